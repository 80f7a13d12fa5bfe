import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Label, type LostSample, lostSample, parseSample, type Sample } from '../evaluation/samples.ts';
import { type LineProblem, readRecords } from '../node/records.ts';
import { rulesetDirectory, shownPath } from '../node.ts';
import { warn } from './terminal.ts';

/** Samples as they were found, with those that nobody can score. */
export interface FoundSamples {
  readonly samples: readonly (Sample | LostSample)[];
  /** records that could not be read; they are among the samples, as harm where their label is unknown */
  readonly problems: number;
}

/** Reads labelled samples; what cannot be read is told, and counts as a post that was never scored. */
export async function readEvaluated(files: readonly string[]): Promise<FoundSamples> {
  const samples: (Sample | LostSample)[] = [];
  let problems = 0;
  for (const file of files) {
    let label: Label = 'harm'; // of the record that is being read; the worst where it does not say
    const parse = (value: unknown) => {
      label = Reflect.get(Object(value), 'label') === 'benign' ? 'benign' : 'harm';
      return lostSample(value) ?? parseSample(value);
    };
    const onProblem = ({ line, message }: LineProblem) => {
      problems++;
      const counts = label === 'harm' ? 'it counts as harm that was missed' : 'it is left out';
      warn(`${shownPath(file)}:${line}: ${message}; ${counts}`);
      samples.push({ id: `${shownPath(file)}:${line}`, label, function: 'unreadable' });
      label = 'harm';
    };
    for await (const sample of readRecords(file, parse, { onProblem })) {
      samples.push(sample);
      label = 'harm';
    }
  }
  return { samples, problems };
}

/** The samples that come with a ruleset. */
export function ownSamples(ruleset: string): string[] {
  const folder = join(rulesetDirectory(ruleset), 'samples');
  try {
    const names = readdirSync(folder).filter((name) => /\.ndjson(?:\.gz)?$/.test(name));
    return names.sort().map((name) => join(folder, name));
  } catch {
    return []; // a ruleset without samples
  }
}
