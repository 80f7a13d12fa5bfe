interface Scored {
  readonly score: number;
}

/** Things by their numbers, what is left without them, and whether no fewer would do. */
interface SmallestSet<Outcome> {
  readonly members: readonly number[];
  readonly outcome: Outcome;
  readonly minimal: boolean;
}

/** Sets to try, times things to look at in each: all sets of 14 things, all pairs of 70. */
const maxWork = 300_000;

/**
 * The smallest set of `count` things whose removal has the wanted outcome; of several, the one with the lowest
 * score, then the first in the order of the things. `undefined` where no set has it, or none was found.
 *
 * The things need not work one by one: removing one may undo what removing another does. So a quick guess (take
 * away what lowers the score most, until it is enough; then put back what was not needed) only bounds the size, and
 * all smaller sets are tried. Where they are too many, the guess is the answer and is not called minimal.
 */
export function smallestSet<Outcome extends Scored>(
  count: number,
  outcomeWithout: (members: readonly number[]) => Outcome,
  isWanted: (outcome: Outcome) => boolean,
): SmallestSet<Outcome> | undefined {
  let tries = 0;
  const maxTries = maxWork / Math.max(count, 15);
  const attempt = (members: readonly number[]): Attempt<Outcome> => {
    tries++;
    const outcome = outcomeWithout(members);
    return { members, outcome, isWanted: isWanted(outcome) };
  };
  const canTry = (more: number, share = 1) => tries + more <= maxTries * share;
  const alone = Array.from({ length: count }, (_, member) => attempt([member]));
  const single = best(alone);
  if (single) return { members: single.members, outcome: single.outcome, minimal: true };
  const strongestFirst = alone.toSorted(byScore).map(({ members }) => members[0] as number);
  const guess = guessFrom(strongestFirst, attempt, canTry);
  const most = guess?.members.length ?? count;
  for (let size = 2; size <= most; size++) {
    if (!canTry(setsOf(size, count))) return guess && { ...plain(guess), minimal: size === most };
    const found = best(Array.from(combinations(count, size), attempt));
    if (found) return { ...plain(found), minimal: true };
  }
  return undefined;
}

interface Attempt<Outcome> {
  readonly members: readonly number[];
  readonly outcome: Outcome;
  readonly isWanted: boolean;
}

function plain<Outcome>({ members, outcome }: Attempt<Outcome>) {
  return { members: members.toSorted((a, b) => a - b), outcome };
}

function byScore(a: Attempt<Scored>, b: Attempt<Scored>): number {
  return a.outcome.score - b.outcome.score;
}

/** The wanted one with the lowest score; the first of equals. */
function best<Outcome extends Scored>(attempts: readonly Attempt<Outcome>[]): Attempt<Outcome> | undefined {
  return attempts.filter(({ isWanted }) => isWanted).toSorted(byScore)[0];
}

function guessFrom<Outcome extends Scored>(
  strongestFirst: readonly number[],
  attempt: (members: readonly number[]) => Attempt<Outcome>,
  canTry: (more: number, share: number) => boolean,
): Attempt<Outcome> | undefined {
  let found: Attempt<Outcome> | undefined;
  let rest = strongestFirst;
  while (rest.length > 0 && !found?.isWanted) {
    const members = found?.members ?? [];
    // The best next one; where that takes too long, the next. Half of the tries are kept for the search that follows.
    const next = canTry(rest.length, 0.5) ? rest : rest.slice(0, 1);
    const step = next.map((member) => attempt([...members, member])).toSorted(byScore)[0] as Attempt<Outcome>;
    found = step;
    rest = rest.filter((member) => member !== step.members.at(-1));
  }
  return found?.isWanted ? pruned(found, attempt) : undefined;
}

/** Without the members that are not needed. */
function pruned<Outcome extends Scored>(
  found: Attempt<Outcome>,
  attempt: (members: readonly number[]) => Attempt<Outcome>,
): Attempt<Outcome> {
  return found.members.reduce((kept, member) => {
    if (kept.members.length === 1) return kept;
    const fewer = attempt(kept.members.filter((other) => other !== member));
    return fewer.isWanted ? fewer : kept;
  }, found);
}

/** How many sets of a size there are. */
function setsOf(size: number, count: number): number {
  return Array.from({ length: size }).reduce<number>((sets, _, at) => (sets * (count - at)) / (at + 1), 1);
}

/** All sets of `size` numbers below `count`, each in order. */
function* combinations(count: number, size: number): Generator<readonly number[]> {
  const members = Array.from({ length: size }, (_, at) => at);
  while (true) {
    yield members.slice();
    let at = size - 1;
    while (at >= 0 && members[at] === count - size + at) at--;
    if (at < 0) return;
    members[at] = (members[at] as number) + 1;
    for (let next = at + 1; next < size; next++) members[next] = (members[next - 1] as number) + 1;
  }
}
