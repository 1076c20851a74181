import { stages } from '@shared/domain/pilot';
import type { NetworkMonth } from '../../api/types';
import { useWords } from '../../language/words';
import { to } from '../../ui/address';
import { Card, Soft } from '../../ui/card';
import { Bars, Drawn } from '../../ui/chart';
import { Go } from '../../ui/go';
import { LongTable } from '../../ui/long-table';
import { themeName } from '../../ui/names';
import { Section } from '../../ui/page';
import { useNetworkWords } from './map-words';

/** Where the pilots stand, theme by theme. */
export const PilotStages = ({ of }: { readonly of: NetworkMonth }) => {
  const { t, lang } = useWords();
  const n = useNetworkWords();
  const total = (counts: NetworkMonth['stages'][number]['counts']): number =>
    stages.reduce((sum, stage) => sum + (counts[stage] ?? 0), 0);
  if (of.stages.every(({ counts }) => total(counts) === 0)) return null;
  return (
    <Section title={n.pilots.title} id="stages">
      <Soft>{n.pilots.text}</Soft>
      <Card>
        <Drawn>
          <Bars
            title={n.pilots.title}
            bars={of.stages.map(({ theme, counts }) => ({
              name: themeName(theme, lang),
              parts: stages.map((stage) => ({ name: t.stage[stage], value: counts[stage] ?? 0 })),
            }))}
          />
        </Drawn>
      </Card>
      <LongTable
        label={n.pilots.text}
        rows={of.stages}
        columns={stages.length + 2}
        keyOf={({ theme }) => theme}
        head={
          <tr>
            <th scope="col">{n.map.theme}</th>
            {stages.map((stage) => (
              <th key={stage} scope="col">
                {t.stage[stage]}
              </th>
            ))}
            <th scope="col">{n.pilots.total}</th>
          </tr>
        }
        row={({ theme, counts }) => (
          <>
            <th scope="row">
              <Go href={to('pilots', { theme })}>{themeName(theme, lang)}</Go>
            </th>
            {stages.map((stage) => (
              <td key={stage}>
                <Go href={to('pilots', { theme, stage })}>{counts[stage] ?? 0}</Go>
              </td>
            ))}
            <td>{total(counts)}</td>
          </>
        )}
      />
    </Section>
  );
};
