import type { Ports } from '../../ports';
import type { Routes } from '../../routes';
import { addDays, dayOf, helsinki } from '../../shared/domain/month';

// When nobody works, and on neither night of a changing clock inside the hour that is missing or doubled.
const hour = '02:45';

/** Tonight's or tomorrow night's; without a place for backups nothing is planned. */
const planBackup = async ({ stores, backups, now }: Ports): Promise<void> => {
  if (!backups) return;
  const night = addDays(dayOf(now()), 1);
  await stores.agenda.add({ at: helsinki(night, hour), kind: 'backup.make', key: night });
};

/**
 * Every night all that is stored goes into one file of that day, where the installation has a place for it. A night that
 * fails is tried again like everything that is due, and stands on Toimitukset when it keeps failing. Made twice, the
 * second is the one that is kept.
 */
export const backup = (routes: Routes): void => {
  routes.start(planBackup);
  routes.due('backup.make', async ({ ports, key }) => {
    // The next night first: whatever becomes of this one, it comes.
    await planBackup(ports);
    if (!ports.backups) return;
    const began = ports.tick();
    const made = await ports.backups.make(key, ports.now());
    ports.log({ event: 'backup.made', room: 'backup', ...made, ms: ports.tick() - began });
  });
};
