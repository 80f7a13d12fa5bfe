/**
 * Whether fitted points sort a keyword flood as well as logistic regression does.
 *
 *     npx tsx benchmarks/quality/fitted-points.ts KEYWORD-TWEETS.ndjson.gz
 *
 * Expects tweets found by keywords, `{ id, text, category }`, of which few are `hate`. A training half picks a list of
 * anchors (all words whose presence surely raises the odds of harm) and context words for and against, by their
 * log-odds among posts with an anchor; `fitPoints` proposes points for each, from hand points that are all alike. On the
 * other half: how many posts a reviewer must look at, from the highest score down, to find as many harmful ones as
 * the list finds; for the list (every post with an anchor), for hand points, for fitted points and for logistic
 * regression on the same evidence; and how far the calibrated probability is from what is observed, by decile.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { fitLogistic } from '../../src/evaluation/logistic.ts';
import {
  calibrate,
  fitPoints,
  type Hit,
  logHits,
  type PointsFit,
  type Sample,
  withPoints,
} from '../../src/evaluation.ts';
import { compileRuleset, type Ruleset, score } from '../../src/index.ts';
import { fold } from '../../src/text/fold.ts';
import { textOf } from '../../src/text/folded-text.ts';

const contextCount = 150;
const leastPosts = 8;
const folds = 10;
const settings = { perTerm: true, minPosts: leastPosts };

interface Tweet extends Sample {
  readonly words: ReadonlySet<string>;
}

const [path] = process.argv.slice(2);
if (path === undefined)
  throw new Error('usage: npx tsx benchmarks/quality/fitted-points.ts TWEETS.ndjson.gz');
const lines = gunzipSync(readFileSync(path)).toString('utf8').trim().split('\n');
const tweets = lines.map(readTweet);
const [training, testing] = [0, 1].map((half) => tweets.filter(({ id }) => (hashOf(id) & 1) === half)) as [
  Tweet[],
  Tweet[],
];

function readTweet(line: string): Tweet {
  const { id, text, category } = JSON.parse(line) as Record<'id' | 'text' | 'category', string>;
  const folded = fold(text);
  const words = Array.from({ length: folded.tokenCount }, (_, token) =>
    textOf(folded.units, folded.tokenStart[token] as number, folded.tokenEnd[token] as number),
  );
  const label = category === 'hate' ? 'harm' : 'benign';
  return {
    id,
    text,
    lang: 'en',
    label,
    function: category,
    words: new Set(words.filter((word) => word.length > 1)),
  };
}

/** FNV-1a, mixed so that its lowest bit depends on all. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

interface Word {
  readonly word: string;
  readonly posts: number;
  /** log-likelihood ratio, less two standard deviations towards 0: what it surely says */
  readonly surely: number;
}

function wordsOf(posts: readonly Tweet[]): readonly Word[] {
  const counts = new Map<string, [harm: number, benign: number]>();
  for (const { words, label } of posts)
    for (const word of words) {
      const count = counts.get(word) ?? [0, 0];
      count[label === 'harm' ? 0 : 1]++;
      counts.set(word, count);
    }
  const harm = posts.filter(({ label }) => label === 'harm').length;
  const benign = posts.length - harm;
  return Array.from(counts, ([word, [a, b]]) => {
    const ratio = Math.log((a + 0.5) / (harm + 1)) - Math.log((b + 0.5) / (benign + 1));
    const spread = 2 * Math.sqrt(1 / (a + 0.5) + 1 / (b + 0.5));
    return { word, posts: a + b, surely: Math.sign(ratio) * Math.max(0, Math.abs(ratio) - spread) };
  }).filter(({ posts: count }) => count >= leastPosts);
}

interface Model {
  /** with hand points, all alike */
  readonly hand: Ruleset;
  readonly fit: PointsFit;
  readonly fitted: Ruleset;
}

/** All that is learnt from posts: which words, and their points. */
function learnFrom(posts: readonly Tweet[]): Model {
  const words = wordsOf(posts);
  const anchors = words.filter(({ surely }) => surely > 0);
  const listed = new Set(anchors.map(({ word }) => word));
  const anchored = posts.filter((post) => anchors.some(({ word }) => post.words.has(word)));
  const context = wordsOf(anchored)
    .filter(({ word, surely }) => surely !== 0 && !listed.has(word))
    .toSorted((a, b) => Math.abs(b.surely) - Math.abs(a.surely) || (a.word < b.word ? -1 : 1))
    .slice(0, contextCount);
  const hand = rulesetOf(anchors, context);
  const fit = fitPoints(posts, hand, settings);
  return { hand, fit, fitted: withPoints(hand, fit) };
}

function rulesetOf(anchors: readonly Word[], context: readonly Word[]): Ruleset {
  return compileRuleset({
    files: [
      {
        path: 'ruleset.yaml',
        text: `
schema: 1
ruleset: { id: keyword-flood, version: 1.0.0 }
scoring: { gate: { ambiguous: { cap: 0, minFamilies: 0, tau: 5 } } }
lists:
  - { id: anchors, file: anchors.csv, family: term, anchor: ambiguous, points: 20, fuzzy: off }
  - { id: context-for, file: for.csv, family: for, points: 8 }
  - { id: context-against, file: against.csv, family: against, points: -8 }
`,
      },
      csv('anchors', anchors),
      csv(
        'for',
        context.filter(({ surely }) => surely > 0),
      ),
      csv(
        'against',
        context.filter(({ surely }) => surely < 0),
      ),
    ],
  });
}

