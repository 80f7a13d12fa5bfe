import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bundlePageScript } from '../support/page-script.ts';

const file = new URL('../../src/report/page-script.ts', import.meta.url);

test('the script in the library is the one that its sources give (else run this with UPDATE_GOLDEN=1)', async () => {
  const bundled = await bundlePageScript();
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, bundled);
  expect(readFileSync(file, 'utf8') === bundled).toBe(true);
});
