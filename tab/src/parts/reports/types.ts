import type { Answered } from '@shared/contract/endpoint';
import type * as contract from '@shared/contract/reports';

export type Reports = Answered<typeof contract.reports>;
export type ReportHead = Reports['reports'][number];
export type ReportDraft = Reports['drafts'][number];
export type ReportView = Answered<typeof contract.readReport>['report'];
export type Gap = ReportView['gaps'][number];
export type RowView = ReportView['rows'][number];
export type Difference = Answered<typeof contract.readReport>['differences'][number];
export type FigureDifference = Answered<typeof contract.readReport>['figures'][number];

/** Which report is on the page: a draft by its id, or a numbered one. */
export type ShownReport = { readonly draft: string } | { readonly number: number; readonly version: number };
