import type { Post } from '../post.ts';
import type { Span } from '../span.ts';

/** What a detector saw: how strongly it speaks, in (0, 1], and where. */
export interface Finding {
  readonly strength: number;
  /** places in the text; none for what the post as a whole says */
  readonly spans: readonly Span[];
  /** what was counted or measured, for people: the number of hashtags, the age that is mentioned */
  readonly value?: number;
}

/** What a detector may look at. */
interface DetectorInput {
  readonly post: Post;
  /** the post's text, or its first 100,000 units: spans are offsets into it */
  readonly text: string;
}

/** An option of a detector, set by `with:` in the ruleset: a whole number. */
interface DetectorOption {
  readonly default: number;
  readonly min: number;
}

/** The options of a detector, each set or at its default. */
export type DetectorSettings = Readonly<Record<string, number>>;

/**
 * A named observation that needs no list, asked only about posts that hold an anchor. A host passes its own to
 * `compileRuleset`; rulesets ask for one with `use: <name>`.
 *
 * `detect` must be pure: the same input gives the same answer, without clock, randomness or I/O. If it throws, or returns
 * something else than a finding, the signal is unknown for that post.
 */
export interface Detector<Input = DetectorInput> {
  /** lower-case words joined by `-` */
  readonly name: string;
  /** one line: what it sees, in which languages, and its limits */
  readonly description: string;
  readonly options: Readonly<Record<string, DetectorOption>>;
  readonly detect: (input: Input, settings: DetectorSettings) => Finding | undefined;
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
