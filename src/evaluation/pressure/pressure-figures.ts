import { type FigureSet, type Figures, plain } from '../figures.ts';
import type { Pressure, PressureRow } from './pressure.ts';

/** By target, the field of a gate's limit: disguises of all words are told apart from those of anchors. */
const fields: Readonly<Record<PressureRow['target'], string>> = {
  anchors: 'mutation',
  text: 'mutation',
  words: 'mutation-of-all-words',
};

/**
 * What a gate can hold a pressure test to: `recall-kept` and `false-alerts-gained` of each `mutation`, and of each
 * `mutation-of-all-words`. Words below the least length for a disguise do not count.
 *
 * @example
 * checkGate(gate, pressureFigures(pressure(samples, ruleset))).passed //=> true
 */
export function pressureFigures({ rows }: Pressure): Figures {
  const slices: Record<string, Record<string, FigureSet>> = {};
  for (const { mutation, target, kept, falseAlerts } of rows) {
    const own = slices[fields[target]] ?? {};
    slices[fields[target]] = own;
    own[mutation] = {
      samples: { 'recall-kept': plain(kept), 'false-alerts-gained': plain(falseAlerts) },
      traffic: {},
    };
  }
  return { overall: { samples: {}, traffic: {} }, slices };
}
