import { recordFact } from '../../../ledger/record-fact';
import type { AnswerTo, Reply, Turn, TurnHandler } from '../../../routes';
import { factKinds } from '../../../shared/domain/fact-kinds';
import { demand } from '../../../shared/domain/permission';
import { themeById } from '../../../shared/domain/theme';
import { reviewText as t } from '../../../shared/text/round-review';
import type { approveRound as approveButton } from '../buttons';
import { reviewCard } from './review-card';
import { acceptLate, approveRound, closedRound, type RoundOfTheme } from './review-round';
import { reviewOf } from './round-review';

type ShownRound = RoundOfTheme & { readonly dialog?: boolean | undefined };
const shown = async (turn: Turn, of: ShownRound, note?: string): Promise<Reply> => {
  const { ports, actor, network, lang } = turn;
  demand(actor, 'seeSilent', network, { theme: of.theme });
  const { span, facts } = await closedRound(ports, actor, network, of);
  const dialog = of.dialog === true;
  const review = reviewOf(ports, actor, network, facts, span, of.theme);
  const card = reviewCard({ network, actor, lang, dialog, note }, review);
  const title = t.summary(of.round, themeById(of.theme).name)[lang];
  if (dialog) return { is: 'dialog', title, card };
  return { is: 'card', card, summary: title, ...(note ? { done: { said: note } } : {}) };
};

export const openReview: TurnHandler<ShownRound> = async (turn) => shown(turn, turn.data);

export const approve: AnswerTo<typeof approveButton> = async (turn) => {
  const { version, ...of } = turn.data;
  await approveRound(turn.ports, turn.actor, turn.network, of, version);
  return shown(turn, of, t.saidApproved[turn.lang]);
};

export const accept: TurnHandler<ShownRound> = async (turn) => {
  const { data: of } = turn;
  const version = await acceptLate(turn.ports, turn.actor, turn.network, of);
  return shown(turn, of, t.saidAccepted(version)[turn.lang]);
};

/** Liite 4, rivi 72: the lead has looked through the theme's answers. */
export const markSeen: TurnHandler<ShownRound> = async (turn) => {
  const { ports, actor, network, data: of } = turn;
  demand(actor, 'recordThemeFact', network, { theme: of.theme });
  await closedRound(ports, actor, network, of);
  const content = factKinds.roundSeen.form?.content({ round: of.round, theme: of.theme }, { actor, network });
  if (!content) throw new Error('a round is looked through by its form');
  await recordFact(ports, { content, day: actor.today, by: actor.person?.id ?? '' });
  return shown(turn, of, t.saidSeen[turn.lang]);
};
