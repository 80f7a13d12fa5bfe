import { sha256 } from '@noble/hashes/sha2.js';
import { compareText } from '../text/compare.ts';
import type { RulesetDocument } from './schema.ts';
import { type RowContent, visitContent } from './term-cells.ts';

/**
 * What a ruleset says, as 32 hexadecimal digits: the first half of a SHA-256. Order of lists, signals, rules and terms,
 * comments and layout do not enter. Hashed is the document as JSON with sorted keys, then, in the order of ids, each
 * list's id and rows, each ended by a NUL and a newline, which no row has in it.
 *
 * @param rows by list, in the order of their content
 */
export function contentHash(document: RulesetDocument, rows: readonly (readonly RowContent[])[]): string {
  const inOrder = (entries: readonly unknown[]) => entries.map(canonicalJson).sort();
  const { lists, signals, rules, exceptions } = document;
  const content = {
    ...document,
    lists: inOrder(lists),
    signals: inOrder(signals),
    rules: inOrder(rules),
    exceptions: inOrder(exceptions),
  };
  const hash = createTextHash();
  hash.update(canonicalJson(content));
  const byId = lists.map(({ id }, index) => ({ id, rows: rows[index] ?? [] }));
  for (const list of byId.sort((a, b) => compareText(a.id, b.id))) {
    hash.update(`${list.id}\0\n`);
    for (const row of list.rows) {
      visitContent(row, hash.update);
      hash.update('\0\n');
    }
  }
  return Array.from(hash.digest().subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** SHA-256 over the code units of texts, each in one to three bytes as UTF-8 has them (halves of pairs one by one). */
function createTextHash() {
  const hash = sha256.create();
  const bytes = new Uint8Array(1 << 14);
  let length = 0;
  const flush = () => {
    hash.update(bytes.subarray(0, length));
    length = 0;
  };
  return {
    update: (text: string) => {
      for (let at = 0; at < text.length; at++) {
        if (length + 3 > bytes.length) flush();
        const unit = text.charCodeAt(at);
        if (unit < 0x80) {
          bytes[length++] = unit;
          continue;
        }
        if (unit < 0x800) {
          bytes[length++] = 0xc0 | (unit >> 6);
        } else {
          bytes[length++] = 0xe0 | (unit >> 12);
          bytes[length++] = 0x80 | ((unit >> 6) & 0x3f);
        }
        bytes[length++] = 0x80 | (unit & 0x3f);
      }
    },
    digest: () => {
      flush();
      return hash.digest();
    },
  };
}
