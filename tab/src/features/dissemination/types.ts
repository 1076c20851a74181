import type * as contract from '@shared/contract/dissemination';
import type { Answered } from '@shared/contract/endpoint';

export type Log = Answered<typeof contract.dissemination>;
export type Entry = Log['entries'][number];
export type LogPlace = Log['places'][number];
