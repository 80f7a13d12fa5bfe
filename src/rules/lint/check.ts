import type { Ruleset } from '../ruleset.ts';
import type { ParsedRuleset } from '../source.ts';

/** A check of a ruleset that has the right shape; it reports what it finds to `parsed.reporter`. `today` is as `2026-01-31`. */
export type LintCheck = (parsed: ParsedRuleset, ruleset: Ruleset, today?: string) => void;
