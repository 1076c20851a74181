import { execute, expand, openDialog } from '../../answers/cards';
import { pageButton } from '../../answers/page-button';
import type { Reply, Turn, TurnHandler } from '../../routes';
import { answersFor, themesLedByActor } from '../../shared/domain/actor';
import { themeOfUse } from '../../shared/domain/channel';
import type { Language } from '../../shared/domain/language';
import { themesOf } from '../../shared/domain/network';
import { cut, nameInCard } from '../../shared/domain/people-text';
import { type PilotView, pilotsOf } from '../../shared/domain/pilots';
import { Refusal } from '../../shared/domain/refusal';
import { type ThemeId, themeById, themeIds } from '../../shared/domain/theme';
import { checkInText, paceNames, stageNames, pilotsText as t } from '../../shared/text/check-ins';
import { registerText as r } from '../../shared/text/pilot-register';
import { say, sayShort } from '../../shared/text/say';
import { openPilot, openRegister } from './buttons';
import { organisationName } from './cards';
import template from './cards/pilots.json';
import { ownPlaces } from './register/places';
import { themeFacts } from './theme-look';

// Two groups fit a phone's screen; everything stands on the theme's page.
const mostShown = 4;
const mostTitle = 60;
type Langs = readonly [Language, ...Language[]];

export const pilotState = (pilot: PilotView, langs: Langs): string =>
  [
    sayShort(stageNames[pilot.stage], langs),
    ...(pilot.pace ? [sayShort(paceNames[pilot.pace], langs)] : []),
    ...(pilot.helpOpen ? [sayShort(t.helpOpen, langs)] : []),
  ].join(', ');

/** A row opens its pilot: alone in the card's place, before a channel for the presser only. */
const itemOf = ({ network, langs, where }: Turn, pilot: PilotView, withOwner: boolean) => {
  const { organisation, theme } = pilot;
  const data = { organisation, theme, pilot: pilot.pilot };
  const title = sayShort(t.open, langs);
  const owners = new Set(langs.map((lang) => nameInCard(organisationName(network, organisation, lang))));
  return {
    name: nameInCard(cut(pilot.title, mostTitle)) || sayShort(checkInText.unnamed, langs),
    state: [...(withOwner ? [[...owners].join(' / ')] : []), pilotState(pilot, langs)].join(' · '),
    open:
      where.scope === 'channel'
        ? openDialog(title, openPilot.press({ ...data, dialog: true }))
        : execute(title, openPilot.press(data)),
  };
};

const ownThemes = ({ actor, network }: Turn): readonly ThemeId[] => {
  const own = answersFor(actor).flatMap((id) => themesOf(network, id, actor.today));
  const themes = [...new Set([...own, ...themesLedByActor(actor, network)])];
  return themes.length > 0 ? themes : themeIds;
};

const groupOf = (
  turn: Turn,
  pilots: readonly PilotView[],
  words: { heading: string; none: string },
  withOwner = true,
) => ({
  heading: pilots.length > mostShown && words.heading ? `${words.heading} (${pilots.length})` : words.heading,
  none: pilots.length === 0 ? words.none : '',
  pilots: pilots.slice(0, mostShown).map((p) => itemOf(turn, p, withOwner)),
});
const latestFirst = (pilots: readonly PilotView[]): readonly PilotView[] =>
  [...pilots].sort((a, b) => b.answeredAt.localeCompare(a.answeredAt));

/** Everything that is shared stands on its theme's page. */
const pagesOf = ({ ports, langs }: Turn, themes: readonly ThemeId[], all: number, shown: number) => {
  const [theme, ...others] = themes;
  if (!theme || all <= shown) return [];
  if (others.length === 0) return [pageButton(ports, sayShort(t.all(all), langs), `teema/${theme}`)];
  return themes.map((id) => pageButton(ports, sayShort(themeById(id).name, langs), `teema/${id}`));
};

/** Alone with the bot: the own pilots, and what others in the own themes have shared. */
export const ownPilots = async (turn: Turn): Promise<Reply> => {
  const { ports, network, actor, lang } = turn;
  const themes = ownThemes(turn);
  const organisations = answersFor(actor);
  const pilots = pilotsOf(await themeFacts(ports, network, themes));
  const own = pilots.filter((p) => organisations.includes(p.organisation));
  const shared = latestFirst(
    pilots.filter((p) => p.share && themes.includes(p.theme) && !organisations.includes(p.organisation)),
  );
  const groups = [
    ...(organisations.length > 0
      ? [groupOf(turn, own, { heading: t.own[lang], none: t.noneOwn[lang] }, organisations.length > 1)]
      : []),
    groupOf(turn, shared, { heading: t.shared[lang], none: t.noneShared[lang] }),
  ];
  const isAllShown = own.length <= mostShown && shared.length <= mostShown;
  return {
    is: 'card',
    card: expand(template, {
      title: t.title[lang],
      groups,
      actions: [
        ...(ownPlaces(actor, network).length > 0 ? [execute(r.add[lang], openRegister.press({}))] : []),
        ...(isAllShown ? [] : pagesOf(turn, themes, own.length + shared.length, 0)),
      ],
    }),
    summary: t.title[lang],
  };
};

/** In a channel: what is shared, and nothing else. */
const channelPilots = async (turn: Turn): Promise<Reply> => {
  const { ports, network, where, langs } = turn;
  const tie = where.scope === 'channel' ? where.channel?.tie : null;
  if (!tie) return { is: 'text', text: say(checkInText.notTied, langs) };
  const theme = themeOfUse(tie);
  const themes = theme ? [theme] : themeIds;
  const pilots = latestFirst(
    pilotsOf(await themeFacts(ports, network, themes)).filter((p) => p.share && themes.includes(p.theme)),
  );
  const title = sayShort(theme ? t.themeTitle(themeById(theme).name) : t.title, langs);
  const card = expand(template, {
    title,
    groups: [groupOf(turn, pilots, { heading: '', none: say(t.noneShared, langs) })],
    actions: pagesOf(turn, themes, pilots.length, mostShown),
  });
  return { is: 'card', card, summary: title };
};

/** `pilotit`. */
export const pilotsCommand: TurnHandler = async (turn) => {
  if (turn.where.scope === 'channel') return channelPilots(turn);
  if (!turn.actor.person) throw new Refusal('unknownPerson');
  return ownPilots(turn);
};
