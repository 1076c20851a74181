import { reading } from '../../answers/card-button';
import { runAsking } from '../../delivery/asking-round';
import { lookAtEnd } from '../../delivery/look-at-end';
import type { AnswerTo, Room, TurnHandler } from '../../routes';
import { answerCheckIn as answerEndpoint, myCheckIns } from '../../shared/contract/check-ins';
import {
  closeHelp as closeEndpoint,
  helpRequests as helpEndpoint,
  offerHelp as offerEndpoint,
  askOthers as othersEndpoint,
  replyToHelp as replyEndpoint,
} from '../../shared/contract/help';
import {
  hearMore as hearEndpoint,
  pilotFile,
  pilotPage,
  pilots,
  registerPilot as registerEndpoint,
  removePilot as removeEndpoint,
  settleInterest as settleEndpoint,
} from '../../shared/contract/pilots';
import {
  acceptLate as acceptEndpoint,
  approveRound as approveEndpoint,
  roundReview,
  undoAnswer as undoEndpoint,
} from '../../shared/contract/round-review';
import type { Language } from '../../shared/domain/language';
import { Refusal } from '../../shared/domain/refusal';
import { checkInText, waitingText } from '../../shared/text/check-ins';
import { answerCheckIn } from './answer-check-in';
import * as buttons from './buttons';
import { renderCall } from './call-asked';
import { authorName } from './cards';
import { channelStatus } from './channel-status';
import {
  openDialog,
  openInChat,
  ownStatus,
  reopenAnswer,
  saveAnswer,
  saveSame,
  saveSameForAll,
} from './chat';
import { askOthers } from './help/ask-others';
import { closeHelp } from './help/close-help';
import { helpFallback } from './help/fallback';
import { offer, openOffer, putToOthers, readRequest, reply, settle } from './help/help-chat';
import { listHelp } from './help/list-help';
import { helpTitles, renderHelp, renderHelpWord, renderShared } from './help/render-help';
import { type HelpSaid, offerHelp, replyToHelp } from './help/reply-to-help';
import { closeRound, openRound, planRounds } from './keep-rounds';
import { leadSummary, themesToSum } from './lead-summary';
import { ownPilots, pilotsCommand } from './list-pilots';
import { foreseeRounds, roundTitles } from './log-words';
import { readMyCheckIns } from './my-check-ins';
import { openPilot, pilotCard } from './open-pilot';
import { openSilent } from './open-silent';
import { readPilotFile, readPilots } from './read-pilots';
import { hearMore, settleInterest } from './register/hear-more';
import { askForMore, metInChat } from './register/interest-chat';
import { openRegister, saveRegister } from './register/pilot-form';
import { readPilot } from './register/read-pilot';
import { registerPilot, removePilot } from './register/register-pilot';
import { registerWaiting } from './register/register-waiting';
import { interestFallback, interestTitles, renderInterest } from './register/render-interest';
import { reminderFallback, reminderMessage, renderReminder, roundAsking } from './remind-round';
import { readReview } from './review/read-review';
import { accept, approve, markSeen, openReview } from './review/review-chat';
import { acceptLate, approveRound } from './review/review-round';
import { renderSummary, sendSummary } from './review/round-summary';
import { undoAnswer } from './review/undo-answer';
import { renderRound } from './round-card';
import { undo } from './undo-in-chat';
import { checkInsWaiting } from './waiting';

/** `tilanne`: before a channel the theme's counts, for a lead the summary, for everybody else the form. */
const statusCommand: TurnHandler = async (turn) => {
  if (turn.where.scope === 'channel') return channelStatus(turn);
  if (!turn.actor.person) throw new Refusal('unknownPerson');
  const themes = themesToSum(turn);
  return themes.length > 0 ? leadSummary(turn, themes) : ownStatus(turn);
};

/** The card comes back as it now stands: without the request that was settled. */
const settleHelp: AnswerTo<typeof buttons.closeHelpButton> = async (turn) => {
  const { from, ...key } = turn.data;
  if (from === 'help') return settle({ ...turn, data: key });
  await closeHelp(turn.ports, turn.actor, turn.network, key);
  const said = waitingText.helpSettled[turn.lang];
  const themes = themesToSum(turn);
  const reply = await (from === 'pilot'
    ? pilotCard(turn, key, buttons.placeIn(key), said)
    : themes.length === 0
      ? ownPilots(turn)
      : leadSummary(turn, themes));
  return reply.is === 'card' ? { ...reply, done: { said } } : reply;
};

const advised = ({ fresh, holdsDetails }: HelpSaid, lang: Language) => ({
  fresh,
  advice: holdsDetails ? checkInText.adviceOnDetails[lang] : null,
});

