import { age } from './age.ts';
import { bundle } from './bundle.ts';
import { contact } from './contact.ts';
import { counterSpeech } from './counter-speech.ts';
import { emojiSequence } from './emoji-sequence.ts';
import { hashtagCount } from './hashtag-count.ts';
import { linkDetector } from './link.ts';
import { mentionCount } from './mention-count.ts';
import { obfuscation } from './obfuscation.ts';
import { price } from './price.ts';
import { quotation } from './quotation.ts';
import type { OwnDetector } from './reading.ts';
import { repetition } from './repetition.ts';
import { request } from './request.ts';
import { shortener } from './shortener.ts';
import { urgency } from './urgency.ts';

/** All detectors, in the order in which they are documented. A ruleset asks for one with `use: <name>`. */
export const detectors: readonly OwnDetector[] = [
  contact,
  price,
  bundle,
  request,
  age,
  urgency,
  linkDetector,
  shortener,
  mentionCount,
  hashtagCount,
  emojiSequence,
  repetition,
  obfuscation,
  counterSpeech,
  quotation,
];
