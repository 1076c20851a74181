import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Somebody } from './people';
import type { Decision, WalkedWay } from './walk';

// What the bot and the API answer whoever is let in, as it can be read: the walk has every answer in its hands. A word
// that is missing, a button too many or a field of somebody else's is a line that has changed.

/** What says how something looks and not what it is; an older client's button is the same button. */
const looks = new Set([
  '$schema',
  'version',
  'wrap',
  'spacing',
  'separator',
  'horizontalAlignment',
  'verticalContentAlignment',
  'isSubtle',
  'weight',
  'size',
  'width',
  'msteams',
  'fallback',
  'targetWidth',
]);
const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
const mostCharacters = 240;

/** Ids and instants of this very run are others in the next one. */
const steadied = (text: string): string =>
  text
    .replaceAll(/\bid-\d{8}\b/gu, 'id')
    .replaceAll(/\b1[6-9]\d{11}\b/gu, 'tick')
    .replaceAll(/[\w-]{43}\.ics/gu, 'signed.ics')
    // Files that bear the moment at which they were made.
    .replaceAll(/^(UEsDB|JVBERi).*$/gsu, 'a file')
    .replaceAll(/https?:\/\/127\.0\.0\.1:\d+/gu, 'https://here');
const scalar = (value: unknown): string => {
  const text = steadied(typeof value === 'string' ? value : JSON.stringify(value));
  return text.length > mostCharacters ? `${text.slice(0, 60)}… ${text.length}, ${digestOf(text)}` : text;
};

/** A line for each thing: its plain fields on it, what is in it below. */
const linesOf = (value: unknown, name: string, depth: number): readonly string[] => {
  const indent = '  '.repeat(depth);
  if (Array.isArray(value))
    return value.length === 0
      ? [`${indent}${name}: none`]
      : value.flatMap((one) => linesOf(one, `- ${name}`, depth));
  if (typeof value !== 'object' || value === null) return [`${indent}${name}: ${scalar(value)}`];
  const fields = Object.entries(value).filter(([key, of]) => !looks.has(key) && of !== undefined);
  const isPlain = ([, of]: readonly [string, unknown]): boolean => typeof of !== 'object' || of === null;
  const plain = fields.filter(isPlain).map(([key, of]) => `${key}=${scalar(of)}`);
  const rest = fields.filter((field) => !isPlain(field));
  return [
    `${indent}${[name, ...plain].join(' ')}`,
    ...rest.flatMap(([key, of]) => linesOf(of, key, depth + 1)),
  ];
};

/** So many lines of an answer are written out; what follows shows by its digest whether it has changed. */
const mostLines = 40;
const cut = (lines: readonly string[]): readonly string[] =>
  lines.length <= mostLines
    ? lines
    : [...lines.slice(0, mostLines), `… ${lines.length - mostLines} more, ${digestOf(lines.join('\n'))}`];

const answerOf = ({ body, way, recorded, wrote }: Decision): readonly string[] => {
  const { value } = (body ?? {}) as { value?: unknown };
  const shown = way.startsWith('action') || way.startsWith('command') ? value : body;
  return [
    ...cut(linesOf(shown, 'answer', 0)),
    ...recorded.flatMap(({ day, content }) => linesOf({ day, ...content }, 'fact', 0)),
    ...(wrote.length > 0 ? [`wrote ${[...wrote].sort().join(' ')}`] : []),
  ];
};

/** Readers of Finnish are written out; of the others it is held whether their answer is what it was. */
const writtenOut: readonly Somebody[] = ['coordinator', 'lead', 'contact'];

const ofWay = (way: string, decisions: readonly Decision[]): readonly string[] => {
  const byAnswer = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const text = answerOf(decision).join('\n');
    byAnswer.set(text, [...(byAnswer.get(text) ?? []), decision]);
  }
  const blocks = [...byAnswer].flatMap(([text, who]) => {
    const names = who.map((d) => `${d.who} (${d.over})`).join(', ');
    if (who.some((d) => writtenOut.includes(d.who)))
      return [`* ${names}`, ...text.split('\n').map((line) => `  ${line}`)];
    return [`* ${names}: ${digestOf(text)}`];
  });
  return ['', `# ${way}`, ...blocks];
};

const fileOf = (way: string): string => {
  const [first = '', name = ''] = way.split(' ');
  if (first === 'command') return 'commands';
  return first === 'action' ? (name.split('.')[0] ?? '') : (name.split('/')[2] ?? '');
};

/** What is stored of a person is told with when each message went, which is another moment each time. */
const everChanging = new Set(['GET /api/me/data', 'GET /api/people/:id/data']);
/** The texts of all files of answers, by their names. */
export const answersOf = ({
  ways,
  decisions,
}: Pick<WalkedWay, 'ways' | 'decisions'>): ReadonlyMap<string, string> => {
  const files = new Map<string, string[]>();
  for (const { by, name } of ways) {
    const way = by === 'call' ? name : `${by} ${name}`;
    if (everChanging.has(way)) continue;
    const own = decisions.filter((d) => d.way === way && d.outcome === 'in');
    const file = fileOf(way);
    files.set(file, [...(files.get(file) ?? []), ...ofWay(way, own)]);
  }
  return new Map([...files].map(([file, lines]) => [file, `${lines.join('\n').trim()}\n`]));
};

const folder = join(__dirname, 'answers');
export const writtenAnswers = (): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder).map((name) => [name.replace('.txt', ''), readFileSync(join(folder, name), 'utf8')]),
  );
export const writeAnswers = (walked: WalkedWay): void => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, text] of answersOf(walked)) writeFileSync(join(folder, `${name}.txt`), text);
};
