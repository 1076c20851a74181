import { DateTime } from 'luxon';
import type { Language, Localized } from '../domain/language';
import { type Assignment, type Network, organisationById, personById, type Span } from '../domain/network';
import type { ChangedField, ChangeValue, NetworkChange, Subject } from '../domain/network-changes';
import { themeById } from '../domain/theme';
import { roleName } from './roles';
import { written } from './say';

const fieldNames: Readonly<Record<ChangedField, Localized>> = {
  nameFi: { fi: 'nimi suomeksi', sv: 'namn på finska', en: 'name in Finnish' },
  nameSv: { fi: 'nimi ruotsiksi', sv: 'namn på svenska', en: 'name in Swedish' },
  name: { fi: 'nimi', sv: 'namn', en: 'name' },
  email: { fi: 'sähköposti', sv: 'e-post', en: 'e-mail' },
  language: { fi: 'kieli', sv: 'språk', en: 'language' },
  joined: { fi: 'ensimmäinen päivä', sv: 'första dag', en: 'first day' },
  left: { fi: 'viimeinen päivä', sv: 'sista dag', en: 'last day' },
  mergedInto: { fi: 'yhdistynyt organisaatioon', sv: 'sammanslagen med', en: 'merged into' },
  coordinator: { fi: 'koordinaattori', sv: 'koordinator', en: 'coordinator' },
  tasks: { fi: 'tehtävät', sv: 'uppgifter', en: 'tasks' },
  time: { fi: 'aika', sv: 'tid', en: 'time' },
  seat: { fi: 'ryhmän jäsen', sv: 'gruppmedlem', en: 'seat in the group' },
  starts: { fi: 'alkaa', sv: 'börjar', en: 'starts' },
  ends: { fi: 'päättyy', sv: 'slutar', en: 'ends' },
  phases: { fi: 'vaiheet', sv: 'faser', en: 'phases' },
  quietMonths: { fi: 'taukokuukaudet', sv: 'månader med uppehåll', en: 'quiet months' },
};
const languageNames: Readonly<Record<Language, Localized>> = {
  fi: { fi: 'suomi', sv: 'finska', en: 'Finnish' },
  sv: { fi: 'ruotsi', sv: 'svenska', en: 'Swedish' },
  en: { fi: 'englanti', sv: 'engelska', en: 'English' },
};
const yes: Localized = { fi: 'kyllä', sv: 'ja', en: 'yes' };
const deputy: Localized = { fi: 'varahenkilö', sv: 'ersättare', en: 'deputy' };
const project: Localized = { fi: 'Hankkeen tiedot', sv: 'Projektets uppgifter', en: 'The project’s data' };
const nothing = '–';

/** Who is named in either state of the network. */
export type NamesIn = { readonly before: Network; readonly after: Network; readonly lang: Language };

const organisation = ({ before, after, lang }: NamesIn, id: string): string =>
  written((organisationById(after, id) ?? organisationById(before, id))?.name ?? {}, lang) || id;
const person = ({ before, after }: NamesIn, id: string): string =>
  (personById(after, id) ?? personById(before, id))?.name ?? id;

const group = (
  { before, after, lang }: NamesIn,
  { theme, group: id }: Extract<Subject, { of: 'groups' }>,
): string =>
  written(
    [...after.seats, ...before.seats].find((s) => s.theme === theme && s.group === id)?.name ?? {},
    lang,
  ) || id;

/** `16.5.2024`, `16 May 2024`: a list of days has no room for weekdays. */
const day = (word: string, lang: Language): string =>
  DateTime.fromISO(word)
    .setLocale('en')
    .toFormat(lang === 'en' ? 'd LLL yyyy' : 'd.M.yyyy');
export const spanText = ({ from, until }: Span, lang: Language): string =>
  lang === 'en'
    ? until
      ? `${day(from, lang)} – ${day(until, lang)}`
      : `from ${day(from, lang)}`
    : `${day(from, lang)}–${until ? day(until, lang) : ''}`;

/** `yhteyshenkilö, Aapalan opisto, Laatu, 1.5.2024–` */
export const taskText = (names: NamesIn, a: Assignment): string =>
  [
    a.deputy && a.role === 'contact' ? deputy[names.lang] : roleName(a.role)[names.lang],
    organisation(names, a.organisation),
    ...(a.theme ? [themeById(a.theme).name[names.lang]] : []),
    spanText(a, names.lang),
  ].join(', ');

const shown = (names: NamesIn, value: ChangeValue): string => {
  const { lang } = names;
  switch (value.is) {
    case 'nothing':
      return nothing;
    case 'yes':
      return yes[lang];
    case 'text':
      return /^\d{4}-\d{2}-\d{2}$/u.test(value.text) ? day(value.text, lang) : value.text;
    case 'language':
      return languageNames[value.language][lang];
    case 'organisation':
      return organisation(names, value.organisation);
    case 'spans':
      return value.spans
        .map((s) => `${s.share === undefined ? '' : `${s.share} % `}${spanText(s, lang)}`)
        .join(', ');
    case 'tasks':
      return value.tasks.map((a) => taskText(names, a)).join('; ') || nothing;
    case 'seats':
      return [
        value.person ? person(names, value.person) : nothing,
        ...(value.deputy ? [`${deputy[lang]} ${person(names, value.deputy)}`] : []),
        spanText(value.span, lang),
      ].join(', ');
  }
};

const subjectText = (names: NamesIn, subject: Subject): string => {
  switch (subject.of) {
    case 'organisations':
      return organisation(names, subject.organisation);
    case 'people':
      return person(names, subject.person);
    case 'project':
      return project[names.lang];
    case 'groups':
      return `${organisation(names, subject.organisation)}, ${themeById(subject.theme).name[names.lang]}, ${group(names, subject)}`;
    default:
      return `${organisation(names, subject.organisation)}, ${themeById(subject.theme).name[names.lang]}`;
  }
};

/** One change in a line: who or what, and from what to what. */
export const changeText = (names: NamesIn, { is, subject, field, from, to }: NetworkChange): string => {
  const who = subjectText(names, subject);
  if (is === 'changed' && field)
    return `${who}: ${fieldNames[field][names.lang]} ${shown(names, from)} → ${shown(names, to)}`;
  // An organisation's own name is said already.
  if (subject.of === 'organisations') return who;
  return `${who}: ${shown(names, is === 'added' ? to : from)}`;
};
