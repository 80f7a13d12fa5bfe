import type { FoldedText } from './folded-text.ts';

const onlyVanishing = /^[\p{Default_Ignorable_Code_Point}\p{Cf}\p{M}\u0640]*$/u;

/**
 * Whether the original has a separator (white space, punctuation, symbol) before unit `at`. A change of
 * script also starts a token, but leaves no gap; nor do zero-width characters.
 */
export function gapBefore(folded: FoldedText, at: number): boolean {
  if (at === 0) return false;
  const from = folded.ends[at - 1] as number;
  const to = folded.starts[at] as number;
  return from < to && !onlyVanishing.test(folded.text.slice(from, to));
}
