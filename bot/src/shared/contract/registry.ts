import { z } from 'zod';
import { endpoint, importBytes } from './endpoint';

const told = z.object({ file: z.string(), line: z.number(), sentence: z.string() });

export const importNetwork = endpoint({
  method: 'post',
  path: '/api/network/import',
  summary: 'Replace the network by these CSV files (see docs/import.md)',
  act: 'importNetwork',
  maxBytes: importBytes,
  body: z.object({
    organisations: z.string(),
    leads: z.string(),
    memberships: z.string(),
    groups: z.string().optional(),
    people: z.string(),
    project: z.string().optional(),
    /** Only look: say what would happen, change nothing. */
    dryRun: z.boolean().optional(),
  }),
  response: z.object({
    imported: z.boolean(),
    organisations: z.number(),
    people: z.number(),
    leads: z.number(),
    memberships: z.number(),
    /** People of the network so far who are in the files no more. */
    left: z.number(),
    problems: z.array(told),
    /** The import goes through, but these lines are worth a look. */
    warnings: z.array(told),
  }),
});
