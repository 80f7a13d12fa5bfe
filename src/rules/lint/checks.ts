import { checkAnchors, checkSources } from './anchors.ts';
import type { LintCheck } from './check.ts';
import { checkCircularRules } from './circular-rules.ts';
import { checkDuplicateTerms } from './duplicate-terms.ts';
import { checkExceptions } from './exceptions.ts';
import { checkExpired } from './expired.ts';
import { checkFamilies } from './families.ts';
import { checkFrequentTerms } from './frequent-terms.ts';
import { checkGate } from './gate.ts';
import { checkInflection } from './inflection.ts';
import { checkFoldCollisions, checkShadowedTerms } from './overlapping-terms.ts';
import { checkReach } from './reach.ts';
import { checkRuleTests } from './rule-tests.ts';
import { checkSelfMatch } from './self-match.ts';
import { checkTermText } from './term-text.ts';
import { checkUnusedLists } from './unused-lists.ts';

/** Checks whose findings are errors: `compileRuleset` runs them too. */
export const errorChecks: readonly LintCheck[] = [checkAnchors, checkCircularRules, checkSelfMatch];

/** Checks whose findings are warnings: only `checkRuleset` runs them. */
export const warningChecks: readonly LintCheck[] = [
  checkDuplicateTerms,
  checkTermText,
  checkFrequentTerms,
  checkFoldCollisions,
  checkShadowedTerms,
  checkInflection,
  checkSources,
  checkGate,
  checkFamilies,
  checkUnusedLists,
  checkReach,
  checkExceptions,
  checkExpired,
  checkRuleTests,
];
