import type { AnswerTo, Reply, Turn } from '../../routes';
import { answersFor } from '../../shared/domain/actor';
import type { Fact } from '../../shared/domain/fact';
import { organisationById } from '../../shared/domain/network';
import { inCard } from '../../shared/domain/people-text';
import { demand, mayAtAll } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { type ThemeId, themeById } from '../../shared/domain/theme';
import { checkInText as t, waitingText as w } from '../../shared/text/check-ins';
import { helpText } from '../../shared/text/help-requests';
import { say } from '../../shared/text/say';
import { answerCheckIn, answerSame, type CheckInAnswered } from './answer-check-in';
import { type openForms, placeIn, type sameButton, type sameForAll, type saveAnswerButton } from './buttons';
import {
  askCard,
  authorName,
  type CardPlace,
  type CheckInLook,
  fitsRows,
  headingOf,
  openForm,
  organisationName,
  pilotName,
  rowsCard,
  saidCard,
  toOpenRound,
} from './cards';
import { pilotState } from './list-pilots';
import { pilotsIn } from './pilots';
import { checkInPage } from './round-card';
import { demandRound, type RoundSpan, roundsAt, whatIsNext } from './rounds';
import {
  answerIn,
  type CheckInTarget,
  factsOf,
  newPilot,
  ownTargets,
  type PilotKey,
  targetKey,
  targetsOf,
} from './targets';
import { type SavedAnswer, undoButton, undoing } from './undo-button';

export const lookOf = (
  turn: Turn,
  facts: readonly Fact[],
  round: RoundSpan,
  place: CardPlace,
): CheckInLook => ({
  network: turn.network,
  lang: turn.lang,
  place,
  now: turn.ports.now(),
  round,
  open: roundsAt(facts, turn.network, turn.ports.now()).open,
  page: checkInPage(turn.ports, turn.lang),
});

export const asReply = (place: CardPlace, card: unknown, title: string): Reply =>
  place === 'dialog' ? { is: 'dialog', title, card } : { is: 'card', card, summary: title };

/** `tilanne` alone with the bot, for those who answer: the form, or the choice of one. */
export const ownStatus = async (turn: Turn): Promise<Reply> => {
  const { ports, actor, network, lang, langs } = turn;
  if (!mayAtAll(actor, 'answerCheckIn', network)) return { is: 'text', text: say(t.readsOnly, langs) };
  const facts = await factsOf(ports, answersFor(actor));
  const targets = ownTargets(targetsOf(actor, network, facts));
  if (targets.length === 0) return { is: 'text', text: say(t.nothingToAnswer, langs) };
  const rounds = roundsAt(facts, network, ports.now());
  if (rounds.open)
    return asReply(
      'chat',
      askCard(lookOf(turn, facts, rounds.open, 'chat'), facts, targets),
      t.name(rounds.open.round)[lang],
    );
  const said = `${t.noneOpen[lang]} ${whatIsNext(rounds)[lang]}`;
  if (!rounds.last) return { is: 'text', text: said };
  // Between rounds the last one still takes late answers (S18).
  const late = openForm('chat', t.answerLate[lang], rounds.last.round);
  return asReply('chat', saidCard(t.name(rounds.last.round)[lang], said, [late]), said);
};

const wanted = (
  turn: Turn,
  targets: readonly CheckInTarget[],
  { theme, target }: { readonly theme?: ThemeId | undefined; readonly target?: string | undefined },
): readonly CheckInTarget[] => {
  if (target === undefined) return targets.filter((x) => !theme || x.theme === theme);
  // An organisation that only the card names is not thereby one's own.
  const organisation = organisationById(turn.network, target.split('~')[0] ?? '')?.id;
  if (organisation) demand(turn.actor, 'answerCheckIn', turn.network, { organisation });
  const named = targets.find((x) => targetKey(x) === target);
  if (named) return [named];
  const beside = targets.filter((x) => targetKey({ ...x, pilot: newPilot }) === target);
  const [known] = beside;
  if (!known) throw new Refusal('notFound');
  // Numbered, so that it comes after those known; and unique, so that two people add two.
  return [{ ...known, pilot: `p${beside.length + 1}-${turn.ports.newId()}`, last: null }];
};

