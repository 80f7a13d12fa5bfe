import { textOf } from './folded-text.ts';

/** Many short texts one behind another in one array: text `n` is `units[starts[n], starts[n + 1])`. */
export interface TextTable {
  readonly units: Uint16Array;
  readonly starts: Uint32Array;
}

/** A table of the texts, by their number. */
export function createTextTable(texts: readonly string[]): TextTable {
  const starts = new Uint32Array(texts.length + 1);
  for (let number = 0; number < texts.length; number++)
    starts[number + 1] = (starts[number] as number) + (texts[number] as string).length;
  const units = new Uint16Array(starts[texts.length] as number);
  let at = 0;
  for (const text of texts)
    for (let from = 0; from < text.length; from++) units[at++] = text.charCodeAt(from);
  return { units, starts };
}

/** The text of that number. */
export function textAt({ units, starts }: TextTable, number: number): string {
  return textOf(units, starts[number] as number, starts[number + 1] as number);
}
