import type { z } from 'zod';
import type { Call } from '../../routes';
import type { coffeeMemory as endpoint } from '../../shared/contract/coffee-memory';
import { coffeeMemory } from '../../shared/domain/coffee-memory';
import { byAlphabet } from '../../shared/domain/name-order';
import { type OrganisationId, organisationById } from '../../shared/domain/network';
import { demand } from '../../shared/domain/permission';
import type { PilotView } from '../../shared/domain/pilots';
import { Refusal } from '../../shared/domain/refusal';
import { isThemeId } from '../../shared/domain/theme';

/** What a lead may want to know before inviting, for the tab; the chat's form says the same in lines. */
export const readCoffeeMemory = async ({
  ports,
  actor,
  network,
  params,
  lang,
}: Call<typeof endpoint>): Promise<z.input<(typeof endpoint)['response']>> => {
  const theme = params.theme ?? '';
  if (!isThemeId(theme)) throw new Refusal('notFound');
  demand(actor, 'planEvent', network, { theme });
  const nameOf = (id: OrganisationId) => {
    const { fi = id, sv = id } = organisationById(network, id)?.name ?? {};
    return { fi, sv };
  };
  const named = ({ organisation, title }: PilotView) => ({ organisation: nameOf(organisation), title });
  const memory = coffeeMemory(network, await ports.stores.facts.all(), theme, actor.today);
  const order = byAlphabet(lang);
  const written = lang === 'sv' ? 'sv' : 'fi';
  return {
    topics: memory.topics.map(({ event, topic, memo, sittings: [{ startsAt }] }) => ({
      event,
      startsAt,
      ...(topic ? { topic } : {}),
      ...(memo ? { notes: memo } : {}),
    })),
    neverBeen: memory.neverBeen.map(nameOf).sort((a, b) => order(a[written], b[written])),
    asking: memory.asking.map(named),
    shared: memory.shared.map(named),
  };
};