/** Opens the form for the presser alone. */
const open =
  (place: CardPlace): AnswerTo<typeof openForms.chat> =>
  async (turn) => {
    const { ports, actor, network, lang } = turn;
    if (!actor.person) throw new Refusal('unknownPerson');
    // A client without dialogs sends the press as a message: a form with an organisation's words is not for all to see.
    if (turn.where.scope === 'channel' && turn.langs.length > 1)
      return { is: 'text', text: say(t.onlyAlone, turn.langs) };
    const { data: asked } = turn;
    const facts = await factsOf(ports, answersFor(actor));
    const rounds = roundsAt(facts, network, ports.now());
    const round = asked.round ? demandRound(rounds, asked.round, ports.now(), lang) : rounds.open;
    if (!round) return { is: 'text', text: `${t.noneOpen[lang]} ${whatIsNext(rounds)[lang]}` };
    const targets = wanted(turn, targetsOf(actor, network, facts), asked);
    if (targets.length === 0) return { is: 'text', text: t.notInTheme[lang] };
    return asReply(
      place,
      askCard(lookOf(turn, facts, round, place), facts, targets),
      t.name(round.round)[lang],
    );
  };
export const openDialog = open('dialog');
export const openInChat = open('chat');

const saidOf = (turn: Turn, answered: CheckInAnswered, next: string): string => {
  const { lang, network } = turn;
  const { at, late, round, replaced, stillAsking, holdsDetails } = answered;
  return [
    late ? t.late(round.closesAt)[lang] : t.saved(at, round.closesAt)[lang],
    ...(replaced ? [t.replaced(authorName(network, replaced.by, lang), replaced.at)[lang]] : []),
    ...(stillAsking ? [helpText.stillOpen(authorName(network, stillAsking, lang))[lang]] : []),
    ...(holdsDetails ? [t.adviceOnDetails[lang]] : []),
    ...(late ? [next] : []),
  ].join(' ');
};

/** What stands now, and what is still to be told: "Pajun opisto, Palautteen polku: Käynnissä, aikataulussa. …" */
const standsNow = (
  { network, lang }: Turn,
  facts: readonly Fact[],
  { pilot, round }: { readonly pilot: PilotKey; readonly round: RoundSpan },
  targets: readonly CheckInTarget[],
): { readonly stands: string; readonly next: string } => {
  const last = pilotsIn(facts, pilot.organisation, pilot.theme).find((p) => p.pilot === pilot.pilot);
  const who = `${organisationName(network, pilot.organisation, lang)}, ${pilotName(last?.title ?? '', lang)}`;
  const left = targets.find((x) => targetKey(x) !== targetKey(pilot) && !answerIn(facts, round.round, x));
  return {
    stands: last ? t.stands(who, pilotState(last, [lang]))[lang] : '',
    next: left
      ? t.nextOne(left.last ? pilotName(left.last.title, lang) : themeById(left.theme).name[lang])[lang]
      : '',
  };
};

