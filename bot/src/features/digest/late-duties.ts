import { ledgerOf } from '../../ledger/ledger';
import type { Ports } from '../../ports';
import { stepDay } from '../../shared/domain/coming-words';
import { dayOf, monthOfDay } from '../../shared/domain/month';
import { membersOf, type Network, type OrganisationId } from '../../shared/domain/network';
import { pressingSince } from '../../shared/domain/next-act';
import { standingsOf } from '../../shared/domain/standings';
import type { ThemeId } from '../../shared/domain/theme';

/**
 * The ladder's last step for duties: organisations of a theme with a duty of it that is at risk or late and can still
 * be mended, from the lead's day on.
 */
export const lateIn = async (
  ports: Ports,
  network: Network,
  theme: ThemeId,
): Promise<readonly { readonly organisation: OrganisationId; readonly duties: readonly string[] }[]> => {
  const today = dayOf(ports.now());
  const { lead } = await ports.stores.settings.ladder();
  const { quietMonths } = network.project;
  const found = await Promise.all(
    membersOf(network, theme, today).map(async (organisation) => {
      const rows = standingsOf(await ledgerOf(ports, network, organisation), {
        organisation,
        month: monthOfDay(today),
        today,
      });
      const late = rows.filter((row) => {
        if (row.role !== 'developer' || row.theme !== theme) return false;
        const since = pressingSince(row, today);
        return since !== null && today >= stepDay(since, lead, quietMonths);
      });
      return { organisation, duties: [...new Set(late.map((row) => row.obligation))] };
    }),
  );
  return found.filter(({ duties }) => duties.length > 0);
};
