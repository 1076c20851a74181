import { planMessage } from '../../delivery/plan';
import type { Ports } from '../../ports';
import type { Ended, Routes } from '../../routes';
import { answersFor } from '../../shared/domain/actor';
import { channelsOfThemes, toChannels } from '../../shared/domain/channels-for';
import { type ComingKind, comingKinds, weekOf } from '../../shared/domain/coming-words';
import { type Delivery, peopleReached, type Target } from '../../shared/domain/delivery';
import { type Day, helsinki } from '../../shared/domain/month';
import { type Network, themesOf } from '../../shared/domain/network';
import type { ThemeId } from '../../shared/domain/theme';
import { isOver, wantedFor, wordMessage } from './wanted';

const channelsOf = async (ports: Ports, themes: ReadonlySet<ThemeId>): Promise<readonly Target[]> =>
  toChannels(channelsOfThemes(await ports.stores.channels.list(), [...themes]));

const isKind = (word: string): word is Exclude<ComingKind, 'friday'> =>
  word !== 'friday' && (comingKinds as readonly string[]).includes(word);

/** Themes of organisations all of whose own could not be told; where somebody has been, the others need no line. */
const themesUncovered = async (
  routes: Pick<Routes, 'waiting'>,
  ports: Ports,
  network: Network,
  kind: Exclude<ComingKind, 'friday'>,
  day: Day,
  rows: readonly Delivery[],
): Promise<ReadonlySet<ThemeId>> => {
  const got = peopleReached(rows);
  const asked = new Set(rows.flatMap(({ target }) => (target.to === 'person' ? [target.person] : [])));
  // Who has something open only since it was sent waits for the next one.
  const wanted = (await wantedFor(routes, ports, network, kind, day)).filter(
    ({ person }) => asked.has(person.id) || person.accounts.length === 0,
  );
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

type FallbackWord = { readonly kind: Exclude<ComingKind, 'friday'>; readonly day: Day };
/** S32: one line per channel and week for digest and ladder together, where somebody has something open. */
export const fallBackForWord = async (
  routes: Pick<Routes, 'waiting'>,
  ports: Ports,
  network: Network,
  { kind, day }: FallbackWord,
  rows: readonly Delivery[],
): Promise<void> => {
  if (isOver(ports, day)) return;
  const targets = await channelsOf(ports, await themesUncovered(routes, ports, network, kind, day, rows));
  await planMessage(ports, { kind: 'wordsCover', id: weekOf(day) }, targets, 1, helsinki(day, '17:00'));
};

export const wordsFallback =
  (routes: Pick<Routes, 'waiting'>): Ended =>
  async ({ ports, network, message, rows }) => {
    const kind = message.kind.replace(/Word$/u, '');
    const isWord = isKind(kind) && message.kind === wordMessage(kind, message.id).kind;
    if (isWord) await fallBackForWord(routes, ports, network, { kind, day: message.id }, rows);
  };
