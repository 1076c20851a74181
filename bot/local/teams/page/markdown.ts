import { isSafeLink } from './links';

/**
 * The Markdown that Teams draws in cards and messages: bold, italic, struck, code, links and lists. Text is
 * escaped before anything else, so no HTML of a message ever becomes an element.
 */
export const htmlOf = (markdown: string): string =>
  blocksOf(escaped(markdown).split(/\r\n|\r|\n/u))
    .map(drawBlock)
    .join('');

/** The words alone, on one line. */
export const plainOf = (markdown: string): string =>
  unescaped(htmlOf(markdown).replace(/<[^>]*>/gu, ' '))
    .replace(/\s+/gu, ' ')
    .trim();

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escaped = (text: string): string => text.replace(/[&<>"']/gu, (sign) => escapes[sign] ?? sign);
const unescaped = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|#39);/gu,
    (entity) => Object.keys(escapes).find((k) => escapes[k] === entity) ?? entity,
  );

type MarkdownBlock = {
  readonly is: 'text' | 'ul' | 'ol';
  readonly lines: readonly string[];
  readonly start?: string;
};

const listLine = /^\s*(?:[-*+]|(?<number>\d{1,4})[.)])\s+(?<words>.*)$/u;

const blockOf = (line: string): MarkdownBlock => {
  const item = listLine.exec(line)?.groups;
  if (!item) return { is: 'text', lines: [line] };
  const { number, words = '' } = item;
  return number === undefined ? { is: 'ul', lines: [words] } : { is: 'ol', lines: [words], start: number };
};

/** Lines that belong together; an empty line parts paragraphs, a single break is none, as in Teams' cards. */
const blocksOf = (lines: readonly string[]): readonly MarkdownBlock[] =>
  lines.map(blockOf).reduce<readonly MarkdownBlock[]>((done, next) => {
    const last = done.at(-1);
    const isBreak = next.is === 'text' && next.lines[0]?.trim() === '';
    if (isBreak) return [...done, { is: 'text', lines: [] }];
    if (!last || last.is !== next.is) return [...done, next];
    return [...done.slice(0, -1), { ...last, lines: [...last.lines, ...next.lines] }];
  }, []);

const drawBlock = ({ is, lines, start }: MarkdownBlock): string => {
  if (lines.length === 0) return '';
  if (is === 'text') return `<p>${lines.map(drawLine).join(' ')}</p>`;
  const from = start === undefined || start === '1' ? '' : ` start="${Number(start)}"`;
  return `<${is}${from}>${lines.map((line) => `<li>${drawLine(line)}</li>`).join('')}</${is}>`;
};

const linkOf = (whole: string, words: string, href: string): string =>
  isSafeLink(unescaped(href))
    ? `<a href="${href}" target="_blank" rel="noopener noreferrer">${words}</a>`
    : whole;

const emphasised = (text: string): string =>
  text
    .replace(/\*\*(?=\S)(.+?)(?<=\S)\*\*/gu, '<strong>$1</strong>')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\p{L}\p{N}*])/gu, '<em>$1</em>')
    .replace(/(?<![\p{L}\p{N}_])_(?=\S)([^_]+?)(?<=\S)_(?![\p{L}\p{N}_])/gu, '<em>$1</em>')
    .replace(/~~(?=\S)(.+?)(?<=\S)~~/gu, '<s>$1</s>');

/** Code and links are set aside while the rest is read, so that their signs stay what they are. */
const drawLine = (line: string): string => {
  const aside: string[] = [];
  const put = (html: string): string => `\u0000${aside.push(html) - 1}\u0000`;
  const bare = line
    .replaceAll('\u0000', '')
    .replace(/`([^`]+)`/gu, (_, code: string) => put(`<code>${code}</code>`))
    .replace(/\[([^\]]+)\]\(((?:[^()\s]|\([^()\s]*\))+)\)/gu, (whole, words: string, href: string) =>
      put(linkOf(whole, emphasised(words), href)),
    )
    .replace(/\\([\\`*_{}[\]()#+\-.!~])/gu, (_, sign: string) => put(sign));
  return emphasised(bare).replace(/\u0000(\d+)\u0000/gu, (_, n: string) => aside[Number(n)] ?? '');
};
