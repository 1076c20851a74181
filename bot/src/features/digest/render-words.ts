import { execute, expand, mostActions, openDialog } from '../../answers/cards';
import { pageButton } from '../../answers/page-button';
import { openNow, runCommand } from '../../answers/shared-buttons';
import { itemRows } from '../../answers/waiting-rows';
import { readingShared } from '../../people/read-once';
import type { Render, Routes, Titles } from '../../routes';
import { actorFor, answersFor } from '../../shared/domain/actor';
import { type ComingKind, weekOf } from '../../shared/domain/coming-words';
import type { Language } from '../../shared/domain/language';
import { personById } from '../../shared/domain/network';
import { hearing } from '../../shared/domain/own-words';
import { nameInCard } from '../../shared/domain/people-text';
import { mostAhead } from '../../shared/domain/week-ahead';
import { comingNames, digestText as t } from '../../shared/text/digest';
import { nowText, summaryOf } from '../../shared/text/now';
import { say, sayShort, written } from '../../shared/text/say';
import { longDate, moment } from '../../shared/text/time';
import template from './cards/digest.json';
import { eventsThisWeek, isStandIn, thingsFor } from './own-things';

const mostItems = 5;
type DailyKind = Exclude<ComingKind, 'friday'>;

const headingOf = (kind: DailyKind, day: string, lang: Language): string =>
  kind === 'digest' ? t.digest(weekOf(day))[lang] : t[kind][lang];

/** One person's word as it stands when it is sent: what has been done meanwhile is not in it, and nothing is no word. */
export const renderWord =
  (routes: Pick<Routes, 'waiting'>, kind: DailyKind): Render =>
  async ({ ports, network, id: day, delivery, lang }) => {
    const person = delivery.target.to === 'person' ? personById(network, delivery.target.person) : undefined;
    if (!person) return null;
    // What was known when it was planned, at least: what the others read of that day, the digest has read too.
    const reading = readingShared(ports, delivery.plannedAt);
    const choices = await reading.stores.settings.words();
    const actor = hearing(actorFor(person, day), choices, kind === 'digest' ? 'digest' : 'between');
    if (!actor) return null;
    const look = { routes, ports: reading, network, actor, day };
    const items = await thingsFor(kind, look);
    const events = kind === 'digest' ? await eventsThisWeek(look) : [];
    if (items.length === 0 && events.length === 0) return null;
    const shown = items.slice(0, mostItems);
    const asDeputy = kind === 'ladder' && answersFor(actor).some((o) => isStandIn(network, actor, o, day));
    const card = expand(template, {
      heading: headingOf(kind, day, lang),
      note: items.length === 0 ? t.nothingOpen[lang] : asDeputy ? t.deputy[lang] : '',
      // Two buttons stand below: a card has six.
      items: itemRows({ ports, lang }, shown, mostActions - 1),
      linesTitle: t.events[lang],
      lines: events.slice(0, mostAhead).map(({ event, startsAt }) => ({
        line: `${nameInCard(written(event.title, lang))}, ${moment(startsAt, lang)}`,
      })),
      actions: [
        pageButton(ports, nowText.all(items.length > shown.length ? items.length : 0)[lang], 'vastuut'),
        execute(t.settings[lang], runCommand.press({ command: 'settings' })),
      ],
    });
    const said = items.length > 0 ? summaryOf(items, ports.now(), lang) : t.nothingOpen[lang];
    return { card, summary: `${headingOf(kind, day, lang)}. ${said}` };
  };

const bothLangs = (lang: Language): readonly [Language, Language] =>
  lang === 'sv' ? ['sv', 'fi'] : ['fi', 'sv'];

/** Where personal words do not arrive: one line a week, no names, and a button that opens one's own. */
export const renderFallback: Render = async ({ id: week, lang }) => {
  const langs = bothLangs(lang);
  const card = expand(template, {
    heading: sayShort(t.coverTitle(week), langs),
    note: say(t.cover, langs),
    items: [],
    linesTitle: '',
    lines: [],
    actions: [openDialog(sayShort(t.openOwn, langs), openNow.press({}))],
  });
  return { card, summary: sayShort(t.cover, langs) };
};

export const wordTitles =
  (kind: ComingKind): Titles =>
  async ({ ids, lang }) =>
    new Map(ids.map((id) => [id, `${comingNames[kind][lang]} ${longDate(id, lang)}`]));
export const fallbackTitles: Titles = async ({ ids, lang }) =>
  new Map(ids.map((id) => [id, t.coverTitle(id)[lang]]));
