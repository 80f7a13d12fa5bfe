/**
 * How often is the language of a text found? Per length, with and without a platform's hint, and which languages are
 * mistaken for which.
 *
 *     npx tsx benchmarks/quality/language.ts LANGUAGE-ID.ndjson.gz [number of confusions]
 *
 * A record is `{ id, text, lang }`. Half the records, by a hash of the id, chose the weights and words; the figures of
 * both halves are shown. `und` counts as wrong; Malay and Indonesian count as one.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { detectableLanguages, detectLanguage } from '../../src/text/language.ts';

interface Sample {
  readonly id: string;
  readonly text: string;
  readonly lang: string;
}
/** What the platform says of a sample. */
type Hinter = (sample: Sample) => string | undefined;

const buckets = ['under 10', '10 to 19', '20 to 49', '50 to 99', 'from 100'];

function readSamples(path: string): readonly Sample[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const samples: Sample[] = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return samples.filter(({ lang }) => detectableLanguages.includes(lang));
}

function bucketOf({ text }: Sample): number {
  return [10, 20, 50, 100].filter((bound) => text.length >= bound).length;
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const unit of text) hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193);
  return hash >>> 0;
}

/** Mulberry32: the same numbers in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A hint that is right as often as `share`, else what `wrong` says. */
function hinter(share: number, wrong: (sample: Sample, random: number) => string): Hinter {
  const random = randomFrom(20130);
  return (sample) => (random() < share ? sample.lang : wrong(sample, random()));
}

const sameLanguage: { readonly [lang: string]: string } = { ms: 'id' };

function isRight(found: string, sample: Sample): boolean {
  return (sameLanguage[found] ?? found) === (sameLanguage[sample.lang] ?? sample.lang);
}

/** Per bucket the share of samples whose language was found, in percent. */
function accuracy(samples: readonly Sample[], hint: Hinter): readonly string[] {
  const right = buckets.map(() => 0);
  const all = buckets.map(() => 0);
  for (const sample of samples) {
    const bucket = bucketOf(sample);
    all[bucket]!++;
    if (isRight(detectLanguage(sample.text, hint(sample)).lang, sample)) right[bucket]!++;
  }
  return all.map((count, bucket) => `${((100 * right[bucket]!) / count).toFixed(2)}`);
}

function confusions(samples: readonly Sample[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const sample of samples) {
    const found = detectLanguage(sample.text).lang;
    const name = `${sample.lang} as ${found}`;
    if (sample.text.length >= 20 && !isRight(found, sample)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${name} ${count}`);
}

/** Per bucket what became of the samples, in percent: right, `und`, wrong. */
function outcomes(samples: readonly Sample[]): readonly string[] {
  return buckets.map((_, bucket) => {
    const inBucket = samples.filter((sample) => bucketOf(sample) === bucket);
    const found = inBucket.map((sample) => ({ sample, lang: detectLanguage(sample.text).lang }));
    const right = found.filter(({ sample, lang }) => isRight(lang, sample)).length;
    const und = found.filter(({ lang }) => lang === 'und').length;
    if (inBucket.length === 0) return '-';
    const shares = [right, und, inBucket.length - right - und];
    return shares.map((count) => ((100 * count) / inBucket.length).toFixed(1)).join(' / ');
  });
}

/** How often answers of a confidence are right. */
function calibration(samples: readonly Sample[]): readonly string[] {
  const tenths = Array.from({ length: 11 }, () => ({ right: 0, all: 0 }));
  for (const sample of samples) {
    const { lang, confidence } = detectLanguage(sample.text);
    const tenth = tenths[Math.floor(confidence * 10)]!;
    tenth.all++;
    if (isRight(lang, sample)) tenth.right++;
  }
  return tenths.map(
    ({ right, all }, tenth) => `${tenth / 10}: ${all === 0 ? '-' : (right / all).toFixed(3)} of ${all}`,
  );
}

function textsPerSecond(samples: readonly Sample[]): number {
  const before = process.cpuUsage();
  let sure = 0;
  for (const { text } of samples) sure += detectLanguage(text).confidence;
  const { user, system } = process.cpuUsage(before);
  if (sure === 0) throw new Error('nothing was detected');
  return Math.round(samples.length / ((user + system) / 1e6));
}

function report(path: string, shown: number): void {
  const samples = readSamples(path);
  const langs = [...new Set(samples.map(({ lang }) => lang))].sort();
  const hinters: readonly (readonly [string, () => Hinter])[] = [
    ['no hint', () => () => undefined],
    ['85 % right, else any', () => hinter(0.85, (_, random) => langs[Math.floor(random * langs.length)]!)],
    ['85 % right, else English', () => hinter(0.85, () => 'en')],
    ['85 % right, else what it looks like', () => hinter(0.85, ({ text }) => detectLanguage(text).lang)],
    ['always right', () => hinter(1, ({ lang }) => lang)],
  ];
  console.log(`${samples.length} texts in ${langs.length} languages: ${langs.join(' ')}`);
  console.log(`texts per CPU-second: ${textsPerSecond(samples)}, then ${textsPerSecond(samples)}`);
  for (const half of [0, 1]) {
    const chosen = samples.filter(({ id }) => ((hashOf(id) >>> 8) & 1) === half);
    console.log(
      `\n${half === 0 ? 'half that chose weights and words' : 'held-out half'}: ${chosen.length} texts`,
    );
    console.log(['UTF-16 units:', ...buckets].join('  '));
    for (const [name, make] of hinters) console.log([name, ...accuracy(chosen, make())].join('  '));
    console.log(['right / und / wrong', ...outcomes(chosen)].join('  '));
    for (const lang of langs)
      console.log([`  ${lang}`, ...outcomes(chosen.filter((sample) => sample.lang === lang))].join('  '));
    console.log(`confidence is right: ${calibration(chosen).join(', ')}`);
    console.log(`from 20 units on: ${confusions(chosen).slice(0, shown).join(', ')}`);
  }
}

const [path, shown] = process.argv.slice(2);
if (path === undefined)
  throw new Error(
    'usage: npx tsx benchmarks/quality/language.ts LANGUAGE-ID.ndjson.gz [number of confusions]',
  );
report(path, Number(shown ?? 25));
