import { bulletins } from '../../src/features/bulletins';
import { deliveries } from '../../src/features/deliveries';
import { guidelines } from '../../src/features/guidelines';
import { saveDraft } from '../../src/shared/contract/bulletin-drafts';
import type { Instant } from '../../src/shared/domain/month';
import type { Network } from '../../src/shared/domain/network';
import { themeIds } from '../../src/shared/domain/theme';
import { type House as AnyHouse, openHouse as open } from '../house';
import { from, organisation, person } from './invented';

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
    organisation('koivu', 'Koivun kaupunki'),
    organisation('haapa', 'Haapaopisto'),
    organisation('manty', 'Mäntyopisto'),
    organisation('paju', 'Pajuopisto'),
    organisation('tuomi', 'Tuomiopisto'),
    organisation('lehmus', 'Lehmusinstitutet', { language: 'sv' }),
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
    person('manager', 'fi', ['koivu', 'coordinator'], ['koivu', 'lead', { theme: 'pedagogy-and-clients' }]),
    person('writer', 'fi', ['koivu', 'communications']),
    person('lead', 'fi', ['haapa', 'lead', { theme: 'quality' }]),
    person('twolead', 'fi', ['haapa', 'lead', { theme: 'future-and-vision' }]),
    person('colead', 'fi', ['manty', 'lead', { theme: 'future-and-vision' }]),
    person('svlead', 'sv', ['lehmus', 'lead', { theme: 'swedish-cross-cutting' }], ['lehmus', 'contact']),
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

/** What a place shows now, newest message last. */
export const cardsIn = (house: BulletinsHouse, to: string): readonly unknown[] =>
  house.sentTo(to).map((s) => s.post.card);
