import type { Room } from '../../routes';
import * as contract from '../../shared/contract/retention';
import { retentionEnds } from '../../shared/domain/retention';
import { whoDid } from '../../shared/text/audit';
import { setRetention } from './set-retention';

/** How long names are kept; they are removed by the operator's command, never by a page. */
export const retention: Room = (routes) => {
  routes.call(contract.readRetention, async ({ ports: { stores }, network, lang }) => {
    const [months, archived, words] = await Promise.all([
      stores.settings.retention(),
      stores.settings.archived(),
      stores.settings.retentionWords(),
    ]);
    return {
      months,
      ends: retentionEnds(network.project.ends, months),
      archivedAt: archived?.at ?? null,
      changes: words.toReversed().map(({ by, ...word }) => ({ ...word, by: whoDid(network, by, lang) })),
    };
  });
  routes.call(contract.setRetention, async ({ ports, actor, body }) => {
    await setRetention(ports, actor.person?.id, body.months);
    return { ok: true as const };
  });
};
