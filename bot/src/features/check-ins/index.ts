import type { Room, TurnHandler } from '../../routes';
import {
  answerCheckIn as answerEndpoint,
  closeHelp as closeEndpoint,
  myCheckIns,
} from '../../shared/contract/check-ins';
import { Refusal } from '../../shared/domain/refusal';
import { waitingText } from '../../shared/text/check-ins';
import { answerCheckIn } from './answer-check-in';
import { renderCall } from './call-contacts';
import { authorName } from './cards';
import { channelStatus } from './channel-status';
import { openDialog, openInChat, ownStatus, saveAnswer, saveSame, saveSameForAll } from './chat';
import { closeHelp } from './close-help';
import { closeRound, openRound, planRounds } from './keep-rounds';
import { leadSummary, themesToSum } from './lead-summary';
import { ownPilots, pilotsCommand } from './list-pilots';
import { foreseeRounds, roundTitles } from './log-words';
import { readMyCheckIns } from './my-check-ins';
import { readHelp } from './read-form';
import { coverReminder, remindOfRound, renderReminder } from './remind-round';
import { renderRound } from './round-card';
import { checkInsWaiting } from './waiting';

/** `tilanne`: before a channel the theme's counts, for a lead the summary, for everybody else the form. */
const statusCommand: TurnHandler = async (turn) => {
  if (turn.where.scope === 'channel') return channelStatus(turn);
  if (!turn.actor.person) throw new Refusal('unknownPerson');
  const themes = themesToSum(turn);
  return themes.length > 0 ? leadSummary(turn, themes) : ownStatus(turn);
};

/** The card comes back as it now stands: without the request that was settled. */
const settleHelp: TurnHandler = async (turn) => {
  const { answer, ...pilot } = readHelp(turn.data, turn.lang);
  await closeHelp(turn.ports, turn.actor, turn.network, pilot, answer);
  const themes = themesToSum(turn);
  const reply = await (turn.data.from === 'pilots' || themes.length === 0
    ? ownPilots(turn)
    : leadSummary(turn, themes));
  return reply.is === 'card' ? { ...reply, done: { said: waitingText.helpSettled[turn.lang] } } : reply;
};

export const checkIns: Room = (routes) => {
  routes.command('status', 'seeNetwork', statusCommand);
  routes.command('pilots', 'seeNetwork', pilotsCommand);
  routes.action('checkIn.open', 'answerCheckIn', openDialog);
  routes.action('checkIn.form', 'answerCheckIn', openInChat);
  routes.action('checkIn.answer', 'answerCheckIn', saveAnswer);
  routes.action('checkIn.same', 'answerCheckIn', saveSame);
  routes.action('checkIn.sameAll', 'answerCheckIn', saveSameForAll);
  routes.action('help.close', 'closeHelp', settleHelp);
  routes.waits(checkInsWaiting);
  routes.message('round', renderRound);
  routes.message('roundCall', renderCall);
  routes.message('roundReminder', renderReminder);
  for (const kind of ['round', 'roundCall', 'roundReminder']) routes.title(kind, roundTitles);
  routes.start(planRounds);
  routes.due(
    'round.open',
    async ({ ports, network, key }) => {
      if (network) await openRound(ports, network, key);
    },
    foreseeRounds,
  );
  routes.due('round.remind', remindOfRound);
  routes.due('round.cover', coverReminder);
  routes.due('round.close', async ({ ports, network, key }) => {
    if (network) await closeRound(ports, network, key);
  });

  routes.call(closeEndpoint, async ({ ports, actor, network, body: { answer, ...pilot } }) => ({
    fresh: await closeHelp(ports, actor, network, pilot, answer),
  }));
  routes.call(myCheckIns, readMyCheckIns);
  routes.call(answerEndpoint, async ({ ports, actor, network, lang, params, body }) => {
    const { fresh, late, at, replaced } = await answerCheckIn(
      ports,
      actor,
      network,
      params.round ?? '',
      body,
    );
    return {
      fresh,
      late,
      at,
      replaced: replaced && { by: authorName(network, replaced.by, lang), at: replaced.at },
    };
  });
};
