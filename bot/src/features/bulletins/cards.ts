import { execute, expand, openUrl } from '../../answers/cards';
import type { Bulletin, BulletinText, WrittenLanguage } from '../../shared/domain/bulletin';
import { isWebLink } from '../../shared/domain/bulletin';
import type { Language, Localized } from '../../shared/domain/language';
import { addressInCard, inCard, markdownInCard, nameInCard } from '../../shared/domain/people-text';
import { themeById } from '../../shared/domain/theme';
import { bulletinText as t } from '../../shared/text/bulletins';
import { sayShort, written } from '../../shared/text/say';
import { clockTime, shortDay } from '../../shared/text/time';
import { acknowledgeButton } from './buttons';
import bulletinTemplate from './cards/bulletin.json';

/** What a card shows: a draft has no versions yet, and is shown as its first. */
export type ShownBulletin = BulletinText &
  Pick<Bulletin, 'id' | 'from' | 'audience' | 'versions'> &
  Partial<Pick<Bulletin, 'withdrawal'>>;

const headerOf = ({ from, audience }: ShownBulletin): Localized => {
  const [theme] = audience.themes;
  if (from === 'lead' && theme) return t.headerTheme(themeById(theme).name);
  return audience.leads && !audience.general && audience.themes.length === 0 ? t.headerLeads : t.header;
};

/** What stands instead of a text that is still to come. */
const followsOf = (lang: WrittenLanguage): string => (lang === 'sv' ? t.svFollows.sv : t.fiFollows.fi);

const markOf = ({ versions, withdrawal }: ShownBulletin, lang: WrittenLanguage): string => {
  const last = versions.findLast((v) => v.correction);
  const said = (at: string, why: string, text: typeof t.corrected): string =>
    text(shortDay(at, lang), clockTime(at, lang), inCard(why))[lang];
  if (withdrawal) return said(withdrawal.at, written(withdrawal.reason, lang), t.withdrawn);
  return last?.correction ? said(last.at, written(last.correction, lang), t.corrected) : '';
};

// What publishing refuses never reaches a card; this holds whatever came in by another way.
const cardBody = (text: string): string => markdownInCard(text.replace(/<\/?[a-z!][^<>]*>/giu, ''));

const attachmentsOf = ({ attachments = [] }: ShownBulletin, lang: WrittenLanguage): string =>
  attachments.length === 0
    ? ''
    : [
        `**${t.attachments[lang]}**\n`,
        ...attachments
          .filter((a) => isWebLink(a.url))
          .map((a) => `- [${nameInCard(a.name)}](${addressInCard(a.url)})`),
      ].join('\n');

const sectionOf = (b: ShownBulletin, lang: WrittenLanguage, first: boolean) => ({
  separator: !first,
  header: headerOf(b)[lang],
  title: nameInCard(b.title[lang] || followsOf(lang)),
  mark: markOf(b, lang),
  // A missing text is said once, in the title; a withdrawn one is not shown any more.
  body: b.withdrawal ? '' : cardBody(b.body[lang] ?? ''),
  attachments: b.withdrawal || !b.body[lang] ? '' : attachmentsOf(b, lang),
});

const pictureOf = ({ image, withdrawal }: ShownBulletin, langs: readonly WrittenLanguage[]) =>
  image && !withdrawal && image.url.startsWith('https:') && isWebLink(image.url)
    ? [{ url: image.url, alt: [...new Set(langs.map((lang) => written(image.alt, lang)))].join(' / ') }]
    : [];

/** The languages of a card's halves: for one reader the own one, or the other where that is missing. */
const halves = (b: ShownBulletin, langs: readonly Language[]): readonly WrittenLanguage[] => {
  if (langs.length > 1) return langs.map((lang) => (lang === 'sv' ? 'sv' : 'fi'));
  const own = langs[0] === 'sv' ? 'sv' : 'fi';
  const other = own === 'sv' ? 'fi' : 'sv';
  return b.body[own] || !b.body[other] ? [own] : [other];
};

export type BulletinLook = {
  readonly langs: readonly Language[];
  /** Above everything: a lead's own lines, or what is asked of the reader. */
  readonly lines?: string;
  /** Under the text: who relayed it, where it goes. */
  readonly note?: string;
  readonly status?: string;
  /** Both halves, whoever looks: a preview shows what a channel will show. */
  readonly whole?: boolean;
  readonly inputs?: readonly unknown[];
  readonly actions: readonly unknown[];
};

/** A bulletin as a card; a link of its own comes last among the buttons. */
export const bulletinCard = (b: ShownBulletin, look: BulletinLook): unknown => {
  const shown = look.whole ? (['fi', 'sv'] as const) : halves(b, look.langs);
  const link =
    b.link && isWebLink(b.link) && !b.withdrawal ? [openUrl(sayShort(t.readMore, look.langs), b.link)] : [];
  return expand(bulletinTemplate, {
    lines: inCard(look.lines ?? ''),
    sections: shown.map((lang, i) => sectionOf(b, lang, i === 0)),
    pictures: pictureOf(b, shown),
    note: look.note ?? '',
    status: look.status ?? '',
    inputs: look.inputs ?? [],
    actions: [...look.actions, ...link],
  });
};

/** As everybody sees it in a channel: the same for all, personal state in the reply. */
export const channelCard = (
  b: ShownBulletin,
  look: Pick<BulletinLook, 'langs' | 'lines' | 'note'> & { readonly acknowledgements: number },
): unknown =>
  bulletinCard(b, {
    langs: look.langs,
    ...(look.lines ? { lines: look.lines } : {}),
    ...(look.note ? { note: look.note } : {}),
    status: look.acknowledgements > 0 ? sayShort(t.acknowledgements(look.acknowledgements), look.langs) : '',
    actions: b.withdrawal
      ? []
      : [execute(sayShort(acknowledgeButton.title, look.langs), acknowledgeButton.press({ bulletin: b.id }))],
  });

export const textInput = (id: string, label: string, most: number) => ({
  type: 'Input.Text',
  id,
  label,
  isMultiline: true,
  maxLength: most,
});
