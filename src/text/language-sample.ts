/** The words of a text that tell its language: no mentions, links, hashtags, emoji, numbers. */
import { type Script, scriptOf } from './language-script.ts';

/** Units of a text looked at, and letters kept of them: more would cost time and hardly change an answer. */
const maxUnits = 4000;
const maxLetters = 240;

export interface LanguageSample {
  /** lower case, compatibility forms folded, cut at everything that is no letter */
  readonly words: readonly string[];
  /** letters and marks by script */
  readonly letters: ReadonlyMap<Script, number>;
}

/** The script that most of a sample is written in. */
export interface MainScript {
  /** `han` for kana, too */
  readonly script: Script;
  /** the words that start in it */
  readonly words: readonly string[];
  /** its share of all letters */
  readonly share: number;
}

/**
 * What people paste or address rather than write: links, character references, tags and placeholders such as
 * `<email>`, addresses and mentions, hashtags. The repetitions before `.` and `@` are bounded, so that no text costs
 * more than its length times a constant.
 */
const noise =
  /(?:https?:\/\/|www\.)[!-~]+|[\w-]{1,63}\.(?:com|net|org|info|io|gg|ly|tv)(?![a-z])[!-~]*|&#?\w{2,8};|<\/?[a-z][^<>\s]{0,20}>|[\w.+-]{0,64}@[\w.]+|#[\p{L}\p{M}\p{N}_]+/giu;
const word = /[\p{L}\p{M}]+/gu;
/** Accents left over after composition, be they of rare letters or piled up for show. */
const looseAccents = /[\u0300-\u036f]+/gu;
/** The same letter three times is emphasis in every language. */
const stretched = /(\p{L})\1{2,}/gu;

export function readSample(text: string): LanguageSample {
  const words: string[] = [];
  const letters = new Map<Script, number>();
  let left = maxLetters;
  for (const [found] of clean(text).matchAll(word)) {
    const kept = found.slice(0, left);
    words.push(kept);
    countLetters(kept, letters);
    left -= kept.length;
    if (left <= 0) break;
  }
  return { words, letters };
}

function clean(text: string): string {
  const folded = text.slice(0, maxUnits).normalize('NFKC').slice(0, maxUnits);
  return folded.replace(noise, ' ').toLowerCase().replace(looseAccents, '').replace(stretched, '$1');
}

function countLetters(word: string, letters: Map<Script, number>): void {
  for (let i = 0; i < word.length; i++) {
    const script = scriptOf(word.charCodeAt(i));
    if (script !== undefined) letters.set(script, (letters.get(script) ?? 0) + 1);
  }
}

/** A letter of Han, kana or Hangul says as much as several Latin ones. */
const letterWeights: { readonly [script in Script]?: number } = { han: 3, kana: 3, hangul: 2 };

/** The first of the scripts with most letters; none for a text without letters of a known script. */
export function mainScript({ words, letters }: LanguageSample): MainScript | undefined {
  const weights = new Map<Script, number>();
  for (const [script, count] of letters) {
    const group = groupOf(script);
    weights.set(group, (weights.get(group) ?? 0) + count * (letterWeights[script] ?? 1));
  }
  const [first, ...others] = [...weights].sort(([, a], [, b]) => b - a);
  if (first === undefined) return undefined;
  const [script, weight] = first;
  const all = others.reduce((sum, [, other]) => sum + other, weight);
  return { script, words: words.filter((word) => startsIn(script, word)), share: weight / all };
}

function startsIn(script: Script, word: string): boolean {
  const start = scriptOf(word.charCodeAt(0));
  return start !== undefined && groupOf(start) === script;
}

function groupOf(script: Script): Script {
  return script === 'kana' ? 'han' : script;
}
