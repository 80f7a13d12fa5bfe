import { afterEach, describe, expect, test, vi } from 'vitest';
import { paintBand } from '../../src/cli/terminal.ts';

describe('colour', () => {
  const terminal = { isTTY: true } as const;
  const file = { isTTY: false } as unknown as { isTTY: true }; // the types know terminals only
  afterEach(() => vi.unstubAllEnvs());

  test('only on a terminal', () => {
    vi.stubEnv('NO_COLOR', '');
    expect(paintBand(terminal, 'urgent', 'urgent')).toBe('\u001b[31murgent\u001b[39m');
    expect(paintBand(file, 'urgent', 'urgent')).toBe('urgent');
  });

  test('never where NO_COLOR is set', () => {
    vi.stubEnv('NO_COLOR', '1');
    expect(paintBand(terminal, 'urgent', 'urgent')).toBe('urgent');
  });
});
