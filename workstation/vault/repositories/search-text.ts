/** What was typed, as words the indexes understand, and how alike two words are. Nothing typed reaches FTS5 as query syntax. */
const mostWords = 8;
const longestWord = 40;

/** Lower case, without diacritics, letters and digits only. */
export const words = (text: string): string[] =>
  text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().match(/[\p{L}\p{N}]+/gu)?.map((word) => word.slice(0, longestWord)).slice(0, 400) ?? [];

/** All words, each as a beginning. Words hold letters and digits only, so the quotes cannot be left. */
export const ftsPrefixQuery = (typed: readonly string[]): string => typed.slice(0, mostWords).map((word) => `"${word}" *`).join(' AND ');

/** Of each word at least one trigram. Undefined when all words are too short to be mistyped recognisably. */
export function ftsTrigramQuery(typed: readonly string[]): string | undefined {
  const ofWords = typed.slice(0, mostWords).map((word) => grams(word, 3)).filter((trigrams) => trigrams.length > 0);
  return ofWords.length === 0 ? undefined : ofWords.map((trigrams) => `(${trigrams.map((gram) => `"${gram}"`).join(' OR ')})`).join(' AND ');
}

const grams = (word: string, size: number): string[] => Array.from({ length: Math.max(0, word.length - size + 1) }, (_, index) => word.slice(index, index + size));

/** 1 for the same word, 0 for none in common: one minus the edit distance (transpositions count once) over the longer length. */
export function similarity(left: string, right: string): number {
  const longer = Math.max(left.length, right.length);
  return longer === 0 ? 1 : 1 - editDistance(left, right) / longer;
}

/** Optimal string alignment distance (Damerau-Levenshtein without repeated edits). */
function editDistance(left: string, right: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const substitution = (previous[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      let best = Math.min(substitution, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) best = Math.min(best, (beforePrevious[j - 2] ?? 0) + 1);
      current.push(best);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[right.length] ?? 0;
}
