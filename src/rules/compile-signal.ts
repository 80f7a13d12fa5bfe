import { suggestionHint } from '../match/suggest.ts';
import type { Detector, DetectorSettings } from '../signals/detector.ts';
import { detectors } from '../signals/detectors.ts';
import { type CompiledSignal, roundPoints } from './ruleset.ts';
import { type Names, readOptional } from './scope.ts';
import type { ParsedRuleset } from './source.ts';

/** A signal ready to be asked; `undefined`, with diagnostics, where it is wrong. */
export function compileSignal(
  parsed: ParsedRuleset,
  names: Names,
  index: number,
): CompiledSignal | undefined {
  const { id, family, points, use, when } = parsed.document.signals[index]!;
  const path = ['signals', index];
  const common = { id, family, points: roundPoints(points) };
  if (use !== undefined && when === undefined) {
    const detector = findDetector(parsed, [...path, 'use'], use);
    return detector && { ...common, detector, settings: readSettings(parsed, index, detector) };
  }
  if (use === undefined && when !== undefined) {
    const condition = readOptional(when, [...path, 'when'], parsed, names);
    return condition && { ...common, settings: {}, when: condition };
  }
  const message = `the signal \`${id}\` needs one of \`use\` and \`when\``;
  const hint = '`use` names a detector, `when` states a condition';
  parsed.reporter.report('invalid-value', parsed.yaml.placeOf(path), message, hint);
  return undefined;
}

function findDetector(
  { yaml, reporter }: ParsedRuleset,
  path: readonly PropertyKey[],
  name: string,
): Detector | undefined {
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

function readSettings(
  { document, yaml, reporter }: ParsedRuleset,
  index: number,
  detector: Detector,
): DetectorSettings {
  const given = document.signals[index]?.with ?? {};
  for (const [name, value] of Object.entries(given)) {
    const option = detector.options[name];
    const path = ['signals', index, 'with', name];
    if (!option) {
      const hint = suggestionHint(name, Object.keys(detector.options));
      reporter.report(
        'unknown-key',
        yaml.placeOfKey(path),
        `the detector \`${detector.name}\` has no option \`${name}\``,
        hint,
      );
    } else if (!Number.isInteger(value) || value < option.min) {
      reporter.report(
        'invalid-value',
        yaml.placeOf(path),
        `\`${name}\` is ${value}: expected a whole number of at least ${option.min}`,
      );
    }
  }
  const defaults = Object.entries(detector.options).map(([name, option]) => [name, option.default]);
  return { ...Object.fromEntries(defaults), ...given };
}
