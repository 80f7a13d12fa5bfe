import { type Detector, findPattern } from './detector.ts';

/**
 * At the start of a word or right behind another hashtag; with a letter, as `#1` is a rank. What stands before is
 * looked at behind the `#` only: at every letter it would make time quadratic.
 */
const hashtag =
  /[#＃](?:(?<![\p{L}\p{N}\p{M}_&].)|(?<=[#＃][\p{L}\p{N}\p{M}_]+.))(?=[\p{N}\p{M}_]*\p{L})[\p{L}\p{N}\p{M}_]+/gu;

/** Sees hashtag stuffing: at least `min` hashtags in one post. */
export const hashtagCount: Detector = {
  name: 'hashtag-count',
  description: 'at least `min` hashtags in one post (default 5)',
  options: { min: { default: 5, min: 1 } },
  detect: ({ text }, { min = 5 }) => {
    const finding = findPattern(hashtag, text.text, 1);
    return finding && finding.spans.length >= min ? finding : undefined;
  },
};
