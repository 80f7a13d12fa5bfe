import { createTextTable, type TextTable, textAt } from '../text/text-table.ts';
import type { AnchorKind, CompiledList, CompiledTerm, Terms } from './ruleset.ts';

/** The terms of a ruleset by number, in flat arrays: lists hold tens of thousands. Their texts stand in the index already. */
export interface TermTable {
  readonly length: number;
  readonly lists: readonly CompiledList[];
  /** by term: index into `lists` */
  readonly listOf: Uint16Array;
  readonly langs: readonly (string | undefined)[];
  /** by term: index into `langs` */
  readonly langOf: Uint16Array;
  readonly lastDays: readonly (string | undefined)[];
  /** by term: index into `lastDays` */
  readonly lastDayOf: Uint16Array;
  /** empty where the text is the id */
  readonly ids: TextTable;
  /** points are multiples of an eighth, between -1000 and 1000 */
  readonly eighths: Int16Array;
  /** by term: index into `anchorKinds` */
  readonly anchors: Uint8Array;
}

const anchorKinds: readonly AnchorKind[] = ['none', 'ambiguous', 'unambiguous'];

/** A table of the terms. */
export function createTermTable(terms: Terms): TermTable {
  const { length } = terms;
  const lists = createNumbering<CompiledList>();
  const langs = createNumbering<string | undefined>();
  const listOf = new Uint16Array(length);
  const langOf = new Uint16Array(length);
  const lastDays = createNumbering<string | undefined>();
  const lastDayOf = new Uint16Array(length);
  const eighths = new Int16Array(length);
  const anchors = new Uint8Array(length);
  const ids: string[] = [];
  for (let number = 0; number < length; number++) {
    const { id, text, list, lang, points, anchor, expires } = terms.at(number) as CompiledTerm;
    listOf[number] = lists.numberOf(list);
    langOf[number] = langs.numberOf(lang);
    lastDayOf[number] = lastDays.numberOf(expires);
    eighths[number] = points * 8;
    anchors[number] = anchorKinds.indexOf(anchor);
    ids.push(id === text ? '' : id);
  }
  return {
    length,
    lists: lists.values,
    listOf,
    langs: langs.values,
    langOf,
    lastDays: lastDays.values,
    lastDayOf,
    ids: createTextTable(ids),
    eighths,
    anchors,
  };
}

/** Gives each different value the number of its first appearance. */
function createNumbering<Value>() {
  const values: Value[] = [];
  const numbers = new Map<Value, number>();
  const numberOf = (value: Value) => {
    let number = numbers.get(value);
    if (number === undefined) {
      number = values.push(value) - 1;
      numbers.set(value, number);
    }
    return number;
  };
  return { values, numberOf };
}

/** The families of those terms that are meant. */
export function familiesOf(
  { length, lists, listOf, eighths, anchors }: TermTable,
  isMeant: (anchor: AnchorKind, points: number) => boolean,
): ReadonlySet<string> {
  const families = new Set<string>();
  for (let number = 0; number < length; number++) {
    const anchor = anchorKinds[anchors[number] as number] as AnchorKind;
    if (isMeant(anchor, (eighths[number] as number) / 8))
      families.add((lists[listOf[number] as number] as CompiledList).family);
  }
  return families;
}

/** The terms of a table. */
export function termsOf(table: TermTable, texts: TextTable): Terms {
  const { length, lists, listOf, langs, langOf, lastDays, lastDayOf, ids, eighths, anchors } = table;
  const at = (number: number): CompiledTerm | undefined => {
    if (!(number >= 0 && number < length)) return undefined;
    const text = textAt(texts, number);
    const lang = langs[langOf[number] as number];
    const expires = lastDays[lastDayOf[number] as number];
    return {
      id: textAt(ids, number) || text,
      text,
      list: lists[listOf[number] as number] as CompiledList,
      points: (eighths[number] as number) / 8,
      anchor: anchorKinds[anchors[number] as number] as AnchorKind,
      ...(lang !== undefined && { lang }),
      ...(expires !== undefined && { expires }),
    };
  };
  return termsBy(length, at);
}

/** Terms that `at` makes, for each number below `length`. */
export function termsBy(length: number, at: (number: number) => CompiledTerm | undefined): Terms {
  function* all() {
    for (let number = 0; number < length; number++) yield at(number) as CompiledTerm;
  }
  return Object.freeze({ length, at, [Symbol.iterator]: all });
}
