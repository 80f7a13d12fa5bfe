import { sha256 } from '@noble/hashes/sha2.js';
import { type RulesetDocument, type TermColumn, termColumns } from './schema.ts';
import type { TermRow } from './term-list.ts';

/**
 * What a ruleset says, as 32 hexadecimal digits: the first half of the SHA-256 of its content as JSON with
 * sorted keys, in UTF-16LE. Order of lists, signals, rules and terms, comments and layout do not enter.
 */
export function contentHash(document: RulesetDocument, rows: readonly (readonly TermRow[])[]): string {
  const lists = document.lists.map((list, index) => ({
    ...list,
    terms: (rows[index] ?? []).map(rowJson).sort(),
  }));
  const inOrder = (entries: readonly unknown[]) => entries.map(canonicalJson).sort();
  const { signals, rules, exceptions } = document;
  const content = {
    ...document,
    lists: inOrder(lists),
    signals: inOrder(signals),
    rules: inOrder(rules),
    exceptions: inOrder(exceptions),
  };
  const digest = sha256(utf16Bytes(canonicalJson(content)));
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const columns = Object.keys(termColumns) as TermColumn[];

/** The id and the filled cells; in the order of the schema, which is quicker than sorting the keys of each row. */
function rowJson({ id, cells }: TermRow): string {
  const filled = columns.filter((column) => cells[column] !== undefined);
  return JSON.stringify([id, ...filled.map((column) => [column, cells[column]])]);
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

function utf16Bytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes[at * 2] = unit & 0xff;
    bytes[at * 2 + 1] = unit >> 8;
  }
  return bytes;
}
