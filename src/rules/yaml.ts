import { isMap, isSeq, LineCounter, type ParsedNode, parseDocument } from 'yaml';
import type { Place, Reporter } from './diagnostics.ts';
import { reportAliases, reportSyntax } from './yaml-problems.ts';

/** A parsed ruleset file that still knows where everything stands. */
export interface LocatedYaml {
  readonly value: unknown;
  /** the place of the value at `path`, or of the nearest thing around it that exists */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
  /** the place of the key itself */
  readonly placeOfKey: (path: readonly PropertyKey[]) => Place;
}

/** Parses YAML 1.2 (and so JSON); `undefined`, with diagnostics, where the file has syntax errors. */
export function parseYaml(file: string, source: string, reporter: Reporter): LocatedYaml | undefined {
  const text = source.replace(/^\ufeff/, '');
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, stringKeys: true });
  const placeAt = (from: number, to: number) => placeOfRange(file, text, lineCounter, from, to);
  if (reportSyntax(document, text, placeAt, reporter)) return undefined;
  if (reportAliases(document, placeAt, reporter)) return undefined;
  const root = document.contents;
  const placeOf = (path: readonly PropertyKey[]) => placeOfNode(nodeAt(root, path), placeAt);
  return {
    value: document.toJS() ?? {},
    placeOf,
    placeOfKey: (path) => {
      const key = keyNodeAt(root, path);
      return key ? placeOfNode(key, placeAt) : placeOf(path);
    },
  };
}

type PlaceAt = (from: number, to: number) => Place;

function placeOfNode(node: ParsedNode | null, placeAt: PlaceAt): Place {
  return node ? placeAt(node.range[0], node.range[1]) : placeAt(0, 0);
}

function nodeAt(root: ParsedNode | null, path: readonly PropertyKey[]): ParsedNode | null {
  let node = root;
  for (const key of path) {
    const pair = pairAt(node, key);
    // A key without a value, as in `{ file }`, stands for it.
    const next =
      isSeq<ParsedNode>(node) && typeof key === 'number' ? node.items[key] : (pair?.value ?? pair?.key);
    if (!next) return node;
    node = next;
  }
  return node;
}

function keyNodeAt(root: ParsedNode | null, path: readonly PropertyKey[]): ParsedNode | undefined {
  const last = path.at(-1);
  return last === undefined ? undefined : pairAt(nodeAt(root, path.slice(0, -1)), last)?.key;
}

function pairAt(node: ParsedNode | null, key: PropertyKey) {
  if (!isMap<ParsedNode, ParsedNode | null>(node)) return undefined;
  return node.items.find((pair) => String(pair.key) === String(key));
}

function placeOfRange(file: string, text: string, lines: LineCounter, from: number, to: number): Place {
  const { line, col } = lines.linePos(Math.min(from, text.length));
  const lineStart = from - (col - 1);
  const lineEnd = text.indexOf('\n', lineStart);
  const source = text.slice(lineStart, lineEnd === -1 ? undefined : lineEnd).replace(/\r$/, '');
  const length = Math.max(1, Math.min(to, lineStart + source.length) - from);
  return { file, line: Math.max(line, 1), column: Math.max(col, 1), source, length };
}
