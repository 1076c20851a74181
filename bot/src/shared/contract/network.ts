import { z } from 'zod';
import { areas } from '../domain/area';
import { standings } from '../domain/standing';
import { endpoint } from './endpoint';
import { day, month, names, organisationRole, stage, standing, themeId } from './words';

const area = z.enum(areas);
const dutyOf = z.object({
  obligation: z.string(),
  title: z.string(),
  role: organisationRole,
  area,
  monthly: z.boolean(),
});
export const networkMonth = endpoint({
  method: 'get',
  path: '/api/network',
  summary: 'Organisations by duties, as far as the caller may see them; sums per theme are open to all',
  act: 'seeOverview',
  query: z.object({ month: month.optional(), asOf: day.optional() }),
  response: z.object({
    month: z.string(),
    asOf: z.string(),
    duties: z.array(dutyOf),
    /** A cell: the duty's place in `duties`, the theme or null, the standing, and whether a reading waits for a word. */
    rows: z.array(
      z.object({
        organisation: z.string(),
        name: names,
        cells: z.array(z.tuple([z.number(), themeId.nullable(), standing, z.boolean()])),
        /** Themes whose check-in round of the month the organisation has not answered; for who may know it. */
        unanswered: z.array(themeId),
      }),
    ),
    /** How many organisations stand how: the duty's place in `duties`, its theme, and the counts. */
    sums: z.array(
      z.object({ theme: themeId.nullable(), duty: z.number(), standings: z.record(z.string(), z.number()) }),
    ),
    /** How many pilots stand where. */
    stages: z.array(z.object({ theme: themeId, counts: z.record(stage, z.number()) })),
  }),
});

/** What the map is asked for; the same words as in the address of its page. */
export const heatQuery = z.object({
  month: month.optional(),
  asOf: day.optional(),
  theme: themeId.optional(),
  role: organisationRole.optional(),
  area: area.optional(),
  duty: z.string().max(80, 'tooLong').optional(),
  standing: z.enum([...standings, 'open', 'confirm', 'unanswered']).optional(),
  find: z.string().max(100, 'tooLong').optional(),
  sort: z.enum(['name', 'open']).optional(),
});
export const exportNetwork = endpoint({
  method: 'get',
  path: '/api/network/export',
  summary: 'The map as it is seen, as a file: CSV or XLSX in base64',
  act: 'seeStanding',
  query: heatQuery.extend({ format: z.enum(['csv', 'xlsx']) }),
  response: z.object({ name: z.string(), type: z.string(), content: z.string() }),
});
export const networkAddresses = endpoint({
  method: 'get',
  path: '/api/network/addresses',
  summary: 'Whom to write to: the contacts of the organisations that the map shows',
  act: 'seeReachability',
  query: heatQuery,
  response: z.object({
    people: z.array(
      z.object({ organisation: z.string(), name: names, person: z.string(), email: z.string() }),
    ),
    /** Organisations without anybody to write to. */
    nobody: z.array(names),
  }),
});

const held = z.object({ held: z.number(), min: z.number() });
export const trends = endpoint({
  method: 'get',
  path: '/api/network/trends',
  summary: 'How the themes’ months have gone since the project began; closed months are fixed',
  act: 'seeOverview',
  query: z.object({ theme: themeId.optional(), asOf: day.optional() }),
  response: z.object({
    asOf: z.string(),
    months: z.array(
      z.object({
        month: z.string(),
        closed: z.boolean(),
        quiet: z.boolean(),
        themes: z.array(
          z.object({
            theme: themeId,
            meetings: held,
            coffees: held,
            /** Of the organisations that had to attend, so many did. */
            attended: z.object({ done: z.number(), of: z.number() }),
            answers: z.object({ done: z.number(), of: z.number() }),
            relayed: z.object({ done: z.number(), of: z.number() }),
            pilots: z.number(),
          }),
        ),
      }),
    ),
  }),
});
