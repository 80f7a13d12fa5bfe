import type { Span } from '../span.ts';
import type { FoldedText } from '../text/folded-text.ts';
import type { OwnDetector } from './reading.ts';

/** Sees copy and paste: the same line, sentence or phrase at least `min` times. */
export const repetition: OwnDetector = {
  name: 'repetition',
  description:
    'the same line or sentence, or the same phrase of 2 to 12 words in a row, at least `min` times (default 3); one word again and again (`ha ha ha`) is no phrase',
  options: { min: { default: 3, min: 2 } },
  detect: ({ folded }, { min = 3 }) => {
    const phrase = repeatedPhrase(folded, min);
    const sentences = phrase ? undefined : repeatedSentences(folded, min);
    if (!phrase && !sentences) return undefined;
    return { strength: 1, ...(phrase ?? (sentences as Repeated)) };
  },
};

interface Repeated {
  readonly spans: readonly Span[];
  /** how often */
  readonly value: number;
}

const longestPhrase = 12;
/** Shorter ones are said in play: `na na hey hey`. */
const fewestUnits = 6;

/** The first phrase that follows itself often enough: a stretch where each token is that of one period before. */
function repeatedPhrase(text: FoldedText, min: number): Repeated | undefined {
  const { tokenHash, tokenCount } = text;
  for (let period = 2; period <= longestPhrase && period * min <= tokenCount; period++) {
    let equal = 0;
    for (let token = period; token <= tokenCount; token++) {
      if (token < tokenCount && tokenHash[token] === tokenHash[token - period]) {
        equal++;
        continue;
      }
      const first = token - equal - period;
      const times = Math.floor(equal / period) + 1;
      if (times >= min && isPhrase(text, first, period))
        return { spans: [spanOf(text, first, first + times * period)], value: times };
      equal = 0;
    }
  }
  return undefined;
}

/** Of different words, and not too short. */
function isPhrase({ tokenHash, tokenStart, tokenEnd }: FoldedText, first: number, count: number): boolean {
  const last = first + count - 1;
  if ((tokenEnd[last] as number) - (tokenStart[first] as number) < fewestUnits) return false;
  for (let token = first + 1; token <= last; token++) if (tokenHash[token] !== tokenHash[first]) return true;
  return false;
}

function spanOf({ tokenStart, tokenEnd, starts, ends }: FoldedText, first: number, end: number): Span {
  return {
    start: starts[tokenStart[first] as number] as number,
    end: ends[(tokenEnd[end - 1] as number) - 1] as number,
  };
}

const sentenceEnd = /[\n.!?…。！？؟।॥۔|]/;

function repeatedSentences(text: FoldedText, min: number): Repeated | undefined {
  const places = new Map<number, Span[]>(); // by hash
  let most: Span[] = [];
  let first = 0;
  for (let token = 1; token <= text.tokenCount; token++) {
    if (token < text.tokenCount && !endsSentence(text, token)) continue;
    if (isSentence(text, first, token)) {
      const hash = hashOf(text, first, token);
      const spans = places.get(hash) ?? [];
      spans.push(spanOf(text, first, token));
      places.set(hash, spans);
      if (spans.length > most.length) most = spans;
    }
    first = token;
  }
  return most.length >= min ? { spans: most, value: most.length } : undefined;
}

/** Whether a sentence ends before a token. */
function endsSentence({ text, tokenStart, starts, ends }: FoldedText, token: number): boolean {
  const unit = tokenStart[token] as number;
  const [from, to] = [ends[unit - 1] as number, starts[unit] as number];
  return to > from + 1 || (to > from && text.charCodeAt(from) !== 0x20)
    ? sentenceEnd.test(text.slice(from, to))
    : false;
}

function isSentence({ tokenStart, tokenEnd }: FoldedText, first: number, end: number): boolean {
  return (tokenEnd[end - 1] as number) - (tokenStart[first] as number) >= fewestUnits;
}

function hashOf({ tokenHash }: FoldedText, first: number, end: number): number {
  let hash = end - first;
  for (let token = first; token < end; token++)
    hash = (Math.imul(hash, 0x01000193) + (tokenHash[token] as number)) | 0;
  return hash;
}
