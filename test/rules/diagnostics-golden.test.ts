import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readRuleset } from '../../src/node.ts';
import { checkRuleset } from '../../src/rules/compile.ts';
import { type DiagnosticCode, diagnosticCodes } from '../../src/rules/diagnostic-codes.ts';
import { formatDiagnostic } from '../../src/rules/diagnostics.ts';

// One folder for each code, or several named `<code>--<cause>`: a small ruleset, and in `expected.txt` all that is
// said about it. `UPDATE_GOLDEN=1` writes these files anew; read them before you keep them.

const root = fileURLToPath(new URL('../golden/diagnostics/', import.meta.url));
const folders = readdirSync(root).sort();
const codeOf = (folder: string) => folder.split('--', 1)[0] as DiagnosticCode;
const codes = Object.keys(diagnosticCodes) as DiagnosticCode[];

/** What is no text would break the golden folder too: `test/node.test.ts` and `test/rules/artefact.test.ts` make it. */
const testedElsewhere: readonly DiagnosticCode[] = [
  'unreadable-file',
  'damaged-artefact',
  'artefact-version',
];

describe('each diagnostic says what is wrong, where, and the way out', () => {
  test.each(folders)('%s', (folder) => {
    const diagnostics = checkRuleset(readRuleset(`${root}${folder}`), { today: '2026-01-31' });
    const actual = `${diagnostics.map(formatDiagnostic).join('\n\n')}\n`;
    const file = `${root}${folder}/expected.txt`;
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, actual);
    expect(actual).toBe(readFileSync(file, 'utf8'));
    expect(diagnostics.map(({ code }) => code)).toContain(codeOf(folder));
  });

  test('every code has a folder, and every folder a code', () => {
    const shown = new Set([...folders.map(codeOf), ...testedElsewhere]);
    expect([...shown].sort()).toEqual(codes.toSorted());
  });
});
