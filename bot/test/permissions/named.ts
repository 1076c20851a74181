import { targetOf } from './people';
import { rows } from './walk';
import type { PermissionWorld } from './world';

/** Things of which one is named by its id in what a way is asked with. */
const namings = {
  bulletin: /"b-[a-z0-9-]+"/u,
  event: /"e-named"/u,
  pilot: /"pilot":|~p1"|"answer":"named-help"/u,
  report: /"report-draft|"number":"1"/u,
} as const;
export type NamingName = keyof typeof namings;

/** A world in which only names stand: what is asked is looked at and not done. */
const names = {
  bulletin: 'b-published-1',
  event: () => 'e-named',
  foreignEvent: 'e-named',
  helpAnswer: () => 'named-help',
  justImported: async () => undefined,
} as unknown as PermissionWorld;

/** Which kinds of things that may be meant for some this way takes. */
export const namesOf = (way: string): readonly NamingName[] => {
  const row = rows[way];
  const text = JSON.stringify(row?.ask?.(targetOf('coordinator', row.over[0] ?? 'anybody’s'), names) ?? {});
  return (Object.keys(namings) as NamingName[]).filter((kind) => namings[kind].test(text));
};
