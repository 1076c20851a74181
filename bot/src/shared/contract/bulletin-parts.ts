import { z } from 'zod';
import {
  type BulletinId,
  bulletinStates,
  bulletinSteps,
  bulletinTypes,
  mostKept,
  writtenLanguages,
} from '../domain/bulletin';
import { bulletinFields } from '../domain/bulletin-check';
import { lostKinds } from '../domain/bulletin-markup';
import { endStates, openStates, resolutions } from '../domain/delivery';
import { bilingual, bilingualView, themeId } from './words';

// The parts that the bulletins' paths share.
export const writtenLanguage = z.enum(writtenLanguages);
export const bulletinType = z.enum(bulletinTypes);
export const bulletinState = z.enum(bulletinStates);
/** Made by the one who writes (`b-` and a UUID): a second click is the same bulletin. */
export const bulletinId = z.string().regex(/^b-[A-Za-z0-9-]{8,64}$/) satisfies z.ZodType<BulletinId>;

export const audience = z.object({
  general: z.boolean(),
  themes: z.array(themeId).max(5),
  leads: z.boolean().default(false),
  organisations: z.array(z.string().max(100)).max(100).default([]),
});
// Room for what is too long to publish: a draft is kept whatever is wrong with it.
const draftText = {
  title: bilingual(mostKept.title),
  body: bilingual(mostKept.body),
  link: z.string().trim().max(mostKept.address, 'tooLong').optional(),
  image: z
    .object({ url: z.string().trim().max(mostKept.address, 'tooLong'), alt: bilingual(mostKept.alt) })
    .optional(),
  attachments: z
    .array(
      z.object({
        name: z.string().trim().max(mostKept.name, 'tooLong'),
        url: z.string().trim().max(mostKept.address, 'tooLong'),
      }),
    )
    .max(20, 'tooLong')
    .optional(),
};
export const bulletinText = z.object(draftText);
export const bulletinContent = z.object({ type: bulletinType.default('bulletin'), audience, ...draftText });

export const finding = z.object({
  level: z.enum(['stop', 'warn']),
  code: z.string(),
  field: z.enum(bulletinFields),
  lang: writtenLanguage.optional(),
  lost: z.enum(lostKinds).optional(),
  line: z.number().optional(),
  /** In the caller's language. */
  sentence: z.string(),
});

/** As stored: what is shown to readers. */
export const textView = z.object({
  title: bilingualView,
  body: bilingualView,
  link: z.string().optional(),
  image: z.object({ url: z.string(), alt: bilingualView }).optional(),
  attachments: z.array(z.object({ name: z.string(), url: z.string() })).optional(),
});
export const versionView = z.object({
  version: z.number(),
  at: z.string(),
  by: z.string(),
  correction: bilingualView.optional(),
  significant: z.boolean().optional(),
  adds: writtenLanguage.optional(),
});
export const relayView = z.object({
  theme: themeId,
  relayed: z.boolean(),
  /** The theme's lead has been asked and has not done it yet. */
  waits: z.boolean(),
  by: z.enum(['bot', 'lead']).optional(),
  at: z.string().optional(),
  /** Of a lead's relay: who, from which organisation, and the own lines above the text. */
  name: z.string().optional(),
  organisation: z.string().optional(),
  lines: z.string().optional(),
  /** The bulletin's version that was relayed. */
  version: z.number().optional(),
});
export const channelView = z.object({
  channel: z.string(),
  name: z.string(),
  theme: themeId.nullable(),
  state: z.enum([...openStates, ...endStates]),
  deliveredAt: z.string().optional(),
  /** Readers there do not see the newest version yet; with `failure`, they will not without a retry. */
  outdated: z.boolean(),
  failure: z.object({ code: z.string(), at: z.string(), sentence: z.string(), mend: z.string() }).optional(),
  /** What the caller may say about it now. */
  acts: z.array(z.enum(resolutions)),
  /** Opens the post in Teams. */
  link: z.string().optional(),
});
export const stepView = z.object({
  step: z.enum(bulletinSteps),
  at: z.string(),
  /** A person's name; empty when the bot did it. */
  by: z.string(),
  /** Somebody's words. */
  note: z.string().optional(),
  /** Of `scheduled`: when it goes out. */
  publishAt: z.string().optional(),
  /** Of `languageAdded`. */
  adds: writtenLanguage.optional(),
});
