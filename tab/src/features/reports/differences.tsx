import { rowKey } from '@shared/domain/report-row-key';
import type { Standing } from '@shared/domain/standing';
import { figureCalled, numbersSaid } from '@shared/text/report-figure-name';
import { useWords } from '../../language/words';
import type { Difference, FigureDifference, ReportView } from '../../parts/reports/types';
import { useReportWords } from '../../parts/reports/words';
import { Soft } from '../../ui/card';
import { DataTable } from '../../ui/data-table';
import { nameOf } from '../../ui/names';
import { Section } from '../../ui/page';
import { StandingBadge } from '../../ui/standing-badge';
import { usePlaceName } from './names';
import { FigureButton } from './opened-figure';
import { useDutyTitles } from './report-duties';

type Figures = {
  readonly standing: Standing;
  readonly done: number;
  readonly required: number | null;
} | null;

const Was = ({ of }: { readonly of: Figures }) => {
  const r = useReportWords();
  if (!of) return <Soft>{r.differences.absent}</Soft>;
  return (
    <>
      <StandingBadge of={of.standing} />{' '}
      {of.required === null ? of.done : r.duties.doneOf(of.done, of.required)}
    </>
  );
};

const OtherFigures = (props: {
  readonly figures: readonly FigureDifference[];
  readonly view: ReportView;
}) => {
  const { t, lang } = useWords();
  const r = useReportWords();
  const d = r.differences;
  const measure = (indicator: string): string => {
    const all = props.view.themes.flatMap((theme) => theme.results?.indicators ?? []);
    const name = all.find((i) => i.indicator === indicator)?.name;
    return (name && nameOf(name, lang)) || r.results.unnamed;
  };
  const said = (numbers: FigureDifference['before']) =>
    numbers ? numbersSaid(numbers, lang) : <Soft>{d.absentFigure}</Soft>;
  return (
    <DataTable
      caption={d.figures}
      headings={[d.figure, d.before, d.after, d.cause]}
      rows={props.figures.map((one) => {
        const title = figureCalled(one.figure, { report: r, tab: t, lang, measure });
        return {
          key: one.figure,
          cells: [
            title,
            said(one.before),
            said(one.after),
            <FigureButton
              key="cause"
              figure={`changed~${one.figure}`}
              title={`${d.cause}: ${title}`}
              count={one.facts}
              says={one.facts === 0 ? d.ruleOnly : d.causes(one.facts)}
            />,
          ],
        };
      })}
    />
  );
};

/** "Versio 2 eroaa näin": each row that is another, with what made it so. */
export const Differences = (props: {
  readonly than: number;
  readonly differences: readonly Difference[];
  readonly figures: readonly FigureDifference[];
  readonly view: ReportView;
}) => {
  const r = useReportWords();
  const titleOf = useDutyTitles();
  const placeName = usePlaceName(props.view);
  const d = r.differences;
  return (
    <Section title={d.title(props.than)} id="differences">
      {props.differences.length + props.figures.length === 0 && <Soft>{d.none}</Soft>}
      {props.figures.length > 0 && <OtherFigures figures={props.figures} view={props.view} />}
      {props.differences.length > 0 && (
        <DataTable
          caption={d.rows}
          headings={[r.duties.duty, d.before, d.after, d.cause]}
          rows={props.differences.map((one) => {
            const key = rowKey(one.obligation, one.row);
            const title = `${titleOf(one.obligation)} · ${placeName(one.row)}`;
            return {
              key,
              cells: [
                title,
                <Was key="before" of={one.before} />,
                <Was key="after" of={one.after} />,
                <FigureButton
                  key="cause"
                  figure={`difference~${key}`}
                  title={`${d.cause}: ${title}`}
                  count={one.facts}
                  says={one.facts === 0 ? d.ruleOnly : d.causes(one.facts)}
                />,
              ],
            };
          })}
        />
      )}
    </Section>
  );
};
