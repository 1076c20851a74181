import { z } from 'zod';
import { acts } from '../domain/act';
import { channelUses } from '../domain/channel';
import { endpoint } from './endpoint';
import { language, names, organisationRole, personRole, themeId } from './words';

export const myOrganisation = z.object({
  id: z.string(),
  name: names,
  language,
  roles: z.array(organisationRole),
  themes: z.array(themeId),
  leads: z.array(themeId),
});
export const me = endpoint({
  method: 'get',
  path: '/api/me',
  summary: 'Who I am here: person, organisations, roles, language',
  act: 'readPublic',
  /** The channel whose tab asks, where one does. */
  query: z.object({ channel: z.string().max(200).optional() }),
  response: z.object({
    /** null: signed in, but nobody has added this person yet. */
    person: z.object({ id: z.string(), name: z.string(), email: z.string() }).nullable(),
    /** The one last chosen first. */
    organisations: z.array(myOrganisation),
    roles: z.array(personRole),
    /** Themes that I lead myself. */
    leads: z.array(themeId),
    /** What I may do, and for whom; an act that is not here is refused. */
    acts: z.partialRecord(
      z.enum(acts),
      z.object({ any: z.boolean(), themes: z.array(themeId), organisations: z.array(z.string()) }),
    ),
    language,
    /** The running month and day in Helsinki. */
    month: z.string(),
    today: z.string(),
    project: z.object({ name: z.string(), starts: z.string(), ends: z.string() }).nullable(),
    /** The project's periods where there is more than one, oldest first; the last one runs. */
    periods: z.array(
      z.object({ number: z.number(), name: z.string(), starts: z.string(), ends: z.string() }),
    ),
    /** The one that is over and is being read; null in the present one. */
    past: z.number().nullable(),
    /** What the channel that asks is for; null in one's own app, and for who is not in the network. */
    channel: z.object({ use: z.enum(channelUses), theme: themeId.nullable() }).nullable(),
    /** Whom to ask to be added. */
    contact: z.string(),
    /** What links into Teams are made of. */
    teamsApp: z.object({ app: z.string(), tenant: z.string(), origin: z.string() }),
  }),
});
export const setLanguage = endpoint({
  method: 'put',
  path: '/api/me/language',
  summary: 'Choose my language',
  act: 'chooseLanguage',
  body: z.object({ language }),
  response: z.object({ language }),
});
export const chooseOrganisation = endpoint({
  method: 'put',
  path: '/api/me/organisation',
  summary: 'Of my organisations the one that I act for; it stands first until I choose another',
  act: 'chooseOrganisation',
  body: z.object({ organisation: z.string().min(1).max(60) }),
  response: z.object({ organisation: z.string() }),
});
