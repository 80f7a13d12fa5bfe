import { candidateCases } from '../evaluation/discovery/candidate-limit.ts';
import { createDiscoverer, type Discoverer, type Discovery } from '../evaluation/discovery/discover.ts';
import { discoveryCsv } from '../evaluation/discovery/discovery-csv.ts';
import type { DiscoverOptions } from '../evaluation/discovery/discovery-settings.ts';
import { formatReport } from '../evaluation/format.ts';
import { junitXml } from '../evaluation/junit.ts';
import type { Sample } from '../evaluation/samples.ts';
import { readRecords } from '../node/records.ts';
import { renderReport } from '../report/render.ts';
import { mask } from '../scoring/safe-text.ts';
import { noPositionals } from './eval.ts';
import { readEvaluated } from './evaluation-input.ts';
import { evaluationOptions, given, numberOption } from './evaluation-options.ts';
import { writeOut } from './files.ts';
import { gateOptions } from './gate.ts';
import { expandInputs, sizeOf, warnOfLine } from './inputs.ts';
import { openRuleset, rulesetOption } from './rulesets.ts';
import { printLine, startProgress, warn } from './terminal.ts';
import { parseTraffic } from './traffic-work.ts';
import { type Arguments, usageError, type Verb } from './usage.ts';

export const discover: Verb = {
  name: 'discover',
  synopsis: '--samples FILE... --traffic FILE... [--ruleset DIR] [--csv FILE]',
  summary:
    'Proposes terms for a list: what the authors of confirmed posts (samples with the label `harm`) say, and those of traffic\ndo not. Nothing is changed: a person reads the proposal. Terms are masked but in the CSV. Exit 1 if a line was bad,\nor a language has more terms than `--max-candidates`.',
  options: {
    ...rulesetOption,
    samples: {
      type: 'list',
      help: 'labelled samples: those of harm are the confirmed posts, the benign ones are counted beside',
    },
    traffic: { type: 'list', help: 'unlabelled posts of the same time and platform; patterns too' },
    lang: { type: 'list', help: 'propose terms of these languages only, such as `es pt`' },
    'min-authors': { type: 'string', help: 'fewer authors than this make no candidate (default: 3)' },
    'max-per-million': {
      type: 'string',
      help: 'a term in more posts of traffic is too common (default: 10000)',
    },
    'false-discovery-rate': { type: 'string', help: 'share of chance among the proposals (default: 0.05)' },
    'max-candidates': {
      type: 'string',
      help: 'for a job that tells when there is something new: exit 1 if more terms of a language are proposed, such as `0`',
    },
    'author-field': evaluationOptions['author-field'],
    level: evaluationOptions.level,
    csv: { type: 'string', help: 'write the proposal to this file as a term list, in clear' },
    junit: {
      type: 'string',
      help: 'write what `--max-candidates` gives to this file, as JUnit XML: one test case a language',
    },
    markdown: gateOptions.markdown,
    html: gateOptions.html,
    json: gateOptions.json,
    reveal: gateOptions.reveal,
  },
  run: async (args) => {
    noPositionals(args, 'discover');
    const { values, flags, lists } = args;
    if (!lists.samples || !lists.traffic)
      throw usageError(
        '`discover` needs `--samples FILE` and `--traffic FILE`',
        'confirmed posts are samples with the label `harm`; traffic is what they are compared with',
      );
    const most = readMost(args);
    const files = expandInputs(lists.traffic);
    const { samples, problems } = await readEvaluated(expandInputs(lists.samples));
    const posts = samples.filter((sample): sample is Sample => typeof sample.text === 'string');
    const confirmed = posts.filter(({ label }) => label === 'harm');
    if (confirmed.length === 0)
      throw usageError('there is no confirmed post', 'give samples with the label `harm`');
    const options = { ruleset: openRuleset(values.ruleset), ...readOptions(args) };
    const discoverer = createDiscoverer(confirmed, options);
    for (const post of posts) if (post.label === 'benign') discoverer.addBenign(post);
    const badLines = await addTraffic(files, discoverer);
    const discovery = discoverer.discovery();
    if (values.csv !== undefined) writeOut(values.csv, discoveryCsv(discovery));
    const shown = { reveal: flags.reveal === true };
    if (values.markdown !== undefined)
      writeOut(values.markdown, formatReport(discovery, { ...shown, as: 'markdown' }));
    if (values.html !== undefined) writeOut(values.html, renderReport(discovery, shown));
    if (flags.json)
      await printLine(JSON.stringify(shown.reveal ? discovery : masked(discovery), undefined, 2));
    else await printLine(formatReport(discovery, shown));
    const isWithin = most === undefined || holdTo(most, discovery, args);
    return problems + badLines > 0 || !isWithin ? 1 : 0;
  },
};

function readOptions({ values, lists }: Arguments): Omit<DiscoverOptions, 'ruleset'> {
  const number = (name: string) => numberOption(values, name);
  const languages = lists.lang?.flatMap((entry) => entry.split(',')).map(checkLanguage);
  return given({
    languages,
    minAuthors: number('min-authors'),
    maxPerMillion: number('max-per-million'),
    falseDiscoveryRate: number('false-discovery-rate'),
    level: number('level'),
    authorField: values['author-field'],
  });
}

/** How many terms of a language may be proposed. */
function readMost({ values }: Arguments): number | undefined {
  const most = numberOption(values, 'max-candidates');
  if (most === undefined && values.junit !== undefined)
    throw usageError('`--junit` needs `--max-candidates N`', 'its test cases hold each language to that');
  if (most !== undefined && !(Number.isInteger(most) && most >= 0))
    throw usageError(`\`--max-candidates\` is ${most}`, 'write a whole number, such as `0`');
  return most;
}

/** Whether no language has more terms than that; tells of those that have. */
function holdTo(most: number, discovery: Discovery, { values, flags }: Arguments): boolean {
  const cases = candidateCases(discovery, most, { reveal: flags.reveal === true });
  if (values.junit !== undefined) writeOut(values.junit, junitXml('corroborate discover', cases));
  const failed = cases.filter(({ status }) => status === 'failed');
  for (const { name, message } of failed) warn(`not kept: ${name}: ${message}`);
  return failed.length === 0;
}

function checkLanguage(tag: string): string {
  if (/^[a-z]{2,3}$/.test(tag)) return tag;
  throw usageError(`\`--lang\` is \`${tag}\``, `write a language's tag, such as \`es\``);
}

/** Counts what the files hold; returns how many lines were bad. */
async function addTraffic(files: readonly string[], discoverer: Discoverer): Promise<number> {
  const total = sizeOf(files);
  const progress = startProgress();
  let badLines = 0;
  let done = 0;
  try {
    for (const file of files) {
      const posts = readRecords(file, parseTraffic, {
        onProblem: (problem) => {
          badLines++;
          warnOfLine(problem);
        },
        onProgress: (bytes) => progress.update(done + bytes, total, 'traffic'),
      });
      for await (const post of posts) discoverer.addTraffic(post);
      done += sizeOf([file]);
    }
  } finally {
    progress.end();
  }
  return badLines;
}

/** The discovery without the letters of its terms. */
function masked(discovery: Discovery): Discovery {
  const candidates = discovery.candidates.map((candidate) => ({
    ...candidate,
    term: mask(candidate.term),
    variants: candidate.variants.map((variant) => ({ ...variant, term: mask(variant.term) })),
  }));
  return { ...discovery, candidates };
}
