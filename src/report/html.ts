import { visible } from '../scoring/safe-text.ts';

/** Markup that is safe as it stands: made by `html` alone, so that no text gets into a page unescaped. */
export interface Html {
  readonly markup: string;
}

/** What can stand in a template: text, which is escaped; markup; lists of these; nothing. */
export type Content = string | number | Html | false | undefined | readonly Content[];

/**
 * Markup from a template. Values are escaped for text and for attributes in quotes, and what cannot be seen in them
 * (controls, bidi marks, lone surrogates) is spelt out.
 *
 * @example
 * html`<b title="${'"'}">${'<i>'}</b>`.markup //=> '<b title="&quot;">&lt;i&gt;</b>'
 */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Html {
  let markup = strings[0] as string;
  values.forEach((value, index) => {
    markup += markupOf(value) + strings[index + 1];
  });
  return { markup };
}

function markupOf(value: Content): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(visible(String(value)));
  return 'markup' in value ? value.markup : value.map(markupOf).join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => entities[char] as string);
}

/** Data for the page's script, as the inside of a `script` element that no browser runs: nothing in it can end the element. */
export function jsonHtml(value: unknown): Html {
  return { markup: JSON.stringify(value).replace(/</g, '\\u003c') };
}
