import { type CompiledRule, isAnchorRule, isConditionalRule, type Ruleset } from './ruleset.ts';

/** What is asked of a rule before its condition: is its day over, and is the post in its share? */
type Standing = 'live' | 'shadow' | 'expired';

/** Rulesets made of others, by the standing of each rule that has one; they are few, and caches hang on them. */
const variants = new WeakMap<Ruleset, Map<string, Ruleset>>();

/**
 * The ruleset as it stands for one post: without rules that have expired, and with those as shadow rules in whose share
 * the post is not. The ruleset itself where no rule has a day or a share.
 *
 * @param dayOfPost the day that counts, as `2026-01-31`; without one, nothing has expired. Asked only where a rule has a day or a
 * share: most rulesets have none, and a day takes as long to tell as much of a post
 */
export function rulesInForce(ruleset: Ruleset, postId: string, dayOfPost: () => string | undefined): Ruleset {
  if (!ruleset.hasConditionalRules) return ruleset;
  const conditional = ruleset.rules.filter(isConditionalRule);
  const today = dayOfPost();
  const standings = conditional.map((rule) => standingOf(rule, postId, today));
  const key = standings.join(' ');
  const known = variants.get(ruleset) ?? new Map<string, Ruleset>();
  variants.set(ruleset, known);
  const variant =
    known.get(key) ?? variantOf(ruleset, new Map(conditional.map((rule, at) => [rule, standings[at]!])));
  known.set(key, variant);
  return variant;
}

function standingOf(
  { id, mode, rollout = 100, expires }: CompiledRule,
  postId: string,
  today?: string,
): Standing {
  if (expires !== undefined && today !== undefined && today > expires) return 'expired';
  return shareOf(`${id}\0${postId}`) < rollout ? mode : 'shadow';
}

function variantOf(ruleset: Ruleset, standings: ReadonlyMap<CompiledRule, Standing>): Ruleset {
  const rules = ruleset.rules.flatMap((rule): CompiledRule[] => {
    const standing = standings.get(rule) ?? rule.mode;
    return standing === 'expired' ? [] : [standing === rule.mode ? rule : { ...rule, mode: standing }];
  });
  return { ...ruleset, rules, hasAnchorRules: rules.some(isAnchorRule) };
}

/**
 * A stable place of a text between 0 and 100: FNV-1a over its UTF-16 units, with a mixing step (of MurmurHash3) behind, as
 * ids that differ in their last digit alone would stand side by side.
 */
function shareOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32) * 100;
}
