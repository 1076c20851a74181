import { button } from '../../../answers/cards';
import type { Actor } from '../../../shared/domain/actor';
import type { Language } from '../../../shared/domain/language';
import { byAlphabet } from '../../../shared/domain/name-order';
import type { Network } from '../../../shared/domain/network';
import { nameInCard } from '../../../shared/domain/people-text';
import { may } from '../../../shared/domain/permission';
import { coordinatorApprovesFrom } from '../../../shared/domain/rounds';
import { themeById } from '../../../shared/domain/theme';
import { reviewText as t } from '../../../shared/text/round-review';
import { acceptLate, approveRound, markSeen } from '../buttons';
import { authorName, organisationName } from '../cards';
import { countLines, sectionsCard } from '../round-card';
import type { RoundReview } from './round-review';

const mostNames = 20;

export type ReviewLook = {
  readonly network: Network;
  readonly actor: Actor;
  readonly lang: Language;
  readonly dialog?: boolean | undefined;
  readonly note?: string | undefined;
};

const namesOf = (network: Network, ids: readonly string[], lang: Language): string => {
  const names = ids.map((id) => organisationName(network, id, lang)).sort(byAlphabet(lang));
  const shown = names.slice(0, mostNames).map(nameInCard);
  return [...shown, ...(names.length > shown.length ? ['…'] : [])].join(', ');
};

/** Counts anybody may read: no names, no words of anybody's. */
export const countsOf = ({ look }: Pick<RoundReview, 'look'>, lang: Language): readonly string[] => [
  ...(look.figures ? [t.answered(look.figures.answered, look.figures.asked)[lang]] : []),
  ...countLines(look, lang),
];

const stateLine = ({ network, lang }: ReviewLook, { state, round }: RoundReview): string => {
  const { approved, version } = state;
  if (approved) return nameInCard(t.approvedBy(authorName(network, approved.by, lang), approved.at)[lang]);
  return `${t.version(version)[lang]}. ${t.coordinatorFrom(coordinatorApprovesFrom(round))[lang]}`;
};

/** What the lead and the coordination read of one theme: who is silent too. */
export const reviewLines = (look: ReviewLook, review: RoundReview): readonly string[] => {
  const { network, lang, actor } = look;
  const { silent, late, theme } = review;
  const names = may(actor, 'seeSilent', network, { theme });
  return [
    ...countsOf(review, lang),
    ...(late.length > 0 ? [t.late(late.length)[lang]] : []),
    ...(names
      ? [
          silent.length > 0
            ? t.silent(silent.length, namesOf(network, silent, lang))[lang]
            : t.noneSilent[lang],
        ]
      : []),
    stateLine(look, review),
  ];
};

/** The buttons of a theme's review: approve, take in what came late, looked through. */
export const reviewActions = (
  { lang, actor, network, dialog }: ReviewLook,
  review: RoundReview,
): readonly unknown[] => {
  const { round, theme, late, state, seen, mayApprove } = review;
  const inDialog = dialog ?? false;
  const of = { round: round.round, theme };
  const reviews = may(actor, 'approveRound', network, { theme });
  return [
    ...(mayApprove
      ? [button(inDialog, approveRound.title[lang], approveRound.press({ ...of, version: state.version }))]
      : []),
    ...(late.length > 0 && reviews
      ? [button(inDialog, t.accept(late.length)[lang], acceptLate.press(of))]
      : []),
    ...(!seen && may(actor, 'recordThemeFact', network, { theme })
      ? [button(inDialog, markSeen.title[lang], markSeen.press(of))]
      : []),
  ];
};

export const reviewCard = (look: ReviewLook, review: RoundReview): unknown => {
  const { lang, note } = look;
  const section = {
    title: t.summary(review.round.round, themeById(review.theme).name)[lang],
    lines: [...(note ? [note] : []), t.closed(review.round.closesAt)[lang], ...reviewLines(look, review)],
  };
  return sectionsCard([section], reviewActions(look, review));
};
