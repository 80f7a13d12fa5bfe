import type { Disguise } from '../match/disguise.ts';
import type { OwnDetector, SeenTerm } from './reading.ts';

/**
 * How much each disguise speaks for hiding: 0 for what people do without a thought. Accents are left out everywhere,
 * hashtags are glued together, links and mentions are what they are; a typo or a stretched word is as likely haste.
 */
const deliberateness: Readonly<Record<Disguise, number>> = {
  'look-alikes': 1,
  reversal: 1,
  mask: 0.9,
  spacing: 0.9,
  leet: 0.9,
  ignorables: 0.9,
  compatibility: 0.6,
  split: 0.5,
  repetition: 0.4,
  typo: 0.3,
  typos: 0.3,
  kana: 0.3,
  inflection: 0,
  joined: 0,
  marks: 0,
  address: 0,
};

/** Sees that a listed term was written so that a list would not find it. */
export const obfuscation: OwnDetector = {
  name: 'obfuscation',
  description:
    'a listed term behind a disguise: look-alike letters, digits for letters, letters apart or masked, invisible characters, fonts; only for terms that are looked for behind disguises',
  options: {},
  seesTerms: true,
  detect: ({ terms, folded: { text } }) => {
    const hidden = terms.map((term) => ({ span: term.span, strength: strengthOf(term, text) }));
    const seen = hidden.filter(({ strength }) => strength > 0);
    if (seen.length === 0) return undefined;
    return {
      strength: Math.max(...seen.map(({ strength }) => strength)),
      spans: seen.map(({ span }) => span),
    };
  },
};

function strengthOf({ disguises, span }: SeenTerm, text: string): number {
  let most = 0;
  for (const disguise of disguises) most = Math.max(most, deliberateness[disguise]);
  // Joiners are spelling in these scripts.
  const isSpelling =
    most > 0 && disguises.every((name) => name === 'ignorables' || deliberateness[name] === 0);
  return isSpelling && joinerScripts.test(text.slice(span.start, span.end)) ? 0 : most;
}

const joinerScripts =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}]/u;
