import levenshtein from 'fast-levenshtein';
import { isOneEditApart } from './near-miss-index.ts';

/** The candidate that a misspelt word most likely meant, or `undefined` if none is near. */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const [given, meant] = [word.toLowerCase(), candidate.toLowerCase()];
    const distance = isOneEditApart(given, meant) ? 1 : levenshtein.get(given, meant);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** The hint for a misspelt word: the likely candidate, or else all that are allowed. */
export function suggestionHint(word: string, candidates: readonly string[]): string {
  const meant = suggest(word, candidates);
  if (meant !== undefined) return `did you mean \`${meant}\`?`;
  return candidates.length === 0
    ? 'there are none to choose from'
    : `allowed: ${candidates.map((name) => `\`${name}\``).join(', ')}`;
}
