import type { Answered } from '@shared/contract/endpoint';
import type * as contract from '@shared/contract/reports';

export type Reports = Answered<typeof contract.reports>;
export type Head = Reports['reports'][number];
export type Draft = Reports['drafts'][number];
export type View = Answered<typeof contract.readReport>['report'];
export type Gap = View['gaps'][number];
export type RowView = View['rows'][number];
export type Difference = Answered<typeof contract.readReport>['differences'][number];
export type FigureDifference = Answered<typeof contract.readReport>['figures'][number];

/** Which report is on the page: a draft by its id, or a numbered one. */
export type Shown = { readonly draft: string } | { readonly number: number; readonly version: number };
