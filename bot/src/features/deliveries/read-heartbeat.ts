import type { z } from 'zod';
import { stuckTasks } from '../../delivery/stuck-tasks';
import { isToMend, readChannels, titlesOf } from '../../delivery/view';
import type { Due } from '../../ports';
import type { Call, Foreseen, Routes } from '../../routes';
import type { heartbeat as endpoint } from '../../shared/contract/deliveries';
import { type Channel, themeOfUse } from '../../shared/domain/channel';
import { type Delivery, isOpen, lastDeliveries, messageKey, messageOf } from '../../shared/domain/delivery';
import { addDays, dayOf, helsinki } from '../../shared/domain/month';
import { demand, may, reachOf } from '../../shared/domain/permission';
import { dueName, kindName, saidLife } from '../../shared/text/deliveries';
import { seenBy } from './read-log';

type HeartbeatCall = Call<typeof endpoint>;
type BeatAnswer = z.input<(typeof endpoint)['response']>['channels'][number];
type ComingPost = Foreseen & Pick<Due, 'at'>;

// Further ahead nobody looks at "next", and the agenda holds the ends of a year's events.
const aheadDays = 62;
const mostLife = 6;

/** What the agenda will post, in order. */
const foreseen = async (
  routes: Pick<Routes, 'foresight'>,
  { ports, network }: HeartbeatCall,
): Promise<readonly ComingPost[]> => {
  const until = helsinki(addDays(dayOf(ports.now()), aheadDays), '12:00');
  const dues = await ports.stores.agenda.upTo(until);
  const found = await Promise.all(
    [...routes.foresight].map(async ([kind, foresee]) => {
      const own = dues.filter((due) => due.kind === kind);
      if (own.length === 0) return [];
      const seen = await foresee({ ports, network, keys: own.map(({ key }) => key) }).catch(
        (error: unknown): ReadonlyMap<string, Foreseen> => {
          // What one room cannot foresee hides nothing of the others.
          ports.log({ event: 'foresee.failed', room: 'deliveries', kind, error: String(error) });
          return new Map();
        },
      );
      return own.flatMap(({ at, key }) => {
        const coming = seen.get(key);
        return coming ? [{ ...coming, at }] : [];
      });
    }),
  );
  return found.flat().sort((a, b) => a.at.localeCompare(b.at));
};

const stateOf = ({ deleted, installed, archived }: Channel): BeatAnswer['state'] => {
  if (deleted) return 'deleted';
  if (!installed) return 'appRemoved';
  return archived ? 'archived' : 'open';
};

const isIn = (id: string) => (d: Delivery) => d.target.to !== 'person' && d.target.channel === id;

/** Per channel: last delivered, what comes next, what waits, what has happened to it. */
export const readHeartbeat =
  (routes: Pick<Routes, 'titles' | 'foresight' | 'knowsDue'>) => async (asked: HeartbeatCall) => {
    const { ports, actor, network, lang } = asked;
    const [theme] = reachOf(actor, 'seeDeliveries', network).themes;
    demand(actor, 'seeDeliveries', network, { theme });
    const { stores } = ports;
    const now = ports.now();
    const [channels, all, life, coming, poison, incident, stuckDues] = await Promise.all([
      readChannels(ports),
      stores.deliveries.recent(),
      stores.channels.life(),
      foreseen(routes, asked),
      stores.work.poison(),
      stores.work.incident(),
      stuckTasks(ports, routes.knowsDue),
    ]);
    const rows = seenBy(asked, all, channels);
    const last = lastDeliveries(all);
    const stuck = poison.map((one) => ({ ...one, message: messageOf(one.key) }));
    const named = [...coming.map((c) => c.message), ...stuck.map((one) => one.message)];
    const titles = await titlesOf(routes, { ports, network, lang }, named);
    const called = (message: Delivery['message']) => ({
      what: kindName(message.kind)[lang],
      title: titles.get(messageKey(message)) ?? '',
    });

    const beatOf = (channel: Channel): BeatAnswer => {
      const here = rows.filter(isIn(channel.id));
      const next = coming.find((c) => c.channels.includes(channel.id));
      return {
        id: channel.id,
        name: channel.name,
        team: channel.teamName,
        use: channel.tie?.use ?? null,
        theme: themeOfUse(channel.tie),
        state: stateOf(channel),
        ...(last.has(channel.id) ? { lastDeliveredAt: last.get(channel.id) } : {}),
        ...(next ? { next: { at: next.at, ...called(next.message) } } : {}),
        waiting: here.filter(isOpen).length,
        toMend: here.filter((d) => isToMend(d, now)).length,
        life: life
          .filter((e) => e.channel === channel.id)
          .slice(-mostLife)
          .map(({ at, what, was }) => ({ at, sentence: saidLife(what, was, lang) }))
          .reverse(),
      };
    };
    const isMine = ({ tie }: Channel): boolean => {
      const theme = themeOfUse(tie);
      return may(actor, 'seeDeliveries', network, theme ? { theme } : {});
    };
    const late = incident && !incident.value.over ? incident.value : null;
    return {
      now,
      late: late && { since: late.since, count: late.count },
      // Whose a stuck message is, its key does not say.
      poison: (may(actor, 'seeDeliveries', network) ? stuck : []).map(({ message, at, pulls }) => ({
        ...called(message),
        at,
        pulls,
      })),
      // Whose a task is, its key does not say either.
      stuck: (may(actor, 'seeDeliveries', network) ? stuckDues : []).map(({ how, due, tries }) => ({
        at: due.at,
        kind: due.kind,
        key: due.key,
        how,
        what: dueName(due.kind)[lang],
        tries,
        acts:
          how === 'aside' && may(actor, 'settleDelivery', network)
            ? (['again', 'leave'] as const).slice()
            : [],
      })),
      toMend: rows.filter((d) => isToMend(d, now)).length,
      channels: [...channels.values()].filter((c) => (c.tie || !c.deleted) && isMine(c)).map(beatOf),
    };
  };
