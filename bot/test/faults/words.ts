import type { Config } from '../../src/config';

/** Where an instance dies: with rows claimed and nothing sent, with posts on their way, with posts that it has not written down. */
export const traps = ['claimed', 'inFlight', 'sent'] as const;
/** And where while something that was due is promoted: taken and not done, decided and not taken off the agenda. */
export const promotionTraps = ['taken', 'decided'] as const;
export type Trap = (typeof traps)[number] | (typeof promotionTraps)[number];
/** What an instance takes for now: from an instant on, so many times as fast as it is. */
export type FaultClock = { readonly from: string; readonly startedAt: number; readonly speed: number };
export type ParentWord =
  | { readonly is: 'die'; readonly where: Trap }
  | { readonly is: 'live' }
  | { readonly is: 'stop' };

export const tenantId = 'tenant';
export const config: Config = {
  mode: 'local',
  port: 0,
  host: '127.0.0.1',
  bot: { id: '', type: 'SingleTenant', tenantId, password: '' },
  tenants: [tenantId],
  tab: { clientId: '', audience: '', origin: '', clients: [] },
  storage: { connectionString: '' },
  coordinators: [],
};

/** Bulletins of this name cannot be read: their due handler throws every time. */
export const broken = 'rikki';
/** A due kind of a version that is not running here. */
export const unknownKind = 'tuleva.versio';

/** How an instance ends that finds no storage at its start, as the deployed one does: the platform starts it anew. */
export const couldNotStart = 3;
