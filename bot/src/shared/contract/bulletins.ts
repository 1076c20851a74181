import { z } from 'zod';
import { bulletinStates, bulletinTypes } from '../domain/bulletin';
import { endStates, openStates } from '../domain/delivery';
import { endpoint } from './endpoint';
import { bilingual, link, names, themeId } from './words';

export const audience = z.object({ general: z.boolean(), themes: z.array(themeId).max(5) });
export const bulletinBody = z.object({
  /** Made by the form: a second click is the same bulletin. */
  form: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
  type: z.enum(bulletinTypes).optional(),
  title: bilingual(150),
  body: bilingual(6000),
  link: link.optional(),
  audience,
  /** Publish though a language is missing, with the note that it follows. */
  languageFollows: z.boolean().optional(),
});
export const bulletinView = z.object({
  id: z.string(),
  type: z.enum(bulletinTypes),
  state: z.enum(bulletinStates),
  from: z.enum(['coordinator', 'lead']),
  title: z.object({ fi: z.string().optional(), sv: z.string().optional() }),
  body: z.object({ fi: z.string().optional(), sv: z.string().optional() }),
  link: z.string().optional(),
  audience,
  by: z.string(),
  createdAt: z.string(),
  publishedAt: z.string().optional(),
  versions: z.array(
    z.object({ version: z.number(), at: z.string(), by: z.string(), correction: z.string().optional() }),
  ),
  /** Toimitettu n/m. */
  delivered: z.number(),
  planned: z.number(),
  relays: z.array(
    z.object({
      theme: themeId,
      relayed: z.boolean(),
      by: z.enum(['bot', 'lead']).optional(),
      at: z.string().optional(),
    }),
  ),
  acknowledged: z.number(),
  /** Own organisations' acknowledgements. */
  mine: z.array(z.object({ organisation: z.string(), acknowledged: z.boolean() })),
});
export const bulletins = endpoint({
  method: 'get',
  path: '/api/bulletins',
  summary: 'The archive, newest first',
  for: 'person',
  query: z.object({ search: z.string().max(100).optional(), theme: themeId.optional() }),
  response: z.object({ bulletins: z.array(bulletinView) }),
});
export const publishBulletin = endpoint({
  method: 'post',
  path: '/api/bulletins',
  summary: 'Publish a bulletin to channels',
  for: 'person',
  body: bulletinBody,
  response: z.object({ id: z.string(), channels: z.number() }),
});
export const relayBulletin = endpoint({
  method: 'post',
  path: '/api/bulletins/:id/relay',
  summary: "Relay a bulletin to an own theme's channel",
  for: 'person',
  body: z.object({ theme: themeId }),
  response: z.object({ fresh: z.boolean() }),
});
export const acknowledgeBulletin = endpoint({
  method: 'post',
  path: '/api/bulletins/:id/acknowledge',
  summary: 'Kuittaa: we have read it, for an own organisation',
  for: 'person',
  body: z.object({ organisation: z.string(), acknowledged: z.boolean() }),
  response: z.object({ acknowledged: z.number() }),
});

export const deliveryView = z.object({
  kind: z.string(),
  id: z.string(),
  title: z.string(),
  channel: z.string(),
  channelName: z.string(),
  state: z.enum([...openStates, ...endStates]),
  plannedAt: z.string(),
  deliveredAt: z.string().optional(),
  /** In the reader's language: why it failed and how to mend it. */
  failure: z.object({ code: z.string(), sentence: z.string(), mend: z.string() }).optional(),
});
export const deliveries = endpoint({
  method: 'get',
  path: '/api/deliveries',
  summary: 'The delivery log, newest first',
  for: 'person',
  query: z.object({ message: z.string().max(200).optional() }),
  response: z.object({ deliveries: z.array(deliveryView) }),
});
export const channels = endpoint({
  method: 'get',
  path: '/api/channels',
  summary: 'Channels that the bot knows, what they are tied to, last delivery',
  for: 'person',
  response: z.object({
    channels: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        team: z.string(),
        use: z.enum(['theme', 'general', 'projectGroup']).nullable(),
        theme: themeId.nullable(),
        installed: z.boolean(),
        lastDeliveredAt: z.string().optional(),
      }),
    ),
    autoRelay: z.array(z.object({ theme: themeId, on: z.boolean(), mayChange: z.boolean() })),
  }),
});
export const setAutoRelay = endpoint({
  method: 'put',
  path: '/api/themes/:theme/auto-relay',
  summary: 'Let the bot relay bulletins on the lead’s behalf',
  for: 'person',
  body: z.object({ on: z.boolean() }),
  response: z.object({ on: z.boolean() }),
});
export const joinRequests = endpoint({
  method: 'get',
  path: '/api/requests',
  summary: 'People who tried to act but whom nobody has added',
  for: 'person',
  response: z.object({
    requests: z.array(z.object({ name: z.string(), at: z.string(), wanted: z.string() })),
    organisations: z.array(names),
  }),
});
