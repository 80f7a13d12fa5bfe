import type { Span } from '../span.ts';

/** What moves, hides or breaks text instead of being text: controls, bidi and format characters, lone surrogates. */
const unseen = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A text on one line in which what cannot be seen is spelt out: `⟨U+202E⟩`. Joiners, which scripts need, stay. */
export function visible(text: string): string {
  return text.replace(/[\t\n\r]+/g, ' ').replace(unseen, (char) => {
    const code = (char.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0');
    return `⟨U+${code}⟩`;
  });
}

/** A text as the inside of a Markdown table cell that no renderer takes for anything else. */
export function markdownText(text: string): string {
  return text.replaceAll('|', '¦').replace(/[\\`*_{}[\]()#+\-.!<>~&@:^$=]/g, '\\$&');
}

/** A text as Markdown code: nothing in it is a link, a mention or markup; a bar, which would end the cell, is broken. */
export function markdownCode(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${text.replaceAll('|', '¦')} ${fence}`;
}

/** The first letter of each word, the rest as dots. */
export function mask(text: string): string {
  return text.replace(
    /([\p{L}\p{N}])([\p{L}\p{N}\p{M}]*)|\p{Extended_Pictographic}/gu,
    (whole, first?: string, rest?: string) =>
      first === undefined ? '•'.repeat(1) : first + '•'.repeat(Array.from(rest ?? whole).length),
  );
}

/** A text with the given spans masked, on one line. */
export function maskSpans(text: string, spans: readonly Span[]): string {
  const ordered = spans.toSorted((a, b) => a.start - b.start);
  let shown = '';
  let at = 0;
  for (const { start, end } of ordered) {
    if (end <= at) continue;
    shown += text.slice(at, Math.max(at, start)) + mask(text.slice(Math.max(at, start), end));
    at = end;
  }
  return (shown + text.slice(at)).replace(/\s+/g, ' ');
}
