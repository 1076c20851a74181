import { execute, expand } from '../../answers/cards';
import type { Reply, Turn, TurnHandler } from '../../routes';
import { answersFor, themesLedByActor } from '../../shared/domain/actor';
import type { Language } from '../../shared/domain/language';
import { organisationById, themesOf } from '../../shared/domain/network';
import { cut, inCard, nameInCard } from '../../shared/domain/people-text';
import { may } from '../../shared/domain/permission';
import { type PilotView, pilotsOf } from '../../shared/domain/pilots';
import { Refusal } from '../../shared/domain/refusal';
import { type ThemeId, themeById, themeIds } from '../../shared/domain/theme';
import {
  checkInText,
  paceNames,
  stageNames,
  summaryText,
  pilotsText as t,
} from '../../shared/text/check-ins';
import { say, sayShort } from '../../shared/text/say';
import { organisationName } from './cards';
import template from './cards/pilots.json';
import { themeFacts } from './theme-look';

const mostShown = { own: 10, shared: 15 };
const mostText = 300;
type Langs = readonly [Language, ...Language[]];

const stateOf = (pilot: PilotView, langs: Langs): string =>
  [
    sayShort(stageNames[pilot.stage], langs),
    ...(pilot.pace ? [sayShort(paceNames[pilot.pace], langs)] : []),
    ...(pilot.helpOpen ? [sayShort(t.helpOpen, langs)] : []),
  ].join(', ');

const itemOf = (
  { network, langs }: Turn,
  pilot: PilotView,
  more: { text?: string; actions?: readonly unknown[] } = {},
) => ({
  name: nameInCard(pilot.title) || sayShort(checkInText.unnamed, langs),
  owner: nameInCard(
    [...new Set(langs.map((lang) => organisationName(network, pilot.organisation, lang)))].join(' / '),
  ),
  state: stateOf(pilot, langs),
  text: more.text ?? '',
  actions: more.actions ?? [],
});

/** Another organisation's words are shown as they are, marked with their language when it is not the reader's (S24). */
const sharedText = ({ network, lang }: Turn, { organisation, done }: PilotView): string => {
  if (!done) return '';
  const theirs = organisationById(network, organisation)?.language ?? lang;
  return `${inCard(cut(done, mostText))}${theirs === lang ? '' : ` (${theirs})`}`;
};

const helpButton = (
  { actor, network, lang }: Turn,
  { organisation, theme, pilot, request, helpOpen }: PilotView,
): readonly unknown[] =>
  helpOpen && may(actor, 'closeHelp', network, { organisation, theme })
    ? [
        execute(summaryText.helpNotNeeded[lang], 'help.close', {
          organisation,
          theme,
          pilot,
          answer: request,
          from: 'pilots',
        }),
      ]
    : [];

const moreThan = (count: number, most: number, langs: Langs): string =>
  count > most ? sayShort(t.more(count - most), langs) : '';

const ownThemes = ({ actor, network }: Turn): readonly ThemeId[] => {
  const own = answersFor(actor).flatMap((id) => themesOf(network, id, actor.today));
  const themes = [...new Set([...own, ...themesLedByActor(actor, network)])];
  return themes.length > 0 ? themes : themeIds;
};

const sharedGroup = (turn: Turn, pilots: readonly PilotView[], heading: string, withText: boolean) => {
  const shared = [...pilots].sort((a, b) => b.answeredAt.localeCompare(a.answeredAt));
  return {
    heading,
    none: shared.length === 0 ? say(t.noneShared, turn.langs) : '',
    pilots: shared
      .slice(0, mostShown.shared)
      .map((p) => itemOf(turn, p, withText ? { text: sharedText(turn, p) } : {})),
    more: moreThan(shared.length, mostShown.shared, turn.langs),
  };
};

const ownGroup = (turn: Turn, pilots: readonly PilotView[]) => {
  // Six buttons on a card at most.
  const buttons = new Set(pilots.filter((p) => p.helpOpen).slice(0, 6));
  return {
    heading: t.own[turn.lang],
    none: pilots.length === 0 ? t.noneOwn[turn.lang] : '',
    pilots: pilots.slice(0, mostShown.own).map((p) =>
      itemOf(turn, p, {
        text: inCard(cut(p.done ?? '', mostText)),
        actions: buttons.has(p) ? helpButton(turn, p) : [],
      }),
    ),
    more: moreThan(pilots.length, mostShown.own, turn.langs),
  };
};

/** Alone with the bot: the own pilots, and what others in the own themes have shared. */
export const ownPilots = async (turn: Turn): Promise<Reply> => {
  const { ports, network, actor, lang } = turn;
  const themes = ownThemes(turn);
  const organisations = answersFor(actor);
  const pilots = pilotsOf(await themeFacts(ports, network, themes));
  const own = pilots.filter((p) => organisations.includes(p.organisation));
  const shared = pilots.filter(
    (p) => p.share && themes.includes(p.theme) && !organisations.includes(p.organisation),
  );
  const groups = [
    ...(organisations.length > 0 ? [ownGroup(turn, own)] : []),
    sharedGroup(turn, shared, t.shared[lang], true),
  ];
  return {
    is: 'card',
    card: expand(template, { title: t.title[lang], groups, actions: [] }),
    summary: t.title[lang],
  };
};

/** In a channel: what is shared, and nothing else. */
const channelPilots = async (turn: Turn): Promise<Reply> => {
  const { ports, network, where, langs } = turn;
  const tie = where.scope === 'channel' ? where.channel?.tie : null;
  if (!tie) return { is: 'text', text: say(checkInText.notTied, langs) };
  const themes = tie.use === 'theme' ? [tie.theme] : themeIds;
  const pilots = pilotsOf(await themeFacts(ports, network, themes)).filter(
    (p) => p.share && themes.includes(p.theme),
  );
  const title = sayShort(tie.use === 'theme' ? t.themeTitle(themeById(tie.theme).name) : t.title, langs);
  const card = expand(template, { title, groups: [sharedGroup(turn, pilots, '', false)], actions: [] });
  return { is: 'card', card, summary: title };
};

/** `pilotit`. */
export const pilotsCommand: TurnHandler = async (turn) => {
  if (turn.where.scope === 'channel') return channelPilots(turn);
  if (!turn.actor.person) throw new Refusal('unknownPerson');
  return ownPilots(turn);
};
