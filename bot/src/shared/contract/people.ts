import { z } from 'zod';
import { channelUses } from '../domain/channel';
import { reachShown, steps } from '../domain/reachability';
import { endpoint } from './endpoint';
import { names, personRole, themeId } from './words';

const account = z.object({ objectId: z.string().min(1).max(100), tenantId: z.string().min(1).max(100) });

export const joinRequests = endpoint({
  method: 'get',
  path: '/api/requests',
  summary: 'People who tried to act but whom nobody has added',
  act: 'seeRequests',
  response: z.object({ requests: z.array(account.extend({ name: z.string(), at: z.string() })) }),
});
export const dismissRequest = endpoint({
  method: 'post',
  path: '/api/requests/dismiss',
  summary: 'Take a request off the list; it comes back when that person acts again',
  act: 'linkAccount',
  body: account,
  response: z.object({ dismissed: z.literal(true) }),
});

export const reachability = endpoint({
  method: 'get',
  path: '/api/reachability',
  summary: 'How many can be reached, and what is to be mended beside them; a lead sees the own themes',
  act: 'seeReachability',
  response: z.object({
    /** When the teams' rosters were last read. */
    readAt: z.string().optional(),
    /** Teams that could not be asked then. */
    silentTeams: z.array(z.string()),
    /** How many stand at which step. */
    counts: z.record(z.enum(steps), z.number()),
    /** In a team, under an address that the network does not know; empty for leads. */
    unknown: z.array(account.extend({ emails: z.array(z.string()) })),
    /** Pilot owners whom an organisation has named and nobody has added; empty for leads. */
    ownersToAdd: z.array(
      z.object({ name: z.string(), email: z.string(), organisation: names, pilot: z.string() }),
    ),
    /** "Ei yhteyshenkilöä". */
    withoutContact: z.array(z.object({ id: z.string(), name: names })),
    channels: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        team: z.string(),
        theme: themeId.nullable(),
        use: z.enum(channelUses).nullable(),
        installed: z.boolean(),
        /** Opens the channel in Teams. */
        link: z.string(),
        lastDeliveredAt: z.string().optional(),
      }),
    ),
    /** Themes that no channel is tied to. */
    untied: z.array(themeId),
    mayLink: z.boolean(),
  }),
});
export const peoplePage = 30;
export const reachedPeople = endpoint({
  method: 'get',
  path: '/api/reachability/people',
  summary: 'People by name, address or organisation, with how far the way to each goes, thirty at a time',
  act: 'seeReachability',
  query: z.object({
    show: z.enum(reachShown).optional(),
    find: z.string().max(100, 'tooLong').optional(),
    after: z.coerce.number().int().min(0).max(100_000).optional(),
  }),
  response: z.object({
    people: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        email: z.string(),
        roles: z.array(personRole),
        organisations: z.array(names),
        /** How far the way goes: invited → in the team → bound → reachable. */
        inTeam: z.boolean(),
        bound: z.boolean(),
        step: z.enum(steps),
        sentence: z.string().optional(),
        mend: z.string().optional(),
        accounts: z.array(account.extend({ linked: z.boolean() })),
      }),
    ),
    total: z.number(),
    /** Give it as `after` for the following thirty. */
    next: z.number().optional(),
  }),
});
export const readRosters = endpoint({
  method: 'post',
  path: '/api/reachability/read',
  summary: 'Read the teams’ rosters now',
  act: 'linkAccount',
  response: z.object({ members: z.number(), silentTeams: z.array(z.string()) }),
});
export const linkAccount = endpoint({
  method: 'post',
  path: '/api/people/:id/accounts',
  summary: 'This account is this person’s too',
  act: 'linkAccount',
  body: account,
  response: z.object({ linked: z.literal(true) }),
});
export const unlinkAccount = endpoint({
  method: 'post',
  path: '/api/people/:id/accounts/unlink',
  summary: 'Undo a link; what was done with the account stays',
  act: 'linkAccount',
  body: account,
  response: z.object({ unlinked: z.literal(true) }),
});

const personData = z.object({
  name: z.string(),
  at: z.string(),
  /** As they stand in storage: table, keys, content. */
  rows: z.array(z.object({ table: z.string(), partition: z.string(), key: z.string(), body: z.unknown() })),
});
export const readPersonData = endpoint({
  method: 'get',
  path: '/api/people/:id/data',
  summary: 'Everything that is stored of a person',
  act: 'erasePerson',
  response: personData,
});
export const erasePerson = endpoint({
  method: 'post',
  path: '/api/people/:id/erase',
  summary: 'Erase a person: names, addresses and accounts go, figures stay; it cannot be undone',
  act: 'erasePerson',
  response: z.object({
    erased: z.literal(true),
    rows: z.number(),
    /** What stands in Teams: how many messages are made anew, which cannot be, and how many nobody knows of. */
    posts: z.object({
      edited: z.number(),
      outOfReach: z.array(z.object({ what: z.string(), title: z.string(), place: z.string() })),
      unknown: z.number(),
    }),
  }),
});
export const erasures = endpoint({
  method: 'get',
  path: '/api/erasures',
  summary: 'When somebody was erased, and by whom; nobody is named',
  act: 'erasePerson',
  response: z.object({
    erasures: z.array(z.object({ at: z.string(), by: z.string(), rows: z.number() })),
  }),
});
export const readOwnData = endpoint({
  method: 'get',
  path: '/api/me/data',
  summary: 'What the caller has done and was sent, as it is stored',
  act: 'readPublic',
  response: personData,
});
