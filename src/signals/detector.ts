import { createTermIndex, findTerms, type TermIndex } from '../match/term-index.ts';
import type { Post } from '../post.ts';
import type { Span } from '../span.ts';
import type { FoldedText } from '../text/folded-text.ts';

/** What a detector saw: where, and how strongly it speaks, in (0, 1]. */
export interface Finding {
  readonly strength: number;
  readonly spans: readonly Span[];
}

/** What a detector may look at. */
interface DetectorInput {
  readonly post: Post;
  readonly text: FoldedText;
}

/** An option of a detector, set by `with:` in the ruleset: a whole number of at least `min`. */
interface DetectorOption {
  readonly default: number;
  readonly min: number;
}

export type DetectorSettings = Readonly<Record<string, number>>;

/** A named observation that needs no list. It is asked only about posts that hold an anchor. */
export interface Detector {
  readonly name: string;
  /** one line: what it sees, in which languages, and its limits */
  readonly description: string;
  readonly options: Readonly<Record<string, DetectorOption>>;
  readonly detect: (input: DetectorInput, settings: DetectorSettings) => Finding | undefined;
}

/** A finding from parts of different strength: the strongest speaks, all are shown. */
export function strongest(findings: readonly (Finding | undefined)[]): Finding | undefined {
  const seen = findings.filter((finding) => finding !== undefined);
  if (seen.length === 0) return undefined;
  const spans = seen.flatMap((finding) => finding.spans).sort((a, b) => a.start - b.start || a.end - b.end);
  return { strength: Math.max(...seen.map((finding) => finding.strength)), spans: spans.filter(isNew) };
}

/** In a sorted list: two parts may see the same thing in the same place. */
function isNew(span: Span, at: number, spans: readonly Span[]): boolean {
  const before = spans[at - 1];
  return before === undefined || before.start !== span.start || before.end !== span.end;
}

/** All matches of a global pattern in the original text. */
export function findPattern(pattern: RegExp, text: string, strength: number): Finding | undefined {
  const spans = Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return spans.length === 0 ? undefined : { strength, spans };
}

const lenient = { strictCase: false, strictMarks: false, strictPunctuation: false, fuzzy: 'off' } as const;

/** A finder for a detector's own words; its index is built when it is first asked. */
export function wordFinder(
  words: readonly string[],
  strength: number,
): (text: FoldedText) => Finding | undefined {
  let index: TermIndex | undefined;
  return (text) => {
    index ??= createTermIndex(words.map((text) => ({ text, match: 'phrase', ...lenient })));
    const occurrences = findTerms(index, text);
    if (occurrences.length === 0) return undefined;
    const confidence = Math.max(...occurrences.map((occurrence) => occurrence.confidence));
    return { strength: strength * confidence, spans: occurrences.map((occurrence) => occurrence.span) };
  };
}