function csv(name: string, words: readonly Word[]) {
  return { path: `${name}.csv`, text: `term\n${words.map(({ word }) => word).join('\n')}\n` };
}

const { hand, fit, fitted } = learnFrom(training);
const regression = regressionOn(logHits(training, hand, { skipWhatIf: true }).hits);

/** Logistic regression with a ridge, on which evidence is there: no signs, no prior points, no damping. */
function regressionOn(hits: readonly Hit[]): (hit: Hit) => number {
  const numbers = new Map<string, number>();
  const features = ({ terms }: Hit, isNew: boolean) =>
    terms.flatMap(({ id }) => {
      if (isNew && !numbers.has(id)) numbers.set(id, numbers.size);
      return numbers.get(id) ?? [];
    });
  const rows = hits
    .filter(({ isListed }) => isListed)
    .map((hit) => {
      const found = features(hit, true);
      return { features: found, values: found.map(() => 1), isPositive: hit.label === 'harm' };
    });
  const ridge = { mean: 0, deviation: 1, low: -20, high: 20 };
  const { intercept, weights } = fitLogistic(
    rows,
    Array.from(numbers, () => ridge),
  );
  return (hit) =>
    features(hit, false).reduce((sum, feature) => sum + (weights[feature] as number), intercept);
}

const listed = logHits(testing, hand, { skipWhatIf: true }).hits;
const harmful = listed.filter(({ label }) => label === 'harm').length;
const list = listed.filter(({ isListed }) => isListed);
const found = list.filter(({ label }) => label === 'harm').length;

/** How many posts come before the last of `wanted` harmful ones, from the highest score down; ties count in full. */
function alertsFor(hits: readonly Hit[], scoreOf: (hit: Hit) => number, wanted: number): number {
  const scored = hits.filter(({ isListed }) => isListed).map((hit) => ({ hit, value: scoreOf(hit) }));
  const values = scored.filter(({ hit }) => hit.label === 'harm').map(({ value }) => value);
  const threshold = values.sort((a, b) => b - a)[wanted - 1] as number;
  return scored.filter(({ value }) => value >= threshold).length;
}

const hitsOf = (ruleset: Ruleset) => logHits(testing, ruleset, { skipWhatIf: true }).hits;
console.log(
  `${tweets.length} tweets, ${training.length} to learn from, ${testing.length} to test on, ${harmful} of these harmful`,
);
console.log(`${fit.proposals.length} words; ${countsOf(fit.proposals.map(({ reason }) => reason))}`);
console.log(`the list: ${list.length} alerts, ${found} of ${harmful} harmful ones found\n`);
console.log('alerts needed for    the list  hand  fitted  regression  fitted / regression');
for (const share of [1, 0.98, 0.95, 0.9, 0.8, 0.5]) {
  const wanted = Math.ceil(found * share);
  const needed = [
    alertsFor(hitsOf(hand), ({ score: points }) => points, wanted),
    alertsFor(hitsOf(fitted), ({ score: points }) => points, wanted),
    alertsFor(listed, regression, wanted),
  ] as const;
  console.log(
    [
      `${(share * 100).toFixed(0)} % of its recall`.padEnd(20),
      String(list.length).padStart(8),
      ...needed.map((count) => String(count).padStart(8)),
      (needed[1] / needed[2]).toFixed(3).padStart(14),
    ].join(' '),
  );
}

function countsOf(names: readonly string[]): string {
  return [...new Set(names)]
    .map((name) => `${names.filter((other) => other === name).length} ${name}`)
    .join(', ');
}

/**
 * Hits on posts that nothing was learnt from: each fold is scored by what the others taught. Scores of the posts that
 * points were fitted to flatter themselves.
 */
function heldOutHits(posts: readonly Tweet[]): readonly Hit[] {
  return Array.from({ length: folds }, (_, fold) => {
    const isHeldOut = ({ id }: Tweet) => (hashOf(id) >>> 8) % folds === fold;
    const others = fitPoints(
      posts.filter((post) => !isHeldOut(post)),
      hand,
      settings,
    );
    return logHits(posts.filter(isHeldOut), withPoints(hand, others), { skipWhatIf: true }).hits;
  }).flat();
}

// At the training half's prevalence, which is the testing half's up to chance.
const prevalence = training.filter(({ label }) => label === 'harm').length / training.length;
const calibration = calibrate(heldOutHits(training), prevalence * 1e6);
const calibrated = { ...fitted, scoring: { ...fitted.scoring, calibration } };
const judged = testing.flatMap(({ label, ...post }) => {
  const { probability } = score(post, calibrated);
  return probability === undefined ? [] : [{ label, probability }];
});
judged.sort((a, b) => a.probability - b.probability);
console.log(`\ncalibration ${JSON.stringify(calibration)}`);
console.log('by decile of the posts with an anchor, in per cent: claimed, observed, its standard error');
for (let decile = 0; decile < 10; decile++) {
  const part = judged.slice((decile * judged.length) / 10, ((decile + 1) * judged.length) / 10);
  const claimed = part.reduce((sum, { probability }) => sum + probability, 0) / part.length;
  const observed = part.filter(({ label }) => label === 'harm').length / part.length;
  const error = Math.sqrt((claimed * (1 - claimed)) / part.length);
  const shown = [claimed, observed, error].map((share) => (share * 100).toFixed(1).padStart(6));
  console.log(`${shown.join(' ')}   of ${part.length}`);
}
