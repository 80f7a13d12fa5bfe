import { lookAlikes } from './look-alikes-table.ts';

/**
 * What may stand for a letter in a disguised word: digits and symbols ("leet", with the digits that chat in Latin letters
 * uses for Arabic ones), letters of other scripts that look like it, and kana of the other set. Harm: `1` may be `i` or
 * `l` and `4` is also a number, so a match needs letters that are themselves.
 */
const leet: Readonly<Record<string, string>> = {
  '0': 'oоοסه',
  '1': 'ilіιاו',
  '2': 'zζقء',
  '3': 'eезэεξع',
  '4': 'aаαч',
  '5': 'sѕخ',
  '6': 'gbбط',
  '7': 'tтτح',
  '8': 'bвβ',
  '9': 'gqص',
  '@': 'aаα',
  $: 'sѕ',
  '!': 'ilіι',
  '|': 'ilіι',
  '+': 'tтτ',
  '€': 'eеεє',
  '£': 'l',
  '¢': 'cс',
  '¡': 'iіι',
  '(': 'cс',
  '<': 'cс',
  '[': 'cс',
  '¥': 'y',
};

/** Symbols that are read as letters only in a disguised word; digits are letters to the fold already. */
export const leetSymbols: ReadonlySet<number> = new Set(
  Object.keys(leet)
    .filter((symbol) => !/\d/.test(symbol))
    .map((symbol) => symbol.charCodeAt(0)),
);

/** Katakana and, a fixed distance below, the hiragana of the same sounds. */
const [firstKatakana, lastKatakana, toHiragana] = [0x30a1, 0x30f6, -0x60];

/** How one character stands for a letter. */
export type Stand = 'same' | 'leet' | 'look-alike' | 'kana';

interface Tables {
  /** unit -> the unit that stands for its whole group */
  readonly classes: Uint16Array;
  /** (unit << 16 | letter) -> how; both directions for look-alikes */
  readonly stands: ReadonlyMap<number, Stand>;
}

let tables: Tables | undefined;

/**
 * The class of a folded unit: units that may stand for one another, however indirectly, share it. Classes are coarse
 * (`c` and `o` do not share one, `i` and `l` do); `standsFor` decides.
 */
export function letterClasses(): Uint16Array {
  tables ??= buildTables();
  return tables.classes;
}

/** How `unit` of a text may stand for the folded `letter` of a term; `undefined` if it may not. */
export function standsFor(unit: number, letter: number): Stand | undefined {
  if (unit === letter) return 'same';
  tables ??= buildTables();
  return tables.stands.get(unit * 0x10000 + letter);
}

function buildTables(): Tables {
  const stands = new Map<number, Stand>();
  const classes = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  const rootOf = (unit: number): number => {
    const parent = classes[unit] as number;
    return parent === unit ? unit : rootOf(parent);
  };
  const relate = (unit: number, letter: number, how: Stand) => {
    if (!stands.has(unit * 0x10000 + letter)) stands.set(unit * 0x10000 + letter, how);
    const [low, high] = [rootOf(unit), rootOf(letter)].sort((a, b) => a - b) as [number, number];
    classes[high] = low;
  };
  for (const [symbol, letters] of Object.entries(leet)) {
    for (const letter of letters) relate(symbol.charCodeAt(0), letter.charCodeAt(0), 'leet');
  }
  for (const group of lookAlikes.trim().split('\n')) {
    for (const one of group) {
      for (const other of group)
        if (one !== other) relate(one.charCodeAt(0), other.charCodeAt(0), 'look-alike');
    }
  }
  for (let kana = firstKatakana; kana <= lastKatakana; kana++) {
    relate(kana, kana + toHiragana, 'kana');
    relate(kana + toHiragana, kana, 'kana');
  }
  for (const unit of classes.keys()) classes[unit] = rootOf(unit);
  return { classes, stands };
}
