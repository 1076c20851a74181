import { z } from 'zod';
import { endpoint } from './endpoint';
import { id } from './records';
import { day, language, names, personRole, themeId } from './words';

// The registry kept on pages, without files.

const name = z.string().trim().min(1, 'badInput').max(200, 'tooLong');
const bothNames = z.object({ fi: name, sv: name });
const email = z.email('badInput').max(200, 'tooLong');
const done = z.object({ done: z.literal(true) });

const task = z.object({
  organisation: id,
  role: personRole,
  deputy: z.boolean(),
  theme: themeId.optional(),
  from: day,
});
const seated = z.object({ id: z.string(), name: z.string() });
const span = { from: z.string(), until: z.string().optional() };

export const organisationPage = endpoint({
  method: 'get',
  path: '/api/registry/organisation',
  summary: 'An organisation as the registry has it: names, themes, people and what has changed',
  act: 'seeContacts',
  query: z.object({ organisation: id.optional() }),
  response: z.object({
    id: z.string(),
    name: names,
    language,
    joined: z.string(),
    left: z.string().optional(),
    /** The organisation that it has merged into. */
    mergedInto: names.optional(),
    /** For the coordinator: its merger made on a page, and why it cannot be undone, if so. */
    merger: z.object({ undoable: z.boolean(), why: z.string() }).nullable(),
    /** What has merged into it. */
    absorbed: z.array(z.object({ id: z.string(), name: names })),
    isCoordinator: z.boolean(),
    themes: z.array(z.object({ theme: themeId, ...span })),
    leads: z.array(z.object({ theme: themeId, share: z.number(), ...span })),
    people: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        email: z.string(),
        language,
        hasLeft: z.boolean(),
        /** In a team and known by an account: hears what the bot writes. */
        isKnown: z.boolean(),
        tasks: z.array(
          z.object({
            role: personRole,
            deputy: z.boolean(),
            theme: themeId.optional(),
            ...span,
            mayEnd: z.boolean(),
          }),
        ),
      }),
    ),
    /** Who sits for it in the themes' working groups, when. */
    seats: z.array(
      z.object({
        theme: themeId,
        group: z.string(),
        groupName: names.nullable(),
        person: seated.nullable(),
        deputy: seated.nullable(),
        ...span,
        mayEnd: z.boolean(),
      }),
    ),
    /** For the coordinator: where somebody can be named. */
    seatGroups: z.array(z.object({ theme: themeId, group: z.string(), groupName: names })),
    history: z.array(z.object({ at: z.string(), by: z.string(), what: z.array(z.string()) })),
    mayEditContacts: z.boolean(),
    mayEdit: z.boolean(),
  }),
});

export const addOrganisation = endpoint({
  method: 'post',
  path: '/api/registry/organisations',
  summary: 'A new organisation from a day on',
  act: 'editRegistry',
  body: z.object({ name: bothNames, language, joined: day }),
  response: z.object({ id: z.string() }),
});
export const changeOrganisation = endpoint({
  method: 'post',
  path: '/api/registry/organisations/:id',
  summary: "An organisation's names and language, and its last day in the network",
  act: 'editRegistry',
  body: z.object({ name: bothNames, language, left: day.optional() }),
  response: done,
});
export const mergeOrganisations = endpoint({
  method: 'post',
  path: '/api/registry/organisations/:id/merge',
  summary: 'From a day on it goes on in another: themes, leads and people; history stays under the old name',
  act: 'editRegistry',
  body: z.object({ into: id, day }),
  response: done,
});
export const undoMerger = endpoint({
  method: 'post',
  path: '/api/registry/organisations/:id/merge/undo',
  summary: 'Take a merger back while nothing builds on it: what stood before it stands again',
  act: 'editRegistry',
  response: done,
});
export const setLeads = endpoint({
  method: 'post',
  path: '/api/registry/leads',
  summary: 'Who leads a theme from a day on, in shares of together 100 %',
  act: 'editRegistry',
  body: z.object({
    theme: themeId,
    from: day,
    leads: z
      .array(z.object({ organisation: id, share: z.number().int().min(1).max(100) }))
      .min(1)
      .max(10),
  }),
  response: done,
});

export const giveTask = endpoint({
  method: 'post',
  path: '/api/registry/people',
  summary: 'A person, new or known by the address, gets a task from a day on',
  act: 'editContacts',
  body: task.extend({ name, email, language: language.optional() }),
  response: z.object({
    person: z.string(),
    name: z.string(),
    /** False: not in a team yet, so no message comes through. */
    told: z.boolean(),
  }),
});
export const changePerson = endpoint({
  method: 'post',
  path: '/api/registry/people/:id',
  summary: "A person's name, address and language",
  act: 'editRegistry',
  body: z.object({ name, email, language }),
  response: done,
});
export const endTask = endpoint({
  method: 'post',
  path: '/api/registry/people/:id/end',
  summary: "A task's last day; the last contact of an organisation cannot be removed",
  act: 'editContacts',
  body: task.extend({ lastDay: day }),
  response: done,
});

export const setSeat = endpoint({
  method: 'post',
  path: '/api/registry/seats',
  summary: "From a day on a person, and a deputy, sits for an organisation in a theme's working group",
  act: 'editRegistry',
  body: z.object({
    organisation: id,
    theme: themeId,
    group: z.string().min(1).max(100),
    person: id,
    deputy: id.optional(),
    from: day,
  }),
  response: z.object({
    /** False: somebody is not in a team yet, so no message comes through. */
    told: z.boolean(),
  }),
});
export const endSeat = endpoint({
  method: 'post',
  path: '/api/registry/seats/end',
  summary: "A seat's last day; one that has not begun goes as if it had never been given",
  act: 'editRegistry',
  body: z.object({ organisation: id, theme: themeId, from: day, lastDay: day }),
  response: done,
});

export const registryChanges = endpoint({
  method: 'get',
  path: '/api/registry/changes',
  summary: 'Which tasks were given and ended on pages, the latest first',
  act: 'editRegistry',
  response: z.object({
    changes: z.array(
      z.object({
        id: z.string(),
        at: z.string(),
        by: z.string(),
        sentence: z.string(),
        organisation: names.nullable(),
        organisationId: z.string(),
        isNew: z.boolean(),
        isTakenBack: z.boolean(),
      }),
    ),
  }),
});
export const takeBackTask = endpoint({
  method: 'post',
  path: '/api/registry/changes/take-back',
  summary: 'Take back what was changed in a task',
  act: 'editRegistry',
  body: z.object({ id: z.string().min(1).max(600) }),
  response: done,
});
export const seeChanges = endpoint({
  method: 'post',
  path: '/api/registry/changes/seen',
  summary: 'What the organisations have changed has been looked at',
  act: 'editRegistry',
  response: done,
});
