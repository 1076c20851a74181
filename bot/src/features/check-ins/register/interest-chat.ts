import { z } from 'zod';
import { execute, expand, mostActions, submit } from '../../../answers/cards';
import type { Turn, TurnHandler } from '../../../routes';
import { themeId } from '../../../shared/contract/words';
import { Refusal } from '../../../shared/domain/refusal';
import { registerText as t } from '../../../shared/text/pilot-register';
import { organisationName } from '../cards';
import saidTemplate from '../cards/said.json';
import { pilotCard } from '../open-pilot';
import { pilotId } from '../read-form';
import type { PilotKey } from '../targets';
import { hearMore, settleInterest } from './hear-more';
import { ownPlaces } from './places';

const asked = z.object({
  organisation: z.string().min(1).max(100),
  theme: themeId,
  pilot: pilotId,
  from: z.string().min(1).max(100).optional(),
});
const read = (turn: Turn) => {
  const parsed = asked.safeParse(turn.data);
  if (!parsed.success) throw new Refusal('oldCard');
  return parsed.data;
};

const chooseOrganisation = (turn: Turn, key: PilotKey, places: readonly string[]) => {
  const isDialog = turn.data.dialog === true;
  const card = expand(saidTemplate, {
    heading: t.hearMore[turn.lang],
    sentence: t.forWhom[turn.lang],
    actions: places.slice(0, mostActions).map((from) =>
      (isDialog ? submit : execute)(organisationName(turn.network, from, turn.lang), 'pilot.more', {
        ...key,
        from,
        ...(isDialog ? { dialog: true } : {}),
      }),
    ),
  });
  const title = t.hearMore[turn.lang];
  return isDialog
    ? ({ is: 'dialog', title, card } as const)
    : ({ is: 'card', card, summary: title } as const);
};

/** "Haluamme kuulla lisää": for one's own organisation, or for which of them. */
export const askForMore: TurnHandler = async (turn) => {
  const { ports, actor, network, lang } = turn;
  const { from, ...key } = read(turn);
  const places = ownPlaces(actor, network).filter((id) => id !== key.organisation);
  const [only, ...others] = from ? [from] : places;
  if (!only) throw new Refusal('notYours');
  if (others.length > 0) return chooseOrganisation(turn, key, places);
  const fresh = await hearMore(ports, actor, network, { ...key, from: only });
  const said = (fresh ? t.asked : t.askedBefore)[lang];
  const reply = await pilotCard(turn, said);
  return reply.is === 'card' ? { ...reply, done: { said } } : reply;
};

export const metInChat: TurnHandler = async (turn) => {
  const { from = '', ...key } = read(turn);
  await settleInterest(turn.ports, turn.actor, turn.network, { ...key, from });
  const said = t.inTouch[turn.lang];
  const reply = await pilotCard(turn, said);
  return reply.is === 'card' ? { ...reply, done: { said } } : reply;
};
