import { suggestionHint } from '../match/suggest.ts';
import type { DetectorSettings } from '../signals/detector.ts';
import { fields, fieldType } from '../signals/fields.ts';
import type { OwnDetector } from '../signals/reading.ts';
import type { Curve } from './curve.ts';
import { type CompiledSignal, roundPoints } from './ruleset.ts';
import type { RulesetDocument } from './schema.ts';
import { type Names, readOptional } from './scope.ts';
import type { ParsedRuleset } from './source.ts';

type SignalDocument = RulesetDocument['signals'][number];

/** The ways to define a signal; it has one of them. */
const ways = ['use', 'when', 'bins', 'grade'] as const;

/** A signal ready to be asked; `undefined`, with diagnostics, where it is wrong. */
export function compileSignal(
  parsed: ParsedRuleset,
  names: Names,
  index: number,
): CompiledSignal | undefined {
  const signal = parsed.document.signals[index]!;
  const { id, title, family, use, when, with: given } = signal;
  const path = ['signals', index];
  const found = ways.filter((way) => signal[way] !== undefined);
  if (found.length !== 1) return reportWays(parsed, path, id, found);
  const points = pointsOf(parsed, index);
  if (given !== undefined && use === undefined) reportUselessOptions(parsed, [...path, 'with']);
  if (points === undefined) return undefined;
  const common = {
    id,
    family,
    points: roundPoints(points),
    settings: {},
    ...(title !== undefined && { title }),
  };
  if (use !== undefined) {
    const detector = findDetector(parsed, [...path, 'use'], use);
    return detector && { ...common, detector, settings: readSettings(parsed, index, detector) };
  }
  if (when !== undefined) {
    const condition = readOptional(when, [...path, 'when'], parsed, names);
    return condition && { ...common, when: condition };
  }
  const curve = readCurve(parsed, index);
  return curve && { ...common, curve };
}

function reportWays(
  { yaml, reporter }: ParsedRuleset,
  path: readonly PropertyKey[],
  id: string,
  found: readonly string[],
): undefined {
  const all = ways.map((way) => `\`${way}\``);
  const has =
    found.length === 0 ? `none of ${all.join(', ')}` : found.map((way) => `\`${way}\``).join(' and ');
  const hint =
    'write `use: DETECTOR`, `when: CONDITION`, `bins: { field, points }` or `grade: { field, strength }`';
  const message = `the signal \`${id}\` has ${has}: expected one of them`;
  reporter.report('invalid-value', yaml.placeOf([...path, 'id']), message, hint);
}

/** The points at full strength; of bins, those that lie furthest from 0. */
function pointsOf({ document, yaml, reporter }: ParsedRuleset, index: number): number | undefined {
  const { points, bins } = document.signals[index]!;
  const path = ['signals', index];
  if (bins && points !== undefined) {
    const message = '`points` stands beside `bins`, which has points of its own';
    reporter.report('unknown-key', yaml.placeOfKey([...path, 'points']), message, 'remove it');
  }
  if (bins) return mostOf(bins);
  if (points !== undefined) return points;
  const place = { ...yaml.placeOf(path), length: 1 };
  reporter.report('missing-key', place, '`points` is missing', 'add `points`, a number');
  return undefined;
}

/** The points of bins that lie furthest from 0. */
export function mostOf(bins: NonNullable<SignalDocument['bins']>): number {
  return bins.points.reduce((most, [, points]) => (Math.abs(points) > Math.abs(most) ? points : most), 0);
}

/** The curve of `bins` or `grade`, whichever is there. */
function readCurve({ document, yaml, reporter }: ParsedRuleset, index: number): Curve | undefined {
  const { bins, grade } = document.signals[index]!;
  const field = (bins ?? grade)?.field ?? '';
  const type = fieldType(field);
  if (type === 'number' || type === 'verdict')
    return bins
      ? { field, gives: 'points', knots: bins.points }
      : { field, gives: 'strength', knots: grade?.strength ?? [] };
  const place = yaml.placeOf(['signals', index, bins ? 'bins' : 'grade', 'field']);
  const numeric = fields.flatMap(({ name, type: other }) => (other === 'number' ? [name] : []));
  const message = type ? `\`${field}\` is no number` : `unknown field \`${field}\``;
  reporter.report(type ? 'invalid-value' : 'unknown-key', place, message, suggestionHint(field, numeric));
  return undefined;
}

function reportUselessOptions({ yaml, reporter }: ParsedRuleset, path: readonly PropertyKey[]): void {
  const message = '`with` sets options of a detector, and this signal uses none';
  reporter.report('unknown-key', yaml.placeOfKey(path), message, 'remove it');
}

function findDetector(
  { yaml, reporter, detectors }: ParsedRuleset,
  path: readonly PropertyKey[],
  name: string,
): OwnDetector | undefined {
  const detector = detectors.find((candidate) => candidate.name === name);
  if (!detector) {
    const hint = suggestionHint(
      name,
      detectors.map((candidate) => candidate.name),
    );
    reporter.report('unknown-reference', yaml.placeOf(path), `there is no detector \`${name}\``, hint);
  }
  return detector;
}

function readSettings(parsed: ParsedRuleset, index: number, detector: OwnDetector): DetectorSettings {
  const given = parsed.document.signals[index]?.with ?? {};
  for (const [name, value] of Object.entries(given))
    checkSetting(parsed, ['signals', index, 'with', name], detector, value);
  const defaults = Object.entries(detector.options).map(([name, option]) => [name, option.default]);
  return { ...Object.fromEntries(defaults), ...given };
}

function checkSetting(
  { yaml, reporter }: ParsedRuleset,
  path: readonly PropertyKey[],
  { name: detector, options }: OwnDetector,
  value: number,
): void {
  const name = String(path.at(-1));
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option) {
    const known = Object.keys(options);
    const hint = known.length === 0 ? 'it has no options: remove `with`' : suggestionHint(name, known);
    const message = `the detector \`${detector}\` has no option \`${name}\``;
    reporter.report('unknown-key', yaml.placeOfKey(path), message, hint);
  } else if (!Number.isInteger(value) || value < option.min) {
    const message = `\`${name}\` is ${value}: expected a whole number of at least ${option.min}`;
    const hint = `leave it out for the default, ${option.default}`;
    reporter.report('invalid-value', yaml.placeOf(path), message, hint);
  }
}
