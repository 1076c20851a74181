import { z } from 'zod';
import { endpoint, importBytes } from './endpoint';

const told = z.object({ file: z.string(), line: z.number(), sentence: z.string() });

/** A file's text as it is, or the file itself: its bytes in base64, of any encoding, or a workbook. */
const bytes = z.object({ name: z.string().max(300, 'tooLong'), content: z.base64() });
const file = z.union([z.string(), bytes]);

const files = z
  .object({
    organisations: file.optional(),
    leads: file.optional(),
    memberships: file.optional(),
    groups: file.optional(),
    people: file.optional(),
    project: file.optional(),
    /** One workbook with a sheet for each table, named as the table. */
    workbook: bytes.optional(),
    /** Only look: say what would happen, change nothing. */
    dryRun: z.boolean().optional(),
  })
  .superRefine((sent, context) => {
    for (const name of ['organisations', 'leads', 'memberships', 'people'] as const)
      if (!sent.workbook && sent[name] === undefined)
        context.addIssue({ code: 'custom', message: 'badInput', path: [name] });
  });

const change = z.object({
  is: z.enum(['added', 'changed', 'gone', 'leaves']),
  of: z.enum(['organisations', 'people', 'leads', 'memberships', 'groups', 'project']),
  sentence: z.string(),
});

export const importNetwork = endpoint({
  method: 'post',
  path: '/api/network/import',
  summary: 'Replace the network by these files (see docs/import.md)',
  act: 'importNetwork',
  maxBytes: importBytes,
  body: files,
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
    /** How files were read where that is not plain: another encoding, a sheet, hidden rows. */
    notes: z.array(z.object({ file: z.string(), sentence: z.string() })),
    /** The first names as they were read: who sees them wrong sees that the encoding is wrong. */
    names: z.array(z.string()),
    /** Everything that differs from what stands now. */
    changes: z.array(change),
  }),
});

export const lastImport = endpoint({
  method: 'get',
  path: '/api/network/import',
  summary: 'The last import, and whether it can still be undone',
  act: 'importNetwork',
  response: z.object({
    last: z
      .object({
        at: z.string(),
        by: z.string(),
        organisations: z.number(),
        people: z.number(),
        undoable: z.boolean(),
        /** Why not, in the caller's language; empty when it is. */
        why: z.string(),
      })
      .nullable(),
  }),
});

export const undoImport = endpoint({
  method: 'post',
  path: '/api/network/import/undo',
  summary: 'Take the last import back, while nothing has been built on it',
  act: 'importNetwork',
  response: z.object({ undone: z.literal(true) }),
});
