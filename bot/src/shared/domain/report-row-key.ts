import type { ReportRow } from './report';

export const rowKey = (
  obligation: string,
  row: Pick<ReportRow, 'organisation' | 'theme' | 'period'>,
): string => [obligation, row.organisation, row.theme ?? '', row.period].join('~');