export const checkIns: Room = (routes) => {
  routes.command('status', 'seeNetwork', statusCommand);
  routes.command('pilots', 'seeNetwork', pilotsCommand);
  routes.button(buttons.openForms.dialog, openDialog);
  routes.button(buttons.openForms.chat, openInChat);
  routes.button(buttons.saveAnswerButton, saveAnswer, reading(buttons.sameButton, reopenAnswer));
  routes.button(buttons.sameButton, saveSame);
  routes.button(buttons.sameForAll, saveSameForAll, reading(buttons.openForms.dialog, openDialog));
  routes.button(buttons.openPilot, openPilot);
  routes.button(buttons.openRegister, openRegister);
  routes.button(buttons.saveRegister, saveRegister, reading(buttons.openRegister, openRegister));
  routes.button(buttons.hearMore, askForMore);
  routes.button(buttons.settleInterest, metInChat);
  routes.message('pilotInterest', renderInterest);
  routes.title('pilotInterest', interestTitles);
  routes.ended(interestFallback);
  routes.waits(registerWaiting);
  routes.button(buttons.openSilent, openSilent);
  routes.button(buttons.closeHelpButton, settleHelp);
  routes.button(buttons.undoButton, undo);
  routes.button(buttons.openReview, openReview);
  routes.button(buttons.approveRound, approve);
  routes.button(buttons.acceptLate, accept);
  routes.button(buttons.markSeen, markSeen);
  routes.message('roundSummary', renderSummary);
  routes.due('round.summary', sendSummary);
  routes.button(buttons.readHelp, readRequest);
  routes.button(buttons.replyToHelpButton, reply, reading(buttons.readHelp, readRequest));
  routes.button(buttons.askOthersButton, putToOthers);
  routes.button(buttons.openOffer, openOffer);
  routes.button(buttons.offerButton, offer, reading(buttons.openOffer, openOffer));
  routes.message('help', renderHelp);
  routes.message('helpWord', renderHelpWord);
  routes.message('helpShared', renderShared);
  for (const kind of ['help', 'helpWord', 'helpShared']) routes.title(kind, helpTitles);
  routes.ended(helpFallback);
  routes.waits(checkInsWaiting);
  routes.message('round', renderRound);
  routes.message('roundCall', renderCall);
  routes.message('roundReminder', renderReminder);
  for (const kind of ['round', 'roundCall', 'roundReminder', 'roundSummary']) routes.title(kind, roundTitles);
  routes.start(planRounds);
  routes.due(
    'round.open',
    async ({ ports, network, key }) => {
      if (network) await openRound(ports, network, key);
    },
    foreseeRounds,
  );
  runAsking(routes, roundAsking, ({ ports, network, id }) => closeRound(ports, network, id));
  routes.due(
    'round.cover',
    lookAtEnd(reminderFallback, (round) => [reminderMessage(round)]),
  );

  routes.call(closeEndpoint, async ({ ports, actor, network, body }) => ({
    fresh: await closeHelp(ports, actor, network, body),
  }));
  routes.call(replyEndpoint, async ({ ports, actor, network, lang, body: { text, ...key } }) =>
    advised(await replyToHelp(ports, actor, network, key, text), lang),
  );
  routes.call(othersEndpoint, async ({ ports, actor, network, body }) => ({
    fresh: await askOthers(ports, actor, network, body),
  }));
  routes.call(offerEndpoint, async ({ ports, actor, network, lang, body: { text, from, ...key } }) =>
    advised(await offerHelp(ports, actor, network, key, { text, from }), lang),
  );
  routes.call(helpEndpoint, listHelp);
  routes.call(roundReview, readReview);
  routes.call(acceptEndpoint, async ({ ports, actor, network, params, body: { theme, answers } }) => ({
    version: await acceptLate(ports, actor, network, { round: params.round ?? '', theme }, answers),
  }));
  routes.call(approveEndpoint, async ({ ports, actor, network, params, body: { theme, version } }) => ({
    fresh: await approveRound(ports, actor, network, { round: params.round ?? '', theme }, version),
  }));
  routes.call(undoEndpoint, async ({ ports, actor, network, params, body }) => ({
    fresh: await undoAnswer(ports, actor, network, params.round ?? '', body),
  }));
  routes.call(myCheckIns, readMyCheckIns);
  routes.call(pilots, readPilots);
  routes.call(pilotFile, readPilotFile);
  routes.call(pilotPage, readPilot);
  routes.call(registerEndpoint, async ({ ports, actor, network, lang, body }) => {
    const { holdsDetails, ...saved } = await registerPilot(ports, actor, network, body);
    return { ...saved, advice: holdsDetails ? checkInText.adviceOnDetails[lang] : null };
  });
  routes.call(removeEndpoint, async ({ ports, actor, network, body }) => ({
    fresh: await removePilot(ports, actor, network, body),
  }));
  routes.call(hearEndpoint, async ({ ports, actor, network, body }) => ({
    fresh: await hearMore(ports, actor, network, body),
  }));
  routes.call(settleEndpoint, async ({ ports, actor, network, body }) => ({
    fresh: await settleInterest(ports, actor, network, body),
  }));
  routes.call(answerEndpoint, async ({ ports, actor, network, lang, params, body }) => {
    const { fresh, late, at, replaced, stillAsking, answer, holdsDetails } = await answerCheckIn(
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
      answer,
      advice: holdsDetails ? checkInText.adviceOnDetails[lang] : null,
      replaced: replaced && { by: authorName(network, replaced.by, lang), at: replaced.at },
      stillAsking: stillAsking && authorName(network, stillAsking, lang),
    };
  });
};
