import { z } from 'zod';
import {
  bulletinContent,
  bulletinId,
  bulletinState,
  bulletinType,
  finding,
  writtenLanguage,
} from './bulletin-parts';
import { endpoint } from './endpoint';
import { bilingualView, day, names, themeId, time } from './words';

// Writing: from an empty page to "published", "scheduled" or "waits for approval".

/** Who has switched on or off that all channels need a second person; the latest first. */
const approvalWords = z.array(z.object({ on: z.boolean(), by: z.string(), at: z.string() }));
const why = z.object({ code: z.string(), sentence: z.string(), mend: z.string() });
/** What the editor asks once when it opens. */
export const editorOptions = endpoint({
  method: 'get',
  path: '/api/bulletins/desk',
  summary: 'Whom the caller may write to, why a target is not available and how to mend it, templates',
  act: 'writeThemeBulletin',
  response: z.object({
    from: z.enum(['coordinator', 'lead']),
    targets: z.array(
      z.object({
        /** `general`, `leads` or a theme. */
        target: z.union([z.literal('general'), z.literal('leads'), themeId]),
        name: z.string(),
        available: z.boolean(),
        /** How it arrives: at once, or when a lead has pressed "Välitä". */
        goes: z.enum(['now', 'relay']),
        /** Also set for an available one of which a part is out of reach. */
        why: why.optional(),
      }),
    ),
    /** Empty for a lead: leads write to own themes only. */
    organisations: z.array(
      z.object({
        id: z.string(),
        name: names,
        /** Contact persons that the bot can write to. */
        contacts: z.number(),
        available: z.boolean(),
        why: why.optional(),
      }),
    ),
    templates: z.array(
      z.object({ type: bulletinType, name: z.string(), title: bilingualView, body: bilingualView }),
    ),
    approval: z.object({
      /** All channels need a second person. */
      on: z.boolean(),
      mayChange: z.boolean(),
      words: approvalWords,
      /** Who could approve what the caller writes. */
      approvers: z.array(z.string()),
    }),
    most: z.object({ title: z.number(), cardBytes: z.number(), attachments: z.number() }),
  }),
});
const looked = {
  findings: z.array(finding),
  /** The size of the biggest card, and how big it may be. */
  bytes: z.number(),
  mostBytes: z.number(),
};
/** For the live preview; nothing is stored. */
export const lookAtBulletin = endpoint({
  method: 'post',
  path: '/api/bulletins/card',
  summary: 'The very card as a channel will show it, and what is worth another look',
  act: 'writeThemeBulletin',
  body: bulletinContent,
  response: z.object({ card: z.unknown(), ...looked }),
});
export const saveDraft = endpoint({
  method: 'put',
  path: '/api/bulletins/:id/draft',
  summary: 'Save a draft as one types; `revision` is what was read, 0 for a new one',
  act: 'writeThemeBulletin',
  body: bulletinContent.extend({ revision: z.number().int().min(0) }),
  /** A newer one stands: 409 `changedMeanwhile`, nothing is written over; save under a new id to keep both. */
  response: z.object({ id: bulletinId, revision: z.number(), savedAt: z.string(), ...looked }),
});
/** Only who began it; a draft of the coordination. */
export const shareDraft = endpoint({
  method: 'put',
  path: '/api/bulletins/:id/shared',
  summary: 'Whether the others of the coordination write on this draft, too',
  act: 'writeBulletin',
  body: z.object({ shared: z.boolean() }),
  response: z.object({ shared: z.boolean() }),
});
/** Asked for while the window is open. */
export const beInDraft = endpoint({
  method: 'post',
  path: '/api/bulletins/:id/here',
  summary: 'Say that one has the draft open; who else has, and who saved what is newest',
  act: 'writeThemeBulletin',
  response: z.object({
    others: z.array(z.string()),
    revision: z.number(),
    savedBy: z.string(),
    savedAt: z.string(),
    shared: z.boolean(),
  }),
});
/** What waits for the caller: to approve, to translate, to relay, to mend; and own drafts that came back. */
export const bulletinTask = z.object({
  task: z.enum(['approve', 'addLanguage', 'relay', 'returned', 'failed']),
  bulletin: z.string(),
  title: z.string(),
  since: z.string(),
  lang: writtenLanguage.optional(),
  theme: themeId.optional(),
  /** Of a returned or failed one: what was said. */
  note: z.string().optional(),
});
export const drafts = endpoint({
  method: 'get',
  path: '/api/bulletins/drafts',
  summary:
    'Own and shared drafts, what waits for approval or its time, and what of the published ones waits for the caller',
  act: 'writeThemeBulletin',
  response: z.object({
    drafts: z.array(
      z.object({
        id: z.string(),
        state: bulletinState,
        title: bilingualView,
        by: z.string(),
        mine: z.boolean(),
        /** Others of the coordination write on it, too. */
        shared: z.boolean(),
        savedAt: z.string(),
        revision: z.number(),
        publishAt: z.string().optional(),
        mayApprove: z.boolean(),
        /** Why an approver or the bot gave it back. */
        note: z.string().optional(),
      }),
    ),
    /** The oldest first. */
    tasks: z.array(bulletinTask),
  }),
});
const of = z.object({ revision: z.number().int().min(1) });
export const previewDraft = endpoint({
  method: 'post',
  path: '/api/bulletins/:id/preview',
  summary: 'Send the card to oneself in the personal chat',
  act: 'writeThemeBulletin',
  body: of,
  response: z.object({ sent: z.literal(true) }),
});
const outcome = z.object({
  state: bulletinState,
  channels: z.number(),
  /** Themes whose lead relays it. */
  waiting: z.number(),
  people: z.number(),
  publishAt: z.string().optional(),
  approvers: z.array(z.string()),
});
export const publishDraft = endpoint({
  method: 'post',
  path: '/api/bulletins/:id/publish',
  summary: 'Publish now or at a time; to all channels it asks for a second person’s approval first',
  act: 'writeThemeBulletin',
  body: of.extend({
    languageFollows: z.boolean().default(false),
    /** Wall-clock time in Helsinki. */
    at: z.object({ day, time }).optional(),
  }),
  response: outcome,
});
export const decideApproval = endpoint({
  method: 'post',
  path: '/api/bulletins/:id/approval',
  summary: 'Approve what somebody else wrote, or give it back with a word',
  act: 'approveBulletin',
  body: of.extend({ approve: z.boolean(), note: z.string().trim().max(500, 'tooLong').optional() }),
  response: outcome,
});
export const setApproval = endpoint({
  method: 'put',
  path: '/api/bulletins/approval',
  summary: 'Whether all channels need a second person’s approval',
  act: 'setApproval',
  body: z.object({ on: z.boolean() }),
  response: z.object({ on: z.boolean(), words: approvalWords }),
});
/** From "scheduled" or "waits for approval" back to a draft. */
export const cancelBulletin = endpoint({
  method: 'post',
  path: '/api/bulletins/:id/cancel',
  summary: 'Take back what has not gone out yet; the draft stays',
  act: 'writeThemeBulletin',
  response: z.object({ state: bulletinState, revision: z.number() }),
});
export const discardDraft = endpoint({
  method: 'post',
  path: '/api/bulletins/:id/discard',
  summary: 'Throw an own draft away',
  act: 'writeThemeBulletin',
  response: z.object({ state: bulletinState }),
});
export const duplicateBulletin = endpoint({
  method: 'post',
  path: '/api/bulletins/:id/duplicate',
  summary: 'A new draft with the same text and audience',
  act: 'writeThemeBulletin',
  body: z.object({ id: bulletinId }),
  response: z.object({ id: bulletinId, revision: z.number() }),
});
