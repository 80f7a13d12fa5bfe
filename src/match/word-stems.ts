import { fold } from '../text/fold.ts';
import { type FoldedText, textOf } from '../text/folded-text.ts';
import { type StemmedLanguage, stemOf } from '../text/stem.ts';
import { withMarks } from './disguise.ts';

/** A word of a text. */
export interface Word {
  /** folded */
  readonly plain: string;
  /** in lower case, with its accents */
  readonly marked: string;
}

/**
 * The stems of a word as it is written and without its accents, both folded, each once: stemmers need the accents (`comía`
 * is a form of `comer`), and people leave them out. And the first one before the fold.
 */
export interface Stems {
  readonly folded: readonly string[];
  readonly marked: string;
}

export function readWord(text: FoldedText, token: number): Word {
  const from = text.tokenStart[token] as number;
  const to = text.tokenEnd[token] as number;
  const plain = textOf(text.units, from, to);
  const written = text.text.slice(text.starts[from], text.ends[to - 1]);
  return { plain, marked: /^[a-z]*$/i.test(written) ? plain : withMarks(written) };
}

/** Words written as one. */
export function glue(words: readonly Word[]): Word {
  return {
    plain: words.map(({ plain }) => plain).join(''),
    marked: words.map(({ marked }) => marked).join(''),
  };
}

export function stemsOf({ plain, marked }: Word, lang: StemmedLanguage): Stems {
  const stem = stemOf(marked, lang);
  if (marked === plain) return { folded: [stem], marked: stem };
  return { folded: [...new Set([foldedUnits(stem), stemOf(plain, lang)])], marked: stem };
}

function foldedUnits(text: string): string {
  const { units, length } = fold(text);
  return textOf(units, 0, length);
}

/** Ends of stems that words of the stem may lack: `rate` of `rating`, `happi` of `happy`, Spanish `diferent` of `diferencia`. */
const changingEnds: { readonly [lang in StemmedLanguage]?: RegExp } = {
  en: /(?:e|i|(?<=b)l)$/,
  es: /(?<=en)t$/,
  fr: /(?:l|(?<=[ae])nt|i|qu|x)$/,
  it: /(?<=en)t$/,
  nl: /id$/,
  pt: /(?<=en)t$/,
};

/**
 * The start that all words of a stem share, with doubled letters single: `hop` of `hopping`, Dutch `lop` of `loop` and `lopen`.
 */
export function headOf(stem: string, lang: StemmedLanguage): string {
  const single = stem.replace(/(.)\1+/gu, '$1');
  const head = single.replace(changingEnds[lang] ?? /$/, '');
  return head === '' ? single.charAt(0) : head;
}
