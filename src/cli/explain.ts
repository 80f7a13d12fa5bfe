import { readPosts } from '../node.ts';
import type { Post } from '../post.ts';
import { score } from '../score.ts';
import { formatResult } from '../scoring/format.ts';
import { openRuleset, rulesetOption } from './rulesets.ts';
import { printLine } from './terminal.ts';
import { type Arguments, usageError, type Verb } from './usage.ts';

export const explain: Verb = {
  name: 'explain',
  synopsis: '[--ruleset DIR] TEXT | --post FILE',
  summary: 'Scores one text, or every post of a file, and shows what each score rests on.',
  options: {
    ...rulesetOption,
    post: { type: 'string', help: 'posts as NDJSON, with their metadata; `-` reads standard input' },
    reveal: { type: 'boolean', help: 'show matched text; by default it is masked' },
    markdown: { type: 'boolean', help: 'as Markdown, for a ticket' },
    json: { type: 'boolean', help: 'one JSON document on standard output; with `--post` a list' },
  },
  run: async (args) => {
    const ruleset = openRuleset(args.values.ruleset);
    const reveal = args.flags.reveal === true;
    const form = args.flags.markdown ? 'markdown' : 'text';
    const posts = await postsFrom(args);
    const results = posts.map((post) => score(post, ruleset, { counterfactuals: true }));
    if (args.flags.json) {
      await printLine(JSON.stringify(args.values.post === undefined ? results[0] : results, undefined, 2));
    } else {
      const texts = results.map((result, index) =>
        formatResult(result, posts[index] as Post, { reveal, form }),
      );
      await printLine(texts.join('\n\n'));
    }
    return 0;
  },
};

async function postsFrom({ positionals, values }: Arguments): Promise<Post[]> {
  const [text, ...more] = positionals;
  const hint = 'put the text in quotes, or name a file with `--post`';
  if (more.length > 0) throw usageError('`explain` takes one text', hint);
  if ((text === undefined) === (values.post === undefined))
    throw usageError('`explain` needs a text or `--post FILE`', hint);
  if (text !== undefined) return [{ id: 'text', text }];
  const posts: Post[] = [];
  for await (const post of readPosts(values.post as string)) posts.push(post);
  if (posts.length === 0)
    throw usageError(`${values.post}: the file holds no post`, 'one JSON object a line is expected');
  return posts;
}
