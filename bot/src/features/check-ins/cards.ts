import { besides as besidesForm, button as buttonIn, expand, mostActions } from '../../answers/cards';
import type { Fact } from '../../shared/domain/fact';
import type { Language } from '../../shared/domain/language';
import type { Instant } from '../../shared/domain/month';
import { type Network, organisationById } from '../../shared/domain/network';
import { inCard, nameInCard } from '../../shared/domain/people-text';
import { hasEnded, paces, type RoundId, stages } from '../../shared/domain/pilot';
import { type ThemeId, themeById } from '../../shared/domain/theme';
import type { ButtonPress } from '../../shared/domain/waiting';
import {
  fieldNames,
  paceNames,
  stageNames,
  checkInText as t,
  toggleTexts,
  waitingText as w,
} from '../../shared/text/check-ins';
import { personName } from '../../shared/text/recorder';
import { written } from '../../shared/text/say';
import { openForms, sameButton, sameForAll, saveAnswerButton } from './buttons';
import chooseTemplate from './cards/choose.json';
import formTemplate from './cards/form.json';
import rowsTemplate from './cards/rows.json';
import saidTemplate from './cards/said.json';
import type { RoundSpan } from './rounds';
import { answerIn, type CheckInTarget, newPilot, type PilotKey, prefilled, targetKey } from './targets';

/** In a dialog or in a person's own chat: the same form with other buttons. */
export type CardPlace = 'dialog' | 'chat';

const button = (place: CardPlace, title: string, press: ButtonPress) =>
  buttonIn(place === 'dialog', title, press);
export const besides = (place: CardPlace, title: string, press: ButtonPress) =>
  besidesForm(place === 'dialog', title, press);
export const openForm = (place: CardPlace, title: string, round: RoundId, target?: PilotKey) =>
  besides(place, title, openForms[place].press({ round, ...(target ? { target: targetKey(target) } : {}) }));

export const organisationName = (network: Network, id: string, lang: Language): string =>
  written(organisationById(network, id)?.name ?? {}, lang) || id;

/** S15: an answer outlives its author's place in the network. */
export const authorName = (network: Network, by: string, lang: Language): string => {
  if (by === 'import' || by === 'bot') return t.imported[lang];
  return personName(network, by, lang);
};

export const pilotName = (title: string, lang: Language): string => title || t.unnamed[lang];

/** What stands around the form: whose words, which round, and what is open instead when that one has closed. */
export type CheckInLook = {
  readonly network: Network;
  readonly lang: Language;
  readonly place: CardPlace;
  readonly now: Instant;
  readonly round: RoundSpan;
  readonly open: RoundSpan | null;
  /** The way to the tab's page, with everything that has been answered. */
  readonly page: unknown;
  /** Asked a second time: the card says that it is a reminder. */
  readonly reminds?: boolean;
};
const isLate = ({ now, round }: CheckInLook): boolean => round.closesAt <= now;
const closingLine = (look: CheckInLook): string =>
  (isLate(look) ? t.willBeLate : look.reminds ? t.reminder : t.closes)(look.round.closesAt)[look.lang];
export const headingOf = (round: RoundId, theme: ThemeId, lang: Language): string =>
  t.title(round, themeById(theme).name)[lang];

/** The way to the open round from an old card (S34). */
export const toOpenRound = ({ place, lang, round, open }: CheckInLook, target: PilotKey) =>
  open && open.round !== round.round
    ? [openForm(place, t.answerOpen(open.round)[lang], open.round, target)]
    : [];

const valuesOf = (target: CheckInTarget) => {
  const { title, stage, pace = '', done = '', help, helpText = '', share, internal } = prefilled(target);
  // A first answer chooses its stage itself.
  return {
    title,
    stage: target.last ? stage : '',
    pace,
    done,
    help: String(help),
    helpText,
    share: String(share),
    internal: String(internal),
  };
};

const inLanguage = <K extends string>(
  texts: Readonly<Record<K, Readonly<Record<Language, string>>>>,
  lang: Language,
) =>
  Object.fromEntries(
    Object.entries<Readonly<Record<Language, string>>>(texts).map(([key, text]) => [key, text[lang]]),
  );

const formActions = (look: CheckInLook, target: CheckInTarget): readonly unknown[] => {
  const { place, lang, round } = look;
  const { organisation, theme, pilot, last } = target;
  const data = { round: round.round, theme, organisation, pilot };
  return [
    button(place, saveAnswerButton.title[lang], saveAnswerButton.press(data)),
    ...(last ? [openForm(place, t.another[lang], round.round, { ...target, pilot: newPilot })] : []),
    // A pilot that is being added has no answer to go on with elsewhere.
    ...(isLate(look) && (last || !pilot.includes('-')) ? toOpenRound(look, target) : []),
    look.page,
  ];
};

const formCard = (look: CheckInLook, target: CheckInTarget): unknown => {
  const { network, lang, round } = look;
  const { last, organisation, theme, pilot } = target;
  const data = { round: round.round, theme, organisation, pilot };
  return expand(formTemplate, {
    // Nothing has changed: that is one tap, above everything that would have to be filled in.
    same: last ? [besides(look.place, sameButton.title[lang], sameButton.press(data))] : [],
    // A first answer gives the pilot its name; later that is folded away.
    first: last === null,
    // What is over has no schedule.
    pace: !last || !hasEnded(last.stage),
    more: t.more[lang],
    heading: headingOf(round.round, target.theme, lang),
    organisation: nameInCard(organisationName(network, target.organisation, lang)),
    closing: closingLine(look),
    last: last ? inCard(t.lastAnswer(authorName(network, last.answeredBy, lang), last.answeredAt)[lang]) : '',
    labels: inLanguage(fieldNames, lang),
    toggles: inLanguage(toggleTexts, lang),
    values: valuesOf(target),
    stages: stages.map((value) => ({ title: stageNames[value][lang], value })),
    paces: paces.map((value) => ({ title: paceNames[value][lang], value })),
    noPersonal: t.noPersonal[lang],
    actions: formActions(look, target),
  });
};

