import { explain } from '../scoring/explanation.ts';
import { type FormatOptions, writeExplanation } from '../scoring/format.ts';
import type { ScoreResult } from '../scoring/result.ts';
import { visible } from '../scoring/safe-text.ts';
import { wordsOf } from '../scoring/summary.ts';
import type { HistoryResult } from './score-history.ts';

/**
 * The result of a history for people, as `formatResult` writes that of a post: each line with the post that says it and
 * how many do, terms masked unless revealed.
 *
 * @example
 * formatHistory(scoreHistory(threadHistory(), ruleset)) //=> 'none    score 0  no anchor\n  of      0 posts'
 */
export function formatHistory(result: HistoryResult, options: FormatOptions = {}): string {
  const { formatNumber = String } = options;
  const { posts, strongest, answers, ...rest } = result;
  const explanation = explain(asPostResult(rest), { id: '', text: '' }, options);
  const count = `${formatNumber(posts)} post${posts === 1 ? '' : 's'}`;
  const ifs = answers.slice(0, 5).map(({ id, title, band, score }) => ({
    kind: 'if',
    text: `${title ?? wordsOf(id)}: ${band} (${formatNumber(score)})`,
  }));
  const of = {
    kind: 'of',
    text: strongest === undefined ? count : `${count}; ${strongest} is the strongest`,
  };
  const more = [...ifs, of].map(({ kind, text }) => ({ kind, text: visible(text) }));
  return writeExplanation({ ...explanation, notes: [...explanation.notes, ...more] }, options);
}

/** What explains a post explains a history: it has no text, no matches and asks no metadata. */
function asPostResult(result: Omit<HistoryResult, 'posts' | 'strongest' | 'answers'>): ScoreResult {
  const { without, withoutCorroboration, additions, ...rest } = result;
  return {
    ...rest,
    id: '',
    priority: 0,
    matches: [],
    unknown: [],
    shadow: [],
    ruleset: { id: '', version: '', hash: '' },
    counterfactuals: {
      ...(without && { without }),
      ...(withoutCorroboration && { withoutCorroboration }),
      additions,
      answers: [],
    },
  };
}
