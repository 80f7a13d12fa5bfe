import { suggestionHint } from '../match/suggest.ts';
import type { DetectorSettings } from '../signals/detector.ts';
import type { OwnDetector } from '../signals/reading.ts';
import { type CompiledSignal, roundPoints } from './ruleset.ts';
import { type Names, readOptional } from './scope.ts';
import type { ParsedRuleset } from './source.ts';

/** A signal ready to be asked; `undefined`, with diagnostics, where it is wrong. */
export function compileSignal(
  parsed: ParsedRuleset,
  names: Names,
  index: number,
): CompiledSignal | undefined {
  const { id, title, family, points, use, when, with: given } = parsed.document.signals[index]!;
  const path = ['signals', index];
  const common = { id, family, points: roundPoints(points), ...(title !== undefined && { title }) };
  if (use !== undefined && when === undefined) {
    const detector = findDetector(parsed, [...path, 'use'], use);
    return detector && { ...common, detector, settings: readSettings(parsed, index, detector) };
  }
  if (use === undefined && when !== undefined) {
    if (given !== undefined) reportUselessOptions(parsed, [...path, 'with']);
    const condition = readOptional(when, [...path, 'when'], parsed, names);
    return condition && { ...common, settings: {}, when: condition };
  }
  const found = use === undefined ? 'neither `use` nor `when`' : 'both `use` and `when`';
  const message = `the signal \`${id}\` has ${found}: expected one of them`;
  const hint = 'write `use: DETECTOR`, or `when: CONDITION`';
  parsed.reporter.report('invalid-value', parsed.yaml.placeOf([...path, 'id']), message, hint);
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
