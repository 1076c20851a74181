import { z } from 'zod';
import { guidelineGroups } from '../domain/guideline';
import { endpoint } from './endpoint';
import { bilingual, bilingualView, link } from './words';

const guidelineId = z.string().regex(/^g-[A-Za-z0-9-]{8,64}$/);
const guideline = z.object({
  id: guidelineId,
  group: z.enum(guidelineGroups),
  title: bilingualView,
  url: z.string().optional(),
  /** A published bulletin that is pinned. */
  bulletin: z.string().optional(),
  by: z.string(),
  at: z.string(),
});
export const guidelines = endpoint({
  method: 'get',
  path: '/api/guidelines',
  summary: 'Guidelines and material, in the order of their groups, newest first',
  act: 'seeNetwork',
  response: z.object({ mayPin: z.boolean(), guidelines: z.array(guideline) }),
});
export const pinGuideline = endpoint({
  method: 'put',
  path: '/api/guidelines/:id',
  summary: 'Pin a link or a published bulletin, or change what is pinned',
  act: 'pinGuideline',
  body: z.object({
    group: z.enum(guidelineGroups),
    title: bilingual(150),
    /** One of the two. */
    url: link.optional(),
    bulletin: z.string().max(100).optional(),
  }),
  response: z.object({ id: guidelineId }),
});
export const unpinGuideline = endpoint({
  method: 'delete',
  path: '/api/guidelines/:id',
  summary: 'Take it off the page; the record that it was there stays',
  act: 'pinGuideline',
  response: z.object({ unpinned: z.literal(true) }),
});
