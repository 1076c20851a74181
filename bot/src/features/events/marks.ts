import type { Ports } from '../../ports';
import type { Presence } from '../../shared/domain/event';
import { type Fact, type FactOf, inForce, isKind } from '../../shared/domain/fact';
import type { OrganisationId, PersonId } from '../../shared/domain/network';

/** What is said of one organisation on one day; null takes back what was said before. */
export type AttendanceMark = {
  readonly presence: Presence | null;
  /** Somebody of its management took part (Liite 4, rivi 28). */
  readonly management?: boolean | undefined;
  /** By whom it is known: a person of the registry, and nobody else. */
  readonly person?: PersonId | undefined;
};
export type AttendanceMarks = ReadonlyMap<OrganisationId, AttendanceMark>;

export const isThere = ({ presence }: AttendanceMark): boolean =>
  presence === 'present' || presence === 'remote';

/** Marks that stand: what was taken back is none. */
export const standingMarks = (facts: readonly Fact[]): readonly FactOf<'attended'>[] =>
  inForce(facts)
    .filter(isKind('attended'))
    .filter((f) => !f.content.withdrawn);

export type SittingMarks = {
  readonly marks: ReadonlyMap<OrganisationId, FactOf<'attended'>>;
  /** Grows with every mark of the day: what a form was filled in on top of. */
  readonly revision: number;
};

export const marksIn = (facts: readonly Fact[], event: string, sitting: number): SittingMarks => {
  const said = facts
    .filter(isKind('attended'))
    .filter((f) => f.content.event === event && f.content.sitting === sitting);
  const marks = standingMarks(said).map((f) => [f.content.organisation, f] as const);
  return { marks: new Map(marks), revision: said.length };
};
export const marksAt = async (ports: Ports, event: string, sitting: number): Promise<SittingMarks> =>
  marksIn(await ports.stores.facts.all(), event, sitting);
