import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandName, commandNames, commandOf, commandWords } from '../bot/src/shared/domain/command';
import { type Language, languages } from '../bot/src/shared/domain/language';
import { fillIn, objectionsTo, placeholdersIn, valuesOf } from '../scripts/app-package';

const root = join(__dirname, '..');
const text = (name: string): string => readFileSync(join(__dirname, name), 'utf8');

type Command = {
  readonly type?: 'prompt';
  readonly title: string;
  readonly description: string;
  /** What Teams writes when a starter is tapped. */
  readonly prompt?: string;
};
type ManifestSeen = {
  readonly manifestVersion: string;
  readonly name: { readonly short: string; readonly full: string };
  readonly description: { readonly short: string; readonly full: string };
  readonly bots: readonly [
    {
      readonly commandLists: readonly {
        readonly scopes: readonly string[];
        readonly commands: readonly Command[];
      }[];
    },
  ];
  readonly staticTabs: readonly { readonly name: string }[];
};
const manifest: ManifestSeen = JSON.parse(text('manifest.json'));
const translated = ['sv', 'en'] as const;
const translation = (language: 'sv' | 'en'): Readonly<Record<string, string>> =>
  JSON.parse(text(`${language}.json`));
const lists = manifest.bots[0].commandLists;

const commandsIn = (language: Language, list: number): readonly Command[] => {
  const finnish = lists[list]?.commands ?? [];
  if (language === 'fi') return finnish;
  const words = translation(language);
  const say = (i: number, part: string) =>
    words[`bots[0].commandLists[${list}].commands[${i}].${part}`] ?? '';
  return finnish.map(({ type }, i) => ({
    ...(type ? { type, prompt: say(i, 'prompt') } : {}),
    title: say(i, 'title'),
    description: say(i, 'description'),
  }));
};
const isStarter = ({ type }: Command): boolean => type === 'prompt';
const wordsIn = (language: Language, list: number): readonly string[] =>
  commandsIn(language, list)
    .filter((c) => !isStarter(c))
    .map(({ title }) => title);

describe('the schema that Microsoft ships', () => {
  const local = valuesOf(root, 'local', {});
  const filled = (name: string) => JSON.parse(fillIn([text(name)], local)[0] ?? '');

  test('has nothing against the manifest with the local values', () => {
    expect(objectionsTo(filled('manifest.json'), manifest.manifestVersion, 'manifest')).toEqual([]);
  });

  test.each(translated)('has nothing against the language file %s', (language) => {
    expect(objectionsTo(filled(`${language}.json`), manifest.manifestVersion, 'language')).toEqual([]);
  });

  test('objects to an id that is none, a field it does not know and a name that is too long', () => {
    const wrong = {
      ...filled('manifest.json'),
      id: 'no guid',
      surprise: 1,
      name: { short: 'x'.repeat(31) },
    };
    const objections = objectionsTo(wrong, manifest.manifestVersion, 'manifest').join('\n');
    expect(objections).toMatch(/\/id must match/);
    expect(objections).toMatch(/must NOT have additional properties/);
    expect(objections).toMatch(/\/name\/short must NOT have more than 30/);
    expect(objectionsTo({ 'name.short': 'x' }, manifest.manifestVersion, 'language')).not.toEqual([]);
  });
});

describe('the commands that Teams suggests', () => {
  const expected: readonly (readonly [string, number, readonly CommandName[]])[] = [
    ['personal', 0, commandNames.filter((name) => name !== 'channel')],
    ['team', 1, commandNames.filter((name) => name !== 'language' && name !== 'settings')],
  ];

  test.each(expected)('in %s are the words of the command table, in every language', (scope, list, names) => {
    expect(lists[list]?.scopes).toEqual([scope]);
    for (const language of languages)
      expect(wordsIn(language, list)).toEqual(names.map((name) => commandWords[name][language]));
  });

  test('are understood by the bot, whichever language Teams sends', () => {
    for (const language of languages)
      for (const [, list, names] of expected)
        expect(wordsIn(language, list).map((title) => commandOf(title))).toEqual(names);
  });

  test('and the questions to begin with write a command of the reader’s own language', () => {
    for (const language of languages) {
      const starters = commandsIn(language, 0).filter(isStarter);
      expect(starters.map(({ prompt = '' }) => commandOf(prompt))).toEqual(['help', 'obligations', 'events']);
      for (const { prompt = '' } of starters)
        expect(Object.values(commandWords).map((words) => words[language])).toContain(prompt);
    }
    expect(commandsIn('fi', 1).filter(isStarter)).toEqual([]);
  });

  // The schema allows more; these are what Teams shows without cutting.
  test('and their descriptions are short enough to be read whole', () => {
    for (const language of languages)
      for (const { title, description } of [...commandsIn(language, 0), ...commandsIn(language, 1)]) {
        expect(title.length).toBeLessThanOrEqual(32);
        expect(description).toMatch(/^\S.{3,127}$/u);
      }
    for (const { commands } of lists) {
      expect(commands.filter((c) => !isStarter(c)).length).toBeLessThanOrEqual(10);
      expect(commands.length).toBeLessThanOrEqual(12);
    }
  });
});

describe('a translation', () => {
  const keys = [
    ...['name.short', 'name.full', 'description.short', 'description.full'],
    ...manifest.staticTabs.map((_, i) => `staticTabs[${i}].name`),
    ...lists.flatMap(({ commands }, list) =>
      commands.flatMap((command, i) =>
        ['title', 'description', ...(isStarter(command) ? ['prompt'] : [])].map(
          (part) => `bots[0].commandLists[${list}].commands[${i}].${part}`,
        ),
      ),
    ),
  ];

  test.each(translated)('in %s has every text that people see, and none besides', (language) => {
    expect(Object.keys(translation(language)).filter((key) => key !== '$schema')).toEqual(keys);
  });
});

describe('what the app asks for', () => {
  test('is no permission on the team: roster and channel names come from the bot connector', () => {
    expect(manifest).not.toHaveProperty('authorization');
  });

  test('is no address but its own', () => {
    const addresses = text('manifest.json')
      .replace(/"\$schema".*/u, '')
      .match(/(?:https?|api):\/\/[^"]*/gu);
    expect(addresses?.length).toBeGreaterThan(5);
    for (const address of addresses ?? [])
      expect(address).toMatch(/^(?:https|api):\/\/\$\{\{TAB_DOMAIN\}\}\//u);
  });

  test.each(['local', 'dev'])('stands by name in env/.env.%s', (name) => {
    const named = Object.keys(valuesOf(root, name, {}));
    const asked = placeholdersIn(['manifest.json', 'sv.json', 'en.json'].map(text).join('\n'));
    expect(asked.length).toBeGreaterThan(0);
    expect(named).toEqual(expect.arrayContaining([...asked]));
  });
});
