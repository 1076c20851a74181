import { z } from 'zod';
import { endpoint } from './endpoint';
import { names, themeId } from './words';

const request = z.object({
  organisation: z.string(),
  theme: themeId,
  pilot: z.string(),
  /** The answer that asked for help. */
  answer: z.string(),
});
const text = z.string().trim().min(1).max(2000, 'tooLong');
const fresh = z.object({ fresh: z.boolean() });

export const helpRequests = endpoint({
  method: 'get',
  path: '/api/help',
  summary:
    'Requests for help that I may read: of my own pilots, of themes that I lead, and what was put to my theme',
  act: 'seeNetwork',
  query: z.object({ theme: themeId.optional() }),
  response: z.object({
    requests: z.array(
      request.extend({
        name: names,
        title: z.string(),
        text: z.string(),
        by: z.string(),
        at: z.string(),
        replies: z.array(
          z.object({
            text: z.string(),
            by: z.string(),
            at: z.string(),
            /** A colleague of the theme speaks for this organisation; null: the lead. */
            from: names.nullable(),
          }),
        ),
        othersAskedAt: z.string().nullable(),
        /** Of an organisation of one's own. */
        own: z.boolean(),
        mayReply: z.boolean(),
        mayClose: z.boolean(),
        mayAskOthers: z.boolean(),
        /** Own organisations that may answer what was put to the theme. */
        mayOfferFor: z.array(z.string()),
      }),
    ),
  }),
});
/** `advice`: one line about a phone number or an address in what was said; it is sent all the same. */
const said = fresh.extend({ advice: z.string().nullable() });
export const closeHelp = endpoint({
  method: 'post',
  path: '/api/help/close',
  summary: 'Help that an answer asked for is no longer needed',
  act: 'closeHelp',
  body: request,
  response: fresh,
});
export const replyToHelp = endpoint({
  method: 'post',
  path: '/api/help/reply',
  summary: 'The lead answers a request for help; whoever asked is told',
  act: 'replyToHelp',
  body: request.extend({ text }),
  response: said,
});
export const askOthers = endpoint({
  method: 'post',
  path: '/api/help/others',
  summary: 'Put a request for help to the others of the theme, where the asker lets it be shared',
  act: 'askOthersForHelp',
  body: request,
  response: fresh,
});
export const offerHelp = endpoint({
  method: 'post',
  path: '/api/help/offer',
  summary: 'Answer, for an own organisation, a request that was put to the theme',
  act: 'offerHelp',
  body: request.extend({ text, from: z.string() }),
  response: said,
});
