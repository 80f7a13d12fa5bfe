import { strongest } from './detector.ts';
import { linksIn, type OwnDetector } from './reading.ts';

/** Sees links, with or without a scheme (`https://example.com`, `example.com/page`). */
export const linkDetector: OwnDetector = {
  name: 'link',
  description:
    'a link, with a scheme, with `www.`, or as a bare host of a common top-level domain with a path',
  options: {},
  detect: (reading) => strongest([[1, linksIn(reading)]]),
};
