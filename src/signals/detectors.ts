import { contact } from './contact.ts';
import type { Detector } from './detector.ts';
import { hashtagCount } from './hashtag-count.ts';
import { linkDetector } from './link.ts';
import { price } from './price.ts';

/** All detectors, in the order in which they are documented. A ruleset asks for one with `use: <name>`. */
export const detectors: readonly Detector[] = [contact, price, linkDetector, hashtagCount];
