import { madeUpName, madeUpTerms } from './made-up.ts';
import { between, createRandom, pick, pickCommon, pickShare, type Random } from './random.ts';
import { emoji, type Vocabulary, vocabularies } from './words.ts';

/** A post of the benchmark corpus. */
export interface CorpusPost {
  readonly id: string;
  readonly text: string;
  readonly lang: string;
  /** the term planted in it */
  readonly planted?: string;
}

export interface CorpusOptions {
  /** of posts with a listed term; one in fifty unless told */
  readonly plantedShare?: number;
  /** make all posts of about this many units, in place of 104 on average */
  readonly length?: number;
  readonly seed?: number;
}

/** Shares of posts by script: 28 % are not English. */
const scripts = {
  latin: 72,
  accented: 12,
  cyrillic: 3.5,
  arabic: 4,
  devanagari: 2,
  han: 4,
  thai: 1,
  hangul: 1.5,
} as const;

/** Planted terms are among the first of every list, so that all list sizes are measured on the same posts. */
const plantable = 100;

/**
 * Seeded posts in the shape of short social posts: about 104 UTF-16 units, everyday and made-up words in eight
 * kinds of script, mentions, links, hashtags, emoji, numbers and stretched words.
 */
export function createCorpus(count: number, options: CorpusOptions = {}): readonly CorpusPost[] {
  const { plantedShare = 0.02, length, seed = 1 } = options;
  const random = createRandom(seed);
  const terms = madeUpTerms(plantable).filter((_, number) => isAnchor(number));
  const posts = Array.from({ length: count }, (_, number) => {
    const vocabulary = pickVocabulary(random);
    const parts = createParts(random, vocabulary, length ?? drawLength(random));
    const planted = random() < plantedShare ? pick(random, terms) : undefined;
    if (planted !== undefined) parts.splice(between(random, 0, parts.length), 0, disguise(random, planted));
    const text = finish(random, parts, vocabulary);
    return { id: `post-${number}`, text, lang: vocabulary.lang, ...(planted !== undefined && { planted }) };
  });
  // Through JSON, as posts come to a service: strings that were put together from parts are slower to read once.
  return JSON.parse(JSON.stringify(posts)) as CorpusPost[];
}

/** Which terms of a list are anchors in the benchmark's ruleset: six of ten. */
export function isAnchor(number: number): boolean {
  return number % 10 < 6;
}

/** Short posts are the most frequent ones; the mean is about 104 units. */
function drawLength(random: Random): number {
  return 18 + 192 * random() ** 1.45;
}

function pickVocabulary(random: Random): Vocabulary {
  const script = pickShare(random, scripts);
  return pick(
    random,
    vocabularies.filter((vocabulary) => vocabulary.script === script),
  );
}

function createParts(random: Random, vocabulary: Vocabulary, length: number): string[] {
  const parts: string[] = [];
  const target = vocabulary.space === '' ? length / 2 : length;
  if (random() < 0.25) parts.push(mention(random));
  for (let units = 0; units < target; units += (parts.at(-1) as string).length + vocabulary.space.length) {
    parts.push(createPart(random, vocabulary));
  }
  if (random() < 0.15) parts.push(pick(random, emoji));
  if (random() < 0.15) parts.push(link(random));
  return parts;
}

function createPart(random: Random, vocabulary: Vocabulary): string {
  const chance = random();
  if (chance < 0.01) return `#${capital(word(random, vocabulary))}`;
  if (chance < 0.018) return pick(random, emoji);
  if (chance < 0.033) return number(random);
  if (chance < 0.037) return mention(random);
  if (chance < 0.042) return stretched(random, word(random, vocabulary));
  if (chance < 0.06) return word(random, vocabulary).toUpperCase();
  if (chance < 0.16) return word(random, vocabulary) + pick(random, [',', '.', '!', '?', '...', ' -', '!!']);
  return word(random, vocabulary);
}

/** Seven of eight words are everyday ones; real texts have names and rare words, so the rest is made up. */
function word(random: Random, { script, words }: Vocabulary): string {
  return random() < 0.875 ? pickCommon(random, words) : madeUpName(random, script, 4, 9);
}

function finish(random: Random, parts: readonly string[], { space }: Vocabulary): string {
  const text = parts.map((part, at) =>
    at > 0 && needsSpace(part, parts[at - 1] as string, space) ? ` ${part}` : part,
  );
  return capital(text.join('')) + (random() < 0.3 ? pick(random, ['.', '!', '?', ' :)']) : '');
}

/** Scripts without spaces put them only around what is not of their own, and so that two other words do not run together. */
function needsSpace(part: string, before: string, space: string): boolean {
  if (space !== '' || /^[@#h\d\p{Emoji}]/u.test(part) || /^[@#h\d]/.test(before)) return true;
  return spacedWord.test(before.slice(-1)) && spacedWord.test(part);
}

const spacedWord =
  /^(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}\p{M}]/u;

/** A planted term as people write it: plainly, with a capital, in capitals, as a hashtag. */
function disguise(random: Random, term: string): string {
  const chance = random();
  if (chance < 0.6) return term;
  if (chance < 0.8) return capital(term);
  return chance < 0.9 ? term.toUpperCase() : `#${term.split(' ').map(capital).join('')}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function stretched(random: Random, text: string): string {
  return text + text.charAt(text.length - 1).repeat(between(random, 2, 5));
}

function mention(random: Random): string {
  return `@example_user${random() < 0.5 ? '' : between(random, 2, 99)}`;
}

function link(random: Random): string {
  return `https://example.com/${Math.floor(random() * 36 ** 6).toString(36)}`;
}

function number(random: Random): string {
  const digits = between(random, 1, 999);
  return pick(random, [
    `${digits}`,
    `$${digits}`,
    `${digits % 12}:30`,
    `${digits}%`,
    `b${digits % 10}`,
    `gr8`,
    `2nd`,
  ]);
}
