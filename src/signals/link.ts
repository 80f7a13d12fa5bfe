import { type Detector, findPattern } from './detector.ts';

/** The rest of a link, as a part of a regular expression: to the next space, without the sentence's punctuation. */
export const linkTail = String.raw`(?:[^\s<>"]*[^\s<>".,;:!?)\]}'’”»…])`;

const link = new RegExp(
  [
    String.raw`https?:\/\/(?=[^\s<>"]{3})${linkTail}`,
    String.raw`(?<![\p{L}\p{N}.])www\.(?=[\p{L}\p{N}][^\s<>"]{2})${linkTail}`,
    String.raw`(?<![\p{L}\p{N}@.-])(?:[a-z0-9-]+\.)+(?:com|net|org|io|me|gg|nz|link|ly|to|cc|co|app|xyz|info|ru|br|mx|es|pt|ar)\/${linkTail}?`,
  ].join('|'),
  'giu',
);

/** Sees links, with or without a scheme (`https://example.com`, `example.com/page`). */
export const linkDetector: Detector = {
  name: 'link',
  description:
    'a link, with a scheme, with `www.`, or as a bare host of a common top-level domain with a path',
  options: {},
  detect: ({ text }) => findPattern(link, text.text, 1),
};
