import { createTermIndex } from '../match/term-index.ts';
import { compareText } from '../text/compare.ts';
import { compileExceptions } from './compile-exceptions.ts';
import { compileSignal, mostOf } from './compile-signal.ts';
import { referencesOf } from './conditions.ts';
import { contentHash } from './content-hash.ts';
import { readCondition } from './read-condition.ts';
import {
  type AnchorKind,
  type CompiledList,
  type CompiledRule,
  isAnchorRule,
  isConditionalRule,
  type Ruleset,
  roundPoints,
  type Scoring,
  type Terms,
} from './ruleset.ts';
import type { Level, ListDocument } from './schema.ts';
import { type Names, readOptional, scopeFor } from './scope.ts';
import type { ParsedRuleset } from './source.ts';
import { inOrderOfContent } from './term-cells.ts';
import type { TermRow } from './term-list.ts';
import { createTermTable, familiesOf, type TermTable, termsBy, termsOf } from './term-table.ts';

/**
 * Puts a compiled ruleset together from what is right in it; what is wrong is reported. Everything stands in the
 * order of ids, so that the order in the files cannot matter.
 */
export function assemble(parsed: ParsedRuleset, names: Names): Ruleset {
  const { document } = parsed;
  const lists = document.lists.map((_, index) => compileList(parsed, names, index));
  const rows = parsed.rows.map(inOrderOfContent);
  const order = lists.map((_, index) => index).sort((a, b) => byId(lists[a]!, lists[b]!));
  const termRows = order.flatMap((index) => rows[index] ?? []);
  const terms = createTermTable(listTerms(document.lists, lists, termRows));
  const rules = document.rules.flatMap((_, index) => compileRule(parsed, names, index) ?? []).sort(byId);
  const exceptions = compileExceptions(parsed, termRows);
  const parts = freeze({
    id: document.ruleset.id,
    version: document.ruleset.version,
    hash: contentHash(document, rows),
    scoring: compileScoring(parsed, names, terms),
    ...compilePrevalence(document.prevalence),
    lists: lists.toSorted(byId),
    signals: document.signals.flatMap((_, index) => compileSignal(parsed, names, index) ?? []).sort(byId),
    rules,
    hasAnchorRules: rules.some(isAnchorRule),
    hasConditionalRules: rules.some(isConditionalRule),
    hasExpiringTerms: terms.lastDays.some((day) => day !== undefined),
    exceptionPhrases: exceptions.map(({ exception, terms: numbers }) => ({ exception, terms: numbers })),
  });
  const index = createTermIndex([...termRows, ...exceptions.map(({ phrase }) => phrase)]);
  return Object.freeze({ ...parts, terms: termsOf(terms, index.terms.texts), index });
}

function compilePrevalence(prevalence: ParsedRuleset['document']['prevalence']): Pick<Ruleset, 'prevalence'> {
  if (!prevalence) return {};
  const { perMillion, range } = prevalence;
  return { prevalence: { perMillion, ...(range && { range }) } };
}

/** Freezes plain data all the way down. (The index cannot be frozen: typed arrays and maps stay as they are.) */
function freeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) freeze(inner);
  return value;
}

function compileList(parsed: ParsedRuleset, names: Names, index: number): CompiledList {
  const {
    id,
    title,
    family,
    confidence,
    sensitive,
    transparent,
    level = 'medium',
    floor,
    requires,
  } = parsed.document.lists[index]!;
  const condition = readOptional(requires, ['lists', index, 'requires'], parsed, names);
  return {
    id,
    family,
    level,
    confidence,
    sensitive,
    transparent,
    ...(title !== undefined && { title }),
    ...(condition && { requires: condition }),
    ...(floor !== undefined && { floor: roundPoints(floor) }),
  };
}

/** The terms of the rows; `lists` are the compiled ones, in the order of the documents. */
function listTerms(
  documents: readonly ListDocument[],
  lists: readonly CompiledList[],
  rows: readonly TermRow[],
): Terms {
  const compiled = new Map(documents.map((list, index) => [list, lists[index] as CompiledList]));
  return termsBy(rows.length, (number) => {
    const { id, text, points, anchor, lang, expires, reading } = rows[number] as TermRow;
    return {
      id,
      text,
      list: compiled.get(reading.list) as CompiledList,
      points: roundPoints(points ?? reading.list.points),
      anchor: anchor ?? reading.list.anchor ?? 'none',
      ...(lang !== undefined && { lang }),
      ...(expires !== undefined && { expires }),
    };
  });
}

function compileRule(parsed: ParsedRuleset, names: Names, index: number): CompiledRule | undefined {
  const {
    id,
    title = id,
    when,
    points,
    anchor = 'none' as const,
    level,
    mode,
    rollout,
    expires,
  } = parsed.document.rules[index]!;
  const scope = scopeFor(names, parsed, anchor === 'none' ? 'anchor' : 'first');
  const condition = readCondition(when, ['rules', index, 'when'], scope);
  return (
    condition && {
      id,
      title,
      when: condition,
      names: referencesOf(condition),
      points: roundPoints(points),
      anchor,
      mode,
      ...(rollout !== undefined && { rollout }),
      ...(expires !== undefined && { expires }),
      ...ruleLevel(level, anchor),
    }
  );
}

/** A rule that opens a case says how bad the case is. */
function ruleLevel(level: Level | undefined, anchor: AnchorKind): { readonly level?: Level } {
  if (level !== undefined) return { level };
  return anchor === 'none' ? {} : { level: 'medium' };
}

function compileScoring(parsed: ParsedRuleset, names: Names, terms: TermTable): Scoring {
  const { pointsToDouble, bands, families, gate, heap, calibration } = parsed.document.scoring;
  const { cap, minFamilies, tau, requires } = gate.ambiguous;
  const condition = readOptional(requires, ['scoring', 'gate', 'ambiguous', 'requires'], parsed, names);
  const anchorFamilies = familiesOf(terms, (anchor) => anchor !== 'none');
  const caps = new Map(Object.entries(families).map(([family, entry]) => [family, roundPoints(entry.cap)]));
  return {
    pointsToDouble,
    bands,
    caps,
    gate: {
      cap: roundPoints(cap),
      minFamilies,
      tau,
      anchorFamilies,
      corroborators: positiveFamilies(parsed, terms).filter(
        (family) => !anchorFamilies.has(family) && (caps.get(family) ?? tau) >= tau,
      ),
      ...(condition && { requires: condition }),
    },
    ...(heap && { heap }),
    ...(calibration && { calibration }),
  };
}

/** Families with evidence for harm that is no anchor. */
function positiveFamilies({ document }: ParsedRuleset, terms: TermTable): string[] {
  const signals = document.signals
    .filter(({ points, bins }) => (bins ? mostOf(bins) : (points ?? 0)) > 0)
    .map(({ family }) => family);
  const listed = familiesOf(terms, (anchor, ownPoints) => anchor === 'none' && ownPoints > 0);
  return [...new Set([...listed, ...signals])].sort();
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareText(a.id, b.id);
}
