import type { Post } from '../post.ts';
import type { AnchorKind, Ruleset } from '../rules/ruleset.ts';
import { score } from '../score.ts';
import type { Band } from '../scoring/band.ts';
import type { Contribution } from '../scoring/contribution.ts';
import type { ScoreResult } from '../scoring/result.ts';
import type { Label, LostSample, Sample } from './samples.ts';
import { readPath, readSliceFields, type SliceField, sliceFields } from './slice-fields.ts';
import { createWhatIfScorer, type WhatIf } from './what-if.ts';

/**
 * What became of one post: enough to redo every report, at any threshold, without scoring again. Plain data; the
 * text is in it only where `keepTexts` asked for it.
 */
export interface Hit {
  readonly id: string;
  /** absent in unlabelled traffic */
  readonly label?: Label;
  /** by field name (`language`, `function`, `kind`, further dotted paths); several values where the field is a list */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** who posted; absent where unknown, and the post then stands for itself */
  readonly author?: string;
  /** false: nobody could score it. Score 0, band `none`; a miss where it is harmful */
  readonly isEvaluated: boolean;
  readonly score: number;
  readonly band: Band;
  readonly anchor: AnchorKind;
  readonly level: ScoreResult['level'];
  /** the list-only baseline: the post holds a listed anchor term, which is all that a list alone would ask */
  readonly isListed: boolean;
  /** terms found, whether they counted or not */
  readonly terms: readonly FoundTerm[];
  /** as in the result: evidence (`term`, `signal`) with points, strength and family; rules; adjustments */
  readonly contributions: readonly Contribution[];
  /** shadow rules that fired */
  readonly shadow: readonly string[];
  /** signals and rules that the post's metadata could not answer */
  readonly unknown: readonly string[];
  /** its score had a part of the ruleset been another */
  readonly whatIf: readonly WhatIf[];
  readonly text?: string;
}

export interface FoundTerm {
  readonly list: string;
  readonly id: string;
  readonly anchor: AnchorKind;
  /** the exception that excuses it everywhere in the post */
  readonly exception?: string;
}

export interface HitOptions {
  /** further fields to slice by, as dotted paths such as `author.verified` */
  readonly slices?: readonly string[];
  /** where a post says who wrote it (`author.id`) */
  readonly authorField?: string;
  /** keep texts, for reports that show them; by default none is kept */
  readonly keepTexts?: boolean;
  /** do not score again without each part that had a say: quicker, and no flips are reported */
  readonly skipWhatIf?: boolean;
}

/** Scores posts into hits. */
export type HitMaker = (post: Post | Sample | LostSample) => Hit;

/**
 * Makes a function that scores posts, labelled or not, into entries of a hit log.
 *
 * @example
 * createHitMaker(ruleset)({ id: '1', text: 'hello' }).band //=> 'none'
 */
export function createHitMaker(ruleset: Ruleset, options: HitOptions = {}): HitMaker {
  const { slices, authorField = 'author.id', keepTexts = false, skipWhatIf = false } = options;
  const fields = sliceFields(slices);
  const whatIf = skipWhatIf ? () => [] : createWhatIfScorer(ruleset);
  return (post) => {
    const known = knownOf(post, fields, authorField);
    if (!isScorable(post)) return { ...known, ...neverEvaluated };
    const result = score(post, ruleset);
    return {
      ...known,
      ...outcomeOf(result),
      whatIf: whatIf(post, result),
      ...(keepTexts && { text: post.text }),
    };
  };
}

/** The signals and terms that a hit's score rests on: its contributions without rules and adjustments. */
export function evidenceOf({ contributions }: Pick<Hit, 'contributions'>): readonly Contribution[] {
  return contributions.filter(({ kind }) => kind === 'term' || kind === 'signal');
}

/** Whether a post is an alert at a threshold above 0; what was never evaluated is none. */
export function isAlertAt({ score }: Pick<Hit, 'score'>, alertAt: number): boolean {
  return score >= alertAt;
}

type Known = Pick<Hit, 'id' | 'label' | 'fields' | 'author'>;

function knownOf(
  post: Post | Sample | LostSample,
  fields: readonly SliceField[],
  authorField: string,
): Known {
  const author = readPath(post, authorField);
  return {
    id: post.id,
    ...('label' in post && { label: post.label }),
    fields: readSliceFields(post, fields),
    ...((typeof author === 'string' || typeof author === 'number') && { author: String(author) }),
  };
}

function isScorable(post: Post | Sample | LostSample): post is Post {
  return typeof post.text === 'string';
}

type Outcome = Omit<Hit, keyof Known | 'whatIf' | 'text'>;

const neverEvaluated: Omit<Hit, keyof Known | 'text'> = {
  isEvaluated: false,
  score: 0,
  band: 'none',
  anchor: 'none',
  level: 'none',
  isListed: false,
  terms: [],
  contributions: [],
  shadow: [],
  unknown: [],
  whatIf: [],
};

function outcomeOf(result: ScoreResult): Outcome {
  const { score: points, band, anchor, level, matches, contributions, shadow, unknown } = result;
  const terms = foundTerms(matches);
  return {
    isEvaluated: true,
    score: points,
    band,
    anchor,
    level,
    isListed: terms.some((term) => term.anchor !== 'none'),
    terms,
    contributions,
    shadow: shadow.map(({ id }) => id),
    unknown: unknown.map(({ id }) => id),
  };
}

/** One entry a term; it is excused only where each of its matches is. */
function foundTerms(matches: ScoreResult['matches']): readonly FoundTerm[] {
  const found = new Map<string, FoundTerm>();
  for (const { list, term: id, anchor, exception } of matches) {
    const key = `${list}\0${id}`;
    if (exception === undefined) found.set(key, { list, id, anchor });
    else if (!found.has(key)) found.set(key, { list, id, anchor, exception });
  }
  return [...found.values()];
}
