/** Orders texts by code units: the same on every machine, which `localeCompare` is not. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/**
 * Items in the order of their texts, and where those are equal by `compare`. Sorting numbers is several times as quick
 * as sorting texts, so texts are sorted by two code units at a time, as numbers, until few begin alike.
 *
 * @param from texts are equal before this code unit
 */
export function orderedByText<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
  compare: (a: Item, b: Item) => number,
  from = 0,
): readonly Item[] {
  if (items.length < few || items.length >= places || from >= furthest)
    return items.toSorted((a, b) => compareText(textOf(a), textOf(b)) || compare(a, b));
  const keys = new Float64Array(items.length);
  for (let at = 0; at < items.length; at++)
    keys[at] = unitsFrom(textOf(items[at] as Item), from) * places + at;
  keys.sort();
  const ordered: Item[] = [];
  for (let at = 0; at < keys.length; ) {
    const units = Math.floor((keys[at] as number) / places);
    const alike: Item[] = [];
    for (; at < keys.length && Math.floor((keys[at] as number) / places) === units; at++)
      alike.push(items[(keys[at] as number) % places] as Item);
    const sorted = alike.length === 1 ? alike : orderedByText(alike, textOf, compare, from + 2);
    for (const item of sorted) ordered.push(item);
  }
  return ordered;
}

const few = 12;
/** So many items leave room for 32 bits of text in the 53 bits of a whole number. */
const places = 2 ** 21;
const furthest = 16;

/** Two code units of a text as a number, lower where it ends before. */
function unitsFrom(text: string, from: number): number {
  return (text.charCodeAt(from) || 0) * 0x10000 + (text.charCodeAt(from + 1) || 0);
}
