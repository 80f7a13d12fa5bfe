import { chinesePairs } from './chinese-table.ts';

let forms: Map<string, string> | undefined;

/**
 * The simplified form of a traditional Chinese character, if it has one. The fold uses it for terms and posts alike: a
 * pair costs nothing while matching, and texts that mix the forms are found too, where variants of a term would have to
 * be listed in all combinations (`發` and `髮` are both `发`).
 *
 * Harm: what simplified writing does not tell apart is one: `後` (behind) and `后` (queen), `乾` (dry) and `干` (do).
 * Japanese keeps forms of its own for some of them, so a term in Kanji may also match its older form.
 *
 * @example
 * simplifiedForm('雞') //=> '鸡'
 */
export function simplifiedForm(char: string): string | undefined {
  if (char < '\u3400') return undefined;
  forms ??= new Map(
    Array.from(
      { length: chinesePairs.length / 2 },
      (_, pair) => [chinesePairs.charAt(2 * pair), chinesePairs.charAt(2 * pair + 1)] as const,
    ),
  );
  return forms.get(char);
}
