import type { z } from 'zod';
import type { openDispute } from '../../shared/contract/theme-board';
import type { Actor } from '../../shared/domain/actor';
import { mayMark } from '../../shared/domain/event-audience';
import { eventsOf } from '../../shared/domain/events';
import { type Fact, inForce, isKind } from '../../shared/domain/fact';
import { type Network, organisationById } from '../../shared/domain/network';
import type { ThemeId } from '../../shared/domain/theme';
import { personName } from '../../shared/text/recorder';

/** "Olimme paikalla", not answered yet: what this person may confirm or decline in a theme, the oldest first (S27). */
export const listDisputes = (
  all: readonly Fact[],
  theme: ThemeId,
  { actor, network }: { readonly actor: Actor; readonly network: Network },
): z.input<typeof openDispute>[] => {
  const facts = inForce(all);
  const open = facts.filter(isKind('attendanceDisputed')).filter((f) => f.content.state === 'open');
  if (open.length === 0) return [];
  const events = new Map(eventsOf(facts).map((e) => [e.event, e]));
  return open
    .toSorted((a, b) => a.recordedAt.localeCompare(b.recordedAt))
    .flatMap(({ content, day, recordedAt, recordedBy }) => {
      const event = events.get(content.event);
      if (!event || event.cancelled || !mayMark(actor, network, event)) return [];
      // Of no theme: an event of the whole network.
      if (event.themes.length > 0 && !event.themes.includes(theme)) return [];
      return [
        {
          event: event.event,
          title: event.title,
          themes: [...event.themes],
          sitting: content.sitting,
          day,
          organisation: content.organisation,
          name: organisationById(network, content.organisation)?.name ?? { fi: '', sv: '' },
          saidBy: personName(network, recordedBy, actor.language),
          saidAt: recordedAt,
        },
      ];
    });
};
