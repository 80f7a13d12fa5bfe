import { ignorableClass } from './code-points.ts';
import { type FoldedText, TokenFlag, tokenAt } from './folded-text.ts';

const separator = new RegExp(String.raw`[^${ignorableClass}\p{M}]`, 'u');

/**
 * Whether the original has a separator (white space, punctuation, symbol) before unit `at`. A change of
 * script also starts a token, but leaves no gap; nor do characters that vanish. Inside a character that spells out
 * several words (`½`) there is one.
 */
export function gapBefore(folded: FoldedText, at: number): boolean {
  if (at === 0) return false;
  if (folded.starts[at] === folded.starts[at - 1]) return splitsWords(folded, at);
  const from = folded.ends[at - 1] as number;
  const to = folded.starts[at] as number;
  return from < to && separator.test(folded.text.slice(from, to));
}

function splitsWords(folded: FoldedText, at: number): boolean {
  const token = tokenAt(folded, at);
  if (folded.tokenStart[token] !== at) return false;
  const changed = (folded.tokenFlags[token] as number) ^ (folded.tokenFlags[token - 1] as number);
  return (changed & (TokenFlag.Word | TokenFlag.Run)) === 0;
}
