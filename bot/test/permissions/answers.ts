import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutAt, digestOf, linesOf } from '../written-out';
import type { Somebody } from './people';
import type { Decision, WalkedWay } from './walk';

// What the bot and the API answer whoever is let in, as it can be read: the walk has every answer in its hands. A word
// that is missing, a button too many or a field of somebody else's is a line that has changed.

const mostLines = 40;
const answerOf = ({ body, way, recorded, wrote }: Decision): readonly string[] => {
  const { value } = (body ?? {}) as { value?: unknown };
  const shown = way.startsWith('action') || way.startsWith('command') ? value : body;
  return [
    ...cutAt(mostLines, linesOf(shown, 'answer', 0)),
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