type InDialog = { readonly dialog?: boolean | undefined };
const replyTo = async (turn: Turn<InDialog>, answered: CheckInAnswered, pilot: PilotKey): Promise<Reply> => {
  const { ports, network, lang } = turn;
  const place = placeIn(turn.data);
  const facts = await factsOf(ports, []);
  const look = lookOf(turn, facts, answered.round, place);
  const sentence = saidOf(turn, answered, whatIsNext(roundsAt(facts, network, ports.now()))[lang]);
  const elsewhere = answered.late ? toOpenRound(look, pilot) : [];
  const change = openForm(place, t.change[lang], answered.round.round, pilot);
  const { organisation, theme } = pilot;
  const back = undoing(answered.round.round, [
    { organisation, theme, pilot: pilot.pilot, answer: answered.answer },
  ]);
  const undo = undoButton(place, lang, back);
  const title = headingOf(answered.round.round, pilot.theme, lang);
  const own = await factsOf(ports, answersFor(turn.actor));
  const targets = ownTargets(targetsOf(turn.actor, network, own));
  const { stands, next } = standsNow(turn, own, { pilot, round: answered.round }, targets);
  const what = [sentence, stands, ...(answered.late ? [] : [next])].filter(Boolean).join(' ');
  // From a channel's card: a few words end it.
  if (place === 'dialog' && elsewhere.length === 0) return { is: 'text', text: what };
  // One of several: what was saved stands in its row, and the others are still to be answered.
  if (!answered.late && fitsRows(targets) && targets.some((x) => targetKey(x) === targetKey(pilot))) {
    const reply = asReply(place, rowsCard(look, own, targets, { said: what, undo }), title);
    return reply.is === 'card' ? { ...reply, done: { said: what, ...back } } : reply;
  }
  const reply = asReply(
    place,
    saidCard(title, inCard(what), place === 'chat' ? [change, ...undo, ...elsewhere] : elsewhere),
    title,
  );
  return reply.is === 'card' && !answered.late ? { ...reply, done: { said: what, ...back } } : reply;
};

/** "Tallenna". */
export const saveAnswer: AnswerTo<typeof saveAnswerButton> = async (turn) => {
  const { ports, actor, network } = turn;
  const { round, dialog: _, ...answer } = turn.data;
  return replyTo(turn, await answerCheckIn(ports, actor, network, round, answer), answer);
};

/** The form that an answer was typed in, to be filled in anew. */
export const reopenAnswer: AnswerTo<typeof sameButton> = async (turn) => {
  const { actor, network } = turn;
  const { round, dialog: _, ...pilot } = turn.data;
  const known = targetsOf(actor, network, await factsOf(turn.ports, answersFor(actor)));
  const isKnown = known.some((x) => targetKey(x) === targetKey(pilot));
  const target = targetKey(isKnown ? pilot : { ...pilot, pilot: newPilot });
  return openDialog({ ...turn, data: { round, theme: pilot.theme, target } });
};

/** "Ei muutosta". */
export const saveSame: AnswerTo<typeof sameButton> = async (turn) => {
  const { ports, actor, network } = turn;
  const { round, dialog: _, ...pilot } = turn.data;
  return replyTo(turn, await answerSame(ports, actor, network, round, pilot), pilot);
};

/** "Ei muutosta, kaikki": the same once more for every own pilot that has not been answered about in the round. */
export const saveSameForAll: AnswerTo<typeof sameForAll> = async (turn) => {
  const { ports, actor, network, lang } = turn;
  const { round, targets: chosen } = turn.data;
  const named = chosen?.split(',');
  const facts = await factsOf(ports, answersFor(actor));
  const asked = demandRound(roundsAt(facts, network, ports.now()), round, ports.now(), lang);
  const left = ownTargets(targetsOf(actor, network, facts)).filter(
    (x) => x.last && !answerIn(facts, asked.round, x) && (!named || named.includes(targetKey(x))),
  );
  // One after the other: each refreshes its theme's card, and a second press finds nothing left.
  const saved: SavedAnswer[] = [];
  for (const target of left) {
    const { organisation, theme, pilot } = target;
    const { answer } = await answerSame(ports, actor, network, asked.round, target);
    saved.push({ organisation, theme, pilot, answer });
  }
  const said = (left.length > 0 ? w.sameSaved(left.length) : w.nothingLeft)[lang];
  const place = placeIn(turn.data);
  const title = t.name(asked.round)[lang];
  const now = await factsOf(ports, answersFor(actor));
  const targets = ownTargets(targetsOf(actor, network, now));
  const back = undoing(asked.round, saved);
  const undo = undoButton(place, lang, back);
  const card = fitsRows(targets)
    ? rowsCard(lookOf(turn, now, asked, place), now, targets, { said, undo })
    : saidCard(title, said, [openForm(place, t.change[lang], asked.round), ...undo]);
  return { is: 'card', card, summary: title, done: { said, ...back } };
};
