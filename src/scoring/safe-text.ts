import type { Span } from '../span.ts';

/** What moves, hides or breaks text instead of being text: controls, bidi and format characters, lone surrogates. */
const unseen = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A text on one line in which what cannot be seen is spelt out: `⟨U+202E⟩`. Joiners, which scripts need, stay. */
export function visible(text: string): string {
  return isPlain(text) ? text : spellOut(text);
}

/** Whether nothing in a text needs a closer look: nearly always, and ten times as quick to tell as by expression. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x20 && unit < 0x7f) continue;
    const isLetterLike =
      (unit > 0xa0 && unit < 0x600 && unit !== 0xad) || // Latin to Hebrew, without the soft hyphen
      (unit >= 0x900 && unit < 0x1800) || // Indic to Khmer
      (unit >= 0x2010 && unit < 0x2028) || // dashes, quotes, the dots of masks
      (unit >= 0x3000 && unit < 0xd800); // kana, Han, Hangul
    if (!isLetterLike) return false;
  }
  return true;
}

function spellOut(text: string): string {
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
  let masked = '';
  let isInWord = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x80) return maskAnyScript(text);
    const isWord = isAsciiWord(unit);
    masked += isWord && isInWord ? '•' : text.charAt(at);
    isInWord = isWord;
  }
  return masked;
}

function isAsciiWord(unit: number): boolean {
  return (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);
}

function maskAnyScript(text: string): string {
  return text.replace(
    /([\p{L}\p{N}])([\p{L}\p{N}\p{M}]*)|\p{Extended_Pictographic}/gu,
    (whole, first?: string, rest?: string) =>
      first === undefined ? '•' : first + '•'.repeat(Array.from(rest ?? whole).length),
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
