import type { PersonId } from './network';

/** Whoever was erased is called so in the rows, with something that nobody knows them by. */
const former = 'former-';
export const formerId = (unique: string): PersonId => `${former}${unique}`;
export const isFormer = (id: PersonId): boolean => id.startsWith(former);
