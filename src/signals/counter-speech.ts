import { strongest } from './detector.ts';
import { type OwnDetector, wordSpans } from './reading.ts';
import { Group } from './words/groups.ts';

/** Sees that somebody objects, calls on others to report, names a hotline or offers help. Give it negative points. */
export const counterSpeech: OwnDetector = {
  name: 'counter-speech',
  description:
    'evidence against: calls to report, hotlines, offers of help, objections ("stop sharing this", "this is a crime"), in 27 languages',
  options: {},
  detect: (reading) =>
    strongest([
      [1, wordSpans(reading, Group.Reporting)],
      [0.7, wordSpans(reading, Group.Objection)],
    ]),
};
