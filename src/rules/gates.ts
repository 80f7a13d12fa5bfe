import * as z from 'zod/mini';
import { type Effort, efforts, type Gates } from '../match/gates.ts';
import { shortestForTypos } from '../match/two-edits-index.ts';

/** No term is looked for behind disguises that is shorter, and none may be asked to be longer. */
const [fewest, most] = [3, 64];

export const gatesMessage =
  'expected disguises, each with `off` or its least number of letters from 3 on (`typos` from 12), such as `typo=6 mask=off`';

/** The `gates` of a list: by disguise, `off` or the least number of letters of a term that is looked for behind it. */
export function gatesSchema() {
  const entries = efforts.map((effort) => {
    const letters = z.number().check(z.int(), z.minimum(fewestOf(effort)), z.maximum(most));
    return [effort, z.optional(z.union([z.literal('off'), letters]))] as const;
  });
  type Entry = (typeof entries)[number][1];
  return z.strictObject(Object.fromEntries(entries) as Record<Effort, Entry>);
}

/** The gates of a list as the matcher takes them. */
export function gatesOf(given: Readonly<Partial<Record<Effort, number | 'off' | undefined>>>): Gates {
  const entries = Object.entries(given).filter(([, least]) => least !== undefined);
  return Object.fromEntries(entries.map(([effort, least]) => [effort, numberOf(least)]));
}

/** The gates that a cell names, such as `typo=6 mask=off`; `undefined` where it is none of that. */
export function readGates(text: string): Gates | undefined {
  const gates: Partial<Record<Effort, number>> = {};
  for (const pair of text.split(' ')) {
    const [, name, least] = /^([a-z-]+)=(off|\d{1,2})$/.exec(pair) ?? [];
    const effort = efforts.find((known) => known === name);
    if (effort === undefined || effort in gates) return undefined;
    const number = numberOf(least === 'off' ? 'off' : Number(least));
    if (number < fewestOf(effort) || (number > most && least !== 'off')) return undefined;
    gates[effort] = number;
  }
  return gates;
}

function numberOf(least: number | 'off' | undefined): number {
  return typeof least === 'number' ? least : Number.POSITIVE_INFINITY;
}

function fewestOf(effort: Effort): number {
  return effort === 'typos' ? shortestForTypos : fewest;
}
