import { Button } from '@fluentui/react-components';
import { standings } from '@shared/domain/standing';
import { useState } from 'react';
import { obligationsApi } from '../../api/rooms/obligations';
import { reportsApi } from '../../api/rooms/reports';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import type { ReportView, RowView, ShownReport } from '../../parts/reports/types';
import { useReportWords } from '../../parts/reports/words';
import { Card, CardList, Line, Soft } from '../../ui/card';
import { DataTable } from '../../ui/data-table';
import { Read } from '../../ui/faces';
import { themeName } from '../../ui/names';
import { Section } from '../../ui/page';
import { periodText } from '../../ui/period-text';
import { ConfirmationMark, StandingBadge } from '../../ui/standing-badge';
import { organisationIn, usePlaceName } from './names';
import { FigureButton } from './opened-figure';

/** Titles of the duties in the reader's language, by id. */
export const useDutyTitles = (): ((id: string) => string) => {
  const { lang } = useWords();
  const { data } = useRead(obligationsApi.catalogue, { query: { language: lang } });
  const titles = new Map(data?.obligations.map((o) => [o.id, o.title]));
  return (id) => titles.get(id) ?? '';
};

const isMonth = (period: string): boolean => /^\d{4}-\d\d$/u.test(period);

const Rows = ({
  rows,
  view,
  title,
}: {
  readonly rows: readonly RowView[];
  readonly view: ReportView;
  readonly title: string;
}) => {
  const words = useWords();
  const { lang } = words;
  const r = useReportWords();
  const placeName = usePlaceName(view);
  const d = r.duties;
  if (rows.length === 0) return <Soft>{d.noRows}</Soft>;
  return (
    <DataTable
      caption={title}
      headings={[d.organisation, d.theme, d.period, d.standing, d.done, d.evidence]}
      rows={rows.map((row) => ({
        key: row.key,
        cells: [
          organisationIn(view, row.organisation, lang),
          row.theme ? themeName(row.theme, lang) : '–',
          periodText(row.period, words),
          <>
            <StandingBadge of={row.standing} month={isMonth(row.period)} />
            {row.needsConfirmation && <ConfirmationMark />}
          </>,
          row.required === null ? row.done : d.doneOf(row.done, row.required),
          <FigureButton
            key="evidence"
            figure={`row~${row.key}`}
            title={`${title} · ${placeName(row)}`}
            count={row.evidence}
          />,
        ],
      }))}
    />
  );
};

/** The rows come when they are asked for: a year of a network has tens of thousands. */
const OpenedRows = ({
  of,
  obligation,
  title,
}: {
  readonly of: ShownReport;
  readonly obligation: string;
  readonly title: string;
}) => {
  const isDraft = 'draft' in of;
  const draft = useRead(
    reportsApi.readDraft,
    { params: { id: isDraft ? of.draft : '' }, query: { obligation } },
    isDraft,
  );
  const numbered = useRead(
    reportsApi.readReport,
    {
      params: isDraft ? {} : { number: String(of.number), version: String(of.version) },
      query: { obligation },
    },
    !isDraft,
  );
  const rows = ({ report }: { readonly report: ReportView }) => (
    <Rows rows={report.rows} view={report} title={title} />
  );
  return isDraft ? <Read of={draft}>{rows}</Read> : <Read of={numbered}>{rows}</Read>;
};

const Duty = ({
  of,
  duty,
  title,
}: {
  readonly of: ShownReport;
  readonly duty: ReportView['duties'][number];
  readonly title: string;
}) => {
  const { t } = useWords();
  const r = useReportWords();
  const [open, setOpen] = useState(false);
  const sum = Object.values(duty.counts).reduce((a, b) => a + b, 0);
  return (
    <Card item>
      <h3>{title}</h3>
      <Soft>{t.organisationRole[duty.role]}</Soft>
      {sum === 0 ? (
        <Soft>{r.duties.noRows}</Soft>
      ) : (
        <>
          <Line>
            {standings
              .filter((standing) => duty.counts[standing])
              .map((standing) => (
                <span key={standing}>
                  <StandingBadge of={standing} /> {duty.counts[standing]}
                </span>
              ))}
          </Line>
          <Line>
            <Button
              size="small"
              aria-expanded={open}
              aria-label={`${r.duties.open}: ${title}`}
              onClick={() => setOpen(!open)}
            >
              {r.duties.open} ({sum})
            </Button>
            {duty.gaps > 0 && <span>{r.gaps.count(duty.gaps)}</span>}
          </Line>
          {open && <OpenedRows of={of} obligation={duty.obligation} title={title} />}
        </>
      )}
    </Card>
  );
};

export const ReportDuties = ({ of, view }: { readonly of: ShownReport; readonly view: ReportView }) => {
  const r = useReportWords();
  const titleOf = useDutyTitles();
  return (
    <Section title={r.duties.title} id="duties">
      <Soft>{r.duties.text}</Soft>
      <CardList>
        {view.duties.map((duty) => (
          <Duty key={duty.obligation} of={of} duty={duty} title={titleOf(duty.obligation)} />
        ))}
      </CardList>
    </Section>
  );
};
