import { planMessage } from '../../delivery/plan';
import type { Ports } from '../../ports';
import type { Routes, Tick } from '../../routes';
import { answersFor } from '../../shared/domain/actor';
import { type ComingKind, comingKinds, weekOf } from '../../shared/domain/coming-words';
import { type Delivery, isOpen, type Target } from '../../shared/domain/delivery';
import { addMinutes, type Day, helsinki } from '../../shared/domain/month';
import { type Network, themesOf } from '../../shared/domain/network';
import type { ThemeId } from '../../shared/domain/theme';
import { isOver, wantedFor, wordMessage } from './send-words';

const againMinutes = 10;

const reached = (rows: readonly Delivery[]): ReadonlySet<string> =>
  new Set(
    rows.flatMap(({ target, state }) =>
      target.to === 'person' && (state === 'delivered' || state === 'maybeSent') ? [target.person] : [],
    ),
  );

const channelsOf = async (ports: Ports, themes: ReadonlySet<ThemeId>): Promise<readonly Target[]> =>
  (await ports.stores.channels.list())
    .filter((c) => c.tie?.use === 'theme' && themes.has(c.tie.theme) && !c.deleted)
    .map((c) => ({ to: 'channel', channel: c.id }));

const isKind = (word: string): word is Exclude<ComingKind, 'friday'> =>
  word !== 'friday' && (comingKinds as readonly string[]).includes(word);

/** Themes of organisations all of whose own could not be told; where somebody has been, the others need no line. */
const themesUncovered = async (
  routes: Pick<Routes, 'waiting'>,
  ports: Ports,
  network: Network,
  kind: Exclude<ComingKind, 'friday'>,
  day: Day,
  got: ReadonlySet<string>,
): Promise<ReadonlySet<ThemeId>> => {
  const wanted = await wantedFor(routes, ports, network, kind, day);
  const told = new Set(
    wanted.filter(({ person }) => got.has(person.id)).flatMap(({ actor }) => answersFor(actor)),
  );
  return new Set(
    wanted
      .filter(({ person }) => !got.has(person.id))
      .flatMap(({ actor }) => answersFor(actor).filter((id) => !told.has(id)))
      .flatMap((id) => themesOf(network, id, day)),
  );
};

/** S32: one line per channel and week for digest and ladder together, where somebody has something open. */
export const coverWords =
  (routes: Pick<Routes, 'waiting'>) =>
  async ({ ports, network, key }: Tick): Promise<void> => {
    const [kind = '', day = ''] = key.split('~');
    if (!network || !isKind(kind) || isOver(ports, day)) return;
    const rows = (await ports.stores.deliveries.of(wordMessage(kind, day))).map(({ value }) => value);
    if (rows.some(isOpen)) {
      const at = addMinutes(ports.now(), againMinutes);
      return ports.stores.agenda.add({ at, kind: 'words.cover', key });
    }
    const themes = await themesUncovered(routes, ports, network, kind, day, reached(rows));
    const targets = await channelsOf(ports, themes);
    if (targets.length > 0)
      await planMessage(ports, { kind: 'wordsCover', id: weekOf(day) }, targets, 1, helsinki(day, '17:00'));
  };
