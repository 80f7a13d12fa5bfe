import { type Detector, findPattern } from './detector.ts';

const link =
  /(?:https?:\/\/|www\.)[^\s<>"]{3,}|(?<![\p{L}\p{N}@.-])(?:[a-z0-9-]+\.)+(?:com|net|org|io|me|gg|nz|link|ly|to|cc|co|app|xyz|info|ru|br|mx|es|pt|ar)\/[^\s<>"]*/giu;

/** Sees links, with or without a scheme (`https://example.com`, `example.com/page`). */
export const linkDetector: Detector = {
  name: 'link',
  description:
    'a link, with a scheme, with `www.`, or as a bare host of a common top-level domain with a path',
  options: {},
  detect: ({ text }) => findPattern(link, text.text, 1),
};
