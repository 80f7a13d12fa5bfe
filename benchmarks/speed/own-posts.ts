/**
 * How long does a post of your own take, beside the yardstick? Scores the first 50,000 posts of a file with 10,000 made-up
 * terms. Not one of the questions of `run.ts`: the file is yours, and no other machine has it.
 *
 *     npx tsup --silent && cd benchmarks/speed && npx tsx own-posts.ts POSTS.ndjson.gz
 */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CorpusPost } from './corpus.ts';
import { madeUpTerms } from './made-up.ts';
import { compare, effortFor, yardstick } from './measure.ts';
import { digits, short } from './question.ts';
import { finderOf } from './score.ts';

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('usage: npx tsx own-posts.ts POSTS.ndjson.gz');
const reader = pathToFileURL(resolve('../../dist/node.js')).href;
const { readPosts } = (await import(reader)) as typeof import('../../src/node.ts');

const most = 50_000;
const posts: CorpusPost[] = [];
for await (const { id, text, lang = '' } of readPosts(path)) {
  posts.push({ id, text, lang });
  if (posts.length === most) break;
}
const work = await finderOf('corroborate', madeUpTerms(10_000));
const { work: pace } = compare(posts, { yardstick, work }, effortFor(false));
const units = posts.reduce((sum, { text }) => sum + text.length, 0) / posts.length;
console.log(
  `${posts.length} posts of ${digits(units)} units: ${short(pace.speed)} a second of CPU time, ${digits(pace.ratio)} times as long as the yardstick`,
);
