import type { Call } from '../../../routes';
import type { roundReview } from '../../../shared/contract/round-review';
import { organisationById } from '../../../shared/domain/network';
import { demand, may } from '../../../shared/domain/permission';
import { coordinatorApprovesFrom } from '../../../shared/domain/rounds';
import { authorName } from '../cards';
import { closedRound } from './review-round';
import { reviewOf } from './round-review';

export const readReview = async (call: Call<typeof roundReview>) => {
  const { ports, actor, network, lang, params, query } = call;
  const { theme } = query;
  demand(actor, 'seeSilent', network, { theme });
  const { span, facts } = await closedRound(ports, actor, network, { round: params.round ?? '', theme });
  const review = reviewOf(ports, actor, network, facts, span, theme);
  const { state, look, late } = review;
  const nameOf = (id: string) => organisationById(network, id)?.name ?? { fi: id, sv: id };
  return {
    round: span.round,
    theme,
    closesAt: span.closesAt,
    version: state.version,
    asked: look.figures?.asked ?? 0,
    answered: look.figures?.answered ?? 0,
    late: late.map((f) => ({
      answer: f.id,
      organisation: f.content.organisation,
      name: nameOf(f.content.organisation),
      title: f.content.title,
      at: f.recordedAt,
    })),
    silent: review.silent.map((organisation) => ({ organisation, name: nameOf(organisation) })),
    seen: review.seen,
    approved: state.approved && {
      ...state.approved,
      by: authorName(network, state.approved.by, lang),
    },
    coordinatorFrom: coordinatorApprovesFrom(span),
    mayApprove: review.mayApprove,
    mayAccept: late.length > 0 && may(actor, 'approveRound', network, { theme }),
    maySee: !review.seen && may(actor, 'recordThemeFact', network, { theme }),
  };
};
