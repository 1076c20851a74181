import { bulletins } from '../../src/features/bulletins';
import { deliveries } from '../../src/features/deliveries';
import { guidelines } from '../../src/features/guidelines';
import { saveDraft } from '../../src/shared/contract/bulletin-drafts';
import type { Language } from '../../src/shared/domain/language';
import type { Instant } from '../../src/shared/domain/month';
import type { Assignment, Network, Person, PersonRole } from '../../src/shared/domain/network';
import { type ThemeId, themeIds } from '../../src/shared/domain/theme';
import { type House as AnyHouse, openHouse as open, tenantId } from '../house';

const from = '2023-12-01';
const organisation = (id: string, name: string, language: Language = 'fi', isCoordinator = false) => ({
  id,
  name: { fi: name, sv: `${name} (sv)` },
  language,
  joined: from,
  isCoordinator,
});
type RoleIn = readonly [organisation: string, role: PersonRole, theme?: ThemeId];
const person = (id: string, language: Language, ...roles: readonly RoleIn[]): Person => ({
  id,
  name: `Nimi ${id}`,
  email: `${id}@koulu.example`,
  language,
  assignments: roles.map(
    ([org, role, theme]): Assignment => ({
      organisation: org,
      role,
      from,
      deputy: false,
      ...(theme ? { theme } : {}),
    }),
  ),
  accounts: [{ objectId: `oid-${id}`, tenantId }],
});

/** Koivu coordinates, Haapa leads quality, Haapa and Mänty share future-and-vision, Lehmus leads in Swedish. */
export const network: Network = {
  project: {
    name: 'Strapetsi',
    starts: from,
    ends: '2024-12-31',
    phases: [{ id: 'development', from, until: '2024-12-31' }],
    quietMonths: [7],
  },
  organisations: [
    organisation('koivu', 'Koivun kaupunki', 'fi', true),
    organisation('haapa', 'Haapaopisto'),
    organisation('manty', 'Mäntyopisto'),
    organisation('paju', 'Pajuopisto'),
    organisation('tuomi', 'Tuomiopisto'),
    organisation('lehmus', 'Lehmusinstitutet', 'sv'),
  ],
  leaderships: [
    { organisation: 'haapa', theme: 'quality', share: 100, from },
    { organisation: 'haapa', theme: 'future-and-vision', share: 50, from },
    { organisation: 'manty', theme: 'future-and-vision', share: 50, from },
    { organisation: 'koivu', theme: 'pedagogy-and-clients', share: 100, from },
    { organisation: 'koivu', theme: 'competence-and-staff', share: 100, from },
    { organisation: 'lehmus', theme: 'swedish-cross-cutting', share: 100, from },
  ],
  memberships: [
    { organisation: 'haapa', theme: 'quality', from },
    { organisation: 'paju', theme: 'quality', from },
    { organisation: 'tuomi', theme: 'quality', from },
    { organisation: 'manty', theme: 'future-and-vision', from },
    { organisation: 'lehmus', theme: 'swedish-cross-cutting', from },
  ],
  seats: [],
  people: [
    person('manager', 'fi', ['koivu', 'coordinator'], ['koivu', 'lead', 'pedagogy-and-clients']),
    person('writer', 'fi', ['koivu', 'communications']),
    person('lead', 'fi', ['haapa', 'lead', 'quality']),
    person('twolead', 'fi', ['haapa', 'lead', 'future-and-vision']),
    person('colead', 'fi', ['manty', 'lead', 'future-and-vision']),
    person('svlead', 'sv', ['lehmus', 'lead', 'swedish-cross-cutting'], ['lehmus', 'contact']),
    person('both', 'fi', ['paju', 'contact'], ['tuomi', 'contact']),
    person('pajuonly', 'en', ['paju', 'contact']),
    person('observer', 'fi', ['koivu', 'observer']),
  ],
};

export const start: Instant = '2024-05-14T06:00:00.000Z';
export const openHouse = (at: Instant = start, of: Network = network): Promise<AnyHouse> =>
  open(at, of, [bulletins, guidelines, deliveries]);
export type BulletinsHouse = AnyHouse;

export const everywhere = { general: true, themes: [...themeIds] };
export const both = {
  title: { fi: 'Väliseminaari', sv: 'Mellanseminarium' },
  body: { fi: 'Seminaari on **11.6.**', sv: 'Seminariet är **11.6.**' },
};
export const toQuality = { ...both, audience: { general: false, themes: ['quality'] } };

let drafts = 0;
/** A new draft of this person; its id and revision. */
export const draftBy = async (
  house: BulletinsHouse,
  id: string,
  content: object,
  name = `b-luonnos-${++drafts}`,
) => {
  const saved = await house.call(saveDraft, id, {
    params: { id: name },
    body: { ...toQuality, ...content, revision: 0 },
  });
  return { params: { id: name }, revision: saved.revision, findings: saved.findings };
};

/** Everything that a card or a reply says, as one string. */
export const wordsOf = (thing: unknown): string => JSON.stringify(thing);
/** The code of the refusal that a person hears. */
export const refusalOf = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
type CardButtonSeen = {
  readonly type: string;
  readonly title: string;
  readonly verb?: string;
  readonly data?: Record<string, unknown>;
};
/** The buttons of a card, wherever they stand. */
export const buttonsOf = (thing: unknown): readonly CardButtonSeen[] => {
  if (Array.isArray(thing)) return thing.flatMap(buttonsOf);
  if (typeof thing !== 'object' || thing === null) return [];
  const entry = thing as Record<string, unknown>;
  if (typeof entry.type === 'string' && entry.type.startsWith('Action.')) return [entry as never];
  return Object.values(entry).flatMap(buttonsOf);
};
export const verbsOf = (thing: unknown): readonly string[] =>
  buttonsOf(thing).map((b) => b.verb ?? String(b.data?.verb ?? b.type));
/** What a place shows now, newest message last. */
export const cardsIn = (house: BulletinsHouse, to: string): readonly unknown[] =>
  house.sentTo(to).map((s) => s.post.card);
