/**
 * What a table holds under a word that somebody wrote or that comes from outside. Not `table[word]`: every plain object
 * also answers to `constructor` and `__proto__`, with what stands in no table.
 */
export const wordIn = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;
