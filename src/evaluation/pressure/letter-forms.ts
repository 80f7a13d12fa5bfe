/** Other forms of letters, by the letter in its lower case. */
export type LetterForms = ReadonlyMap<string, readonly string[]>;

/** From words that are a letter and the forms it may take. */
function formsOf(words: string): LetterForms {
  return new Map(
    words.split(' ').map((word) => {
      const [letter = '', ...forms] = Array.from(word);
      return [letter, forms] as const;
    }),
  );
}

/** Digits that are read as letters: in Latin script, and those that resemble Cyrillic, Greek and Arabic letters. */
export const digitForms = formsOf('a4 b8 e3 g69 i1 l1 o0 s5 t7 z2 о0 з3 ч4 б6 в8 ο0 ε3 ح7 ع3 خ5 ط6 ص9');

/** Symbols that are read as letters. */
export const symbolForms = formsOf('a@ c( e€ i! l| s$ t+ а@ α@');

/** Letters of another script that look the same: pairs of Unicode's confusables (UTS #39). */
export const lookAlikeForms = formsOf(
  'aаα cс eе hһ iі jј kκ oоο pрρ sѕ vν xх yу аa еe оoο рp сc уy хx αa ιi κk νv οo ρp',
);

/** Vowels with a mark on them. */
export const accentedForms = formsOf('aáàâä eéèêë iíìîï oóòôö uúùûü');

/** Letters set in full width. */
export function fullWidth(char: string): string | undefined {
  return /[!-~]/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : undefined;
}

/** Letters set in bold, as mathematics has them. */
export function mathematical(char: string): string | undefined {
  if (/[a-z]/.test(char)) return String.fromCodePoint(0x1d41a + char.charCodeAt(0) - 0x61);
  return /[A-Z]/.test(char) ? String.fromCodePoint(0x1d400 + char.charCodeAt(0) - 0x41) : undefined;
}

/** Letters in circles. */
export function circled(char: string): string | undefined {
  return /[a-z]/i.test(char)
    ? String.fromCharCode(0x24d0 + char.toLowerCase().charCodeAt(0) - 0x61)
    : undefined;
}

/** Characters that nobody sees: zero width space, non-joiner and joiner, word joiner, soft hyphen. */
export const invisibleCharacters: readonly string[] = ['\u200b', '\u200c', '\u200d', '\u2060', '\u00ad'];

/** Emoji of several kinds: plain, with a variation selector, with a skin tone, joined. */
export const someEmoji: readonly string[] = ['🔥', '❤️', '👍🏽', '👩‍🍳', '⭐'];
