import { Button } from '@fluentui/react-components';
import { isThemeId, type ThemeId } from '@shared/domain/theme';
import { networkApi } from '../../api/rooms/network';
import type { TrendMonth, Trends } from '../../api/types';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import { go, to, useAddress } from '../../ui/address';
import { Card, Line, Soft } from '../../ui/card';
import { Drawn, Lines } from '../../ui/chart';
import { Choice } from '../../ui/choice';
import { monthText } from '../../ui/dates';
import { Read } from '../../ui/faces';
import { Go } from '../../ui/go';
import { LongTable } from '../../ui/long-table';
import { themeName } from '../../ui/names';
import { Section } from '../../ui/page';
import { useNetworkWords } from './map-words';

const measures = ['attended', 'meetings', 'coffees', 'answers', 'relayed', 'pilots'] as const;
type TrendMeasure = (typeof measures)[number];
type ThemeTrend = TrendMonth['themes'][number];

/** null: nothing was to be counted in that month. */
const numberOf = (of: ThemeTrend, measure: TrendMeasure): number | null => {
  if (measure === 'pilots') return of.pilots;
  if (measure === 'meetings' || measure === 'coffees') return of[measure].held;
  const { done, of: all } = of[measure];
  return all === 0 ? null : Math.round((100 * done) / all);
};
const saidOf = (of: ThemeTrend, measure: TrendMeasure): string => {
  if (measure === 'pilots') return String(of.pilots);
  if (measure === 'meetings' || measure === 'coffees') return String(of[measure].held);
  const { done, of: all } = of[measure];
  return all === 0 ? '–' : `${done}/${all}`;
};

const Table = ({ of, measure }: { readonly of: Trends; readonly measure: TrendMeasure }) => {
  const { lang } = useWords();
  const n = useNetworkWords();
  const shown = of.months[0]?.themes.map((one) => one.theme) ?? [];
  return (
    <LongTable
      label={n.trend.measures[measure]}
      rows={of.months.toReversed()}
      columns={shown.length + 1}
      keyOf={({ month }) => month}
      head={
        <tr>
          <th scope="col">{n.trend.month}</th>
          {shown.map((theme) => (
            <th key={theme} scope="col">
              {themeName(theme, lang)}
            </th>
          ))}
        </tr>
      }
      row={(month) => (
        <>
          <th scope="row">
            <Go href={to('network', { month: month.month })}>{monthText(month.month, lang)}</Go>
            {!month.closed && ` (${n.trend.running})`}
            {month.quiet && ` (${n.trend.quiet})`}
          </th>
          {month.themes.map((one) => (
            <td key={one.theme}>
              <Go href={to('theme', { month: month.month }, one.theme)}>{saidOf(one, measure)}</Go>
            </td>
          ))}
        </>
      )}
    />
  );
};

const dayIn = (month: string): Date => new Date(`${month}-01T12:00:00Z`);
const monthIn = (day: Date): string => day.toISOString().slice(0, 7);

const Drawing = ({ of, measure }: { readonly of: Trends; readonly measure: TrendMeasure }) => {
  const { lang } = useWords();
  const n = useNetworkWords();
  const shown = of.months[0]?.themes.map((one) => one.theme) ?? [];
  const points = (theme: ThemeId) =>
    of.months.flatMap((month) => {
      const one = month.themes.find((t) => t.theme === theme);
      const y = one ? numberOf(one, measure) : null;
      return y === null ? [] : [{ x: dayIn(month.month), y }];
    });
  const ends = (theme: ThemeId): string => {
    const all = points(theme);
    return n.trend.says(
      `${n.trend.measures[measure]}, ${themeName(theme, lang)}`,
      String(all[0]?.y ?? '–'),
      String(all.at(-1)?.y ?? '–'),
    );
  };
  return (
    <Card>
      {shown.map((theme) => (
        <Soft key={theme}>{ends(theme)}</Soft>
      ))}
      <Drawn>
        <Lines
          title={n.trend.measures[measure]}
          month={(day) => monthText(monthIn(day), lang)}
          lines={shown.map((theme) => ({ name: themeName(theme, lang), points: points(theme) }))}
        />
      </Drawn>
    </Card>
  );
};

const Inside = ({
  theme,
  measure,
}: {
  readonly theme: ThemeId | undefined;
  readonly measure: TrendMeasure;
}) => {
  const { query } = useAddress();
  const asOf = query.get('asOf') ?? undefined;
  const read = useRead(networkApi.trends, {
    query: { ...(theme && { theme }), ...(asOf && { asOf }) },
  });
  return (
    <Read of={read} bars={4}>
      {(of) => (
        <>
          <Drawing of={of} measure={measure} />
          <Table of={of} measure={measure} />
        </>
      )}
    </Read>
  );
};

/** How the months have gone since the project began: read when it is asked for, as it looks at all of them. */
export const Trend = () => {
  const n = useNetworkWords();
  const { query } = useAddress();
  const asked = query.get('trend');
  const measure = measures.find((one) => one === asked);
  const word = query.get('theme') ?? '';
  const show = (next: string | undefined) =>
    go(to('network', { ...Object.fromEntries(query), trend: next }), 'replace');
  return (
    <Section title={n.trend.title} id="trend">
      <Soft>{n.trend.text}</Soft>
      {measure ? (
        <>
          <Line>
            <Choice label={n.trend.measure} value={measure} choose={show}>
              {measures.map((one) => (
                <option key={one} value={one}>
                  {n.trend.measures[one]}
                </option>
              ))}
            </Choice>
          </Line>
          <Inside theme={isThemeId(word) ? word : undefined} measure={measure} />
        </>
      ) : (
        <Line>
          <Button onClick={() => show('attended')}>{n.trend.open}</Button>
        </Line>
      )}
    </Section>
  );
};
