import { planMessage } from '../../delivery/plan';
import type { Ports } from '../../ports';
import type { Routes, Tick } from '../../routes';
import { type ComingKind, comesOn, comingKinds, nextComing } from '../../shared/domain/coming-words';
import { helsinki } from '../../shared/domain/month';
import type { Network } from '../../shared/domain/network';
import { fallBackForWord } from './fallback';
import { isOver, wantedFor, wordMessage } from './wanted';

export const dueKind = (kind: ComingKind): string => `words.${kind}`;

/** What comes next of each kind goes on the agenda. Any number of times. */
export const planWords = async (ports: Ports, network: Network): Promise<void> => {
  for (const kind of comingKinds) {
    const next = nextComing(kind, ports.now(), network.project);
    if (next) await ports.stores.agenda.add({ at: next.at, kind: dueKind(kind), key: next.day });
  }
};

export const sendWord =
  (routes: Pick<Routes, 'waiting'>, kind: Exclude<ComingKind, 'friday'>) =>
  async ({ ports, network, key: day }: Tick): Promise<void> => {
    if (!network) return;
    const next = nextComing(kind, helsinki(day, '12:00'), network.project);
    if (next) await ports.stores.agenda.add({ at: next.at, kind: dueKind(kind), key: next.day });
    if (isOver(ports, day) || !comesOn(kind, day, network.project)) return;
    const wanted = await wantedFor(routes, ports, network, kind, day);
    const targets = wanted
      .filter(({ person }) => person.accounts.length > 0)
      .map(({ person }) => ({ to: 'person', person: person.id }) as const);
    ports.log({ event: 'words.planned', room: 'digest', kind, day, people: targets.length });
    if (targets.length > 0)
      await planMessage(ports, wordMessage(kind, day), targets, 1, helsinki(day, '17:00'));
    // What goes to nobody never ends: it falls back at once.
    else if (wanted.length > 0) await fallBackForWord(routes, ports, network, { kind, day }, []);
  };
