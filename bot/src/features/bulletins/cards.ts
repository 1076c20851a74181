import type { Bulletin } from '../../shared/domain/bulletin';
import type { Language } from '../../shared/domain/language';
import { isThemeId, themeById, themes } from '../../shared/domain/theme';
import { bulletinText as t } from '../../shared/text/bulletins';
import { say, sayShort, written } from '../../shared/text/say';
import { clockTime, moment, shortDay } from '../../shared/text/time';
import { execute, expand, openUrl, plainText } from '../cards';
import bulletinTemplate from './cards/bulletin.json';
import formTemplate from './cards/form.json';
import listTemplate from './cards/list.json';

const headerOf = (b: Bulletin, lang: Language): string => {
  const [theme] = b.audience.themes;
  return b.from === 'lead' && theme ? t.headerTheme(themeById(theme).name)[lang] : t.header[lang];
};

/** What stands instead of a text that is still to come. */
const followsOf = (b: Bulletin, lang: Language): string => {
  if (lang === 'sv' && !b.body.sv) return t.svFollows.sv;
  return lang === 'fi' && !b.body.fi ? t.fiFollows.fi : '';
};

const markOf = (b: Bulletin, lang: Language): string => {
  const last = b.versions.at(-1);
  if (!last?.correction) return '';
  return t.corrected(
    shortDay(last.at, lang),
    clockTime(last.at, lang),
    plainText(written(last.correction, lang)),
  )[lang];
};

const sectionOf = (b: Bulletin, lang: Language, first: boolean) => ({
  separator: !first,
  header: headerOf(b, lang),
  title: plainText(b.title[lang === 'sv' ? 'sv' : 'fi'] || followsOf(b, lang)),
  mark: markOf(b, lang),
  // Markdown that Teams' cards show stays; mentions and markup do not. A missing text is said once, in the title.
  body: cardBody(b.body[lang === 'sv' ? 'sv' : 'fi'] ?? ''),
});
const cardBody = (text: string): string => text.replace(/<[^>]*>/gu, '');

export type BulletinLook = {
  readonly langs: readonly Language[];
  readonly relay: string;
  readonly acknowledgements: number;
};

/** A bulletin as it stands in a channel: both languages, the same for everybody. */
export const bulletinCard = (b: Bulletin, { langs, relay, acknowledgements }: BulletinLook): unknown => {
  const shown: readonly Language[] = langs.length > 1 ? langs : [langs[0] === 'sv' ? 'sv' : 'fi'];
  // One language missing: its note stands in one line, not as an empty half.
  const sections = shown.map((lang, i) => sectionOf(b, lang, i === 0));
  return expand(bulletinTemplate, {
    sections,
    relay,
    status: acknowledgements > 0 ? sayShort(t.acknowledgements(acknowledgements), langs) : '',
    actions: [
      execute(sayShort(t.acknowledge, langs), 'bulletin.acknowledge', { bulletin: b.id }),
      ...(b.link ? [openUrl(sayShort(t.readMore, langs), b.link)] : []),
    ],
  });
};

/** The same with other buttons and no counts: preview, and the lead's card with "Välitä". */
export const bulletinWith = (
  b: Bulletin,
  langs: readonly Language[],
  note: string,
  actions: readonly unknown[],
): unknown =>
  expand(bulletinTemplate, {
    sections: (['fi', 'sv'] as const).map((lang, i) => sectionOf(b, lang, i === 0)),
    relay: note,
    status: '',
    actions: [...actions, ...(b.link ? [openUrl(sayShort(t.readMore, langs), b.link)] : [])],
  });

export type FormValues = {
  readonly titleFi: string;
  readonly bodyFi: string;
  readonly titleSv: string;
  readonly bodySv: string;
  readonly link: string;
  readonly audience: string;
};
export const emptyForm: FormValues = {
  titleFi: '',
  bodyFi: '',
  titleSv: '',
  bodySv: '',
  link: '',
  audience: '',
};

export const placeName = (word: string, langs: readonly Language[]): string =>
  isThemeId(word) ? sayShort(themeById(word).name, langs) : sayShort(t.general, langs);

export const formCard = (
  langs: readonly Language[],
  form: string,
  places: readonly string[],
  values: FormValues,
): unknown =>
  expand(formTemplate, {
    heading: sayShort(t.write, langs),
    note: say(t.writeHere, langs),
    labels: {
      titleFi: sayShort(t.titleFi, langs),
      bodyFi: sayShort(t.bodyFi, langs),
      titleSv: sayShort(t.titleSv, langs),
      bodySv: sayShort(t.bodySv, langs),
      link: sayShort(t.link, langs),
      audience: sayShort(t.audience, langs),
    },
    values,
    choices: places.map((place) => ({ title: placeName(place, langs), value: place })),
    actions: [execute(sayShort(t.preview, langs), 'bulletin.preview', { form }, 'positive')],
  });

export const allPlaces: readonly string[] = ['general', ...themes.map((theme) => theme.id)];

export const listCard = (langs: readonly Language[], bulletins: readonly Bulletin[]): unknown =>
  expand(listTemplate, {
    heading: sayShort(t.latest, langs),
    items: bulletins.map((b) => ({
      title: [...new Set(langs.map((lang) => plainText(written(b.title, lang))))].join(' / '),
      when: moment(b.publishedAt ?? b.createdAt, langs[0] ?? 'fi'),
    })),
    actions: [],
  });
