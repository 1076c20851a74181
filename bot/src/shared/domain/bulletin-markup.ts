import { isWebLink } from './bulletin';

/** What people may write that Teams' cards do not keep (they keep bold, italic, lists and links). */
export const lostKinds = [
  'mention',
  'markup',
  'heading',
  'quote',
  'table',
  'code',
  'struck',
  'rule',
  'image',
  'nestedList',
  'link',
] as const;
export type Lost = (typeof lostKinds)[number];

// One line at a time. Order matters: a mention is markup too, a picture is a link too.
const patterns: readonly (readonly [Lost, RegExp])[] = [
  ['mention', /<\/?at\b/iu],
  ['markup', /<\/?[a-z][^<>]*>|<!--/iu],
  ['heading', /^ {0,3}#{1,6}\s/u],
  ['quote', /^ {0,3}>/u],
  ['table', /^\s*\|.*\|\s*$|^\s*:?-{3,}:?\s*\|/u],
  ['code', /`/u],
  ['struck', /~~\S/u],
  ['rule', /^ {0,3}([-*_])( *\1){2,}\s*$/u],
  ['image', /!\[[^\]]*\]\(/u],
  ['nestedList', /^(\t| {2,})\s*([-*+]|\d{1,4}[.)])\s/u],
];

const links = /\[[^\]]*\]\(\s*<?([^)\s>]*)/gu;
const hasBadLink = (line: string): boolean =>
  [...line.matchAll(links)].some(([, target = '']) => !isWebLink(target));

/** What of a text a card would lose, once a kind, with the first line (from 1) where it stands. */
export const lostIn = (text: string): readonly { readonly lost: Lost; readonly line: number }[] => {
  const found = new Map<Lost, number>();
  for (const [index, line] of text.split(/\r\n|\r|\n/u).entries()) {
    for (const [lost, pattern] of patterns)
      if (pattern.test(line) && !found.has(lost) && !(lost === 'markup' && /<\/?at\b/iu.test(line)))
        found.set(lost, index + 1);
    if (hasBadLink(line.replace(/!\[[^\]]*\]\([^)]*\)/gu, '')) && !found.has('link'))
      found.set('link', index + 1);
  }
  return [...found].map(([lost, line]) => ({ lost, line }));
};
