import { mentionsIn, type OwnDetector } from './reading.ts';

/** Sees posts that call many accounts: at least `min` mentions. */
export const mentionCount: OwnDetector = {
  name: 'mention-count',
  description: 'at least `min` mentions (`@name`) in one post (default 5)',
  options: { min: { default: 5, min: 1 } },
  detect: (reading, { min = 5 }) => {
    const spans = mentionsIn(reading);
    return spans.length >= min ? { strength: 1, spans, value: spans.length } : undefined;
  },
};
