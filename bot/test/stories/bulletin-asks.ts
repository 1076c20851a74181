import { themeIds } from '../../src/shared/domain/theme';
import type { StoryPage } from './stage';

export const quality = '19:quality';
const ids = ['b-to-all-0001', 'b-quality-01', 'b-finnish-01', 'b-timed-0001', 'b-wanted-01', 'b-future-001'];
export const pages: readonly StoryPage[] = [
  ['GET /api/bulletins'],
  [
    'GET /api/bulletins',
    { query: { search: 'seminaari', theme: 'quality', state: 'published', since: '2024-05-14' } },
  ],
  ['GET /api/bulletins', { query: { missing: 'sv', from: 'coordinator', type: 'briefing' } }],
  ['GET /api/bulletins/export', { query: { format: 'csv' } }],
  ['GET /api/bulletins/desk'],
  ['GET /api/bulletins/drafts'],
  ['GET /api/guidelines'],
  ['GET /api/deliveries'],
  ['GET /api/deliveries', { query: { show: 'mend' } }],
  ['GET /api/heartbeat'],
  ['GET /api/now'],
  ...ids.flatMap((id) => [
    ['GET /api/bulletins/:id', { params: { id } }] as const,
    ['GET /api/bulletins/:id/acknowledgements', { params: { id } }] as const,
    ['GET /api/bulletins/:id/letter', { params: { id } }] as const,
  ]),
];
export const everybody = ['coordinator', 'writer', 'lead', 'colead', 'contact', 'two', 'observer'];

export const both = {
  title: { fi: 'Väliseminaari', sv: 'Mellanseminarium' },
  body: { fi: 'Seminaari on **11.6.**\n\n- ilmoittaudu\n- tule', sv: 'Seminariet är **11.6.**' },
};
export const everywhere = { general: true, themes: themeIds };
export const toQuality = { general: false, themes: ['quality'] };
export const draft = (id: string, more: object = {}) => ({
  params: { id },
  body: { ...both, audience: toQuality, revision: 0, ...more },
});
export const send = (id: string, revision: number, more: object = {}) => ({
  params: { id },
  body: { revision, ...more },
});
export const onCard = (bulletin: string, revision: number, more: object = {}) => ({
  data: { bulletin, revision, ...more },
});
