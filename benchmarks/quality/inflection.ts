/**
 * What inflection finds and what it costs: for a ruleset, each of whose words and phrases that can inflect does, on a file
 * of posts. Shown are matches as written and matches of other forms, the forms most often found, to be judged by a person,
 * and the time a post takes without and with inflection.
 *
 *     npx tsx benchmarks/quality/inflection.ts POSTS.ndjson.gz DIR [number of forms]
 */
import { indexTermAt } from '../../src/match/index-terms.ts';
import type { IndexTerm } from '../../src/match/patterns.ts';
import { createTermIndex, findTerms, type TermIndex } from '../../src/match/term-index.ts';
import { readPosts, readRuleset } from '../../src/node.ts';
import { compileRuleset } from '../../src/rules/compile.ts';
import { foldInto } from '../../src/text/fold.ts';
import { createFoldedText } from '../../src/text/folded-text.ts';
import { stemmedLanguage } from '../../src/text/stem.ts';

const [path, directory, shown = '40'] = process.argv.slice(2);
if (path === undefined || directory === undefined)
  throw new Error('usage: npx tsx benchmarks/quality/inflection.ts POSTS DIR [number of forms]');

const buffer = createFoldedText();
const texts: string[] = [];
for await (const { text } of readPosts(path)) texts.push(text);

const ruleset = compileRuleset(readRuleset(directory));
const listed = [...ruleset.terms];
const asWritten = listed.map((_, number) => indexTermAt(ruleset.index.terms, number));
const inflecting = asWritten.map((term, number): IndexTerm => {
  const inflect = stemmedLanguage(listed[number]?.lang ?? '');
  return inflect === undefined ? term : { ...term, inflect };
});

function microsecondsAPost(index: TermIndex): number {
  const before = process.cpuUsage();
  let found = 0;
  for (const text of texts) found += findTerms(index, foldInto(text, buffer)).length;
  const { user, system } = process.cpuUsage(before);
  return found < 0 ? 0 : (user + system) / texts.length;
}

const without = createTermIndex(asWritten);
const withForms = createTermIndex(inflecting);
for (const round of ['first', 'then'])
  console.log(
    `${round}: ${microsecondsAPost(without).toFixed(2)} us a post as written, ${microsecondsAPost(withForms).toFixed(2)} with inflection`,
  );

let written = 0;
const forms = new Map<string, number>();
for (const text of texts) {
  for (const { term, span, disguises } of findTerms(withForms, foldInto(text, buffer))) {
    if (!disguises.includes('inflection')) written++;
    else {
      const form = `${listed[term]?.lang} ${listed[term]?.id}: ${text.slice(span.start, span.end).toLowerCase()}`;
      forms.set(form, (forms.get(form) ?? 0) + 1);
    }
  }
}
const other = [...forms.values()].reduce((sum, count) => sum + count, 0);
console.log(
  `${texts.length} posts, ${inflecting.filter(({ inflect }) => inflect).length} of ${listed.length} terms inflect: ${written} matches as written, ${other} of other forms`,
);
for (const [form, count] of [...forms].sort((a, b) => b[1] - a[1]).slice(0, Number(shown)))
  console.log(`${String(count).padStart(7)}  ${form}`);
