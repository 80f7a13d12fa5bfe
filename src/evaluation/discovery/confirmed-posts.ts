import type { Span } from '../../span.ts';
import { compareText } from '../../text/compare.ts';
import type { CandidateKind, CandidatePlace } from './candidate-places.ts';
import { isTitle, tellsNames, writingAt } from './never-proposed.ts';

/** Confirmed posts with what may be proposed of them; they are few, and held. */
export interface ConfirmedPosts {
  readonly posts: readonly ConfirmedPost[];
  /** by language, then by key */
  readonly candidates: ReadonlyMap<string, ReadonlyMap<string, ConfirmedCandidate>>;
  readonly add: (post: ConfirmedPost, text: string, places: readonly CandidatePlace[]) => void;
}

interface ConfirmedPost {
  readonly lang: string;
  /** the author, or the post itself where that is unknown */
  readonly author: number;
  readonly isAnchored: boolean;
}

/** Something that confirmed posts of one language say. */
export interface ConfirmedCandidate {
  readonly key: string;
  readonly kind: CandidateKind;
  readonly lang: string;
  /** numbers of the posts that it is in, ascending */
  readonly posts: number[];
  /** how it is written, and in how many posts so */
  readonly forms: Map<string, number>;
  /** in how many posts it is written as a name is, and as other words are */
  readonly writings: { name: number; plain: number; unclear: number };
}

/** Starts without a post. */
export function createConfirmedPosts(): ConfirmedPosts {
  const posts: ConfirmedPost[] = [];
  const candidates = new Map<string, Map<string, ConfirmedCandidate>>();
  return {
    posts,
    candidates,
    add: (post, text, places) => {
      const number = posts.push(post) - 1;
      const tells = !isTitle(text);
      for (const place of places) {
        const candidate = noteAt(candidates, number, post.lang, place);
        if (candidate) noteWriting(candidate, text, place.span, tells);
      }
    },
  };
}

/** The candidate that stands there; nothing where the post is counted for it already. */
function noteAt(
  candidates: Map<string, Map<string, ConfirmedCandidate>>,
  number: number,
  lang: string,
  { key, kind }: CandidatePlace,
): ConfirmedCandidate | undefined {
  const own = candidates.get(lang) ?? new Map<string, ConfirmedCandidate>();
  candidates.set(lang, own);
  const known = own.get(key);
  if (known?.posts.at(-1) === number) return undefined;
  const candidate = known ?? {
    key,
    kind,
    lang,
    posts: [],
    forms: new Map<string, number>(),
    writings: { name: 0, plain: 0, unclear: 0 },
  };
  own.set(key, candidate);
  candidate.posts.push(number);
  return candidate;
}

function noteWriting(
  { kind, forms, writings }: ConfirmedCandidate,
  text: string,
  span: Span,
  tellsName: boolean,
): void {
  const form = formOf(text, span);
  if (form !== undefined) forms.set(form, (forms.get(form) ?? 0) + 1);
  if (kind === 'word' || kind === 'phrase') writings[tellsName ? writingAt(text, span) : 'unclear']++;
}

const hidden = /[\p{Cc}\p{Cf}]|(?![\ufe0e\ufe0f])\p{Default_Ignorable_Code_Point}/u;

/** As a term list would write it; nothing where it is written with characters that cannot be seen. */
function formOf(text: string, { start, end }: Span): string | undefined {
  const form = text.slice(start, end).normalize('NFC').toLowerCase().replace(/\s+/g, ' ').replace('＃', '#');
  return hidden.test(form) && !form.includes('\u200d') ? undefined : form;
}

/** The form that most posts write; the folded words where none can be shown. */
export function usualForm({ forms, key }: ConfirmedCandidate): string {
  const [best] = Array.from(forms).sort(([a, m], [b, n]) => n - m || compareText(a, b));
  return best?.[0] ?? key;
}

/** Whether most posts write it as a name is written. Words that are always written so may be names of persons. */
export function looksLikeName({ writings, lang }: ConfirmedCandidate): boolean {
  const { name, plain } = writings;
  return tellsNames(lang) && name > 0 && name > 2 * plain;
}
