import { z } from 'zod';
import { isDay } from '../../shared/domain/month';
import { type Project, phaseIds } from '../../shared/domain/network';
import type { ReportProblem } from './import-csv';

const day = z.string().refine(isDay);
const inOrder = (from: string, until: string): boolean => from <= until;
const phase = z
  .object({ id: z.enum(phaseIds), from: day, until: day })
  .refine((p) => inOrder(p.from, p.until), { path: ['until'] });
const schema = z
  .object({
    name: z.string().min(1).max(100),
    starts: day,
    ends: day,
    phases: z
      .array(phase)
      .max(4)
      .refine((all) => new Set(all.map((p) => p.id)).size === all.length),
    quietMonths: z.array(z.number().int().min(1).max(12)),
  })
  .refine((p) => inOrder(p.starts, p.ends), { path: ['ends'] });

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return null;
  }
};

/** The round's dates from their own file; without one those that stand. */
export const readProject = (text: string | undefined, current: Project, report: ReportProblem): Project => {
  if (!text?.trim()) return current;
  const read = schema.safeParse(jsonOf(text));
  if (read.success) return read.data;
  const column = read.error.issues[0]?.path.join('.') ?? '';
  report({ file: 'project', line: 1, ...(column ? { column } : {}), code: 'badProject', value: column });
  return current;
};
