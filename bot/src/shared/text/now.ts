import type { Language, Localized } from '../domain/language';
import type { Instant } from '../domain/month';
import { themeById } from '../domain/theme';
import { nearest, thisWeek, type Waiting } from '../domain/waiting';
import { dueText } from './time';

const things = (n: number): Localized =>
  n === 1
    ? { fi: '1 asia', sv: '1 sak', en: '1 thing' }
    : { fi: `${n} asiaa`, sv: `${n} saker`, en: `${n} things` };
const inWeek: Localized = { fi: 'tällä viikolla', sv: 'den här veckan', en: 'this week' };

export const nowText = {
  hello: (name: string): Localized => ({ fi: `Hei ${name}`, sv: `Hej ${name}`, en: `Hello ${name}` }),
  nothing: {
    fi: 'Kaikki on hoidettu, mikään ei odota sinua nyt.',
    sv: 'Allt är gjort, ingenting väntar på dig just nu.',
    en: 'Everything is done, nothing is waiting for you now.',
  },
  nothingOwed: {
    fi: 'Kaikki on hoidettu. Halutessasi voit vielä:',
    sv: 'Allt är gjort. Om du vill kan du dessutom:',
    en: 'Everything is done. If you like, you can still:',
  },
  ifYouLike: { fi: 'Halutessasi', sv: 'Om du vill', en: 'If you like' },
  /** In chat, to the tab's page with everything. */
  all: (n: number): Localized =>
    n > 0
      ? { fi: `Näytä kaikki ${n}`, sv: `Visa alla ${n}`, en: `Show all ${n}` }
      : { fi: 'Avaa Vastuut', sv: 'Öppna Ansvar', en: 'Open Obligations' },
  month: { fi: 'Näytä kuukausi', sv: 'Visa månaden', en: 'Show the month' },
  mine: { fi: 'Mitä minulta odotetaan', sv: 'Vad som väntar på mig', en: 'What is expected of me' },
  more: (n: number): Localized => ({
    fi: `ja ${n} muuta`,
    sv: `och ${n} till`,
    en: `and ${n} more`,
  }),
  themes: (numbers: string): Localized => ({
    fi: `teemat ${numbers}`,
    sv: `teman ${numbers}`,
    en: `themes ${numbers}`,
  }),
  undo: { fi: 'Kumoa', sv: 'Ångra', en: 'Undo' },
  late: { fi: 'myöhässä', sv: 'försenad', en: 'overdue' },
  by: (when: string): Localized => ({ fi: `viimeistään ${when}`, sv: `senast ${when}`, en: `by ${when}` }),
  plan: { fi: 'Suunnittele', sv: 'Planera', en: 'Plan' },
  record: { fi: 'Kirjaa', sv: 'Registrera', en: 'Record' },
  open: { fi: 'Avaa', sv: 'Öppna', en: 'Open' },
} satisfies Record<string, unknown>;

/** Where and by when, on the line below the title. */
export const underLine = (item: Waiting, now: Instant, lang: Language): string =>
  [
    ...(item.theme ? [themeById(item.theme).name[lang]] : []),
    ...(item.isLate ? [`⚠ ${nowText.late[lang]}`] : []),
    ...(item.due ? [dueText(item.due, now, lang)] : []),
  ].join(' · ');

const short = (text: string): string => text.charAt(0).toLocaleLowerCase('fi') + text.slice(1);

/** For a notification: "2 asiaa tällä viikolla: tilannekysely 11/2026 pe 27.11. klo 16, …". */
export const summaryOf = (items: readonly Waiting[], now: Instant, lang: Language): string => {
  if (items.length === 0) return nowText.nothing[lang];
  const near = thisWeek(items, now);
  const all = nearest(items, now);
  const named = all.slice(0, 3);
  const list = named.map((item) =>
    [short(item.title[lang]), item.due ? dueText(item.due, now, lang) : ''].filter(Boolean).join(' '),
  );
  const count = `${things(all.length)[lang]}${near.length > 0 ? ` ${inWeek[lang]}` : ''}`;
  const left = all.length - named.length;
  return `${count}: ${[...list, ...(left > 0 ? [nowText.more(left)[lang]] : [])].join(', ')}`;
};
