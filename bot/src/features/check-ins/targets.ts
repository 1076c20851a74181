import type { Ports } from '../../ports';
import { type Actor, answersFor } from '../../shared/domain/actor';
import { type Fact, type FactOf, inForce, ofKind } from '../../shared/domain/fact';
import { isIn, type Network, type OrganisationId, themesOf } from '../../shared/domain/network';
import type { PilotAnswer, PilotId, RoundId } from '../../shared/domain/pilot';
import { ownersAsked } from '../../shared/domain/pilot-owner';
import type { PilotView } from '../../shared/domain/pilots';
import type { ThemeId } from '../../shared/domain/theme';
import { freePilot, pilotsIn } from './pilots';

/** One form: what a person may answer about. */
export type CheckInTarget = {
  readonly organisation: OrganisationId;
  readonly theme: ThemeId;
  readonly pilot: PilotId;
  /** The pilot's last word, of whichever round; null before the first. */
  readonly last: PilotView | null;
  /** Among the person's own tasks, rather than a colleague's in the same organisation. */
  readonly own: boolean;
  /** Asked of its owner, and of the others once the owner has not answered for some days. */
  readonly others: boolean;
};

export type PilotKey = Pick<CheckInTarget, 'organisation' | 'theme' | 'pilot'>;

/** Another pilot than those known; its id is made when the form is opened. */
export const newPilot: PilotId = 'new';
export const targetKey = ({ organisation, theme, pilot }: PilotKey): string =>
  [organisation, theme, pilot].join('~');

export const factsOf = (ports: Ports, organisations: readonly OrganisationId[]): Promise<readonly Fact[]> =>
  ports.stores.facts.about(['project', ...organisations.map((id) => `organisation~${id}`)]);

const isOwn = ({ person, today }: Actor, organisation: OrganisationId, theme: ThemeId): boolean =>
  person?.assignments.some(
    (a) =>
      a.organisation === organisation &&
      a.role !== 'observer' &&
      isIn(a, today) &&
      (!a.theme || a.theme === theme),
  ) ?? false;

/** The owner's own, and everybody's who has a task there; asked is the owner alone, where there is one to ask. */
const whose = (network: Network, last: PilotView | null, actor: Actor, own: boolean) => {
  const owners = last ? ownersAsked(network, last, actor.today) : [];
  const isOwner = owners.some((p) => p.id === actor.person?.id);
  return { own: own || isOwner, others: owners.length > 0 && !isOwner };
};

/** Everything that the person may answer about today, the likeliest first. */
export const targetsOf = (actor: Actor, network: Network, facts: readonly Fact[]): readonly CheckInTarget[] =>
  answersFor(actor).flatMap((organisation) =>
    themesOf(network, organisation, actor.today).flatMap((theme) => {
      const known = pilotsIn(facts, organisation, theme);
      const own = isOwn(actor, organisation, theme);
      const pilots = known.length > 0 ? known : [null];
      return pilots.map((last) => ({
        organisation,
        theme,
        pilot: last?.pilot ?? freePilot(facts, { organisation, theme }),
        last,
        ...whose(network, last, actor, own),
      }));
    }),
  );

/** In a person's own chat: their own tasks, or their organisations' when they have none of their own. */
export const ownTargets = (targets: readonly CheckInTarget[]): readonly CheckInTarget[] => {
  const own = targets.filter((t) => t.own);
  return own.length > 0 ? own : targets;
};

/** What somebody is asked by themselves, which an owner's pilot is not as long as the owner has time to answer. */
export const askedTargets = (
  targets: readonly CheckInTarget[],
  isOwnersTime: boolean,
): readonly CheckInTarget[] => {
  const asked = isOwnersTime ? targets.filter((t) => !t.others) : targets;
  return ownTargets(asked);
};

/** The answer that stands in this round, if there is one. */
export const answerIn = (
  facts: readonly Fact[],
  round: RoundId,
  target: PilotKey,
): FactOf<'pilotAnswered'> | undefined =>
  ofKind(inForce(facts), 'pilotAnswered')
    .filter(({ content }) => !content.withdrawn)
    .find(({ content }) => content.round === round && targetKey(content) === targetKey(target));

/** What the form begins with: the last word, or nothing. */
export const prefilled = ({
  last,
}: CheckInTarget): Pick<
  PilotAnswer,
  'title' | 'stage' | 'pace' | 'done' | 'help' | 'helpText' | 'share' | 'internal'
> => ({
  title: last?.title ?? '',
  stage: last?.stage ?? 'notStarted',
  ...(last?.pace ? { pace: last.pace } : {}),
  ...(last?.done ? { done: last.done } : {}),
  // Help that was settled is not asked for again by an old tick.
  help: last?.helpOpen ?? false,
  ...(last?.helpOpen && last.helpText ? { helpText: last.helpText } : {}),
  share: last?.share ?? false,
  internal: last?.internal ?? false,
});
