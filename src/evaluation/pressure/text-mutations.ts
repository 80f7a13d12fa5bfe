import type { Ruleset } from '../../rules/ruleset.ts';
import type { Span } from '../../span.ts';
import { compareText } from '../../text/compare.ts';
import type { Random } from '../random.ts';
import { primaryTag } from '../slice-fields.ts';
import { below, type Mutation, pick } from './mutation.ts';
import { rewriteAt, type Subject, type TermBook, type TermWay } from './targets.ts';

/** Words that say nothing, by language; those of all languages under `''`. */
export type InnocentWords = ReadonlyMap<string, readonly string[]>;

/** What stands in where no benign post has innocent words. */
const fallbackWords =
  'today we walked along the river and the weather was calm so later on everybody sat down for a while'.split(
    ' ',
  );

/** Innocent words around a post, as many as it is long, five times and twenty times as many. */
export function paddingMutations(innocent: InnocentWords, ruleset: Ruleset): readonly Mutation[] {
  const excuses = excusesOf(ruleset);
  const places = ['before', 'after', 'around'] as const;
  const pads = places.flatMap((place) =>
    [1, 5, 20].map((times): Mutation => {
      const name = `padding-${place}-${times}x`;
      return {
        name,
        kind: 'padding',
        shows: `innocent words ${place} it, ${times === 1 ? 'as long as' : `${times} times as long as`} itself`,
        isOfWords: false,
        rewrite: ({ text, lang }, _, random) => {
          const pad = () => padOf(wordsFor(innocent, lang), text.length * times, random);
          if (place === 'before') return [`${pad()} ${text}`];
          return [place === 'after' ? `${text} ${pad()}` : `${pad()} ${text} ${pad()}`];
        },
      };
    }),
  );
  return [
    ...pads,
    {
      name: 'padding-with-excuses',
      kind: 'padding',
      shows: 'eight terms behind it that speak against harm',
      isOfWords: false,
      rewrite: ({ text, lang }, _, random) => {
        const terms = wordsFor(excuses, lang);
        if (terms.length === 0) return [];
        return [`${text} ${Array.from({ length: 8 }, () => pick(terms, random)).join(', ')}`];
      },
    },
  ];
}

function wordsFor(words: InnocentWords, lang: string | undefined): readonly string[] {
  const own = lang === undefined ? undefined : words.get(primaryTag(lang));
  return own ?? words.get('') ?? fallbackWords;
}

/** So many innocent words that they are as long as asked; a full stop now and then. */
function padOf(words: readonly string[], length: number, random: Random): string {
  let text = '';
  while (text.length < length)
    text += `${text === '' ? '' : random() < 0.1 ? '. ' : ' '}${pick(words, random)}`;
  return text;
}

/** Terms with negative points, by language. */
function excusesOf({ terms }: Ruleset): InnocentWords {
  const excuses = new Map<string, string[]>([['', []]]);
  for (const { text, points, lang } of terms) {
    if (points >= 0) continue;
    excuses.get('')?.push(text);
    if (lang === undefined) continue;
    const own = excuses.get(primaryTag(lang));
    if (own) own.push(text);
    else excuses.set(primaryTag(lang), [text]);
  }
  return excuses;
}

/** The words of benign posts that speak neither for nor against harm, by what a post of that word alone would hold. */
export function innocentWordsOf(
  posts: Iterable<Pick<Subject, 'text' | 'lang'>>,
  isNeutral: (word: string) => boolean,
): InnocentWords {
  const byLang = new Map<string, Set<string>>([['', new Set()]]);
  for (const { text, lang } of posts) {
    const tag = lang === undefined ? '' : primaryTag(lang);
    const own = byLang.get(tag) ?? new Set<string>();
    byLang.set(tag, own);
    for (const [word] of text.matchAll(plainWord)) {
      own.add(word.toLowerCase());
      byLang.get('')?.add(word.toLowerCase());
    }
  }
  const neutral = Array.from(
    byLang,
    ([lang, words]) => [lang, [...words].filter(isNeutral).sort(compareText)] as const,
  );
  return new Map(neutral.filter(([, words]) => words.length >= fewest));
}

/** Fewer words than this repeat each other. */
const fewest = 8;
/** Of letters alone, and no part of a link, an account or a hashtag. */
const plainWord = /(?<![\p{L}\p{N}@#/._'’-])\p{L}[\p{L}\p{M}]+(?![\p{N}/@_'’-])/gu;

/** Words for words. */
export function wordingMutations(book: TermBook): readonly Mutation[] {
  const byList = new Map<string, TermWay[]>();
  for (const way of [...book.values()].flat()) {
    const known = byList.get(listKey(way));
    if (known) known.push(way);
    else byList.set(listKey(way), [way]);
  }
  return [
    {
      name: 'synonyms',
      kind: 'wording',
      shows: 'each word but the anchors by another of its list, in its language',
      isOfWords: false,
      rewrite: ({ text, targets }, _, random) => {
        const words = targets.filter(({ isAnchor }) => !isAnchor);
        const rewritten = rewriteAt(
          text,
          words.map(({ span }) => span),
          (_, at) => {
            const rows = words[at]?.rows ?? [];
            const others = rows
              .flatMap((row) => byList.get(listKey(row)) ?? [])
              .filter(({ term }) => isWords(term.match) && rows.every((row) => row.term.text !== term.text));
            return others.length === 0 ? undefined : pick(others, random).term.text;
          },
        );
        return rewritten === undefined ? [] : [rewritten];
      },
    },
    {
      name: 'line-breaks',
      kind: 'wording',
      shows: 'every word on a line of its own',
      isOfWords: false,
      rewrite: ({ text }) => (/ /.test(text) ? [text.replace(/ +/g, '\n')] : []),
    },
    {
      name: 'shuffled-sentences',
      kind: 'wording',
      shows: 'sentences and clauses in another order',
      isOfWords: false,
      rewrite: ({ text }, _, random) => {
        const parts = text.split(/(?<=[.!?;,])\s+/u);
        if (parts.length < 2) return [];
        const first = 1 + below(parts.length - 1, random);
        return [[...parts.slice(first), ...parts.slice(0, first)].join(' ')];
      },
    },
  ];
}

function listKey({ list, lang = '' }: TermWay): string {
  return `${list.id}\0${lang}`;
}

function isWords(match: TermWay['term']['match']): boolean {
  return match === 'word' || match === 'phrase';
}

/** What stands beside the anchors left out. */
export function deletionMutations(families: readonly string[]): readonly Mutation[] {
  const without = (text: string, spans: readonly Span[]) => rewriteAt(text, inOrder(spans), () => '') ?? text;
  return [
    {
      name: 'without-any-one',
      kind: 'deletion',
      shows:
        'each piece of evidence beside the anchors left out by itself: seen only if it is seen without each',
      isOfWords: false,
      rewrite: ({ text, beside }) => beside.map(({ spans }) => without(text, spans)),
    },
    ...families.map(
      (family): Mutation => ({
        name: `without-${family}`,
        kind: 'deletion',
        shows: `all evidence of the family ${family} left out`,
        isOfWords: false,
        rewrite: ({ text, beside }) => {
          const own = beside.filter((each) => each.family === family);
          return own.length === 0
            ? []
            : [
                without(
                  text,
                  own.flatMap(({ spans }) => spans),
                ),
              ];
        },
      }),
    ),
  ];
}

/** Spans in the order of the text, those that overlap as one. */
function inOrder(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
