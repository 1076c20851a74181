import { z } from 'zod';
import { eventTypes } from '../domain/event';
import { partStates } from '../domain/operating-model';
import { endpoint } from './endpoint';
import { evidence } from './obligations';
import { bilingualView, day, language, names, organisationRole, standing, themeId } from './words';

// The report to the funder: drafted by the coordinator, numbered, and then never changed.
const id = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);
const numbers = z.object({ number: z.number().int().min(1), version: z.number().int().min(1) });
const scope = z.object({ from: day, until: day, asOf: day });
const figures = z.object({ standing, done: z.number(), required: z.number().nullable() });
const place = z.object({ organisation: z.string(), theme: themeId.nullable(), period: z.string() });
/** `key` names the row for the coordinator's reason. */
const row = place.extend({
  ...figures.shape,
  key: z.string(),
  needsConfirmation: z.boolean(),
  notes: z.array(z.string()),
  evidence: z.number(),
});
/** `own`: what the organisation itself has said of it; in a draft only, for its writer to take up as the reason. */
const gap = row.extend({
  obligation: z.string(),
  reason: z.string(),
  own: z.object({ why: z.string(), next: z.string() }).nullable(),
});
const counts = z.record(z.string(), z.number());
const round = z.object({ round: z.string(), asked: z.number(), answered: z.number() });
const number = z.number().nullable();
/** The measure's words as they stood then; none where they have been emptied since. */
const indicator = z.object({
  indicator: z.string(),
  name: names,
  unit: z.string(),
  source: z.string(),
  baseline: number,
  target: number,
  actual: number,
});
const spread = z.object({ entries: counts, national: z.number(), reach: z.number(), reachTold: z.number() });
const results = z.object({
  model: z.enum(partStates),
  indicators: z.array(indicator),
  spread,
  groups: z.object({
    state: z.enum(['divided', 'told', 'none', 'open']),
    groups: z.number(),
    organisations: z.number(),
    named: z.number(),
  }),
});
const theme = z.object({
  theme: themeId,
  organisationsFirst: z.number(),
  organisationsLast: z.number(),
  events: z.record(z.string(), z.object({ held: z.number(), organisations: z.number() })),
  pilots: counts,
  rounds: z.array(round),
  bulletins: z.object({ published: z.number(), relayed: z.number() }),
  /** Null in a report that was frozen before these figures were. */
  results: results.nullable(),
});
const change = z.object({
  what: z.enum(['joined', 'left', 'merged', 'leads', 'ledUntil']),
  organisation: z.string(),
  into: z.string().optional(),
  theme: themeId.optional(),
  day: z.string(),
});
const difference = z.object({
  obligation: z.string(),
  row: place,
  before: figures.nullable(),
  after: figures.nullable(),
  facts: z.number(),
});
/** One number, or answered and asked, or baseline, target and actual; null where the version has none. */
const numbersShown = z.array(number).nullable();
/** The figures as a page shows them; the rows of one duty come when they are asked for. */
export const reportView = scope.extend({
  organisations: z.array(names.extend({ id: z.string() })),
  organisationsFirst: z.number(),
  organisationsLast: z.number(),
  duties: z.array(z.object({ obligation: z.string(), role: organisationRole, counts, gaps: z.number() })),
  gaps: z.array(gap),
  rows: z.array(row.extend({ obligation: z.string() })),
  themes: z.array(theme),
  events: counts,
  surveys: z.array(z.object({ survey: z.string(), asked: z.number(), answered: z.number() })),
  changes: z.array(change),
  spread: spread.nullable(),
});
const head = numbers.extend({ ...scope.shape, frozenAt: z.string(), hash: z.string() });
const draft = scope.extend({
  id: z.string(),
  number: z.number().optional(),
  revision: z.number(),
  savedAt: z.string(),
});

