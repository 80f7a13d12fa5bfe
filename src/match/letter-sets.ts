/**
 * The different units of a word as bits, by which most words tell that they are not near another, before any letter is
 * compared: an edit brings at most one letter that the other word lacks, and takes at most one.
 */
export function letterSet(units: Uint16Array, from: number, to: number): number {
  let set = 0;
  for (let at = from; at < to; at++) set |= 1 << (units[at]! & 31);
  return set;
}

/** Whether words of these letters are surely more than one or two edits apart. */
export function areFarApart(one: number, other: number, edits: 1 | 2): boolean {
  return holdsMore(one & ~other, edits) || holdsMore(other & ~one, edits);
}

function holdsMore(set: number, edits: 1 | 2): boolean {
  const rest = set & (set - 1); // less its lowest bit
  return (edits === 1 ? rest : rest & (rest - 1)) !== 0;
}
