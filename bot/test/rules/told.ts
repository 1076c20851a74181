import fc, { type Arbitrary } from 'fast-check';
import type { FactContent } from '../../src/shared/domain/fact';
import { addDays, type Day, helsinki } from '../../src/shared/domain/month';
import type { ThemeId } from '../../src/shared/domain/theme';
import { generatedNetwork } from './generated-network';

/** A fact before it has a number: what, of which day, when it was recorded. */
export type ToldFact = { readonly content: FactContent; readonly day: Day; readonly at: string };
/** What happens in a network, and the facts that people record of it; `n` tells two of a kind apart. */
export type TellHappening = Arbitrary<(n: number) => readonly ToldFact[]>;

export const organisations = generatedNetwork.organisations.map((o) => o.id);
export const organisation = fc.constantFrom(...organisations);
export const theme: Arbitrary<ThemeId> = fc.constantFrom('quality', 'competence-and-staff');
export const themes = fc.uniqueArray(theme, { minLength: 1, maxLength: 2 });
const daysOfProject = 400;
export const dayBetween = (first: Day, days: number): Arbitrary<Day> =>
  fc.integer({ min: 0, max: days }).map((n) => addDays(first, n));
export const day = dayBetween('2023-12-01', daysOfProject);
/** Days that pass until somebody writes it down: mostly none. */
export const delay = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 70 }) },
);
export const month = fc
  .integer({ min: 0, max: 12 })
  .map((n) => `${2023 + Math.floor((n + 11) / 12)}-${String(((n + 11) % 12) + 1).padStart(2, '0')}`);
export const noon = (on: Day): string => helsinki(on, '12:00');
export const told = (content: FactContent, on: Day, late = 0): ToldFact => ({
  content,
  day: on,
  at: noon(addDays(on, late)),
});
/** Half of all that is optional is there. */
export const sometimes = fc.boolean();
