import { z } from 'zod';
import { channelUses } from '../domain/channel';
import { endpoint } from './endpoint';
import { themeId } from './words';

export const channels = endpoint({
  method: 'get',
  path: '/api/channels',
  summary: 'Channels that the bot knows, what they are tied to, last delivery',
  act: 'seeNetwork',
  response: z.object({
    channels: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        team: z.string(),
        use: z.enum(channelUses).nullable(),
        theme: themeId.nullable(),
        installed: z.boolean(),
        lastDeliveredAt: z.string().optional(),
      }),
    ),
    autoRelay: z.array(z.object({ theme: themeId, on: z.boolean(), mayChange: z.boolean() })),
  }),
});
