import type { Span } from '../span.ts';

/** The rest of a link, as a part of a regular expression: to the next space, without the sentence's punctuation. */
export const linkTail = String.raw`(?:[^\s<>"]*[^\s<>".,;:!?)\]}'’”»…])`;

const link = new RegExp(
  [
    String.raw`https?:\/\/(?=[^\s<>"]{3})${linkTail}`,
    String.raw`(?<![\p{L}\p{N}.])www\.(?=[\p{L}\p{N}][^\s<>"]{2})${linkTail}`,
    String.raw`(?<![\p{L}\p{N}@.-])(?:[a-z0-9-]+\.)+(?:com|net|org|io|me|gg|nz|link|ly|to|cc|co|app|xyz|info|ru|br|mx|es|pt|ar)\/${linkTail}?`,
  ].join('|'),
  'giu',
);

/** Links, with or without a scheme: `https://example.com`, `example.com/page`. */
export function findLinks(text: string): Span[] {
  return text.includes('/') || /www\./i.test(text) ? spansOf(link, text) : [];
}

/** What stands before is looked at behind the `@` only; so in `mail`. */
const mention = /[@＠](?<![\p{L}\p{N}_.].)[\p{L}\p{N}\p{M}_](?:[\p{L}\p{N}\p{M}_.-]*[\p{L}\p{N}\p{M}_])?/gu;

/** Mentions of accounts: `@example_user`. */
export function findMentions(text: string): Span[] {
  return text.includes('@') || text.includes('＠') ? spansOf(mention, text) : [];
}

/** What stands around the `@` is bounded, so that every `@` costs the same. */
const mail = /@(?<=(?<![\w.+-])(?<name>[\w.+-]{1,64})@)(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24}(?![\w-])/giu;

/** E-mail addresses. */
export function findMails(text: string): Span[] {
  if (!text.includes('@')) return [];
  return Array.from(text.matchAll(mail), ({ index, 0: { length }, groups }) => ({
    start: index - (groups?.name?.length ?? 0),
    end: index + length,
  }));
}

/** All matches of a global pattern in the original text. */
export function spansOf(pattern: RegExp, text: string): Span[] {
  const spans: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text))
    spans.push({ start: match.index, end: match.index + match[0].length });
  return spans;
}
