import { z } from 'zod';
import { recordFact } from '../../../ledger/record-fact';
import type { Reply, Turn, TurnHandler } from '../../../routes';
import { month, themeId } from '../../../shared/contract/words';
import { factKinds } from '../../../shared/domain/fact-kinds';
import { demand } from '../../../shared/domain/permission';
import { Refusal } from '../../../shared/domain/refusal';
import { themeById } from '../../../shared/domain/theme';
import { fieldNames } from '../../../shared/text/check-ins';
import { reviewText as t } from '../../../shared/text/round-review';
import { reviewCard } from './review-card';
import { acceptLate, approveRound, closedRound, type RoundOfTheme } from './review-round';
import { reviewOf } from './round-review';

const about = z.object({ round: month, theme: themeId });
const versioned = z.object({ version: z.coerce.number().int().min(1) });

const readAbout = ({ data, lang }: Turn): RoundOfTheme => {
  const parsed = about.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new Refusal('badInput', { field: fieldNames.theme[lang] });
};

const shown = async (turn: Turn, of: RoundOfTheme, note?: string): Promise<Reply> => {
  const { ports, actor, network, lang } = turn;
  demand(actor, 'seeSilent', network, { theme: of.theme });
  const { span, facts } = await closedRound(ports, actor, network, of);
  const dialog = turn.data.dialog === true;
  const review = reviewOf(ports, actor, network, facts, span, of.theme);
  const card = reviewCard({ network, actor, lang, dialog, note }, review);
  const title = t.summary(of.round, themeById(of.theme).name)[lang];
  if (dialog) return { is: 'dialog', title, card };
  return { is: 'card', card, summary: title, ...(note ? { done: { said: note } } : {}) };
};

export const openReview: TurnHandler = async (turn) => shown(turn, readAbout(turn));

export const approve: TurnHandler = async (turn) => {
  const of = readAbout(turn);
  const parsed = versioned.safeParse(turn.data);
  if (!parsed.success) throw new Refusal('oldCard');
  await approveRound(turn.ports, turn.actor, turn.network, of, parsed.data.version);
  return shown(turn, of, t.saidApproved[turn.lang]);
};

export const accept: TurnHandler = async (turn) => {
  const of = readAbout(turn);
  const version = await acceptLate(turn.ports, turn.actor, turn.network, of);
  return shown(turn, of, t.saidAccepted(version)[turn.lang]);
};

/** Liite 4, rivi 72: the lead has looked through the theme's answers. */
export const markSeen: TurnHandler = async (turn) => {
  const { ports, actor, network } = turn;
  const of = readAbout(turn);
  demand(actor, 'recordThemeFact', network, { theme: of.theme });
  await closedRound(ports, actor, network, of);
  const content = factKinds.roundSeen.form?.content({ ...of }, { actor, network });
  if (!content) throw new Error('a round is looked through by its form');
  await recordFact(ports, { content, day: actor.today, by: actor.person?.id ?? '' });
  return shown(turn, of, t.saidSeen[turn.lang]);
};
