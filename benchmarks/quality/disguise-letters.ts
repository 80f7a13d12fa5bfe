/** Other forms of letters, for disguises. */
export type LetterTable = Readonly<Record<string, string>>;

/** From words that are a letter and the forms it may take. */
function tableOf(words: string): LetterTable {
  return Object.fromEntries(words.split(' ').map((word) => [word[0] as string, word.slice(1)]));
}

/** Letters of a block of Unicode by the plain letter that they decompose to. */
function formsIn(first: number, last: number): LetterTable {
  const forms = Array.from({ length: last - first + 1 }, (_, at) => String.fromCharCode(first + at));
  return Object.fromEntries(forms.map((form) => [form.normalize('NFKC'), form]));
}

export const digits = tableOf('o0 i1 l1 e3 a4 s5 t7 b8 g69 z2 о0 з3 ч4 б6 в8 ο0 ε3 ح7 ع3 خ5 ط6 ص9');
export const symbols = tableOf('a@ s$ i! e€ l| t+ c( α@ а@');
export const looks = tableOf(
  'aаα cс eе oоο pрρ xх hһ jј sѕ iі vν kκ аa еe оoο сc рp хx уy οoо αa ρp νv κk ιi',
);
export const alefForms = tableOf('اأإآٱ يىی كک هة');
export const smallCapitals = tableOf('aᴀ bʙ cᴄ dᴅ eᴇ fꜰ gɢ hʜ iɪ jᴊ kᴋ lʟ mᴍ nɴ oᴏ pᴘ rʀ sꜱ tᴛ uᴜ vᴠ wᴡ zᴢ');
const halfWidths = formsIn(0xff66, 0xff9d);
const presentationForms = formsIn(0xfe80, 0xfef4);

export const halfWidth = (char: string) => halfWidths[char] ?? char;
export const presentationForm = (char: string) => presentationForms[char] ?? char;

/** A letter of one of thirteen mathematical alphabets. Some lack letters that had a code point of their own before. */
export function mathematical(char: string, alphabet: number): string {
  const form = String.fromCodePoint(0x1d41a + 52 * alphabet + char.charCodeAt(0) - 97);
  return form.normalize('NFKC') === char ? form : mathematical(char, 0);
}

export const harakat = Array.from('\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652');
export const hebrewPoints = Array.from('\u05b0\u05b4\u05b5\u05b6\u05b7\u05b8\u05bc');
export const piledMarks = Array.from(
  '\u0300\u0301\u0302\u0303\u0304\u0307\u0308\u030a\u0316\u0323\u0330\u0489\u20dd',
);
export const invisible = Array.from(
  '\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\ufe0e\u{e0061}\u180e\u061c\u2064',
);
export const bidi = Array.from('\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069');
export const emoji = ['🔥', '❤️', '👍🏽', '👩‍🍳', '🇺🇾', '1️⃣', '⭐', '😀'];
export const separators = [...Array.from(' .-_*/|,~·\n\u00a0'), ' . ', '--', '🔥'];
