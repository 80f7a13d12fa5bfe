import { withMarks } from '../../match/disguise.ts';
import type { Occurrence } from '../../match/occurrence.ts';
import type { IndexTerm } from '../../match/patterns.ts';
import { visitPatterns } from '../../match/patterns.ts';
import { createTermIndex, findTerms } from '../../match/term-index.ts';
import { foldInto } from '../../text/fold.ts';
import { createFoldedText, type FoldedText, textOf } from '../../text/folded-text.ts';
import type { ListDocument } from '../schema.ts';
import { lineOf, placeOf, type TermRow } from '../term-list.ts';
import type { LintCheck } from './check.ts';

/** fold-collision: terms that are written differently and say different things, and that the fold takes for one. */
export const checkFoldCollisions: LintCheck = ({ document, rows, reporter: { report } }) => {
  const seen = new Map<string, Listed[]>();
  for (const [index, list] of document.lists.entries()) {
    for (const row of rows[index] ?? []) {
      const key = foldedKey(row);
      const listed = { row, list };
      const other = seen.get(key)?.find((entry) => collide(entry, listed));
      if (other && ![list, other.list].some(({ accept }) => accept?.includes('fold-collision'))) {
        const message = `\`${row.id}\` and \`${other.row.id}\` in ${lineOf(other.row, row)} are one after folding`;
        const hint = 'write `marks: strict` where the accents tell them apart';
        report('fold-collision', placeOf(row), message, hint);
      }
      seen.set(key, [...(seen.get(key) ?? []), listed]);
    }
  }
};

interface Listed {
  readonly row: TermRow;
  readonly list: ListDocument;
}

/** In one list they count as one fact anyway; languages share many words that only one of them writes with accents. */
function collide(a: Listed, b: Listed): boolean {
  if (a.list.family === b.list.family || !differsInMarks(a.row, b.row)) return false;
  const isAnchor = ({ row, list }: Listed) => (row.anchor ?? list.anchor ?? 'none') !== 'none';
  return a.row.lang === b.row.lang || isAnchor(a) || isAnchor(b);
}

function foldedKey(row: TermRow): string {
  let key = '';
  visitPatterns(row, ({ folded, kind, tagOnly }) => {
    if (key === '') key = `${kind} ${tagOnly} ${wordsOf(folded)}`;
  });
  return key;
}

function wordsOf({ units, tokenStart, tokenEnd, tokenCount }: FoldedText): string {
  const words = Array.from({ length: tokenCount }, (_, token) =>
    textOf(units, tokenStart[token] as number, tokenEnd[token] as number),
  );
  return words.join(' ');
}

function differsInMarks(a: TermRow, b: TermRow): boolean {
  return !(a.strictMarks && b.strictMarks) && withMarks(a.text) !== withMarks(b.text);
}

/**
 * term-shadowed: a word that another term of its list, worth the same, finds already, as a prefix, a substring or another
 * form. Both count as one fact, so the word adds nothing.
 */
export const checkShadowedTerms: LintCheck = ({ document, rows, reporter: { report } }) => {
  for (const [at, list] of rows.entries()) {
    if (document.lists[at]?.accept?.includes('term-shadowed')) continue;
    const wide = list.filter(({ match, inflect }) => match === 'prefix' || match === 'substring' || inflect);
    if (wide.length === 0) continue;
    const index = createTermIndex(wide.map((row): IndexTerm => ({ ...row, fuzzy: 'off', gates: undefined })));
    for (const row of list) {
      const shadow = shadowOf(row, wide, findTerms(index, foldInto(row.text, scratch)));
      if (!shadow) continue;
      const message = `\`${row.id}\` is found by \`${shadow.id}\` in ${lineOf(shadow, row)} already`;
      report('term-shadowed', placeOf(row), message, 'remove it, or give it points of its own');
    }
  }
};

const scratch = createFoldedText(64);

function shadowOf(row: TermRow, wide: readonly TermRow[], found: readonly Occurrence[]): TermRow | undefined {
  if (row.match !== 'word' && row.match !== 'phrase' && row.match !== 'prefix') return undefined;
  if (scratch.tokenCount !== 1) return undefined;
  return found.map(({ term }) => wide[term] as TermRow).find((other) => shadows(other, row));
}

/** Forms of each other shadow each other: then the first one stays. */
function shadows(other: TermRow, row: TermRow): boolean {
  const isWider = other.match === 'substring' || (other.match === 'prefix' && row.match !== 'prefix');
  const isMutual = row.inflect !== undefined && !isWider;
  const isBehind = row.reading.file === other.reading.file && other.cell > row.cell;
  return (
    other !== row &&
    other.lang === row.lang &&
    other.points === row.points &&
    other.anchor === row.anchor &&
    foldedKey(other) !== foldedKey(row) &&
    !(isMutual && isBehind)
  );
}
