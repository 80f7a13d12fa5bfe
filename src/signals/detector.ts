import type { Post } from '../post.ts';
import type { Span } from '../span.ts';

/** What a detector saw: how strongly it speaks, in (0, 1], and where. */
export interface Finding {
  readonly strength: number;
  /** places in the text, half-open; none for what the post as a whole says */
  readonly spans: readonly Span[];
  /** what was counted or measured, for people: the number of hashtags, the age that is mentioned */
  readonly value?: number;
}

/** What a detector may look at. */
export interface DetectorInput {
  readonly post: Post;
  /** the post's text, or its first 100,000 units: spans are offsets into it */
  readonly text: string;
}

/** An option of a detector, set by `with:` in the ruleset: a whole number of at least `min`. */
export interface DetectorOption {
  readonly default: number;
  readonly min: number;
}

/** The options of a detector, each set or at its default. */
export type DetectorSettings = Readonly<Record<string, number>>;

/**
 * A named observation that needs no list. Hosts pass their own to `compileRuleset`, and rulesets ask for one with
 * `use: <name>`. It is asked only about posts that hold an anchor, or that a rule could make one of.
 *
 * `detect` must be pure: the same input gives the same answer, without clock, randomness or I/O; results can be repeated
 * only so far as it keeps to that. Where it throws, or returns something else than a finding, the signal is unknown.
 *
 * @example
 * const shouting: Detector = {
 *   name: 'shouting',
 *   detect: ({ text }) => (/\p{Lu}{20}/u.test(text) ? { strength: 0.5, spans: [] } : undefined),
 * };
 * compileRuleset(source, { detectors: [shouting] });
 */
export interface Detector {
  /** lower-case words joined by `-`; none of the library's own names */
  readonly name: string;
  /** one line: what it sees, in which languages, and its limits */
  readonly description?: string;
  readonly options?: Readonly<Record<string, DetectorOption>>;
  readonly detect: (input: DetectorInput, settings: DetectorSettings) => Finding | undefined;
}

/** A part of a finding: spans that speak with one strength. */
export type Part = readonly [strength: number, spans: readonly Span[]];

/** A finding from parts of different strength: the strongest speaks, all places are shown, a part of one is not. */
export function strongest(parts: readonly Part[]): Finding | undefined {
  let strength = 0;
  const spans: Span[] = [];
  for (const [own, places] of parts) {
    if (places.length === 0) continue;
    strength = Math.max(strength, own);
    spans.push(...places);
  }
  if (spans.length === 0) return undefined;
  return { strength, spans: spans.length === 1 ? spans : outermost(spans) };
}

/** In the order of the text, without those that others cover. */
function outermost(spans: Span[]): readonly Span[] {
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = -1;
  return spans.filter((span) => {
    if (span.end <= end) return false;
    end = span.end;
    return true;
  });
}
