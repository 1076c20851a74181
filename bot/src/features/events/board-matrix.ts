import type { Call } from '../../routes';
import type { EventView, Presence } from '../../shared/domain/event';
import type { Fact } from '../../shared/domain/fact';
import { measures } from '../../shared/domain/measures';
import type { Month } from '../../shared/domain/month';
import { byName } from '../../shared/domain/name-order';
import { membersOf, type OrganisationId, organisationById } from '../../shared/domain/network';
import { networkStandings } from '../../shared/domain/network-standings';
import { obligationsOf } from '../../shared/domain/obligation';
import type { OverviewLook } from '../../shared/domain/overview';
import { may } from '../../shared/domain/permission';
import type { PilotView } from '../../shared/domain/pilots';
import type { Standing, StandingRow } from '../../shared/domain/standing';
import type { ThemeId } from '../../shared/domain/theme';
import { eventFacts } from './board-event';

export type BoardCall = Pick<Call, 'ports' | 'actor' | 'network' | 'lang'> & {
  readonly theme: ThemeId;
  readonly month: Month;
  readonly facts: readonly Fact[];
  readonly look: OverviewLook;
  /** For everybody in a channel at once. */
  readonly shared: boolean;
};

export const nameOf = ({ network }: BoardCall, id: OrganisationId) => {
  const { fi, sv } = organisationById(network, id)?.name ?? { fi: id, sv: id };
  return { fi, sv };
};

/** Misses stand on the lead's view; others see positive facts (DOMAIN.md 2.2). */
const seesMisses = ({ actor, network, theme, shared }: BoardCall, organisation: OrganisationId): boolean =>
  !shared && may(actor, 'seeMisses', network, { organisation, theme });

/** Of several days the best: who came to one of them was there. */
const bestOf = (presences: readonly Presence[]): Presence | null =>
  (['present', 'remote', 'absent'] as const).find((p) => presences.includes(p)) ?? null;

const open: readonly Standing[] = ['notDue', 'onTrack', 'atRisk', 'overdue', 'fulfilled', 'noFreshInfo'];
/** What a peer may know of another: who attended, and who has shared a pilot (DOMAIN.md 2.2). */
const positive = (row: StandingRow, hasShared: boolean): boolean =>
  row.standing === 'fulfilled' &&
  (measures[row.obligation]?.rule === 'attend' ||
    measures[row.obligation]?.rule === 'attendOnce' ||
    (measures[row.obligation]?.rule === 'pilot' && hasShared));

/** A theme's duties that somebody has this month, in the source's order. */
export const dutiesOf = (asked: BoardCall) => {
  const rows = [...networkStandings(asked.look.known, asked.month, asked.look.known.today).values()].flat();
  return obligationsOf(asked.look.known.network.project).filter(
    (o) =>
      o.role === 'developer' &&
      rows.some((r) => r.obligation === o.id && r.theme === asked.theme && open.includes(r.standing)),
  );
};

/** The theme's organisations by the meetings that were held, and by the month's duties. */
export const matrixOf = (asked: BoardCall, held: readonly EventView[], pilots: readonly PilotView[]) => {
  const { attended } = eventFacts(asked.facts);
  const presence = (event: EventView, organisation: OrganisationId): Presence | null => {
    const all = (attended.get(event.event) ?? []).filter((f) => f.content.organisation === organisation);
    const best = bestOf(all.map((f) => f.content.presence));
    return best === 'absent' && !seesMisses(asked, organisation) ? null : best;
  };
  const pilotOf = (organisation: OrganisationId) => {
    const last = pilots
      .filter((p) => p.organisation === organisation)
      .sort((a, b) => b.answeredAt.localeCompare(a.answeredAt))[0];
    return last
      ? {
          title: last.title,
          stage: last.stage,
          ...(last.pace ? { pace: last.pace } : {}),
          answeredAt: last.answeredAt,
        }
      : null;
  };
  const duties = dutiesOf(asked);
  const all = networkStandings(asked.look.known, asked.month, asked.look.known.today);
  const standing = (organisation: OrganisationId, id: string): Standing | null => {
    const row = all.get(organisation)?.find((r) => r.obligation === id && r.theme === asked.theme);
    if (!row || row.standing === 'notApplicable') return null;
    if (seesMisses(asked, organisation)) return row.standing;
    return positive(
      row,
      pilots.some((p) => p.organisation === organisation && p.share),
    )
      ? 'fulfilled'
      : null;
  };
  return membersOf(asked.look.known.network, asked.theme, asked.look.day)
    .map((organisation) => ({
      organisation,
      name: nameOf(asked, organisation),
      attended: held.map((event) => presence(event, organisation)),
      standings: duties.map(({ id }) => standing(organisation, id)),
      pilot: pilotOf(organisation),
    }))
    .sort(byName(asked.lang));
};
