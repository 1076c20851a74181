import { button, expand, mostActions } from '../../../answers/cards';
import type { AnswerTo, Turn } from '../../../routes';
import { Refusal } from '../../../shared/domain/refusal';
import { registerText as t } from '../../../shared/text/pilot-register';
import * as buttons from '../buttons';
import { placeIn } from '../buttons';
import { organisationName } from '../cards';
import saidTemplate from '../cards/said.json';
import { pilotCard } from '../open-pilot';
import type { PilotKey } from '../targets';
import { hearMore, settleInterest } from './hear-more';
import { ownPlaces } from './places';

const chooseOrganisation = (turn: Turn, key: PilotKey, places: readonly string[], isDialog: boolean) => {
  const card = expand(saidTemplate, {
    heading: t.hearMore[turn.lang],
    sentence: t.forWhom[turn.lang],
    actions: places
      .slice(0, mostActions)
      .map((from) =>
        button(
          isDialog,
          organisationName(turn.network, from, turn.lang),
          buttons.hearMore.press({ ...key, from }),
        ),
      ),
  });
  const title = t.hearMore[turn.lang];
  return isDialog
    ? ({ is: 'dialog', title, card } as const)
    : ({ is: 'card', card, summary: title } as const);
};

/** "Haluamme kuulla lisää": for one's own organisation, or for which of them. */
export const askForMore: AnswerTo<typeof buttons.hearMore> = async (turn) => {
  const { ports, actor, network, lang } = turn;
  const { from, dialog = false, ...key } = turn.data;
  const places = ownPlaces(actor, network).filter((id) => id !== key.organisation);
  const [only, ...others] = from ? [from] : places;
  if (!only) throw new Refusal('notYours');
  if (others.length > 0) return chooseOrganisation(turn, key, places, dialog);
  const fresh = await hearMore(ports, actor, network, { ...key, from: only });
  const said = (fresh ? t.asked : t.askedBefore)[lang];
  const reply = await pilotCard(turn, key, placeIn({ dialog }), said);
  return reply.is === 'card' ? { ...reply, done: { said } } : reply;
};

export const metInChat: AnswerTo<typeof buttons.settleInterest> = async (turn) => {
  const { from = '', dialog, ...key } = turn.data;
  await settleInterest(turn.ports, turn.actor, turn.network, { ...key, from });
  const said = t.inTouch[turn.lang];
  const reply = await pilotCard(turn, key, placeIn({ dialog }), said);
  return reply.is === 'card' ? { ...reply, done: { said } } : reply;
};
