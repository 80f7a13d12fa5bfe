import * as z from 'zod/mini';
import { once } from '../once.ts';
import { explainIssue } from '../schema-issue.ts';
import type { Detector } from '../signals/detector.ts';
import { detectors as own } from '../signals/detectors.ts';
import { adoptDetector } from '../signals/host-detector.ts';
import type { OwnDetector } from '../signals/reading.ts';
import { idMessage, idPattern } from './schema.ts';

const detectorsSchema = once(() => {
  const whole = z.number().check(z.int());
  return z.array(
    z.object({
      name: z.string(idMessage).check(z.regex(idPattern, idMessage)),
      description: z.optional(z.string()),
      options: z.optional(z.record(z.string(), z.object({ default: whole, min: whole }))),
      detect: z.custom((value) => typeof value === 'function', 'expected a function'),
    }),
  );
});

/**
 * The library's detectors, and behind them a host's.
 *
 * @throws TypeError for what is no list of detectors, and for a name that is taken: mistakes of the host, not of a ruleset
 */
export function allDetectors(given: readonly Detector[] = []): readonly OwnDetector[] {
  if (given.length === 0) return own;
  const parsed = detectorsSchema().safeParse(given);
  if (!parsed.success)
    throw new TypeError(
      parsed.error.issues.map((issue) => explainIssue(issue, given, '`detectors`')).join('; '),
    );
  const names = own.map(({ name }) => name);
  for (const { name } of given) {
    if (names.includes(name))
      throw new TypeError(`there are two detectors \`${name}\`: give each a name of its own`);
    names.push(name);
  }
  return [...own, ...given.map(adoptDetector)];
}
