import { z } from 'zod';
import { dayFrom, isTime, timeFrom } from '../domain/clock-word';
import { eventFormats, eventTypes, presences, rsvpAnswers } from '../domain/event';
import { languages } from '../domain/language';
import { isDay, isMonth } from '../domain/month';
import { organisationRoles, personRoles } from '../domain/network';
import { paces, stages } from '../domain/pilot';
import { standings } from '../domain/standing';
import { themeIds } from '../domain/theme';

// The stable words as schemas, shared by every room's contract. A refined message is a RefusalCode.
export const month = z.string().refine(isMonth, 'badMonth');
/** `YYYY-MM-DD`; a day as people write it is taken too. */
export const day = z.string().overwrite(dayFrom).refine(isDay, 'badDay');
/** `HH:mm` in Helsinki; whatever a client sends that reads in one way only is taken too. */
export const time = z.string().overwrite(timeFrom).refine(isTime, 'badTime');
export const themeId = z.enum(themeIds);
export const language = z.enum(languages);
export const organisationRole = z.enum(organisationRoles);
export const personRole = z.enum(personRoles);
export const standing = z.enum(standings);
/** A theme's meetings or coffees of a month, and how they stand. */
export const heldCount = z.object({
  held: z.number(),
  planned: z.number(),
  min: z.number(),
  max: z.number(),
  standing,
  /** Why nothing is asked, where nothing is. */
  note: z.string().nullable(),
});
export const eventType = z.enum(eventTypes);
export const eventFormat = z.enum(eventFormats);
export const rsvpAnswer = z.enum(rsvpAnswers);
export const presence = z.enum(presences);
export const stage = z.enum(stages);
export const pace = z.enum(paces);
export const localized = z.object({ fi: z.string(), sv: z.string(), en: z.string() });
export const names = z.object({ fi: z.string(), sv: z.string() });
/** http(s) only: nothing else becomes a link. */
export const link = z.url({ protocol: /^https?$/, error: 'badLink' }).max(2000, 'tooLong');
/** Of one's own documents: https alone, and no name or password within it. The server follows no link. */
export const secureLink = link.regex(/^https:\/\/[^/?#@\\]+(?:[/?#]|$)/iu, 'badSecureLink');
export const bilingual = (most: number) =>
  z.object({
    fi: z.string().trim().max(most, 'tooLong').optional(),
    sv: z.string().trim().max(most, 'tooLong').optional(),
  });
/** What people wrote, as it is shown. English is there in our own words alone. */
export const bilingualView = z.object({
  fi: z.string().optional(),
  sv: z.string().optional(),
  en: z.string().optional(),
});
export const ok = z.object({ ok: z.literal(true) });
