import { z } from 'zod';
import { endpoint } from './endpoint';
import { month, names } from './words';

const query = z.object({ month: month.optional(), organisation: z.string().max(60).optional() });

export const audit = endpoint({
  method: 'get',
  path: '/api/audit',
  summary: 'Who did what when, for which organisation; without anybody’s words',
  act: 'seeAudit',
  query,
  response: z.object({
    month: z.string(),
    organisation: z.string().nullable(),
    lines: z.array(
      z.object({ at: z.string(), by: z.string(), what: z.string(), organisation: names.nullable() }),
    ),
  }),
});
export const exportAudit = endpoint({
  method: 'get',
  path: '/api/audit/export',
  summary: 'The same as a file: semicolon CSV with BOM, or XLSX',
  act: 'seeAudit',
  query: query.extend({ format: z.enum(['csv', 'xlsx']) }),
  /** `content` in base64. */
  response: z.object({ name: z.string(), type: z.string(), content: z.string() }),
});
