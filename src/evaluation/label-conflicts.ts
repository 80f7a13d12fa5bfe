import { compareText } from '../text/compare.ts';
import { fold } from '../text/fold.ts';
import { TokenFlag, textOf } from '../text/folded-text.ts';
import type { Label, LostSample, Sample } from './samples.ts';

/** Labelled posts that say the same, or nearly, and have different labels: one of them is likely wrong. */
export interface LabelConflict {
  /** shared words as a share of all words of both (Jaccard); 1 where the words are the same */
  readonly similarity: number;
  /** ids of the posts labelled so */
  readonly harm: readonly string[];
  readonly benign: readonly string[];
}

/** Texts with the same words. */
interface Group {
  readonly words: ReadonlySet<string>;
  readonly harm: string[];
  readonly benign: string[];
}

/** How alike two texts are at least, to be nearly the same. */
const leastSimilarity = 0.8;
const mostConflicts = 200;

/**
 * Finds the posts whose labels contradict each other, most alike first, at most 200; where there are thousands, of those that
 * are found first. Words are compared as the matcher folds
 * them, whatever their order; texts without a word, and posts without a text, are left out.
 */
export function labelConflicts(samples: Iterable<Sample | LostSample>): LabelConflict[] {
  const groups = groupByWords(samples);
  const same = groups.filter(({ harm, benign }) => harm.length > 0 && benign.length > 0);
  return [...same.map(({ harm, benign }) => ({ similarity: 1, harm, benign })), ...similarConflicts(groups)]
    .sort(
      (a, b) =>
        b.similarity - a.similarity ||
        compareText(a.harm[0]!, b.harm[0]!) ||
        compareText(a.benign[0]!, b.benign[0]!),
    )
    .slice(0, mostConflicts);
}

function groupByWords(samples: Iterable<Sample | LostSample>): Group[] {
  const groups = new Map<string, Group>();
  for (const { id, label, text } of samples) {
    const words = typeof text === 'string' ? wordsOf(text) : new Set<string>();
    if (words.size === 0) continue;
    const key = [...words].sort().join(' ');
    const group = groups.get(key) ?? { words, harm: [], benign: [] };
    group[label].push(id);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The words of a text as they are folded; of scripts without spaces, each two neighbouring characters. */
function wordsOf(text: string): ReadonlySet<string> {
  const { units, tokenStart, tokenEnd, tokenFlags, tokenCount } = fold(text);
  const words = new Set<string>();
  for (let token = 0; token < tokenCount; token++) {
    const [start, end] = [tokenStart[token]!, tokenEnd[token]!];
    if ((tokenFlags[token]! & TokenFlag.Run) === 0 || end - start < 3) words.add(textOf(units, start, end));
    else for (let at = start; at + 2 <= end; at++) words.add(textOf(units, at, at + 2));
  }
  return words;
}

/**
 * Pairs of different groups, exactly, without comparing each with each: two sets as alike as this share one of the rarest words
 * of each, and of the smaller one, which is met first, even fewer need to be looked up (prefix filtering; Xiao, Wang, Lin and
 * Yu, Efficient similarity joins for near duplicate detection, WWW 2008).
 */
function similarConflicts(groups: readonly Group[]): LabelConflict[] {
  const order = rarestFirst(groups);
  const seen: Readonly<Record<Label, Map<string, Group[]>>> = { harm: new Map(), benign: new Map() };
  const conflicts: LabelConflict[] = [];
  for (const group of groups.toSorted((a, b) => a.words.size - b.words.size)) {
    const rarest = [...group.words].sort((a, b) => order.get(a)! - order.get(b)!);
    const asked = rarest.slice(0, prefixLength(rarest.length, leastSimilarity));
    for (const label of ['harm', 'benign'] as const) {
      if (group[label].length === 0) continue;
      const other = label === 'harm' ? 'benign' : 'harm';
      for (const found of new Set(asked.flatMap((word) => seen[other].get(word) ?? []))) {
        const similarity = jaccard(group.words, found.words);
        if (similarity >= leastSimilarity) conflicts.push({ similarity, ...pairOf(group, found, label) });
      }
      if (conflicts.length > 20 * mostConflicts) return conflicts;
    }
    const kept = rarest.slice(0, prefixLength(rarest.length, (2 * leastSimilarity) / (1 + leastSimilarity)));
    for (const label of ['harm', 'benign'] as const)
      if (group[label].length > 0) for (const word of kept) push(seen[label], word, group);
  }
  return conflicts;
}

function pairOf(group: Group, found: Group, label: Label): Pick<LabelConflict, Label> {
  return label === 'harm'
    ? { harm: group.harm, benign: found.benign }
    : { harm: found.harm, benign: group.benign };
}

/** The place of each word in the order of how many groups have it. */
function rarestFirst(groups: readonly Group[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of groups) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const ordered = [...counts].sort((a, b) => a[1] - b[1] || compareText(a[0], b[0]));
  return new Map(ordered.map(([word], place) => [word, place]));
}

/** How many of the rarest words of a set a share of it must reach into, wherever it lies. */
function prefixLength(size: number, share: number): number {
  return size - Math.ceil(share * size - 1e-9) + 1;
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return both / (a.size + b.size - both);
}

function push(index: Map<string, Group[]>, word: string, group: Group): void {
  const known = index.get(word);
  if (known) known.push(group);
  else index.set(word, [group]);
}
