import type { z } from 'zod';
import type { NumberedReport } from '../../ports';
import type { Answered } from '../../shared/contract/endpoint';
import type { reports, reportView } from '../../shared/contract/reports';
import { isGap, type ReportContent, type ReportRow, rowKey } from '../../shared/domain/report';
import type { ReportResults } from '../../shared/domain/report-results';
import { type IndicatorWords, wordsOfIndicator } from './indicator-words';

/** What is frozen: the figures, and the coordinator's own words about gaps. */
export type FrozenReport = {
  readonly content: ReportContent;
  readonly reasons: Readonly<Record<string, string>>;
};
type ReportView = z.input<typeof reportView>;

const shown = (obligation: string, row: ReportRow) => ({
  ...row,
  obligation,
  key: rowKey(obligation, row),
  notes: [...row.notes],
  evidence: row.evidence.length,
});

/** What organisations themselves have said of their gaps; a draft's writer sees it and may take it up. */
export type OwnReasons = ReadonlyMap<string, { readonly why: string; readonly next: string }>;

const resultsView = ({ indicators, spread, ...rest }: ReportResults, measures: IndicatorWords) => ({
  ...rest,
  indicators: indicators.map(({ fact, ...figures }) => ({
    ...figures,
    ...wordsOfIndicator(measures, fact),
  })),
  spread: { ...spread, entries: { ...spread.entries } },
});

/** The page's view: all sums and gaps, the rows of one duty only. */
export const viewOf = (
  { content, reasons }: FrozenReport,
  opened: string | undefined,
  measures: IndicatorWords,
  own: OwnReasons = new Map(),
): ReportView => ({
  from: content.from,
  until: content.until,
  asOf: content.asOf,
  organisations: [...content.organisations],
  organisationsFirst: content.organisationsFirst,
  organisationsLast: content.organisationsLast,
  duties: content.duties.map(({ obligation, role, counts, rows }) => ({
    obligation,
    role,
    counts: { ...counts },
    gaps: rows.filter(isGap).length,
  })),
  gaps: content.duties.flatMap(({ obligation, rows }) =>
    rows.filter(isGap).map((row) => {
      const view = shown(obligation, row);
      return { ...view, reason: reasons[view.key] ?? '', own: own.get(view.key) ?? null };
    }),
  ),
  rows: content.duties
    .filter(({ obligation }) => obligation === opened)
    .flatMap(({ obligation, rows }) => rows.map((row) => shown(obligation, row))),
  themes: content.themes.map((t) => ({
    ...t,
    events: { ...t.events },
    pilots: { ...t.pilots },
    rounds: [...t.rounds],
    results: t.results ? resultsView(t.results, measures) : null,
  })),
  events: { ...content.events },
  surveys: [...content.surveys],
  changes: [...content.changes],
  spread: content.spread ? { ...content.spread, entries: { ...content.spread.entries } } : null,
});

export const headOf = ({ draft: _, ...head }: NumberedReport): Answered<typeof reports>['reports'][number] =>
  head;
