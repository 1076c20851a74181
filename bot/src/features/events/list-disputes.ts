import type { Call } from '../../routes';
import type { disputes as endpoint } from '../../shared/contract/events';
import { mayMark } from '../../shared/domain/event-audience';
import { eventsOf } from '../../shared/domain/events';
import { inForce, isKind } from '../../shared/domain/fact';
import { organisationById } from '../../shared/domain/network';
import { personName } from '../../shared/text/recorder';

/** "Olimme paikalla", not answered yet: what this person may confirm or decline, the oldest first (S27). */
export const listDisputes = async ({ ports, actor, network }: Call<typeof endpoint>) => {
  const facts = inForce(await ports.stores.facts.all());
  const events = new Map(eventsOf(facts).map((e) => [e.event, e]));
  const open = facts.filter(isKind('attendanceDisputed')).filter((f) => f.content.state === 'open');
  return {
    disputes: open
      .toSorted((a, b) => a.recordedAt.localeCompare(b.recordedAt))
      .flatMap(({ content, day, recordedAt, recordedBy }) => {
        const event = events.get(content.event);
        if (!event || event.cancelled || !mayMark(actor, network, event)) return [];
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
      }),
  };
};
