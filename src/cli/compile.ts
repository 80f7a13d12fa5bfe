import { saveRuleset } from '../rules/artefact.ts';
import { writeOut } from './files.ts';
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
    writeOut(values.out, bytes);
    const { id, version, hash, terms } = ruleset;
    await printLine(`${id} ${version}, ${terms.length} terms, hash ${hash}: ${bytes.length} bytes`);
    return 0;
  },
};
