import type { Call } from '../../routes';
import type { EventView, Presence } from '../../shared/domain/event';
import type { Fact } from '../../shared/domain/fact';
import type { Month } from '../../shared/domain/month';
import { byName } from '../../shared/domain/name-order';
import { membersOf, type OrganisationId, organisationById } from '../../shared/domain/network';
import type { Look } from '../../shared/domain/overview';
import { may } from '../../shared/domain/permission';
import type { PilotView } from '../../shared/domain/pilots';
import type { ThemeId } from '../../shared/domain/theme';
import { eventFacts } from './board-event';

export type Asked = Pick<Call, 'ports' | 'actor' | 'network' | 'lang'> & {
  readonly theme: ThemeId;
  readonly month: Month;
  readonly facts: readonly Fact[];
  readonly look: Look;
};

export const nameOf = ({ network }: Asked, id: OrganisationId) => {
  const { fi, sv } = organisationById(network, id)?.name ?? { fi: id, sv: id };
  return { fi, sv };
};

/** Misses stand on the lead's view; others see positive facts (DOMAIN.md 2.2). */
const seesMisses = ({ actor, network, theme }: Asked, organisation: OrganisationId): boolean =>
  may(actor, 'seeMisses', network, { organisation, theme });

/** Of several days the best: who came to one of them was there. */
const bestOf = (presences: readonly Presence[]): Presence | null =>
  (['present', 'remote', 'absent'] as const).find((p) => presences.includes(p)) ?? null;

/** The theme's organisations by the meetings that were held. */
export const matrixOf = (asked: Asked, held: readonly EventView[], pilots: readonly PilotView[]) => {
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
  return membersOf(asked.look.known.network, asked.theme, asked.look.day)
    .map((organisation) => ({
      organisation,
      name: nameOf(asked, organisation),
      attended: held.map((event) => presence(event, organisation)),
      pilot: pilotOf(organisation),
    }))
    .sort(byName(asked.lang));
};
