import type { Case, Finding } from './case';
import type { PartStanding, Standing } from './standing';

/** From the worst to the best: what a whole of several parts shows. */
const severity: readonly Standing[] = [
  'overdue',
  'atRisk',
  'noFreshInfo',
  'notDue',
  'onTrack',
  'fulfilled',
  'notApplicable',
];
const worst = (all: readonly Standing[]): Standing => severity.find((s) => all.includes(s)) ?? 'notDue';

export type PartFinding = { readonly id: string; readonly finding: Finding };
export type Whole = Finding & { readonly parts: readonly PartStanding[] };

/** In order: fulfilled, or an ongoing one that goes on; what is only planned is still to do. */
const isDone = ({ standing, done, required }: Finding): boolean =>
  standing === 'fulfilled' || (standing === 'onTrack' && done >= (required ?? 0));

/** Each part has its own standing; the whole shows the worst, an ongoing whole at most `atRisk`. */
export const wholeOfParts = (c: Case, parts: readonly PartFinding[], period: string): Whole => {
  const found = parts.map((p) => p.finding);
  const all = worst(found.map((f) => f.standing));
  const open = found.filter((f) => f.standing !== 'fulfilled' && f.standing !== 'notApplicable');
  const isOngoing = c.obligation.cadence.type === 'ongoing';
  return {
    standing: isOngoing && all === 'overdue' ? 'atRisk' : all,
    done: found.filter(isDone).length,
    required: found.filter((f) => f.standing !== 'notApplicable').length,
    evidence: found.flatMap((f) => f.evidence),
    due: open.flatMap((f) => f.due ?? []).sort()[0] ?? null,
    period,
    notes: [...new Set(found.flatMap((f) => f.notes))],
    needsConfirmation: found.some((f) => f.needsConfirmation),
    parts: parts.map(({ id, finding: { standing, done, required, evidence } }) => ({
      part: id,
      standing,
      done,
      required,
      evidence,
    })),
  };
};
