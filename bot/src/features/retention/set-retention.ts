import { note } from '../../ledger/note';
import type { Ports, RetentionWord } from '../../ports';

/** The same once more changes nothing, and leaves no second line. */
export const setRetention = async (
  ports: Pick<Ports, 'stores' | 'now'>,
  by: RetentionWord['by'] | undefined,
  months: number,
): Promise<void> => {
  const { settings } = ports.stores;
  const before = await settings.retention();
  if (!by || before === months) return;
  await settings.setRetention({ months, before, by, at: ports.now() });
  await note(ports, by, 'retentionSet');
};
