import type { Ports } from '../../ports';
import type { Fact } from '../../shared/domain/fact';
import { dayOf, type Instant } from '../../shared/domain/month';
import { membersOf, type Network, type OrganisationId } from '../../shared/domain/network';
import { hasEnded, type Pace, paces, type Stage, stages } from '../../shared/domain/pilot';
import { type PilotView, pilotsOf } from '../../shared/domain/pilots';
import { answersOfRound, type RoundFigures, roundFigures } from '../../shared/domain/rounds';
import type { ThemeId } from '../../shared/domain/theme';
import type { RoundSpan } from './rounds';
import { factsOf } from './targets';

/** Everything on record about the pilots of a theme: of all organisations that are or have been in it. */
export const themeFacts = (
  ports: Ports,
  network: Network,
  themes: readonly ThemeId[],
): Promise<readonly Fact[]> =>
  factsOf(ports, [
    ...new Set(network.memberships.filter((m) => themes.includes(m.theme)).map((m) => m.organisation)),
  ]);

export type ThemeLook = {
  readonly theme: ThemeId;
  readonly stages: readonly { readonly stage: Stage; readonly count: number }[];
  readonly paces: readonly { readonly pace: Pace; readonly count: number }[];
  readonly figures: RoundFigures | null;
  /** Pilots whose request for help is open, the longest waiting first. */
  readonly asking: readonly PilotView[];
  /** Organisations that have told nothing new in the round, unless their pilots have ended. */
  readonly silent: readonly OrganisationId[];
};

/** Who answered about the theme while the round was open; what came later is kept and not counted (S18). */
const answeredIn = (
  facts: readonly Fact[],
  { round, closesAt }: RoundSpan,
  theme: ThemeId,
): readonly OrganisationId[] =>
  answersOfRound(facts, round, closesAt)
    .filter(({ content }) => content.theme === theme)
    .map(({ content }) => content.organisation);

/** How a theme's pilots stand, in numbers; whose text may be read is the caller's to ask. */
export const lookAtTheme = (
  network: Network,
  facts: readonly Fact[],
  theme: ThemeId,
  round: RoundSpan | null,
  now: Instant,
): ThemeLook => {
  const members = membersOf(network, theme, dayOf(now));
  const pilots = pilotsOf(facts).filter((p) => p.theme === theme && members.includes(p.organisation));
  const told = round ? answeredIn(facts, round, theme) : [];
  const ended = (organisation: string): boolean => {
    const own = pilots.filter((p) => p.organisation === organisation);
    return own.length > 0 && own.every((p) => hasEnded(p.stage));
  };
  return {
    theme,
    stages: stages.map((stage) => ({ stage, count: pilots.filter((p) => p.stage === stage).length })),
    paces: paces.map((pace) => ({
      pace,
      count: pilots.filter((p) => p.pace === pace).length,
    })),
    figures: round
      ? (roundFigures(facts, network, { ...round, closed: round.closesAt <= now }).get(theme) ?? null)
      : null,
    asking: pilots.filter((p) => p.helpOpen).sort((a, b) => a.answeredAt.localeCompare(b.answeredAt)),
    silent: members.filter((id) => !told.includes(id) && !ended(id)),
  };
};
