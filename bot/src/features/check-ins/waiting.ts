import type { Waits } from '../../routes';
import { answersFor, themesLedByActor } from '../../shared/domain/actor';
import { stepDay } from '../../shared/domain/coming-words';
import { type HelpRequest, helpRequestsOf } from '../../shared/domain/help';
import type { Localized } from '../../shared/domain/language';
import { dayOf } from '../../shared/domain/month';
import { membersOf } from '../../shared/domain/network';
import { may, mayAtAll } from '../../shared/domain/permission';
import { coordinatorApprovesFrom, roundState } from '../../shared/domain/rounds';
import { themeById, themeIds } from '../../shared/domain/theme';
import type { Waiting, WaitingAct } from '../../shared/domain/waiting';
import { checkInText as t, waitingText as w } from '../../shared/text/check-ins';
import { helpText } from '../../shared/text/help-requests';
import { reviewText } from '../../shared/text/round-review';
import { approveRound, closeHelpButton, openForms, openReview, readHelp, sameForAll } from './buttons';
import { requestKey } from './help/find-request';
import { pilotInEach } from './help/help-card';
import { helpMessage, helpWord } from './help/help-messages';
import { mayApproveNow } from './review/round-review';
import { summaryMessage } from './review/round-summary';
import { roundsAt } from './rounds';
import { answerIn, askedTargets, factsOf, targetsOf } from './targets';
import { themeFacts } from './theme-look';

type WaitsLook = Parameters<Waits>[0];

/** The open round, in one line for all of a person's pilots; an invitation, never a duty (A22). */
const roundItem = async ({ ports, actor, network }: WaitsLook): Promise<readonly Waiting[]> => {
  if (!actor.person || !mayAtAll(actor, 'answerCheckIn', network)) return [];
  const facts = await factsOf(ports, answersFor(actor));
  const { open } = roundsAt(facts, network, ports.now());
  if (!open) return [];
  const { deputies } = await ports.stores.settings.ladder();
  const isOwnersTime = actor.today < stepDay(dayOf(open.opensAt), deputies, network.project.quietMonths);
  const asked = askedTargets(targetsOf(actor, network, facts), isOwnersTime).filter(
    (x) => !answerIn(facts, open.round, x),
  );
  const [first] = asked;
  if (!first) return [];
  const same: WaitingAct = {
    title: w.same(asked.length),
    press: sameForAll.press({ round: open.round }),
  };
  const answer: WaitingAct = {
    title: t.answer,
    press: openForms.chat.press({ round: open.round }),
  };
  const themes = new Set(asked.map((x) => x.theme));
  return [
    {
      kind: 'checkIn',
      id: open.round,
      told: { kind: 'roundCall', id: open.round },
      title: w.round(open.round, asked.length),
      theme: themes.size === 1 ? first.theme : null,
      due: open.closesAt,
      isOffer: true,
      acts: asked.every((x) => x.last) ? [same, answer] : [answer],
      page: 'tilannekysely',
    },
  ];
};

const settling = (request: HelpRequest, title: Localized): WaitingAct => {
  const body = requestKey(request);
  return {
    title,
    press: closeHelpButton.press(body),
    call: { method: 'post', path: '/api/help/close', body },
  };
};
const reading = (request: HelpRequest, title: Localized): WaitingAct => ({
  title,
  press: readHelp.press(requestKey(request)),
});
const itemId = ({ organisation, theme, pilot }: HelpRequest): string =>
  [organisation, theme, pilot].join('~');

/** Who asks for help in the themes that this person leads; once answered it is the asker's turn. */
const helpItems = async ({ ports, actor, network }: WaitsLook): Promise<readonly Waiting[]> => {
  const themes = themesLedByActor(actor, network);
  if (themes.length === 0) return [];
  return helpRequestsOf(await themeFacts(ports, network, themes))
    .filter((r) => !r.closed && themes.includes(r.theme))
    .map((r): Waiting => {
      const isAnswered = r.replies.some(({ from }) => !from);
      return {
        kind: 'help',
        id: itemId(r),
        told: helpMessage(r.request),
        title: w.asksHelp(pilotInEach(network, r)),
        theme: r.theme,
        due: null,
        isAwaited: !isAnswered,
        isOffer: isAnswered,
        acts: [reading(r, w.readHelp), settling(r, helpText.settled)],
        page: `teema/${r.theme}`,
      };
    });
};

/** What has been answered to this person's own requests; they say when the help is no longer needed. */
const answeredItems = async ({ ports, actor, network }: WaitsLook): Promise<readonly Waiting[]> => {
  const own = answersFor(actor);
  if (!actor.person || own.length === 0) return [];
  return helpRequestsOf(await factsOf(ports, own))
    .filter((r) => !r.closed && r.replies.length > 0 && r.askedBy === actor.person?.id)
    .map(
      (r): Waiting => ({
        kind: 'helpAnswered',
        id: itemId(r),
        told: helpWord(r.replies.at(-1)?.id ?? r.request),
        title: helpText.waitsAnswered(pilotInEach(network, r)),
        theme: r.theme,
        due: null,
        isOffer: true,
        acts: [reading(r, helpText.read), settling(r, helpText.notNeeded)],
        page: 'tilannekysely',
      }),
    );
};

/** The last round's figures: for the lead from its close, for the coordination from ten working days after it. */
const approvalItems = async ({ ports, actor, network }: WaitsLook): Promise<readonly Waiting[]> => {
  const themes = themeIds.filter((theme) => may(actor, 'approveRound', network, { theme }));
  if (themes.length === 0) return [];
  const facts = await themeFacts(ports, network, themes);
  const { last } = roundsAt(facts, network, ports.now());
  if (!last) return [];
  return themes
    .filter((theme) => membersOf(network, theme, last.opensAt.slice(0, 10)).length > 0)
    .map((theme) => ({ theme, state: roundState(facts, last.round, theme) }))
    .filter((review) => mayApproveNow(ports.now(), actor, network, last, review))
    .map(({ theme, state }): Waiting => {
      const body = { theme, version: state.version };
      return {
        kind: 'roundApproval',
        id: `${last.round}~${theme}`,
        told: summaryMessage(last.round, theme),
        title: reviewText.waits(last.round, themeById(theme).name),
        theme,
        due: coordinatorApprovesFrom(last),
        isAwaited: true,
        acts: [
          { title: openReview.title, press: openReview.press({ round: last.round, theme }) },
          {
            title: approveRound.title,
            press: approveRound.press({ ...body, round: last.round }),
            call: { method: 'post', path: `/api/rounds/${last.round}/approve`, body },
          },
        ],
        page: `teema/${theme}#round-review`,
      };
    });
};

export const checkInsWaiting: Waits = async (look) =>
  (await Promise.all([roundItem(look), helpItems(look), answeredItems(look), approvalItems(look)])).flat();
