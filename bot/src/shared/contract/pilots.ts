import { z } from 'zod';
import { endpoint } from './endpoint';
import { id, recorded, seen } from './records';
import { day, language, link, names, pace, stage, themeId } from './words';

const key = z.object({ organisation: id, theme: themeId, pilot: z.string().min(1).max(80) });
const text = (most: number) => z.string().trim().max(most, 'tooLong');
const contact = z.object({ name: z.string(), email: z.string() });
const links = z.array(z.object({ title: text(120).min(1), url: link })).max(10, 'tooMany');

const row = z.object({
  organisation: z.string(),
  name: names,
  theme: themeId,
  pilot: z.string(),
  title: z.string(),
  stage,
  pace: pace.optional(),
  /** Only where the caller may read it. */
  done: z.string().optional(),
  model: z.string().optional(),
  results: z.string().optional(),
  starts: z.string().optional(),
  ends: z.string().optional(),
  /** Who answers for it, by name. */
  owner: z.string().optional(),
  /** Whoever wrote it wrote in this language. */
  language: z.string(),
  shared: z.boolean(),
  /** Asks for help; told to those who can give it. */
  help: z.boolean(),
  mine: z.boolean(),
  answeredAt: z.string(),
});
/** An organisation that the caller enters pilots for: its themes, and who may own one. */
const place = z.object({
  organisation: z.string(),
  name: names,
  themes: z.array(themeId),
  people: z.array(z.object({ id: z.string(), name: z.string() })),
});

export const pilots = endpoint({
  method: 'get',
  path: '/api/pilots',
  summary: 'The pilot register: what is shared, and what the caller may read beyond that',
  act: 'seeNetwork',
  response: z.object({
    pilots: z.array(row),
    places: z.array(place),
    /** Whose eye is on others' pilots: stuck and delayed ones come first. */
    needFirst: z.boolean(),
  }),
});

/** What the tab's list holds, as it is chosen there. */
export const pilotFilter = z.object({
  theme: themeId.optional(),
  stage: stage.optional(),
  pace: pace.optional(),
  whose: z.enum(['own', 'help']).optional(),
  find: z.string().max(200).optional(),
});
export const pilotFile = endpoint({
  method: 'get',
  path: '/api/pilot-file',
  summary: 'The pilot register as a table, of exactly what was chosen',
  act: 'seeNetwork',
  query: pilotFilter.extend({ format: z.enum(['csv', 'xlsx']), language: language.optional() }),
  response: z.object({ name: z.string(), type: z.string(), content: z.string() }),
});

export const pilotPage = endpoint({
  method: 'get',
  path: '/api/pilots/:pilot',
  summary: 'One pilot: what stands, its history, whom to ask, and shared ones that are like it',
  act: 'seeNetwork',
  response: z.object({
    pilot: row.extend({
      links: z.array(z.object({ title: z.string(), url: z.string() })),
      ownerId: z.string().nullable(),
      /** Named by the organisation and not in Teams yet. */
      ownerContact: contact.nullable(),
      /** The register's own word, to be changed on top of. */
      seen: z.string().nullable(),
    }),
    /** Whom to ask about it. */
    contacts: z.array(contact),
    history: z.array(
      z.object({
        at: z.string(),
        by: z.string(),
        round: z.string().nullable(),
        stage,
        pace: pace.optional(),
        done: z.string().optional(),
        removed: z.boolean(),
      }),
    ),
    similar: z.array(row),
    place: place.nullable(),
    /** Own organisations that may say that they want to hear more, and whether they have. */
    interest: z.array(z.object({ organisation: z.string(), name: names, asked: z.boolean() })),
    /** Who wants to hear more: for the pilot's own organisation and its lead. */
    interested: z.array(
      z.object({ organisation: z.string(), name: names, at: z.string(), settled: z.boolean() }),
    ),
    mayPlan: z.boolean(),
  }),
});

export const registerBody = key
  .extend({
    /** Absent: a new one; one of this name that the organisation has in the theme is meant. */
    pilot: key.shape.pilot.optional(),
    title: text(120).min(1),
    model: text(500).optional(),
    results: text(2000).optional(),
    stage,
    pace: pace.optional(),
    starts: day.optional(),
    ends: day.optional(),
    owner: id.optional(),
    /** Somebody who is not in Teams yet. */
    ownerContact: z
      .object({ name: text(100).min(1), email: z.email({ error: 'badEmail' }).max(200) })
      .optional(),
    links,
    share: z.boolean(),
    seen,
  })
  .strict();
export const registerPilot = endpoint({
  method: 'post',
  path: '/api/pilots',
  summary: 'Enter a pilot, or change what the register holds of it; at any time',
  act: 'registerPilot',
  body: registerBody,
  response: recorded.extend({ pilot: z.string(), advice: z.string().nullable(), toAdd: z.boolean() }),
});
export const removePilot = endpoint({
  method: 'post',
  path: '/api/pilots/remove',
  summary: 'Take a pilot out of the register, or put it back; its answers stay as history',
  act: 'registerPilot',
  body: key.extend({ removed: z.boolean() }).strict(),
  response: z.object({ fresh: z.boolean() }),
});
export const hearMore = endpoint({
  method: 'post',
  path: '/api/pilots/interest',
  summary: 'An own organisation wants to hear more of a shared pilot: both get one message with whom to ask',
  act: 'registerPilot',
  body: key.extend({ from: id }).strict(),
  response: z.object({ fresh: z.boolean() }),
});
export const settleInterest = endpoint({
  method: 'post',
  path: '/api/pilots/interest/settle',
  summary: 'One of the two says that they are in touch',
  act: 'registerPilot',
  body: key.extend({ from: id }).strict(),
  response: z.object({ fresh: z.boolean() }),
});
