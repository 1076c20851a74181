import { z } from 'zod';
import { groupBases } from '../domain/kind-groups-divided';
import { organisationTypeIds } from '../domain/organisation-type';
import { regionIds } from '../domain/region';
import { endpoint } from './endpoint';
import { id, note, recorded } from './records';
import { bilingualView, day, language, names, themeId } from './words';

// A theme's working groups (Liite 4, rivit 65, 99): who divides, who sits where, who is named.
const groupId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);
const groupName = z.string().trim().min(1).max(80, 'tooLong');
const type = z.enum(organisationTypeIds);
const region = z.enum(regionIds);
const seen = z.string().max(300).nullable();

const person = z.object({ id: z.string(), name: z.string() });
const member = z.object({
  organisation: z.string(),
  name: names,
  language,
  type: type.nullable(),
  region: region.nullable(),
  /** Who is named: their names only for who may read them; `named` says it to all. */
  named: z.boolean(),
  person: person.nullable(),
  deputy: person.nullable(),
  /** May the caller name somebody? Then whom, and what stands. */
  mayName: z.boolean(),
  people: z.array(person),
  seen,
  isOwn: z.boolean(),
});
export const groups = endpoint({
  method: 'get',
  path: '/api/themes/:theme/groups',
  summary: "A theme's working groups: their members, named people, meetings and channels, with history",
  act: 'seeNetwork',
  response: z.object({
    theme: themeId,
    /** `open`: nobody has said; `told`: divided, in words alone; `registry`: as the files of the network have it. */
    state: z.enum(['open', 'none', 'told', 'registry', 'divided']),
    basis: z.enum(groupBases).nullable(),
    from: z.string().nullable(),
    note: z.string().nullable(),
    url: z.string().nullable(),
    by: z.string().nullable(),
    seen,
    groups: z.array(
      z.object({
        id: z.string(),
        name: names,
        members: z.array(member),
        /** Organisations that have left the theme since. */
        gone: z.array(z.object({ organisation: z.string(), name: names })),
        channel: z.string().nullable(),
        meetings: z.array(
          z.object({
            event: z.string(),
            title: bilingualView,
            startsAt: z.string(),
            state: z.enum(['planned', 'held', 'notHeld', 'cancelled', 'unconfirmed']),
          }),
        ),
      }),
    ),
    /** The theme's organisations that sit in no group. */
    outside: z.array(member),
    history: z.array(
      z.object({
        from: z.string(),
        at: z.string(),
        by: z.string(),
        none: z.boolean(),
        basis: z.enum(groupBases).nullable(),
        groups: z.array(names.extend({ organisations: z.array(names) })),
      }),
    ),
    mayDivide: z.boolean(),
  }),
});
export const divideGroups = endpoint({
  method: 'post',
  path: '/api/themes/:theme/groups',
  summary: "Divide a theme's organisations into working groups from a day on, or say that there are none",
  act: 'recordThemeFact',
  body: z.strictObject({
    /** The word that the form was filled in on top of: a newer one is not written over. */
    seen,
    none: z.boolean(),
    basis: z.enum(groupBases).optional(),
    from: day,
    note: note.optional(),
    groups: z
      .array(
        z.strictObject({
          id: groupId,
          name: z.strictObject({ fi: groupName, sv: groupName }),
          organisations: z.array(id).max(1000),
        }),
      )
      .max(40, 'tooMany'),
  }),
  response: recorded,
});
export const nameSeat = endpoint({
  method: 'post',
  path: '/api/themes/:theme/group-seats',
  summary: 'Name one person and a deputy of an organisation to its working group of a theme',
  act: 'nameGroupSeat',
  body: z.strictObject({
    organisation: id,
    person: z.string().min(1).max(200).nullable(),
    deputy: z.string().min(1).max(200).nullable(),
    seen,
  }),
  response: recorded,
});
export const setTraits = endpoint({
  method: 'post',
  path: '/api/themes/:theme/traits',
  summary: 'Of which type an organisation of the theme is and in which region, by which groups are suggested',
  act: 'recordThemeFact',
  body: z.strictObject({ organisation: id, type: type.nullable(), region: region.nullable() }),
  response: recorded,
});
