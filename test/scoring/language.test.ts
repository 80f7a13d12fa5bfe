import { describe, expect, it } from 'vitest';
import { compileRuleset, type LanguageDetector, type Post, score } from '../../src/index.ts';

const ruleset = compileRuleset({
  files: [
    {
      path: 'ruleset.yaml',
      text: `
schema: 1
ruleset: { id: languages, version: 1.0.0 }
lists:
  - { id: terms, file: terms.csv, family: term, anchor: ambiguous, points: 20 }
  - { id: words, file: words.csv, family: trade, points: 8 }
`,
    },
    { path: 'terms.csv', text: 'term,lang\nblorp,es\nzan kelfo,\n' },
    { path: 'words.csv', text: 'term,lang\nquirpo,es\n' },
  ],
});

/** The factor by which the language of `blorp`, a Spanish term, lowers its points; 1 without one. */
function languageFactor(post: Omit<Post, 'id'>, detectLanguage?: LanguageDetector): number {
  const result = score({ id: '1', ...post }, ruleset, detectLanguage ? { detectLanguage } : {});
  const entry = result.contributions.find(({ id }) => id === 'blorp');
  return entry?.factors?.find(({ name }) => name === 'language')?.value ?? 1;
}

/** The factor of `blorp`, a term of this language. */
function factorOf(termLang: string, post: Omit<Post, 'id'>): number {
  const list = 'lists: [ { id: terms, file: terms.csv, family: term, anchor: ambiguous, points: 20 } ]';
  const compiled = compileRuleset({
    files: [
      { path: 'ruleset.yaml', text: `schema: 1\nruleset: { id: one, version: 1.0.0 }\n${list}\n` },
      { path: 'terms.csv', text: `term,lang\nblorp,${termLang}\n` },
    ],
  });
  const [entry] = score({ id: '1', ...post }, compiled).contributions;
  return entry?.factors?.find(({ name }) => name === 'language')?.value ?? 1;
}

const spanish = 'ayer por la noche mi hermana me contó todo sobre el blorp que vio';
const english = 'yesterday evening my sister told me everything about the blorp she saw';

describe('the language of terms and of the post', () => {
  // text, hint, factor: of the Spanish term `blorp`
  it.each([
    [spanish, 'es', 1],
    [spanish, 'es-MX', 1],
    [spanish, undefined, 1],
    [spanish, 'en', 1], // the text is clear, so the hint is wrong or the author switched
    [english, 'es', 1], // the hint speaks for the term
    [english, undefined, 0.75],
    [english, 'en', 0.75],
    [english, 'de', 0.75],
    ['blorp?', undefined, 1], // nothing says that it is not Spanish
    ['blorp?', 'en', 0.75],
    ['blorp?', 'und', 1],
    ['blorp 12345 https://example.com', undefined, 1],
  ])('weighs %j with hint %j by %d', (text, lang, factor) => {
    expect(languageFactor({ text, ...(lang !== undefined && { lang }) })).toBe(factor);
  });

  // language of the term, hint, factor in an English text
  it.each([
    ['hi', undefined, 0.75],
    ['hi-Latn', undefined, 1],
    ['hi-Latn', 'en', 1],
    ['ar-Latn', 'en', 1],
    ['mi', 'en', 1],
    ['sr-Latn', 'en', 0.75],
    ['es-Latn', undefined, 0.75],
    ['ja', undefined, 0.75],
  ])(
    'takes a term in %s with hint %j for %d: what cannot be told does not count against it',
    (termLang, lang, factor) => {
      expect(factorOf(termLang, { text: english, ...(lang !== undefined && { lang }) })).toBe(factor);
    },
  );

  it('asks a detector of the host with the text and the hint', () => {
    const asked: unknown[] = [];
    const detector: LanguageDetector = (text, hint) => {
      asked.push([text, hint]);
      return { lang: 'fr', confidence: 0.95 };
    };
    expect(languageFactor({ text: 'le blorp', lang: 'en' }, detector)).toBe(0.75);
    expect(asked).toEqual([['le blorp', 'en']]);
  });

  it('asks once a post, and only where the answer matters', () => {
    let asked = 0;
    const detector: LanguageDetector = () => {
      asked++;
      return { lang: 'es', confidence: 0.95 };
    };
    const ask = (post: Omit<Post, 'id'>) =>
      score({ id: '1', ...post }, ruleset, { detectLanguage: detector });
    ask({ text: 'nothing of interest' });
    ask({ text: 'quirpo opens no case' });
    ask({ text: 'zan kelfo is of no language' });
    ask({ text: 'blorp', lang: 'es' });
    expect(asked).toBe(0);
    ask({ text: 'blorp, quirpo and blorp again' });
    expect(asked).toBe(1);
  });

  it('does not listen to a less sure answer', () => {
    const unsure =
      (lang: string): LanguageDetector =>
      () => ({ lang, confidence: 0.5 });
    expect(languageFactor({ text: english }, unsure('en'))).toBe(1);
    expect(languageFactor({ text: english, lang: 'en' }, unsure('es'))).toBe(0.75);
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('no model');
      },
    ],
    ['answers nothing', () => undefined],
    ['answers something else', () => ({ lang: 7, confidence: 'high' })],
  ])('scores on when the detector of the host %s', (_, detector) => {
    expect(languageFactor({ text: english }, detector as unknown as LanguageDetector)).toBe(1);
  });
});
