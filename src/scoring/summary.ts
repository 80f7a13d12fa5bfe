import type { Contribution } from './contribution.ts';
import type { EvidenceName } from './removals.ts';
import type { ScoreResult } from './result.ts';

/**
 * Why a post is where it is, in one line: what opened the case, what corroborates it, what speaks against it, what
 * holds it, and what it hangs on.
 */
export function summaryOf(
  result: ScoreResult,
  nameOf: (name: EvidenceName) => string,
  number: (value: number) => string,
): string {
  const { band, score, anchor } = result;
  const head = `${band.padEnd(7)} score ${score < 0 ? '-' : ''}${number(Math.abs(score))}`;
  if (anchor === 'none') return `${head}  no anchor${othersIn(result)}`;
  const totals = familyTotals(result.contributions);
  const parts = [forIt(result, totals), againstIt(totals), heldBy(result, number), hangsOn(result, nameOf)];
  return `${head}  ${parts.filter((part) => part !== '').join('; ')}`;
}

function othersIn({ matches }: ScoreResult): string {
  const counting = matches.filter(({ exception }) => exception === undefined);
  const lists = [...new Set(counting.map(({ list }) => list))].sort();
  return lists.length === 0 ? '' : `; terms of ${lists.join(', ')} alone open no case`;
}

/** An id in words: `coded-terms` is "coded terms". */
export function wordsOf(id: string): string {
  return id.replace(/[-_.]/g, ' ');
}

type FamilyTotals = readonly (readonly [family: string, points: number])[];

/** Each once: what opened the case, then the families that speak for it. */
function forIt({ contributions }: ScoreResult, totals: FamilyTotals): string {
  const named = new Set<string>();
  const anchorFamilies: (string | undefined)[] = [];
  for (const { anchor, title, list, id, family } of contributions) {
    if (!anchor) continue;
    named.add(title ?? wordsOf(list ?? id));
    anchorFamilies.push(family);
  }
  for (const [family, points] of totals)
    if (points > 0 && !anchorFamilies.includes(family)) named.add(wordsOf(family));
  return Array.from(named).join(' + ');
}

function againstIt(totals: FamilyTotals): string {
  const against = totals.filter(([, points]) => points < 0);
  return against.length === 0
    ? 'nothing speaks against it'
    : `against it: ${against.map(([family]) => wordsOf(family)).join(', ')}`;
}

/** Evidence by family, damped and capped; the largest first. */
function familyTotals(contributions: readonly Contribution[]): FamilyTotals {
  const totals = new Map<string, number>();
  for (const { family, points } of contributions)
    if (family !== undefined) totals.set(family, (totals.get(family) ?? 0) + points);
  return Array.from(totals).sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
}

function heldBy({ contributions }: ScoreResult, number: (value: number) => string): string {
  const held = contributions.find(({ kind }) => kind === 'gate');
  return held ? `held at ${number(held.limit ?? 0)} for want of corroboration` : '';
}

function hangsOn({ counterfactuals }: ScoreResult, nameOf: (name: EvidenceName) => string): string {
  const removal = counterfactuals?.withoutCorroboration ?? counterfactuals?.without;
  return removal ? `${removal.band} without ${removal.evidence.map(nameOf).join(' and ')}` : '';
}
