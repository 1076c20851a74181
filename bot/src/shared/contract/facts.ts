import { z } from 'zod';
import { isMultiplier, reviewPeriods, truncatedReadings } from '../domain/interpretation';
import { phaseIds } from '../domain/network';
import { endpoint } from './endpoint';
import { planBody } from './events';
import { readingInUse } from './explanation';
import { id, note, recorded, seen } from './records';
import { day, link, themeId } from './words';

// What happened, told afterwards where there is no better door.

export const correctReport = endpoint({
  method: 'post',
  path: '/api/reports/correct',
  summary: 'Correct or withdraw toteumatieto: the new word supersedes, the old one stays as history',
  act: 'reportFact',
  body: z.object({
    fact: z.string().min(1).max(400),
    organisation: id,
    day,
    note,
    url: link.optional(),
    withdrawn: z.boolean().optional(),
  }),
  response: recorded,
});
export const recordMembership = endpoint({
  method: 'post',
  path: '/api/facts/memberships',
  summary: 'An organisation comes into a theme, or leaves it',
  act: 'changeMembership',
  body: z.object({ organisation: id, theme: themeId, act: z.enum(['join', 'leave']), day }),
  response: recorded,
});
export const recordEventHeld = endpoint({
  method: 'post',
  path: '/api/facts/events',
  summary: 'An event that was held without an invitation from here, and who took part',
  act: 'planEvent',
  body: planBody.omit({ joinUrl: true }).extend({
    form: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
    present: z.array(id).max(500).optional(),
  }),
  response: z.object({ id: z.string() }),
});

const phase = z.object({
  id: z.enum(phaseIds),
  from: day,
  until: day,
});
export const reading = z.discriminatedUnion('key', [
  z.object({
    key: z.literal('projectGroupMultiplier'),
    value: z.string().refine(isMultiplier, 'badInput'),
  }),
  z.object({ key: z.literal('truncatedLine'), value: z.enum(truncatedReadings) }),
  z.object({ key: z.literal('phases'), phases: z.array(phase).max(8) }),
  z.object({ key: z.literal('quietMonths'), months: z.array(z.number().int().min(1).max(12)).max(12) }),
  z.object({
    key: z.literal('reviewPeriod'),
    obligation: id,
    part: id.optional(),
    every: z.enum(reviewPeriods),
  }),
]);
export const setInterpretation = endpoint({
  method: 'post',
  path: '/api/interpretations',
  summary: 'How the coordination reads what the source leaves open; the earlier reading stays as history',
  act: 'setInterpretation',
  body: z.object({ reading, seen }),
  response: recorded,
});
export const interpretations = endpoint({
  method: 'get',
  path: '/api/interpretations',
  summary: 'The readings in use, who set them and when, and those before them',
  act: 'seeNetwork',
  response: z.object({
    phases: z.array(phase),
    quietMonths: z.array(z.number()),
    /** Obligations whose reading or review period can be set, with what stands. */
    readings: z.array(
      readingInUse.extend({
        fact: z.string().nullable(),
        obligation: z.string().optional(),
        part: z.string().optional(),
        value: z.string().optional(),
      }),
    ),
    history: z.array(
      z.object({
        fact: z.string(),
        key: z.string(),
        says: z.string(),
        setBy: z.string(),
        setAt: z.string(),
        inForce: z.boolean(),
      }),
    ),
    reviewed: z.array(z.object({ obligation: z.string(), title: z.string(), every: z.enum(reviewPeriods) })),
  }),
});
