import type { Ruleset } from '../ruleset.ts';
import type { ParsedRuleset } from '../source.ts';

/** A check of a ruleset that has the right shape; it reports what it finds to `parsed.reporter`. */
export type LintCheck = (parsed: ParsedRuleset, ruleset: Ruleset) => void;
