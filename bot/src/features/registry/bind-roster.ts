import type { Ports } from '../../ports';
import type { Network } from '../../shared/domain/network';

/**
 * Reads who is in the teams and binds everybody whose address the import knows, before they ever write.
 * A team that cannot be asked is left for the next time: its people are bound when they first act.
 */
export const bindRoster = async (
  ports: Pick<Ports, 'stores' | 'messenger' | 'log'>,
  network: Network,
  teams?: readonly string[],
): Promise<number> => {
  const byEmail = new Map(network.people.map((p) => [p.email.toLowerCase(), p]));
  const channels = (await ports.stores.channels.list()).filter((c) => c.installed && !c.deleted);
  const oneOfEach = [...new Map(channels.map((c) => [c.team, c])).values()].filter(
    (c) => !teams || teams.includes(c.team),
  );
  let bound = 0;
  for (const channel of oneOfEach) {
    const members = await ports.messenger.members(channel).catch((error: unknown) => {
      ports.log({
        event: 'roster.failed',
        room: 'registry',
        error: error instanceof Error ? error.message : String(error),
      });
      return [];
    });
    for (const { account, emails } of members) {
      const person = emails.map((e) => byEmail.get(e.toLowerCase())).find((p) => p !== undefined);
      if (!person || person.accounts.some((a) => a.objectId === account.objectId)) continue;
      if ((await ports.stores.network.bind(person.id, account)) === 'bound') bound += 1;
    }
  }
  ports.log({ event: 'roster.read', room: 'registry', bound });
  return bound;
};
