import { strongest } from './detector.ts';
import { type OwnDetector, wordSpans } from './reading.ts';
import { Group } from './words/groups.ts';

/** Sees that somebody asks who has it, where to get it, or to be sent it: "who has", "looking for". */
export const request: OwnDetector = {
  name: 'request',
  description: 'a request: who has it, where to get it, send it, in 27 languages',
  options: {},
  detect: (reading) => strongest([[0.9, wordSpans(reading, Group.Request)]]),
};
