import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bulletinsEn } from '@shared/text/tab/bulletins/en';
import { bulletinsFi } from '@shared/text/tab/bulletins/fi';
import { bulletinsSv } from '@shared/text/tab/bulletins/sv';
import { deliveriesEn } from '@shared/text/tab/deliveries/en';
import { deliveriesFi } from '@shared/text/tab/deliveries/fi';
import { deliveriesSv } from '@shared/text/tab/deliveries/sv';
import { en } from '@shared/text/tab/en';
import { fi } from '@shared/text/tab/fi';
import { guidesEn } from '@shared/text/tab/guides-en';
import { guidesFi } from '@shared/text/tab/guides-fi';
import { guidesSv } from '@shared/text/tab/guides-sv';
import { legalEn } from '@shared/text/tab/legal-en';
import { legalFi } from '@shared/text/tab/legal-fi';
import { legalSv } from '@shared/text/tab/legal-sv';
import { networkEn } from '@shared/text/tab/network/en';
import { networkFi } from '@shared/text/tab/network/fi';
import { networkSv } from '@shared/text/tab/network/sv';
import { peopleEn } from '@shared/text/tab/people/en';
import { peopleFi } from '@shared/text/tab/people/fi';
import { peopleSv } from '@shared/text/tab/people/sv';
import { standingsEn } from '@shared/text/tab/standings/en';
import { standingsFi } from '@shared/text/tab/standings/fi';
import { standingsSv } from '@shared/text/tab/standings/sv';
import { sv } from '@shared/text/tab/sv';

type TextValue = string | ((...values: readonly unknown[]) => string);
/** Every text with the path of its key; functions as they are. */
const texts = (tree: object, path = ''): readonly (readonly [string, TextValue])[] =>
  Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? texts(value, `${path}${key}.`)
      : [[`${path}${key}`, value as TextValue] as const],
  );
const keys = (tree: object) => texts(tree).map(([key]) => key);
/** Numbers and strings that can be found again. */
const values = ['11', '22', '33'];
const said = (text: TextValue): string => (typeof text === 'string' ? text : text(...values));

/** Every set of words, under the name that pages call it by. */
const rooms = [
  { called: 't', fi, sv, en },
  { called: 'n', fi: networkFi, sv: networkSv, en: networkEn },
  { called: 'p', fi: peopleFi, sv: peopleSv, en: peopleEn },
  { called: 's', fi: standingsFi, sv: standingsSv, en: standingsEn },
  { called: 'd', fi: deliveriesFi, sv: deliveriesSv, en: deliveriesEn },
  { called: 'b', fi: bulletinsFi, sv: bulletinsSv, en: bulletinsEn },
] as const;
const languages = ['fi', 'sv', 'en'] as const;
const sets = rooms.flatMap((room) =>
  languages.map((lang) => ({
    called: room.called,
    lang,
    tree: room[lang] as object,
    finnish: room.fi as object,
  })),
);

describe.each(sets)('the texts `$called` in $lang', ({ lang, tree, finnish }) => {
  it('have the same keys as the Finnish ones', () => {
    expect(keys(tree)).toEqual(keys(finnish));
  });

  it('leave nothing empty', () => {
    const empty = texts(tree).filter(([, text]) => said(text).trim() === '');
    expect(empty.map(([key]) => key)).toEqual([]);
  });

  it('use every value that they are given, in every language', () => {
    for (const [key, text] of texts(tree)) {
      if (typeof text === 'string') continue;
      const used = values.slice(0, text.length).filter((value) => text(...values).includes(value));
      expect([key, used.length]).toEqual([key, text.length]);
    }
  });

  it('are calm: no exclamation marks', () => {
    expect(texts(tree).filter(([, text]) => said(text).replaceAll('![', '').includes('!'))).toEqual([]);
  });

  it('are in their own language', () => {
    if (lang === 'fi') return;
    const same = texts(tree).filter(([key, text], at) => {
      const inFinnish = texts(finnish)[at]?.[1];
      return (
        inFinnish !== undefined &&
        /\p{L}{4}/u.test(said(text)) &&
        said(text) === said(inFinnish) &&
        key !== 'app.name'
      );
    });
    expect(same.map(([key]) => key)).toEqual([]);
  });
});

describe('the words of the domain', () => {
  it('never call evidence "näyttö", which is a student’s competence demonstration', () => {
    for (const room of rooms)
      expect(texts(room.fi).filter(([, text]) => /näyttö(?!n|ä)/i.test(said(text)))).toEqual([]);
  });

  it('have the same parts on the legal pages', () => {
    const shape = (tree: typeof legalFi) =>
      Object.entries(tree).map(([page, parts]) => [page, parts.map((part) => part.text.length)]);
    expect(shape(legalSv)).toEqual(shape(legalFi));
    expect(shape(legalEn)).toEqual(shape(legalFi));
  });

  it('lead through the same steps in every guide', () => {
    const shape = (tree: typeof guidesFi) =>
      Object.entries(tree).map(([role, parts]) => [role, parts.map((part) => part.steps.length)]);
    expect(shape(guidesSv)).toEqual(shape(guidesFi));
    expect(shape(guidesEn)).toEqual(shape(guidesFi));
  });

  it('are all said somewhere in the tab', () => {
    const files = (folder: string): readonly string[] =>
      readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
      );
    // What the bot and the tab name alike stands in the house's texts.
    const shared = join(__dirname, '../../../bot/src/shared/text/period-name.ts');
    const source = [...files(join(__dirname, '..')), shared]
      .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    // `t.page.theme`, or a group that is looked up by a word of the domain: `t.standing[…]`, `wordOf(t.note, …)`.
    const isSaid = (called: string, path: string): boolean => {
      const group = path.slice(0, path.lastIndexOf('.')).replaceAll('.', '\\.');
      const whole = new RegExp(`\\b${called}\\.${path.replaceAll('.', '\\.')}\\b`);
      return whole.test(source) || (group !== '' && new RegExp(`\\b${called}\\.${group}[[,)]`).test(source));
    };
    for (const room of rooms) expect(keys(room.fi).filter((path) => !isSaid(room.called, path))).toEqual([]);
  });
});
