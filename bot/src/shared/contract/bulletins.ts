import { z } from 'zod';
import { mostKept } from '../domain/bulletin';
import {
  audience,
  bulletinContent,
  bulletinState,
  bulletinText,
  bulletinType,
  channelView,
  relayView,
  stepView,
  textView,
  versionView,
  writtenLanguage,
} from './bulletin-parts';
import { endpoint } from './endpoint';
import { bilingual, bilingualView, day, names, themeId } from './words';

/** A bulletin in the archive. Versions and the log's texts are in `GET /api/bulletins/:id`. */
export const bulletinView = textView.extend({
  id: z.string(),
  type: bulletinType,
  state: bulletinState,
  from: z.enum(['coordinator', 'lead']),
  audience,
  by: z.string(),
  createdAt: z.string(),
  publishedAt: z.string().optional(),
  /** When a scheduled one goes out. */
  publishAt: z.string().optional(),
  /** Languages that readers still wait for (S4: an open task until they are there). */
  missing: z.array(writtenLanguage),
  versions: z.array(versionView),
  withdrawal: z.object({ at: z.string(), by: z.string(), reason: bilingualView }).optional(),
  /** "Toimitettu 4/4, odottaa vetäjää 2". */
  delivered: z.number(),
  planned: z.number(),
  waiting: z.number(),
  relays: z.array(relayView),
  acknowledged: z.number(),
  /** Organisations that it is meant for. */
  expected: z.number(),
  /** Own organisations' acknowledgements. */
  mine: z.array(z.object({ organisation: z.string(), acknowledged: z.boolean() })),
});
/** What the archive is searched by; the export takes the same. */
export const archiveQuery = z.object({
  search: z.string().trim().max(100).optional(),
  theme: themeId.optional(),
  type: bulletinType.optional(),
  state: bulletinState.optional(),
  from: z.enum(['coordinator', 'lead']).optional(),
  /** Language coverage: those that lack this language. */
  missing: writtenLanguage.optional(),
  /** Published on these days, both counted in. */
  since: day.optional(),
  until: day.optional(),
});
export const archivePage = 20;
export const bulletins = endpoint({
  method: 'get',
  path: '/api/bulletins',
  summary: 'The archive, newest first, twenty at a time',
  act: 'seeNetwork',
  query: archiveQuery.extend({ after: z.coerce.number().int().min(0).max(100_000).optional() }),
  /** `next`: give it as `after` for the following twenty. */
  response: z.object({ bulletins: z.array(bulletinView), total: z.number(), next: z.number().optional() }),
});
export const bulletin = endpoint({
  method: 'get',
  path: '/api/bulletins/:id',
  summary: 'One bulletin with its versions, its log and, for those who may see it, every delivery',
  act: 'seeNetwork',
  response: bulletinView.extend({
    /** What was shown in each version. */
    texts: z.array(textView.extend({ version: z.number() })),
    log: z.array(stepView),
    channels: z.array(channelView).optional(),
    /** Counts of people only: names of those whom the bot could not reach stand on the delivery page. */
    people: z.object({ planned: z.number(), delivered: z.number(), failed: z.number() }).optional(),
    /** What the caller may do with it now. */
    acts: z.array(
      z.enum([
        'edit',
        'publish',
        'cancel',
        'discard',
        'duplicate',
        'approve',
        'correct',
        'withdraw',
        'addLanguage',
        'retry',
      ]),
    ),
    /** Of a draft: others of the coordination write on it, too. */
    shared: z.boolean(),
    /** Of a draft: the number to send back when it is saved, published or approved. */
    revision: z.number(),
    /** Of a published one: the number to send back when it is corrected or withdrawn. */
    version: z.number(),
  }),
});
export const exportBulletins = endpoint({
  method: 'get',
  path: '/api/bulletins/export',
  summary: 'The archive as a file: semicolon CSV with BOM, or XLSX',
  act: 'seeNetwork',
  query: archiveQuery.extend({ format: z.enum(['csv', 'xlsx']) }),
  /** `content` in base64. */
  response: z.object({ name: z.string(), type: z.string(), content: z.string() }),
});
/** One act: saves and publishes. The editor saves by itself and uses the path below. */
export const publishBulletin = endpoint({
  method: 'post',
  path: '/api/bulletins',
  summary: 'Write and publish a bulletin in one act',
  act: 'writeThemeBulletin',
  body: bulletinContent.extend({
    form: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
    /** Publish though a language is missing, with the note that it follows. */
    languageFollows: z.boolean().optional(),
  }),
  response: z.object({
    id: z.string(),
    state: bulletinState,
    channels: z.number(),
    waiting: z.number(),
    people: z.number(),
  }),
});
export const relayBulletin = endpoint({
  method: 'post',
  path: '/api/bulletins/:id/relay',
  summary: "Relay a bulletin to an own theme's channel, with own lines above it",
  act: 'relayBulletin',
  body: z.object({ theme: themeId, lines: z.string().trim().max(500, 'tooLong').optional() }),
  /** `fresh: false`: it had been relayed already, and nothing was posted. */
  response: z.object({ fresh: z.boolean() }),
});
export const acknowledgeBulletin = endpoint({
  method: 'post',
  path: '/api/bulletins/:id/acknowledge',
  summary: 'Kuittaa: we have read it; for one own organisation, or without one for all of them',
  act: 'acknowledgeBulletin',
  body: z.object({ organisation: z.string().max(100).optional(), acknowledged: z.boolean() }),
  response: z.object({ acknowledged: z.number(), organisations: z.array(z.string()) }),
});
export const acknowledgements = endpoint({
  method: 'get',
  path: '/api/bulletins/:id/acknowledgements',
  summary: 'Counts per theme; who has not, for the coordination and for leads in own themes',
  act: 'seeNetwork',
  response: z.object({
    groups: z.array(
      z.object({
        /** null: everybody it is meant for. */
        theme: themeId.nullable(),
        expected: z.number(),
        acknowledged: z.number(),
        /** Only for those who may see it. */
        missing: z.array(z.object({ id: z.string(), name: names })).optional(),
        done: z.array(z.object({ id: z.string(), name: names, by: z.string(), at: z.string() })).optional(),
      }),
    ),
  }),
});
/** What is read by mail where the bot does not reach: the text as it stands, and whom it has not reached. */
export const bulletinLetter = endpoint({
  method: 'get',
  path: '/api/bulletins/:id/letter',
  summary: 'The bulletin as plain text to copy into a letter, and the contacts whom the bot cannot reach',
  act: 'seeAcknowledgements',
  response: z.object({
    letters: z.array(z.object({ language: z.enum(['fi', 'sv']), subject: z.string(), text: z.string() })),
    people: z.array(
      z.object({ organisation: z.string(), name: names, person: z.string(), email: z.string() }),
    ),
    /** Organisations without anybody to write to. */
    nobody: z.array(names),
  }),
});
/** Everything that changes a published one says which version it had read: two never write over each other. */
export const correctBulletin = endpoint({
  method: 'post',
  path: '/api/bulletins/:id/correct',
  summary: 'Correct in place in every channel; both versions are kept',
  act: 'writeThemeBulletin',
  body: bulletinText.extend({
    version: z.number().int(),
    /** What was corrected: "Korjattu 14.5. klo 10.20: …". */
    what: bilingual(200),
    /** A short reply in each thread draws attention. */
    significant: z.boolean().default(false),
  }),
  response: z.object({ version: z.number() }),
});
export const addLanguage = endpoint({
  method: 'post',
  path: '/api/bulletins/:id/language',
  summary: 'Add the language that was missing; every post is edited',
  act: 'writeThemeBulletin',
  body: z.object({
    version: z.number().int(),
    lang: writtenLanguage,
    title: z.string().trim().min(1).max(mostKept.title, 'tooLong'),
    body: z.string().trim().min(1).max(mostKept.body, 'tooLong'),
  }),
  response: z.object({ version: z.number() }),
});
export const withdrawBulletin = endpoint({
  method: 'post',
  path: '/api/bulletins/:id/withdraw',
  summary: 'Withdraw in place in every channel: the title stays, with the reason',
  act: 'writeThemeBulletin',
  body: z.object({ version: z.number().int(), reason: bilingual(200) }),
  response: z.object({ withdrawn: z.literal(true) }),
});
export const retryBulletin = endpoint({
  method: 'post',
  path: '/api/bulletins/:id/retry',
  summary: 'Show the newest version where an edit failed',
  act: 'writeThemeBulletin',
  response: z.object({ channels: z.number() }),
});

export const setAutoRelay = endpoint({
  method: 'put',
  path: '/api/themes/:theme/auto-relay',
  summary: 'Let the bot relay bulletins on the lead’s behalf',
  act: 'relayBulletin',
  body: z.object({ on: z.boolean() }),
  response: z.object({ on: z.boolean() }),
});