export const reports = endpoint({
  method: 'get',
  path: '/api/funder-reports',
  summary: 'Numbered reports to the funder, newest first; drafts for who writes them',
  act: 'readReport',
  response: z.object({
    reports: z.array(head),
    drafts: z.array(draft),
    mayWrite: z.boolean(),
    readsDrafts: z.boolean(),
  }),
});
export const beginReport = endpoint({
  method: 'post',
  path: '/api/funder-reports/drafts',
  summary: 'Begin a draft of a period and an as-of day; with `number`, of the next version of that report',
  act: 'writeReport',
  body: scope.extend({ id, number: z.number().int().min(1).optional() }).strict(),
  response: z.object({ id: z.string() }),
});
const opened = z.object({ obligation: z.string().max(100).optional() });
export const readDraft = endpoint({
  method: 'get',
  path: '/api/funder-reports/drafts/:id',
  summary: 'A draft with its figures as they are on record; with `obligation`, the rows of that duty',
  act: 'writeReport',
  query: opened,
  response: z.object({ draft, report: reportView }),
});
export const discardDraft = endpoint({
  method: 'delete',
  path: '/api/funder-reports/drafts/:id',
  summary: 'Take a draft off the list, with what was written in it; a numbered report stays',
  act: 'writeReport',
  response: z.object({ discarded: z.boolean() }),
});
export const reasonGaps = endpoint({
  method: 'post',
  path: '/api/funder-reports/drafts/:id/reasons',
  summary: 'The coordinator’s own words on why something did not come about, by the row’s key',
  act: 'writeReport',
  body: z
    .object({
      revision: z.number().int().min(1),
      reasons: z
        .array(z.object({ key: z.string().max(400), text: z.string().trim().max(1000, 'tooLong') }))
        .max(200),
    })
    .strict(),
  response: z.object({ revision: z.number() }),
});
export const numberReport = endpoint({
  method: 'post',
  path: '/api/funder-reports/drafts/:id/number',
  summary: 'Freeze a draft: it gets its number, its day and a hash, and never changes again',
  act: 'writeReport',
  body: z.object({}).strict(),
  response: numbers.extend({ hash: z.string() }),
});
export const readReport = endpoint({
  method: 'get',
  path: '/api/funder-reports/:number/:version',
  summary: 'A numbered report as it was frozen, and what it says otherwise than the version before',
  act: 'readReport',
  query: opened,
  response: z.object({
    head,
    report: reportView,
    differences: z.array(difference),
    /** Figures that are no row's, with how many facts or organisations make the difference. */
    figures: z.array(
      z.object({ figure: z.string(), before: numbersShown, after: numbersShown, facts: z.number() }),
    ),
  }),
});
const figure = z.object({ figure: z.string().min(1).max(500) });
/** What a figure counts: as many things as it says, facts or organisations. */
const openedFigure = z.object({
  evidence: z.array(evidence),
  organisations: z.array(names.extend({ id: z.string() })),
});
export const draftEvidence = endpoint({
  method: 'get',
  path: '/api/funder-reports/drafts/:id/evidence',
  summary: 'What stands behind a figure of a draft, as it is on record',
  act: 'writeReport',
  query: figure,
  response: openedFigure,
});
export const reportEvidence = endpoint({
  method: 'get',
  path: '/api/funder-reports/:number/:version/evidence',
  summary: 'What stands behind a figure of a numbered report, as it was on record then',
  act: 'readReport',
  query: figure,
  response: openedFigure,
});
const eventTypeWord = z.enum(eventTypes);
export const steeringPage = endpoint({
  method: 'get',
  path: '/api/steering-page',
  summary:
    'One page for the steering group as of a day: changes since its last meeting, risks, what comes next',
  act: 'writeReport',
  query: z.object({ asOf: day.optional() }),
  response: z.object({
    asOf: z.string(),
    lastMeeting: z.string().nullable(),
    since: z.string(),
    organisations: z.object({ before: z.number(), now: z.number() }),
    standings: z.object({ before: counts, now: counts }),
    held: counts,
    changes: z.array(change),
    parts: counts,
    spread: z.number(),
    organisationNames: z.array(names.extend({ id: z.string() })),
    risks: z.array(z.object({ obligation: z.string(), overdue: z.number(), atRisk: z.number() })),
    helpOpen: z.array(z.object({ theme: themeId, pilots: z.number() })),
    coming: z.array(
      z.object({ event: z.string(), type: eventTypeWord, title: bilingualView, day: z.string() }),
    ),
    phasesEnding: z.array(z.object({ phase: z.string(), until: z.string() })),
    round: z.object({ round: z.string(), closesOn: z.string() }).nullable(),
  }),
});
export const steeringFile = endpoint({
  method: 'get',
  path: '/api/steering-page/file',
  summary: 'The steering group’s page as an accessible PDF',
  act: 'writeReport',
  query: z.object({ asOf: day.optional(), language: language.optional() }),
  response: z.object({ name: z.string(), type: z.string(), content: z.string() }),
});
export const reportFile = endpoint({
  method: 'get',
  path: '/api/funder-reports/:number/:version/file',
  summary:
    'A numbered report as a file: accessible PDF (with headings in Swedish too, where asked), all tables as XLSX or (table `all`) as CSV files in a zip, every row or every gap as CSV',
  act: 'readReport',
  query: z.object({
    format: z.enum(['csv', 'xlsx', 'pdf']),
    table: z.enum(['duties', 'gaps', 'all']).default('duties'),
    language: language.optional(),
    headings: z.literal('sv').optional(),
  }),
  response: z.object({ name: z.string(), type: z.string(), content: z.string() }),
});
