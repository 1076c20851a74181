import type { StoryPage } from './stage';

export const quality = '19:quality';
const ids = [
  'coffee-may-1',
  'coffee-may-2',
  'meeting-may',
  'joint-may',
  'joint-june',
  'training-may',
  'seminar-may',
  'steering-may',
  'group-may-1',
  'okm-june-1',
];
export const one = (id: string) => ['GET /api/events/:id', { params: { id: `e-${id}` } }] as const;
export const pages: readonly StoryPage[] = [
  ['GET /api/events'],
  ['GET /api/events', { query: { theme: 'quality', from: '2024-05-01', until: '2024-05-31' } }],
  ['GET /api/themes/:theme/board', { params: { theme: 'quality' } }],
  ['GET /api/themes/:theme/board', { params: { theme: 'future-and-vision' } }],
  ['GET /api/themes/:theme/coffees', { params: { theme: 'quality' } }],
  ['GET /api/calendar'],
  ['GET /api/now'],
  ...ids.map(one),
];
export const everybody = ['coordinator', 'lead', 'twolead', 'contact', 'deputy', 'two', 'observer'];

export const coffee = (form: string, day: string, more: object = {}) => ({
  body: { form, type: 'coffee', themes: ['quality'], day, starts: '08:30', ends: '09:15', ...more },
});
export const to = (id: string, body: object = {}) => ({ params: { id: `e-${id}` }, body });
export const card = (id: string, data: object = {}, channel?: string) => ({
  data: { event: `e-${id}`, ...data },
  ...(channel ? { channel } : {}),
});
