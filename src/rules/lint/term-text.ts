import { placeOf, type TermRow } from '../term-list.ts';
import type { LintCheck } from './check.ts';

const invisible = /[\p{Cc}\p{Cf}]|(?![\ufe0e\ufe0f])\p{Default_Ignorable_Code_Point}/u;
const joinedEmoji = /\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]*\u200d/u;
/** ZWJ and ZWNJ are spelling, not noise, in these scripts. */
const joinerScripts =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}]/u;
const mixedScript =
  /\p{Script=Latin}\p{M}*[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}]\p{M}*\p{Script=Latin}/u;

/** invisible-character, mixed-script-term, term-too-short: terms that are not what they look like. */
export const checkTermText: LintCheck = ({ document, rows, reporter: { report } }) => {
  for (const [index, list] of document.lists.entries()) {
    for (const row of rows[index] ?? []) {
      const { id, text, anchor = list.anchor } = row;
      if (hasInvisible(text)) {
        report(
          'invisible-character',
          placeOf(row),
          `\`${id}\` holds an invisible character`,
          `it is ${codePointsOf(text)}; the fold drops it, remove it here too`,
        );
      }
      if (mixedScript.test(text)) {
        report(
          'mixed-script-term',
          placeOf(row),
          `\`${id}\` mixes letters of two scripts in one word`,
          "type it in one script; look-alikes in posts are the matcher's work",
        );
      }
      if (anchor === 'unambiguous' && isTooShort(row)) {
        report(
          'term-too-short',
          placeOf(row),
          `\`${id}\` is too short to be unambiguous`,
          'make it `anchor: ambiguous`, or add a word to it',
        );
      }
    }
  }
};

function hasInvisible(text: string): boolean {
  return invisible.test(text) && !joinedEmoji.test(text) && !joinerScripts.test(text);
}

function codePointsOf(text: string): string {
  const found = Array.from(text).filter((char) => invisible.test(char));
  return found
    .map((char) => `U+${(char.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(', ');
}

function isTooShort({ text, match }: TermRow): boolean {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const isIdeographic = /\p{Script=Han}/u.test(text);
  return match !== 'emoji' && match !== 'hashtag' && letters <= (isIdeographic ? 1 : 2);
}
