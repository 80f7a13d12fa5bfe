/**
 * How many made-up terms, planted into real posts, `discover` finds, what else it proposes, and what it proposes of posts
 * that differ from traffic by chance only.
 *
 *     npx tsx benchmarks/quality/discovery.ts POSTS.ndjson.gz [LANGUAGE] [SEED]
 *
 * Draws 300 posts of the language as confirmed ones, and plants 20 made-up terms (words, phrases, hashtags, emoji) into 3,
 * 6 or 12 of them each; one loud author says one sentence fifty times. All other posts are the traffic.
 */
import { createDiscoverer } from '../../src/evaluation/discovery/discover.ts';
import { compileRuleset, type Post } from '../../src/index.ts';
import { readPosts } from '../../src/node.ts';
import { pick, seeded } from './made-up-terms.ts';

const [path, lang = 'en', seed = '1'] = process.argv.slice(2);
if (path === undefined) throw new Error('usage: npx tsx benchmarks/quality/discovery.ts POSTS.ndjson.gz');

const confirmedCount = 300;
const rounds = 5;
const ruleset = compileRuleset({
  files: [
    {
      path: 'ruleset.json',
      text: JSON.stringify({
        schema: 1,
        ruleset: { id: 'planted', version: '1.0.0' },
        lists: [
          { id: 'blorps', file: 'terms/blorps.csv', family: 'term', anchor: 'unambiguous', points: 30 },
        ],
      }),
    },
    { path: 'terms/blorps.csv', text: 'term\nblorpwug\n' },
  ],
});

const posts: Post[] = [];
for await (const post of readPosts(path)) posts.push(post);
const own = posts.filter((post) => post.lang?.split('-', 1)[0] === lang);
const random = seeded(Number(seed));

const syllables = ['bo', 'dri', 'fel', 'gux', 'kam', 'lir', 'nop', 'pry', 'sut', 'vek', 'wim', 'zol'];
const word = () => `${pick(syllables, random)}${pick(syllables, random)}${pick(syllables, random)}`;
const emoji = Array.from('🪣🧶🪴🧲🪁🧯🪤🪚🧫🪡🧷🪵🧰🪜🪝');
const makers = [word, () => `${word()} ${word()}`, () => `#${word()}`, () => emoji.splice(0, 3).join('')];
const terms = [...new Set(Array.from({ length: 20 }, (_, index) => (makers[index % 4] as () => string)()))];
const timesOf = (index: number) => [3, 6, 12][index % 3] as number;

function draw(): Set<Post> {
  const drawn = new Set<Post>();
  while (drawn.size < Math.min(confirmedCount, own.length / 2)) drawn.add(pick(own, random));
  return drawn;
}

function discoverIn(drawn: ReadonlySet<Post>, confirmed: readonly Post[]) {
  const discoverer = createDiscoverer(confirmed, { ruleset });
  for (const post of posts) if (!drawn.has(post)) discoverer.addTraffic(post);
  return discoverer.discovery();
}

function withTerm(post: Post, term: string): Post {
  const words = post.text.split(' ');
  words.splice(Math.floor(random() * (words.length + 1)), 0, term);
  return { ...post, text: words.join(' ') };
}

const drawn = draw();
const confirmed = [...drawn];
for (const [index, term] of terms.entries()) {
  for (let time = 0; time < timesOf(index); time++) {
    const at = Math.floor(random() * confirmed.length);
    confirmed[at] = withTerm(confirmed[at] as Post, term);
  }
}
const loud = Array.from({ length: 50 }, (_, index) => ({
  id: `loud${index}`,
  text: 'my gardenia trellis needs pruning again',
  lang,
  author: { id: 'loud' },
}));

const started = process.cpuUsage();
const discovery = discoverIn(drawn, [...confirmed, ...loud]);
const { user, system } = process.cpuUsage(started);
console.log(
  `${discovery.confirmed.posts} confirmed posts (${lang}), ${discovery.traffic.posts} posts of traffic: ${((user + system) / 1e6).toFixed(1)} s of CPU time`,
);
const proposed = discovery.candidates.map(({ term }) => term);
for (const times of [3, 6, 12]) {
  const planted = terms.filter((_, index) => timesOf(index) === times);
  const found = planted.filter((term) => proposed.includes(term)).length;
  console.log(`planted in ${times} posts: ${found} of ${planted.length} found exactly`);
}
const others = discovery.candidates.filter(({ term }) => !terms.includes(term));
console.log(
  `also proposed: ${others.length}${others.map(({ kind, counts, traffic }) => ` (a ${kind}, ${counts.confirmed} authors, ${traffic.hits} in traffic)`).join('')}`,
);
const byChance = Array.from({ length: rounds }, () => {
  const sample = draw();
  return discoverIn(sample, [...sample]).candidates.length;
});
console.log(
  `proposed of ${confirmedCount} posts that were only drawn, ${rounds} times: ${byChance.join(' ')}`,
);
