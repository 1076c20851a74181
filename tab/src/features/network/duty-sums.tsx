import { themeIds } from '@shared/domain/theme';
import type { NetworkMonth } from '../../api/types';
import { useWords } from '../../language/words';
import { to, useAddress } from '../../ui/address';
import { Soft } from '../../ui/card';
import { Go } from '../../ui/go';
import { LongTable } from '../../ui/long-table';
import { themeName } from '../../ui/names';
import { Section } from '../../ui/page';
import { heatAsked } from './heat-asked';
import { useNetworkWords } from './map-words';

type Sum = NetworkMonth['sums'][number];
const doneOf = ({ standings }: Sum): readonly [number, number] => [
  standings.fulfilled ?? 0,
  (Object.values(standings) as number[]).reduce((sum, count) => sum + count, 0),
];

/** Duties by themes: of so many organisations so many have fulfilled it. Each figure opens its list. */
export const DutySums = ({ of }: { readonly of: NetworkMonth }) => {
  const { t, lang } = useWords();
  const n = useNetworkWords();
  const { query } = useAddress();
  const { role, area } = heatAsked(query);
  const columns = [...themeIds, null];
  const duties = of.duties
    .map((duty, at) => ({ duty, at, sums: of.sums.filter((sum) => sum.duty === at) }))
    .filter(
      ({ duty, sums }) => sums.length > 0 && (!role || duty.role === role) && (!area || duty.area === area),
    );
  const canList = of.rows.length > 0;
  const cell = (sum: Sum | undefined, duty: string, theme: string | null) => {
    if (!sum) return '–';
    const [done, all] = doneOf(sum);
    const said = t.obligations.count(done, all);
    if (!canList) return said;
    return (
      <Go href={to('network', { ...Object.fromEntries(query), theme: theme ?? undefined, duty })}>{said}</Go>
    );
  };
  return (
    <Section title={n.duties.title} id="duty-sums">
      <Soft>{n.duties.text}</Soft>
      <LongTable
        label={n.duties.text}
        rows={duties}
        columns={columns.length + 1}
        keyOf={({ duty }) => duty.obligation}
        head={
          <tr>
            <th scope="col">{n.duties.duty}</th>
            {columns.map((theme) => (
              <th key={theme ?? 'own'} scope="col">
                {theme ? themeName(theme, lang) : t.obligations.ownOrganisation}
              </th>
            ))}
          </tr>
        }
        row={({ duty, sums }) => (
          <>
            <th scope="row">{duty.title}</th>
            {columns.map((theme) => (
              <td key={theme ?? 'own'}>
                {cell(
                  sums.find((sum) => sum.theme === theme),
                  duty.obligation,
                  theme,
                )}
              </td>
            ))}
          </>
        )}
      />
    </Section>
  );
};
