import { readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { readRuleset, rulesetDirectory, shownPath } from '../node.ts';
import { loadRuleset } from '../rules/artefact.ts';
import { compileRuleset } from '../rules/compile.ts';
import { type Diagnostic, RulesetError } from '../rules/diagnostics.ts';
import type { Ruleset } from '../rules/ruleset.ts';
import type { RulesetSource } from '../rules/source.ts';

export const defaultRuleset = 'child-safety';

/** The option that most verbs share. */
export const rulesetOption = {
  ruleset: {
    type: 'string',
    help: `a directory, a bundled ruleset, or a file that \`compile\` made (default: ${defaultRuleset})`,
  },
} as const;

/** The ruleset that `--ruleset` names: compiled, or loaded if it is a file. */
export function openRuleset(name = defaultRuleset): Ruleset {
  if (!statSync(name, { throwIfNoEntry: false })?.isFile()) return compileNamed(name);
  try {
    return loadRuleset(readFileSync(name));
  } catch (error) {
    if (!(error instanceof RulesetError)) throw error;
    throw new RulesetError(error.diagnostics.map((entry) => ({ ...entry, file: shownPath(name) })));
  }
}

/** Compiles a ruleset by directory or name; diagnostics carry the path as the user can open it. */
export function compileNamed(name: string, source: RulesetSource = readRuleset(name)): Ruleset {
  try {
    return compileRuleset(source);
  } catch (error) {
    if (!(error instanceof RulesetError)) throw error;
    throw new RulesetError(error.diagnostics.map((diagnostic) => withPath(diagnostic, name)));
  }
}

/** A diagnostic whose file is named from the working directory, not from the ruleset's. */
export function withPath(diagnostic: Diagnostic, name: string): Diagnostic {
  const root = shownPath(rulesetDirectory(name)).replace(/\/$/, '');
  return { ...diagnostic, file: posix.normalize(`${root}/${diagnostic.file}`) };
}
