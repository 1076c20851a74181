import { addMonths, type Month, monthOfDay } from './month';
import type { Phase, Project } from './network';

/** For the whole project, or for its first months. */
export type Multiplier = 'always' | `months:${number}`;
export const isMultiplier = (word: string): word is Multiplier =>
  /^(always|months:([1-9]|1\d|2[0-4]))$/u.test(word);

export const truncatedReadings = ['okmEvents', 'coffees'] as const;
export const reviewPeriods = ['month', 'quarter', 'phase', 'none'] as const;
export type ReviewPeriod = (typeof reviewPeriods)[number];

/**
 * Readings that only the coordinator sets: A5 "* 3", A17 the cut-off line, and what the source does not say at
 * all: phases (A28), quiet months (A7), how often an ongoing duty is looked at. What was set, and for the project's own dates what stood before: a past day can be told as it was read then.
 */
export type Interpretation =
  | { readonly key: 'projectGroupMultiplier'; readonly value: Multiplier }
  | { readonly key: 'truncatedLine'; readonly value: (typeof truncatedReadings)[number] }
  | { readonly key: 'phases'; readonly phases: readonly Phase[]; readonly before: readonly Phase[] }
  | { readonly key: 'quietMonths'; readonly months: readonly number[]; readonly before: readonly number[] }
  | {
      readonly key: 'reviewPeriod';
      readonly obligation: string;
      readonly part?: string;
      readonly every: ReviewPeriod;
    };

/** Readings replace each other where they are about the same thing. */
export const interpretationSlot = (i: Interpretation): string =>
  i.key === 'reviewPeriod' ? reviewKey(i.obligation, i.part) : i.key;
export const reviewKey = (obligation: string, part?: string): string =>
  `reviewPeriod~${obligation}~${part ?? ''}`;

/** `months:3` ends the duty so many months after the project's start (A5). */
export const isEndedBy = (value: string | undefined, project: Project, month: Month): boolean => {
  const months = /^months:(\d+)$/u.exec(value ?? '')?.[1];
  return months !== undefined && month >= addMonths(monthOfDay(project.starts), Number(months));
};
