import { distance } from 'fastest-levenshtein';

/** The known word that somebody probably meant, or null when none is near. */
export const nearest = (word: string, known: readonly string[]): string | null => {
  if (word.length < 3) return null;
  const most = word.length < 6 ? 1 : 2;
  const [best] = known
    .map((candidate) => ({ candidate, far: distance(word, candidate) }))
    .filter((c) => c.far <= most)
    .sort((a, b) => a.far - b.far);
  return best?.candidate ?? null;
};
