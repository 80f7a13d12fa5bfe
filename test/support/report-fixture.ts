import { compareRulesets } from '../../src/evaluation/compare.ts';
import { discover } from '../../src/evaluation/discovery/discover.ts';
import { evaluate } from '../../src/evaluation/evaluate.ts';
import { pressure } from '../../src/evaluation/pressure/pressure.ts';
import { tuneThreshold } from '../../src/evaluation/tune.ts';
import { compileRuleset } from '../../src/rules/compile.ts';
import { type Sketch, sketch } from './rulesets.ts';

const before: Sketch = {
  lists: {
    blorps: { rows: ['blorp', 'wug', 'zan kelfo'], family: 'term', anchor: 'ambiguous', points: 22 },
    hushed: { rows: ['drimba'], family: 'term', anchor: 'ambiguous', points: 30, sensitive: true },
    gibs: { rows: ['gib', 'mib'], family: 'commerce', points: 20 },
    seeds: { rows: ['seed', 'soil'], family: 'garden', points: -18 },
  },
  scoring: { gate: { ambiguous: { cap: 20, minFamilies: 1, tau: 5 } } },
  rules: [
    { id: 'offer', title: 'An "offer" </script><b>', when: 'gibs', points: 5 },
    { id: 'tried-out', when: 'seeds', points: 30, mode: 'shadow' },
  ],
  exceptions: [{ id: 'show', terms: ['drimba'], phrases: ['drimba show'], reason: 'made up' }],
  prevalence: { perMillion: 50, range: [10, 200] },
};
const after: Sketch = { ...before, rules: [{ id: 'offer', when: 'gibs', points: 2 }] };
export const rulesets = { before: compileRuleset(sketch(before)), after: compileRuleset(sketch(after)) };

/** Words that are nowhere but in texts of posts, in places where markup could break. */
const awkward = 'quuxly <img src=x onerror=alert(1)> </script> \u202e "\' &amp; 🧀';
const texts = {
  harm: [`blorp gib ${awkward}`, 'wug mib mooply', 'blorp mooply', 'drimba gib mooply'],
  benign: ['wug seed mooply', 'mooply flarb', 'blorp gib mooply', 'drimba show gib mooply'],
};
export const samples = (['harm', 'benign'] as const).flatMap((label) =>
  Array.from({ length: 60 }, (_, index) => ({
    id: `${label}-${index}`,
    text: texts[label][index % texts[label].length] as string,
    label,
    function: index % 5 === 0 ? 'offer</script>' : 'homonym',
    lang: index % 3 === 0 ? 'es' : 'en',
    author: { id: `author-${index % 40}` },
  })),
);
export const traffic = Array.from({ length: 2000 }, (_, index) => ({
  id: `t${index}`,
  text: index % 400 === 3 ? 'blorp gib mooply' : index % 100 === 5 ? 'wug mib seed' : 'mooply',
  lang: index % 2 ? 'es' : 'en',
  author: { id: `writer-${index % 300}` },
}));
export const options = { traffic, dailyPosts: 1_000_000, resamples: 200, keepTexts: true };

export const evaluation = evaluate(samples, rulesets.before, options);
export const comparison = compareRulesets(samples, rulesets.before, rulesets.after, options);
export const tuning = tuneThreshold(evaluation.log, 'fewest alerts at recall >= 0.9');
export const tested = pressure(samples, rulesets.before);

/** A word with markup around it, a hashtag and one from right to left, each by enough authors to be proposed. */
const sayings = [
  'plinkly <b>zorpish</b> today',
  '#vintapop </script> today',
  'gimbol \u05e9\u05dc\u05d5\u05dd\u05d9\u05d4',
  'today',
];
export const discovery = discover(
  Array.from({ length: 80 }, (_, index) => ({
    id: `c${index}`,
    text: `${sayings[index % sayings.length]} wug`,
    lang: 'en',
    author: { id: `author-${index}` },
  })),
  traffic,
  { ruleset: rulesets.before, benign: samples.filter(({ label }) => label === 'benign') },
);
