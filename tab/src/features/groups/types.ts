import type { Answered } from '@shared/contract/endpoint';
import type * as contract from '@shared/contract/groups';

export type Groups = Answered<typeof contract.groups>;
export type ThemeGroup = Groups['groups'][number];
export type OutsideMember = Groups['outside'][number];
