import { leetSymbols } from './letter-classes.ts';

const unitSet = (chars: string): ReadonlySet<number> =>
  new Set(Array.from(chars, (char) => char.charCodeAt(0)));

/** Symbols that hide a letter without saying which: `w*rd`. */
export const masks = unitSet('*•●∗✱×?%#');
/** Masks that also stand at the ends of a word; the others are punctuation there. */
export const outerMasks = unitSet('*•●∗✱');
/** Symbols that stand for a letter at the start of a word, and at its end; the others are punctuation there. */
const firstLetters = unitSet('$€|!+£¢¥');
const lastLetters = unitSet('@$€|+£¢¥');

/** Whether a unit of a second reading is a symbol: in a term's middle it is a letter, at its ends it may be nothing. */
export function isSymbol(unit: number): boolean {
  return unit < symbols.length && symbols[unit] === 1;
}

/** By unit; symbols are asked for often, so this is quicker than a set. */
const symbols = new Uint8Array(0x2800);
for (const unit of [...leetSymbols, ...masks]) symbols[unit] = 1;

/** Whether a symbol may be a letter at the start of a word, and not only in one. */
export function startsWord(unit: number): boolean {
  return firstLetters.has(unit) || outerMasks.has(unit);
}

/** Whether a symbol may be a letter at the end of a word, and not only in one. */
export function endsWord(unit: number): boolean {
  return lastLetters.has(unit) || outerMasks.has(unit);
}
