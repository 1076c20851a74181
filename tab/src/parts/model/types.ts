import type { Answered } from '@shared/contract/endpoint';
import type * as contract from '@shared/contract/model';

export type Model = Answered<typeof contract.model>;
export type ThemePart = Model['themes'][number];
export type Indicator = ThemePart['indicators'][number];
export type TemplatePart = Model['template']['parts'][number];
