import { spreadSorts } from '@shared/domain/spread';
import type { ThemeId } from '@shared/domain/theme';
import { useWords } from '../../language/words';
import type { ReportView } from '../../parts/reports/types';
import { useReportWords } from '../../parts/reports/words';
import { Soft } from '../../ui/card';
import { DataTable } from '../../ui/data-table';
import { nameOf, themeName } from '../../ui/names';
import { FigureButton } from './opened-figure';

type ReportedResults = NonNullable<ReportView['themes'][number]['results']>;

/** What was done to spread results: of a theme, or of the whole network. */
export const SpreadFigures = (props: {
  readonly of: ReportedResults['spread'];
  readonly place: string;
  readonly theme?: ThemeId;
}) => {
  const r = useReportWords().results;
  const { entries, national, reach, reachTold } = props.of;
  const sorts = spreadSorts.filter((sort) => entries[sort]);
  const figure = (which: string) => ['spread', ...(props.theme ? [props.theme] : []), which].join('~');
  if (sorts.length === 0)
    return (
      <p>
        {r.spread}: {r.noSpread}
      </p>
    );
  return (
    <>
      <DataTable
        caption={`${r.spread}: ${props.place}`}
        headings={[r.sort, r.entries]}
        rows={[
          ...sorts.map((sort) => ({ key: sort, name: r.sorts[sort], count: entries[sort] ?? 0 })),
          { key: 'national', name: r.national, count: national },
        ].map(({ key, name, count }) => ({
          key,
          cells: [
            name,
            <FigureButton key="n" figure={figure(key)} title={`${props.place} · ${name}`} count={count} />,
          ],
        }))}
      />
      {reachTold > 0 && <p>{r.reach(reach, reachTold)}.</p>}
    </>
  );
};

const Indicators = ({
  theme,
  of,
}: {
  readonly theme: ThemeId;
  readonly of: ReportedResults['indicators'];
}) => {
  const { lang } = useWords();
  const r = useReportWords().results;
  const called = themeName(theme, lang);
  const shown = (value: number | null, unit: string): string =>
    value === null ? r.unknown : `${value.toLocaleString(lang)} ${unit}`.trim();
  if (of.length === 0) return <Soft>{r.noIndicators}</Soft>;
  return (
    <DataTable
      caption={`${r.indicators}: ${called}`}
      headings={[r.indicator, r.baseline, r.target, r.actual, r.source]}
      rows={of.map((one) => {
        const name = nameOf(one.name, lang) || r.unnamed;
        return {
          key: one.indicator,
          cells: [
            name,
            shown(one.baseline, one.unit),
            shown(one.target, one.unit),
            <FigureButton
              key="actual"
              figure={`indicator~${theme}~${one.indicator}`}
              title={`${called} · ${name}`}
              count={1}
              says={shown(one.actual, one.unit)}
            />,
            one.source,
          ],
        };
      })}
    />
  );
};

const Groups = ({ theme, of }: { readonly theme: ThemeId; readonly of: ReportedResults['groups'] }) => {
  const { lang } = useWords();
  const r = useReportWords().results;
  const called = themeName(theme, lang);
  const figure = (which: 'grouped' | 'named', count: number) => (
    <FigureButton figure={`${which}~${theme}`} title={`${called} · ${r[which]}`} count={count} />
  );
  return (
    <p>
      {r.groups}: {r.groupStates[of.state]}
      {of.state === 'divided' && (
        <>
          , {r.groupCount(of.groups)}, {r.grouped} {figure('grouped', of.organisations)}, {r.named}{' '}
          {figure('named', of.named)}
        </>
      )}
    </p>
  );
};

/** What a theme has to show for itself: its part of the model, its measures, its groups, and where it was told of. */
export const ThemeResults = ({ theme, of }: { readonly theme: ThemeId; readonly of: ReportedResults }) => {
  const { lang } = useWords();
  const r = useReportWords().results;
  return (
    <>
      <p>
        {r.model}: {r.states[of.model]}
      </p>
      <Groups theme={theme} of={of.groups} />
      <SpreadFigures of={of.spread} place={themeName(theme, lang)} theme={theme} />
      <Indicators theme={theme} of={of.indicators} />
    </>
  );
};
