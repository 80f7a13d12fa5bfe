import { spansOf } from './addresses.ts';
import type { OwnDetector } from './reading.ts';

/**
 * At the start of a word or right behind another hashtag; with a letter, as `#1` is a rank. What stands before is
 * looked at behind the `#` only: at every letter it would make time quadratic.
 */
const hashtag =
  /[#＃](?:(?<![\p{L}\p{N}\p{M}_&].)|(?<=[#＃][\p{L}\p{N}\p{M}_]+.))(?=[\p{N}\p{M}_]*\p{L})[\p{L}\p{N}\p{M}_]+/gu;

/** Sees hashtag stuffing: at least `min` hashtags in one post. */
export const hashtagCount: OwnDetector = {
  name: 'hashtag-count',
  description: 'at least `min` hashtags in one post (default 5)',
  options: { min: { default: 5, min: 1 } },
  detect: ({ folded: { text } }, { min = 5 }) => {
    if (!text.includes('#') && !text.includes('＃')) return undefined;
    const spans = spansOf(hashtag, text);
    return spans.length >= min ? { strength: 1, spans, value: spans.length } : undefined;
  },
};
