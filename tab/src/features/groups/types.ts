import type { Answered } from '@shared/contract/endpoint';
import type * as contract from '@shared/contract/groups';

export type Groups = Answered<typeof contract.groups>;
export type Group = Groups['groups'][number];
export type Member = Groups['outside'][number];
