import type * as contract from '@shared/contract/dissemination';
import type { Answered } from '@shared/contract/endpoint';

export type SpreadLog = Answered<typeof contract.dissemination>;
export type SpreadEntry = SpreadLog['entries'][number];
export type LogPlace = SpreadLog['places'][number];
