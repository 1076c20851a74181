import { z } from 'zod';
import { endpoint } from './endpoint';
import { themeId } from './words';

export const calendarLinks = endpoint({
  method: 'get',
  path: '/api/calendar',
  summary: 'The links of the calendar feeds: the own one, and one per theme. Whoever has a link can read it',
  act: 'seeNetwork',
  response: z.object({
    feeds: z.array(
      z.object({
        kind: z.enum(['person', 'theme']),
        id: z.string(),
        url: z.string(),
        mayRenew: z.boolean(),
      }),
    ),
  }),
});
export const renewCalendar = endpoint({
  method: 'post',
  path: '/api/calendar/renew',
  summary: "A new link for the own feed, or for a theme's; the one before answers no more",
  act: 'chooseLanguage',
  body: z.strictObject({ theme: themeId.optional() }),
  response: z.object({ url: z.string() }),
});
