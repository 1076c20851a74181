import { z } from 'zod';
import { readingsOf } from '../domain/standing';
import { endpoint } from './endpoint';
import {
  bilingualView,
  day,
  heldCount,
  language,
  link,
  localized,
  month,
  names,
  organisationRole,
  standing,
  themeId,
} from './words';

/** A past day is read as it was read then, or as it is read now. */
export const readings = z.enum(readingsOf);
export const evidence = z.object({
  fact: z.string(),
  kind: z.string(),
  day: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string(),
  /** Recorded only after its month had closed. */
  late: z.boolean(),
  label: z.string(),
  /** What it is about, in the languages that it was written in. */
  title: bilingualView.optional(),
  url: z.string().optional(),
  /** The day of the newest word that its link was looked at. */
  linkChecked: z.string().optional(),
  /** What it is about, to go and look at. */
  event: z.string().optional(),
  bulletin: z.string().optional(),
  round: z.string().optional(),
});
export const partStanding = z.object({
  part: z.string(),
  standing,
  done: z.number(),
  required: z.number().nullable(),
  evidence: z.array(evidence),
});
export const standingRow = z.object({
  obligation: z.string(),
  role: organisationRole,
  theme: themeId.nullable(),
  period: z.string(),
  standing,
  done: z.number(),
  required: z.number().nullable(),
  evidence: z.array(evidence),
  needsConfirmation: z.boolean(),
  notes: z.array(z.string()),
  due: z.string().nullable(),
  parts: z.array(partStanding),
});
export const obligations = endpoint({
  method: 'get',
  path: '/api/obligations',
  summary: 'How an organisation stands in a month, computed from facts',
  act: 'seeStanding',
  query: z.object({
    organisation: z.string().optional(),
    month: month.optional(),
    asOf: day.optional(),
    readings: readings.optional(),
  }),
  response: z.object({
    organisation: z.string(),
    name: names,
    month: z.string(),
    asOf: z.string(),
    /** Whose reading of the source it is told with: that day's, or today's. */
    readings,
    quiet: z.boolean(),
    rows: z.array(standingRow),
  }),
});

export const catalogueEntry = z.object({
  id: z.string(),
  role: organisationRole,
  area: z.string(),
  strength: z.string(),
  title: z.string(),
  text: z.string(),
  /** What must be on record. */
  required: z.string(),
  /** Verbatim Finnish, with its line in the document of the period. */
  source: z.object({ fi: z.string(), line: z.number(), page: z.number(), document: z.string() }),
  ambiguous: z.boolean(),
  /** How an unclear line is read here. */
  reading: z.string().nullable(),
  /** Where the coordination sets the reading: under which key. */
  readingKey: z.string().nullable(),
  format: z.string(),
  parts: z.array(z.object({ id: z.string(), title: z.string(), takes: z.enum(['any', 'linked', 'none']) })),
  /** What of a report counts: the own word, a link only, nothing. A whole of parts takes none itself. */
  takes: z.enum(['any', 'linked', 'none']),
  /** Each theme needs an entry of its own. */
  asksTheme: z.boolean(),
});
export const catalogue = endpoint({
  method: 'get',
  path: '/api/catalogue',
  summary: 'The 46 obligations in one language, each with its source line',
  act: 'readPublic',
  query: z.object({ language: language.optional() }),
  response: z.object({ language, preamble: z.string(), obligations: z.array(catalogueEntry) }),
});

export const selfReport = endpoint({
  method: 'post',
  path: '/api/reports',
  summary: 'Record toteumatieto for an obligation of an own organisation',
  act: 'reportFact',
  body: z.object({
    /** Made by the form: a second click is the same report. */
    form: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
    obligation: z.string(),
    part: z.string().optional(),
    organisation: z.string(),
    theme: themeId.optional(),
    day,
    note: z.string().trim().min(1).max(2000, 'tooLong'),
    url: link.optional(),
    /** "Ei hankintoja": nothing is owed here, and the note says why. */
    notApplicable: z.boolean().optional(),
  }),
  response: z.object({ fact: z.string(), fresh: z.boolean() }),
});

export const themeMonth = z.object({
  theme: themeId,
  name: localized,
  leads: z.array(z.object({ id: z.string(), name: names, share: z.number() })),
  organisations: z.number(),
  coffees: heldCount,
  meetings: heldCount,
  pilots: z.object({ total: z.number(), running: z.number(), finished: z.number(), helpOpen: z.number() }),
  round: z
    .object({
      round: z.string(),
      asked: z.number(),
      answered: z.number(),
      closesAt: z.string(),
      open: z.boolean(),
      approved: z.boolean(),
    })
    .nullable(),
  bulletins: z.object({ published: z.number(), relayed: z.number() }),
});
export const overview = endpoint({
  method: 'get',
  path: '/api/overview',
  summary: 'Themes by monthly duties, silent organisations, deliveries, rounds',
  act: 'seeOverview',
  query: z.object({ month: month.optional(), asOf: day.optional() }),
  response: z.object({
    month: z.string(),
    asOf: z.string(),
    quiet: z.boolean(),
    organisations: z.number(),
    themes: z.array(themeMonth),
    /** Each event once, though it may stand in several themes. */
    events: z.object({ held: z.number(), planned: z.number() }),
    /** How many (obligation, organisation, theme) rows stand so, over all organisations. */
    standings: z.record(z.string(), z.number()),
    /** Only for those who may see it; null for others. */
    silent: z
      .array(z.object({ organisation: z.string(), name: names, lastSign: z.string().nullable() }))
      .nullable(),
    deliveries: z.object({
      planned: z.number(),
      open: z.number(),
      delivered: z.number(),
      failed: z.number(),
      expired: z.number(),
      cancelled: z.number(),
      maybeSent: z.number(),
    }),
    rounds: z.array(
      z.object({
        round: z.string(),
        opensAt: z.string(),
        closesAt: z.string(),
        asked: z.number(),
        answered: z.number(),
        late: z.number(),
        /** Of each theme; an observer gets those alone whose figures have been approved. */
        themes: z.array(
          z.object({
            theme: themeId,
            asked: z.number(),
            answered: z.number(),
            late: z.number(),
            approved: z.boolean(),
          }),
        ),
      }),
    ),
  }),
});

export const organisations = endpoint({
  method: 'get',
  path: '/api/organisations',
  summary: 'The organisations of the network, with themes and roles',
  act: 'seeNetwork',
  response: z.object({
    organisations: z.array(
      z.object({
        id: z.string(),
        name: names,
        language,
        roles: z.array(organisationRole),
        themes: z.array(themeId),
        leads: z.array(themeId),
        joined: z.string(),
        /** May the caller open its standing? */
        open: z.boolean(),
      }),
    ),
  }),
});
