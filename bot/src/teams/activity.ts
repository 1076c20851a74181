import { z } from 'zod';
import { arrivedText, cut } from '../shared/domain/people-text';

// An id goes into an address, where half of a sign has no place.
const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((id) => id.isWellFormed());
const id = (most: number) => text(most).min(1);

/** What of an activity we read, checked: anything else in it is left alone. */
export const incoming = z.looseObject({
  type: z.string().min(1).max(64),
  id: text(500).optional(),
  name: z.string().max(200).optional(),
  text: z.string().nullish(),
  locale: z.string().max(35).optional(),
  serviceUrl: z.url(),
  channelId: z.string().max(64),
  from: z.looseObject({
    id: id(500),
    name: z.string().max(300).optional(),
    aadObjectId: text(100).optional(),
  }),
  recipient: z.looseObject({ id: id(500) }),
  conversation: z.looseObject({
    id: id(1000),
    conversationType: z.string().max(64).optional(),
    tenantId: text(100).optional(),
    isGroup: z.boolean().nullish(),
  }),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: text(100) }).optional(),
      team: z.looseObject({ id: text(500), name: z.string().nullish() }).optional(),
      channel: z.looseObject({ id: text(500), name: z.string().nullish() }).optional(),
      eventType: z.string().max(64).optional(),
    })
    .nullish(),
  replyToId: text(500).optional(),
  value: z.unknown().optional(),
});
export type Incoming = z.output<typeof incoming>;

/** Teams names the tenant twice; the playground only in the conversation. */
export const tenantOf = (a: Incoming): string => a.channelData?.tenant?.id ?? a.conversation.tenantId ?? '';
/** Without the `;messageid=…` of a thread. */
export const channelIdOf = (a: Incoming): string =>
  a.channelData?.channel?.id ?? a.conversation.id.split(';')[0] ?? '';
export const isPersonal = (a: Incoming): boolean =>
  a.conversation.conversationType === 'personal' ||
  (a.conversation.conversationType === undefined && !a.conversation.isGroup && !a.channelData?.team);

/**
 * The words a person wrote: mentions out, every white space one blank, at most 10 000 characters kept
 * (a mention leaves `&nbsp;` behind).
 */
export const wordsOf = (text: string | null | undefined): string =>
  cut(arrivedText(text ?? ''), 10_000, '')
    .replace(/<at[^>]*>.*?<\/at>/gisu, ' ')
    .replace(/&nbsp;/giu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** The language of a body that may be anything. */
export const localeIn = (body: unknown): string | undefined => {
  const read = z.object({ locale: z.string().max(35) }).safeParse(body);
  return read.success ? read.data.locale : undefined;
};
