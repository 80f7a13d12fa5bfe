import { type Document, isNode, type Node, type ParsedNode, visit, type YAMLError } from 'yaml';
import type { Place, Reporter } from './diagnostics.ts';

type PlaceAt = (from: number, to: number) => Place;
type ParsedDocument = Document.Parsed<ParsedNode>;

const generalHint = 'check indentation, quotes and brackets around this place';

/** What the parser's codes mean to somebody who writes a ruleset; its own words where there are none here. */
const explanations: Readonly<Record<string, { readonly message?: string; readonly hint: string }>> = {
  TAB_AS_INDENT: { message: 'a tab stands where spaces indent', hint: 'indent with spaces' },
  MULTILINE_IMPLICIT_KEY: {
    message: 'a key goes over several lines',
    hint: 'is the space behind a `:` missing?',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'a second `key: value` stands in one line',
    hint: 'start a new line, or put a text that holds `: ` in quotes',
  },
  BLOCK_IN_FLOW: {
    message: 'a `key: value` without a comma before it stands in brackets',
    hint: 'is a comma missing?',
  },
  BAD_SCALAR_START: { hint: 'put the text in quotes' },
  BAD_DQ_ESCAPE: { hint: 'write a backslash as `\\\\`, or use single quotes' },
  MULTIPLE_DOCS: {
    message: 'a second document begins here',
    hint: 'keep one, without a line `---` or `...` after it',
  },
  NON_STRING_KEY: { message: 'a key is not a text', hint: 'remove the `?`, and quote the key' },
};

/** Reports the syntax errors of a document; whether there were any. */
export function reportSyntax(
  document: ParsedDocument,
  text: string,
  placeAt: PlaceAt,
  { report }: Reporter,
): boolean {
  for (const error of document.errors) {
    const { from, to, message, hint } = explainError(error, document, text);
    report('yaml-syntax', placeAt(from, to), message, hint);
  }
  return document.errors.length > 0;
}

interface Explained {
  readonly from: number;
  readonly to: number;
  readonly message: string;
  readonly hint: string;
}

function explainError(error: YAMLError, document: ParsedDocument, text: string): Explained {
  const [from, to] = error.pos;
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^(?:"[^"]*"|'[^']*'|[^\s:,]+)/.exec(text.slice(from))?.[0] ?? '';
    return {
      from,
      to: from + key.length,
      message: `the key \`${key.replace(/^["']|["']$/g, '')}\` stands in this object already`,
      hint: 'keep one of the two',
    };
  }
  const pair = missingPair(error.message);
  if (pair !== undefined) {
    const opening = lastUnclosed(document, text, from, pair);
    const hint = 'close it, and indent the lines inside it';
    return opening === undefined
      ? { from, to, message: `a \`${pair[0]}\` before this place is not closed`, hint }
      : { from: opening, to: opening + 1, message: `the \`${pair[0]}\` that opens here is not closed`, hint };
  }
  const { message = lowerFirst(error.message), hint } = explanations[error.code] ?? { hint: generalHint };
  const indent = /^ *(?=\S)/.exec(text.slice(from))?.[0].length ?? 0;
  return { from: from + indent, to: to + indent, message, hint };
}

/** The opening and closing character of what an error misses the end of: the parser says only where it noticed. */
function missingPair(message: string): string | undefined {
  const [, quote, closing = quote] = /^Missing closing (.)quote|end with a ([}\]])$/.exec(message) ?? [];
  return ['""', "''", '{}', '[]'].find((pair) => pair[1] === closing);
}

/** Where the last node before an offset starts that opens with the one character and lacks the other. */
function lastUnclosed(
  document: ParsedDocument,
  text: string,
  before: number,
  [opening = '', closing = '']: string,
): number | undefined {
  let found: number | undefined;
  visit(document, {
    Node: (_, node) => {
      const [start, end] = node.range ?? [0, 0];
      if (start >= before || text[start] !== opening) return;
      const inside = text.slice(start + 1, end);
      // Brackets in quotes are counted too: then the caret stands at another bracket, and the rest is right.
      const isClosed =
        opening === closing
          ? inside.endsWith(closing)
          : inside.split(closing).length > inside.split(opening).length;
      if (!isClosed) found = start;
    },
  });
  return found;
}

/**
 * Reports aliases (`*name`) that name nothing, that stand inside what they name, or that multiply until memory is
 * gone ("billion laughs"); whether there were any.
 */
export function reportAliases(document: ParsedDocument, placeAt: PlaceAt, { report }: Reporter): boolean {
  let hasProblem = false;
  let first: Place | undefined;
  visit(document, {
    Alias: (_, alias, path) => {
      const [from, to] = alias.range ?? [0, 0, 0];
      const place = placeAt(from, to);
      first ??= place;
      const target: Node | undefined = alias.resolve(document);
      if (target && !path.some((around) => isNode(around) && around === target)) return;
      hasProblem = true;
      const message = target
        ? `\`*${alias.source}\` stands inside what it names`
        : `\`*${alias.source}\` names nothing`;
      const hint = target ? 'write the value out' : `mark a value before it with \`&${alias.source}\``;
      report('yaml-syntax', place, message, hint);
    },
  });
  if (hasProblem || !first) return hasProblem;
  try {
    document.toJS();
    return false;
  } catch {
    // The parser's guard: more than 100 copies of one value.
    report('yaml-syntax', first, 'aliases multiply beyond all measure', 'write the values out');
    return true;
  }
}

function lowerFirst(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}
