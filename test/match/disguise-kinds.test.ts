import { expect, test } from 'vitest';
import { kinds, phraseKinds } from '../../benchmarks/quality/disguise-kinds.ts';
import { indexOf, tryKind } from '../../benchmarks/quality/disguise-recall.ts';
import { madeUpPhrases, madeUpTerms, scripts, seeded } from '../../benchmarks/quality/made-up-terms.ts';

/** Made-up words of all scripts, the same on every run; the benchmark takes more of them. */
const random = seeded(2026);
const terms = madeUpTerms(300, random);
const index = indexOf(terms);
const phrases = madeUpPhrases(300, random);
const phraseIndex = indexOf(phrases);

test.each(kinds.map((kind) => [kind.name, kind] as const))(
  '%s: 95 of 100 terms are found at their place and under its name, in every script that it fits',
  (_, kind) => {
    const trials = tryKind(kind, terms, index, random);
    expect(trials.length).toBeGreaterThan(0);
    for (const script of scripts) {
      const tried = trials.filter((trial) => trial.script === script);
      const failed = tried.filter(({ verdict }) => verdict !== 'found');
      // Two more than the share, because the terms of one script are few; Latin words often split into two common ones.
      const allowed = kind.name === 'split by a space' && script === 'latin' ? 0.25 : 0.05;
      expect(failed.length, JSON.stringify(failed, null, 1)).toBeLessThanOrEqual(tried.length * allowed + 2);
    }
    const found = trials.filter(({ verdict }) => verdict === 'found').length;
    expect(found / trials.length).toBeGreaterThanOrEqual(0.95);
  },
);

test.each(phraseKinds.map((kind) => [kind.name, kind] as const))(
  '%s: 95 of 100 phrases are found at their place and under its name, in every script that it fits',
  (_, kind) => {
    const trials = tryKind(kind, phrases, phraseIndex, random);
    expect(trials.length).toBeGreaterThan(0);
    for (const script of scripts) {
      const tried = trials.filter((trial) => trial.script === script);
      const failed = tried.filter(({ verdict }) => verdict !== 'found');
      // Two more, as above; short Latin words less a letter are often common ones.
      const allowed = kind.expects === 'typo' && script === 'latin' ? 0.25 : 0.05;
      expect(failed.length, JSON.stringify(failed, null, 1)).toBeLessThanOrEqual(tried.length * allowed + 2);
    }
    const found = trials.filter(({ verdict }) => verdict === 'found').length;
    expect(found / trials.length).toBeGreaterThanOrEqual(0.95);
  },
);
