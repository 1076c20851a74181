import { z } from 'zod';
import { spreadLanguages, spreadScopes, spreadWhats } from '../domain/spread';
import { endpoint } from './endpoint';
import { id, recorded } from './records';
import { day, language, names, organisationRole, secureLink, themeId } from './words';

// The dissemination log (Liite 4, rivit 29, 49, 83, 106): what was told to whom, of which part of the model or pilot.
const what = z.enum(spreadWhats);
const scope = z.enum(spreadScopes);
const spoken = z.enum(spreadLanguages);
const text = (most: number) => z.string().trim().min(1).max(most, 'tooLong');
const chosen = z.object({ theme: themeId.optional(), what: what.optional() });
const named = z.object({ id: z.string(), title: z.string() });

const entry = z.object({
  id: z.string(),
  /** `entry`: written in the log; `report`: an entry or a document of before; `event`: held, by the calendar. */
  source: z.enum(['entry', 'report', 'event']),
  day: z.string(),
  title: z.string(),
  what: what.nullable(),
  audience: z.string().nullable(),
  reach: z.number().nullable(),
  language: spoken.nullable(),
  scope: scope.nullable(),
  themes: z.array(themeId),
  part: names.extend({ id: z.string() }).nullable(),
  pilot: named.nullable(),
  url: z.string().nullable(),
  /** The day of the newest word that the link was looked at. */
  linkChecked: z.string().nullable(),
  organisation: z.string(),
  name: names,
  obligation: z.string().nullable(),
  form: z.string().nullable(),
  mayChange: z.boolean(),
});
export const dissemination = endpoint({
  method: 'get',
  path: '/api/dissemination',
  summary: 'The dissemination log: events, publications, talks and materials, newest first',
  act: 'seeNetwork',
  query: chosen,
  response: z.object({
    entries: z.array(entry),
    /** In whose name and for which of its themes the caller may write. */
    places: z.array(
      z.object({
        role: organisationRole,
        organisation: z.string(),
        name: names,
        themes: z.array(themeId),
      }),
    ),
    parts: z.array(names.extend({ id: z.string() })),
    pilots: z.array(named.extend({ theme: themeId })),
  }),
});
export const tellSpread = endpoint({
  method: 'post',
  path: '/api/dissemination',
  summary:
    'Write a line of the dissemination log, or change one: it counts for the duty of the role in which it is written',
  act: 'reportFact',
  body: z.strictObject({
    /** The line's own id: sent twice, it is one line. */
    form: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
    seen: z.string().max(300).nullable(),
    role: organisationRole,
    organisation: id,
    theme: themeId,
    day,
    title: text(300),
    what,
    audience: text(300),
    reach: z.number().int().min(0).max(10_000_000).optional(),
    language: spoken,
    scope,
    part: z.string().max(64).optional(),
    pilot: z.string().max(300).optional(),
    url: secureLink.optional(),
  }),
  response: recorded,
});
export const disseminationFile = endpoint({
  method: 'get',
  path: '/api/dissemination-file',
  summary: 'The dissemination log as a table, of exactly what was chosen',
  act: 'seeNetwork',
  query: chosen.extend({ format: z.enum(['csv', 'xlsx']), language: language.optional() }),
  response: z.object({ name: z.string(), type: z.string(), content: z.string() }),
});
