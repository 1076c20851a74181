import type { FactContent } from './fact';
import { kindOf } from './fact-kinds';
import { addMonths, type Day, firstDay, monthOfDay } from './month';

/** The first day on which names may be removed, after so many whole months; null before anybody has said how many. */
export const retentionEnds = (projectEnds: Day, months: number | null): Day | null =>
  months === null ? null : firstDay(addMonths(monthOfDay(projectEnds), months + 1));

/**
 * Of the fields with people's own words those that name a piece of work and not a person: without them a figure would
 * no more say what it counts.
 */
const names: ReadonlySet<string> = new Set([
  ...['title', 'questions', 'url', 'parts', 'name', 'unit', 'source', 'platform'],
  ...['topic', 'place', 'replacedBy', 'links', 'documents'],
]);

/** What was chosen or counted stays; a text is taken out of a list of answers, too. */
const emptied = (value: unknown): unknown => {
  if (typeof value === 'string') return '';
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' ? '' : one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, typeof one === 'string' ? '' : one]),
  );
};

/** A fact's content without what people have written in it of their own (Liite 4 asks for the figures alone). */
export const withoutTexts = <C extends FactContent>(content: C): C => {
  const texts = new Set<string>((kindOf(content).freeText ?? []).filter((field) => !names.has(field)));
  return Object.fromEntries(
    Object.entries(content).map(([key, value]) => [key, texts.has(key) ? emptied(value) : value]),
  ) as C;
};
