/**
 * Scripts written without spaces between words: Thai, Lao, Burmese, Khmer, Tai scripts, kana, Han.
 * Half-open ranges of code units, ascending; Han beyond the BMP is recognised by its high surrogates.
 */
const noSpaceRanges = [
  0x0e00, 0x0f00, 0x1000, 0x10a0, 0x1780, 0x1800, 0x1950, 0x1a00, 0x1a20, 0x1ab0, 0x2e80, 0x2fe0, 0x3005,
  0x3008, 0x3021, 0x302a, 0x3031, 0x3036, 0x3040, 0x3100, 0x31f0, 0x3200, 0x3400, 0x4dc0, 0x4e00, 0xa000,
  0xa9e0, 0xaa00, 0xaa60, 0xaa80, 0xd840, 0xd890, 0xf900, 0xfb00,
];

/** Whether a code unit (of a letter) belongs to a script written without spaces. */
export function isNoSpaceUnit(unit: number): boolean {
  const above = noSpaceRanges.findIndex((bound) => bound > unit);
  return above % 2 === 1;
}

/** Whether a folded unit is a vowel sign or another mark that belongs to the letter before it. Others do not survive the fold. */
export function isMarkUnit(unit: number): boolean {
  if (unit < firstMark || unit >= behindMarks) return false;
  const known = marks[unit - firstMark] as number;
  return known === 0 ? learnMark(unit) : known === 1;
}

const firstMark = 0x0900;
const behindMarks = 0xac00;
/** By unit: 1 for a mark, 2 for none, 0 where it was not asked yet. */
const marks = new Uint8Array(behindMarks - firstMark);

function learnMark(unit: number): boolean {
  const isMark = /\p{M}/u.test(String.fromCharCode(unit));
  marks[unit - firstMark] = isMark ? 1 : 2;
  return isMark;
}
