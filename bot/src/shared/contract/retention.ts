import { z } from 'zod';
import { mostRetentionMonths } from '../domain/retention-months';
import { endpoint } from './endpoint';
import { ok } from './words';

const months = z.number().int().min(0).max(mostRetentionMonths);

export const readRetention = endpoint({
  method: 'get',
  path: '/api/retention',
  summary:
    'How long names are kept after the project’s end, who set it when, and the last package for the archive',
  act: 'setRetention',
  response: z.object({
    /** Whole months after the project's end; null before anybody has said. */
    months: months.nullable(),
    /** The first day on which names may be removed. */
    ends: z.string().nullable(),
    archivedAt: z.string().nullable(),
    /** The newest first. */
    changes: z.array(z.object({ at: z.string(), by: z.string(), before: months.nullable(), months })),
  }),
});
export const setRetention = endpoint({
  method: 'put',
  path: '/api/retention',
  summary: 'Set for how many whole months after the project’s end names are kept; nothing is removed by it',
  act: 'setRetention',
  body: z.object({ months }),
  response: ok,
});
