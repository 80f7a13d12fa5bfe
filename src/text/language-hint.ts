/** One language in two scripts, each under the tag that its writers use more. */
const serboCroatian = ['hr', 'sr'];

/** Tags of platforms that differ from those of the background sets: old, three-letter and macrolanguage tags. */
const aliases: ReadonlyMap<string, readonly string[]> = new Map([
  ['no', ['nb']],
  ['iw', ['he']],
  ['ji', ['yi']],
  ['in', ['id']],
  ['jw', ['jv']],
  ['mo', ['ro']],
  ['fil', ['tl']],
  ['cmn', ['zh']],
  ['yue', ['zh']],
  ['bs', serboCroatian],
  ['cnr', serboCroatian],
  ['hr', serboCroatian],
  ['sh', serboCroatian],
  ['sr', serboCroatian],
  ['und', []],
]);

/** The languages that a BCP 47 tag stands for; at most one of them is written in any script. */
export function hintedLanguages(hint: string | undefined): readonly string[] {
  // posts are scored unvalidated, so that a hint may be anything
  if (typeof hint !== 'string') return [];
  const tag = hint.slice(0, 20).toLowerCase().split(/[-_]/, 1)[0] ?? '';
  return aliases.get(tag) ?? [tag];
}
