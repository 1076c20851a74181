import { expand } from '../../answers/cards';
import { pageButton } from '../../answers/page-button';
import type { AnswerTo, Reply, Turn } from '../../routes';
import { answersFor } from '../../shared/domain/actor';
import { organisationById } from '../../shared/domain/network';
import { cut, inCard, nameInCard } from '../../shared/domain/people-text';
import { may } from '../../shared/domain/permission';
import { ownerOf } from '../../shared/domain/pilot-owner';
import { type PilotView, pilotKeyOf } from '../../shared/domain/pilots';
import { Refusal } from '../../shared/domain/refusal';
import { themeById } from '../../shared/domain/theme';
import { checkInText, summaryText, pilotsText as t } from '../../shared/text/check-ins';
import { registerText as r } from '../../shared/text/pilot-register';
import { longDate } from '../../shared/text/time';
import {
  closeHelpButton,
  hearMore,
  type openPilot as open,
  placeIn,
  openRegister as register,
} from './buttons';
import { authorName, besides, type CardPlace, openForm, organisationName, pilotName } from './cards';
import template from './cards/pilot.json';
import { pilotState } from './list-pilots';
import { demandPilot } from './pilots';
import { ownPlaces } from './register/places';
import { roundsAt } from './rounds';
import { factsOf, type PilotKey } from './targets';

const mostText = 1500;

/** Another organisation's words are shown as they are, marked with their language when it is not the reader's (S24). */
const wordsOf = ({ network, lang }: Turn, { organisation }: PilotView, text: string): string => {
  const theirs = organisationById(network, organisation)?.language ?? lang;
  return `${inCard(cut(text, mostText))}${theirs === lang ? '' : ` (${theirs})`}`;
};

/** What the register holds of it: the model, when, whose it is, what came of it. */
const registerLines = (turn: Turn, pilot: PilotView): readonly string[] => {
  const { network, actor, lang } = turn;
  const { model, results, starts, ends, ownerContact } = pilot.details;
  const owner = ownerOf(network, pilot, actor.today)?.name ?? ownerContact?.name;
  const day = (d: string | undefined): string => (d ? longDate(d, lang) : '');
  return [
    ...(model ? [r.model(wordsOf(turn, pilot, model))[lang]] : []),
    ...(starts || ends ? [r.schedule(day(starts), day(ends))[lang]] : []),
    ...(owner ? [r.owner(nameInCard(owner))[lang]] : []),
    ...(results ? [r.results(wordsOf(turn, pilot, results))[lang]] : []),
  ];
};

const linesOf = (turn: Turn, pilot: PilotView, readsAll: boolean): readonly string[] => {
  const { network, lang } = turn;
  const { done, helpText, helpOpen } = pilot;
  const who = readsAll ? nameInCard(authorName(network, pilot.answeredBy, lang)) : '';
  return [
    `${nameInCard(organisationName(network, pilot.organisation, lang))} · ${themeById(pilot.theme).name[lang]}`,
    pilotState(pilot, [lang]),
    ...registerLines(turn, pilot),
    ...(done ? [wordsOf(turn, pilot, done)] : []),
    ...(helpOpen && readsAll
      ? [helpText ? t.asksFor(wordsOf(turn, pilot, helpText))[lang] : t.helpAsked[lang]]
      : []),
    t.told(who, pilot.answeredAt)[lang],
  ];
};

const actionsOf = async (turn: Turn, pilot: PilotView, place: CardPlace): Promise<readonly unknown[]> => {
  const { ports, actor, network, lang } = turn;
  const { organisation, theme, request, helpOpen } = pilot;
  const key = { organisation, theme, pilot: pilot.pilot };
  const isOwn =
    answersFor(actor).includes(organisation) && may(actor, 'answerCheckIn', network, { organisation });
  const { open } = roundsAt(await factsOf(ports, []), network, ports.now());
  const closes = isOwn ? summaryText.helpNotNeeded : summaryText.helpDone;
  return [
    ...(isOwn && open ? [openForm(place, checkInText.changed[lang], open.round, key)] : []),
    ...(helpOpen && request && may(actor, 'closeHelp', network, { organisation, theme })
      ? [besides(place, closes[lang], closeHelpButton.press({ ...key, answer: request, from: 'pilot' }))]
      : []),
    ...(isOwn ? [besides(place, r.change[lang], register.press(key))] : []),
    ...(pilot.share && ownPlaces(actor, network).some((id) => id !== organisation)
      ? [besides(place, r.hearMore[lang], hearMore.press(key))]
      : []),
    pageButton(ports, r.openPilot[lang], `pilotit/${encodeURIComponent(pilotKeyOf(pilot))}`),
    pageButton(ports, summaryText.themePage[lang], `teema/${theme}`),
  ];
};

/** One pilot: its own organisation, the lead and the coordination read all of it, others what is shared. */
export const pilotCard = async (
  turn: Turn,
  { organisation, theme, pilot }: PilotKey,
  place: CardPlace,
  note = '',
): Promise<Reply> => {
  const { ports, actor, network, lang } = turn;
  if (!actor.person) throw new Refusal('unknownPerson');
  const found = demandPilot(await factsOf(ports, [organisation]), { organisation, theme, pilot });
  const readsAll = may(actor, 'seeCheckInText', network, { organisation, theme });
  // What is not shared is not there for others.
  if (!(readsAll || found.share)) throw new Refusal('notFound');
  const title = nameInCard(pilotName(found.title, lang));
  const card = expand(template, {
    note,
    title,
    lines: linesOf(turn, found, readsAll).map((line) => ({ line })),
    actions: await actionsOf(turn, found, place),
  });
  return place === 'dialog' ? { is: 'dialog', title, card } : { is: 'card', card, summary: title };
};
export const openPilot: AnswerTo<typeof open> = (turn) => pilotCard(turn, turn.data, placeIn(turn.data));
