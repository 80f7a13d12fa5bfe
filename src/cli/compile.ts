import { writeFileSync } from 'node:fs';
import { saveRuleset } from '../rules/artefact.ts';
import { compileNamed } from './rulesets.ts';
import { printLine } from './terminal.ts';
import { usageError, type Verb } from './usage.ts';

export const compile: Verb = {
  name: 'compile',
  synopsis: 'DIR --out FILE',
  summary:
    'Compiles a ruleset to one file, which loads in milliseconds: for `--ruleset`, and for `loadRuleset` in a program.\nThe same version of the library must load it.',
  options: { out: { type: 'string', help: 'the file to write' } },
  run: async ({ positionals, values }) => {
    const [name, ...more] = positionals;
    if (name === undefined || more.length > 0)
      throw usageError(
        '`compile` takes one ruleset',
        'name a directory, or a bundled ruleset such as `child-safety`',
      );
    if (values.out === undefined)
      throw usageError('`compile` needs `--out FILE`', 'name the file to write, such as `--out ruleset.bin`');
    const ruleset = compileNamed(name);
    const bytes = saveRuleset(ruleset);
    write(values.out, bytes);
    const { id, version, hash, terms } = ruleset;
    await printLine(`${id} ${version}, ${terms.length} terms, hash ${hash}: ${bytes.length} bytes`);
    return 0;
  },
};

function write(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw usageError(`\`${path}\` cannot be written (${reason})`, 'check its directory and its permissions');
  }
}