// A phone's screen; beyond that the pilots are chosen from a list.
const mostRows = 4;

const optionName = ({ network, lang }: CheckInLook, target: CheckInTarget, answered: boolean): string =>
  [
    organisationName(network, target.organisation, lang),
    themeById(target.theme).name[lang],
    ...(target.last ? [pilotName(target.last.title, lang)] : []),
    ...(answered ? [t.answeredMark[lang]] : []),
  ].join(' · ');

/** More pilots than a phone's screen has rows for: those where nothing has changed are ticked, and sent in one go. */
const sameChoice = (look: CheckInLook, facts: readonly Fact[], targets: readonly CheckInTarget[]) => {
  const { place, lang, round } = look;
  const left = targets.filter((x) => x.last && !answerIn(facts, round.round, x));
  return {
    label: t.sameIn[lang],
    value: left.map(targetKey).join(','),
    choices: left.map((x) => ({ title: optionName(look, x, false), value: targetKey(x) })),
    actions: [button(place, t.sendSame[lang], sameForAll.press({ round: round.round }))],
  };
};

/** Buttons for a few, a list for many: Teams shows six buttons at most. */
const chooseCard = (
  look: CheckInLook,
  facts: readonly Fact[],
  targets: readonly CheckInTarget[],
): unknown => {
  const { place, lang, round } = look;
  const isAnswered = (target: CheckInTarget): boolean => answerIn(facts, round.round, target) !== undefined;
  const severalOrganisations = new Set(targets.map((x) => x.organisation)).size > 1;
  const question = (severalOrganisations ? t.whichOrganisation : t.whichPilot)[lang];
  const options = targets.map((x) => ({ title: optionName(look, x, isAnswered(x)), target: x }));
  const few = options.length <= mostActions && (severalOrganisations || options.length <= mostRows);
  return expand(chooseTemplate, {
    same: few ? { choices: [] } : sameChoice(look, facts, targets),
    heading: t.name(round.round)[lang],
    closing: closingLine(look),
    question,
    label: question,
    value: targets[0] ? targetKey(targets[0]) : '',
    choices: few ? [] : options.map(({ title, target }) => ({ title, value: targetKey(target) })),
    actions: few
      ? options.map(({ title, target }) => openForm(place, title, round.round, target))
      : [button(place, t.next[lang], openForms[place].press({ round: round.round })), look.page],
  });
};

const stateOf = (look: CheckInLook, facts: readonly Fact[], target: CheckInTarget): string => {
  const { lang, round } = look;
  const answer = answerIn(facts, round.round, target);
  const { last } = target;
  const stands = last
    ? [stageNames[last.stage][lang], ...(last.pace ? [paceNames[last.pace][lang]] : [])].join(', ')
    : t.notToldYet[lang];
  return answer ? `✓ ${t.answeredOn(answer.recordedAt)[lang]}: ${stands}` : stands;
};

const rowOf = (look: CheckInLook, facts: readonly Fact[], target: CheckInTarget) => {
  const { place, lang, round } = look;
  const { organisation, theme, pilot, last } = target;
  const isAnswered = answerIn(facts, round.round, target) !== undefined;
  const data = { round: round.round, theme, organisation, pilot };
  const change = isAnswered ? t.change : last ? t.changed : t.answer;
  return {
    name: nameInCard(last ? pilotName(last.title, lang) : themeById(theme).name[lang]),
    state: [...(last ? [themeById(theme).name[lang]] : []), stateOf(look, facts, target)].join(' · '),
    actions: [
      ...(last && !isAnswered ? [besides(place, sameButton.title[lang], sameButton.press(data))] : []),
      openForm(place, change[lang], round.round, target),
    ],
  };
};

/** All of a person's pilots on one card: each with its state, one press where nothing has changed, and one for all. */
export const rowsCard = (
  look: CheckInLook,
  facts: readonly Fact[],
  targets: readonly CheckInTarget[],
  /** What was just done, and the button that takes it back. */
  done: { readonly said: string; readonly undo: readonly unknown[] } = { said: '', undo: [] },
): unknown => {
  const { place, lang, round } = look;
  const left = targets.filter((x) => x.last && !answerIn(facts, round.round, x));
  return expand(rowsTemplate, {
    note: inCard(done.said),
    heading: t.name(round.round)[lang],
    closing: closingLine(look),
    rows: targets.map((target) => rowOf(look, facts, target)),
    actions: [
      ...(left.length > 1
        ? [button(place, w.same(left.length)[lang], sameForAll.press({ round: round.round }))]
        : []),
      ...done.undo,
      look.page,
    ],
  });
};
export const fitsRows = (targets: readonly CheckInTarget[]): boolean =>
  targets.length > 1 &&
  targets.length <= mostRows &&
  // S12: who acts for several organisations is asked for which.
  new Set(targets.map((x) => x.organisation)).size === 1;

/** The form when there is one thing to answer about, a row for each of a few, else the choice of it. */
export const askCard = (
  look: CheckInLook,
  facts: readonly Fact[],
  targets: readonly CheckInTarget[],
): unknown => {
  const [only, ...others] = targets;
  if (only && others.length === 0) return formCard(look, only);
  return fitsRows(targets) ? rowsCard(look, facts, targets) : chooseCard(look, facts, targets);
};

export const saidCard = (heading: string, sentence: string, actions: readonly unknown[] = []): unknown =>
  expand(saidTemplate, { heading, sentence, actions });
