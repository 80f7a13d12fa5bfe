/** Which files are meant by the `file` of a list: one, or with `{lang}` one for each language. */
export interface ListFiles {
  /** nothing outside this directory is meant; `''` for the ruleset's root, else with a `/` at its end */
  readonly directory: string;
  /** whether a path is meant, and the language that stands in it */
  readonly accept: (path: string) => { readonly lang?: string } | undefined;
}

const placeholder = '{lang}';
/** BCP 47 as files carry it: languages of two or three letters, so that `common.csv` is none. */
const tag = '([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)';

/**
 * Inside the ruleset or, behind one `../`, inside a directory beside it: so rulesets can share lists, and none can
 * read anything else.
 */
export const listPath =
  /^(?![A-Za-z]:)(?!.*\{(?!lang\}))(?!.*\{lang\}.*\{lang\})(?:\.\.\/(?!\.\.?\/)[^/\\]+\/)?(?:(?!\.\.?\/)[^/\\]+\/)*[^/\\]+\.[cC][sS][vV]$/;

/** What to write in place of a path that `listPath` does not take. */
export function explainListPath(path: unknown): string {
  if (typeof path !== 'string' || !/\.csv$/i.test(path))
    return 'expected the path of a CSV file, such as `terms/coded.csv`';
  if (path.includes('\\')) return 'expected a path with `/` between its directories';
  if (/^(?:\/|[A-Za-z]:)/.test(path)) return "expected a path from the ruleset's own directory on";
  if (/[{}]/.test(path)) return 'expected no braces but one `{lang}`';
  if (/^\.\.\/[^/]+$/.test(path)) return 'expected a directory behind `../`, such as `../common/news.csv`';
  if (/(?:^|\/)\.\.\//.test(path))
    return 'expected a path inside the ruleset, or inside a directory beside it, such as `../common/news.csv`';
  return 'expected a path without `./` and without empty parts';
}

/** Whether a path leads to a directory beside the ruleset, which others may share. */
export function isShared(path: string): boolean {
  return path.startsWith('../');
}

/** Reads the `file` of a list. */
export function listFiles(file: string): ListFiles {
  const at = file.indexOf(placeholder);
  const directory = file.slice(0, file.lastIndexOf('/', at === -1 ? file.length : at) + 1);
  if (at === -1) return { directory, accept: (path) => (path === file ? {} : undefined) };
  const [before = '', after = ''] = file
    .split(placeholder)
    .map((part) => part.replace(/[.*+?^$()|[\]]/g, '\\$&'));
  const pattern = new RegExp(`^${before}${tag}${after}$`);
  return {
    directory,
    accept: (path) => {
      const lang = pattern.exec(path)?.[1];
      return lang === undefined ? undefined : { lang };
    },
  };
}
