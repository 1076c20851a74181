import type { Ports } from '../../ports';
import type { Actor } from '../../shared/domain/actor';
import type { MessageRef } from '../../shared/domain/delivery';
import { type ContentOf, type FactOf, inForce, isKind, type Recorder } from '../../shared/domain/fact';
import { dayOf } from '../../shared/domain/month';
import { leadsOf, type Network, type OrganisationId } from '../../shared/domain/network';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import type { ThemeId } from '../../shared/domain/theme';
import { planMessage, refreshMessage } from '../delivery/plan';
import { recordFirst } from '../facts/record-fact';
import { findBulletin } from './acting';
import { themeChannels, toChannels } from './targets';

/** The lead's card with "Välitä". */
export const relayMessage = (bulletin: string, theme: ThemeId): MessageRef => ({
  kind: 'relay',
  id: `${bulletin}~${theme}`,
});

type Relay = Omit<ContentOf<'bulletinRelayed'>, 'kind'>;
/** Once per bulletin and theme, whoever is first: bot, lead or co-lead. */
export const recordRelay = (ports: Ports, relay: Relay, by: Recorder, day = dayOf(ports.now())) =>
  recordFirst(ports, { content: { kind: 'bulletinRelayed', ...relay }, day, by });

export const relayOf = async (
  ports: Ports,
  bulletin: string,
  theme: ThemeId,
): Promise<FactOf<'bulletinRelayed'> | undefined> =>
  inForce(await ports.stores.facts.slot('project', `bulletinRelayed~${bulletin}~${theme}`)).find(
    isKind('bulletinRelayed'),
  );

/** The organisation that the person leads this theme for. */
const leadingFor = (actor: Actor, network: Network, theme: ThemeId): OrganisationId | undefined =>
  actor.person?.assignments.find(
    (a) =>
      a.role === 'lead' &&
      (!a.theme || a.theme === theme) &&
      leadsOf(network, theme, actor.today).includes(a.organisation),
  )?.organisation;

/** S2: the lead's own press. Relayed by one co-lead it is not asked of the other; false when it was done before. */
export const relayBulletin = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  id: string,
  { theme, lines }: { readonly theme: ThemeId; readonly lines?: string | undefined },
): Promise<boolean> => {
  demand(actor, 'relayBulletin', network, { theme });
  const { value: b } = await findBulletin(ports, id);
  if (b.from !== 'coordinator' || !b.audience.themes.includes(theme)) throw new Refusal('notFound');
  if (b.state !== 'published') throw new Refusal(b.state === 'withdrawn' ? 'closed' : 'notFound');
  const targets = toChannels(themeChannels(await ports.stores.channels.list(), theme));
  if (targets.length === 0) throw new Refusal('noChannel');
  const organisation = leadingFor(actor, network, theme);
  const { fresh } = await recordRelay(
    ports,
    {
      bulletin: id,
      theme,
      version: b.versions.length,
      by: 'lead',
      ...(organisation ? { organisation } : {}),
      ...(lines ? { lines } : {}),
    },
    actor.person?.id ?? '',
  );
  // Also after "done already": what a crash cut off is planned now, and rows that stand are left alone.
  await planMessage(ports, { kind: 'bulletin', id }, targets, b.versions.length);
  if (fresh) await refreshMessage(ports, relayMessage(id, theme));
  return fresh;
};
