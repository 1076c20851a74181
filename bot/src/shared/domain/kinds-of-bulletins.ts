import type { ContentOf } from './fact';
import { type FactKindOf, isWithdrawn, words } from './fact-kind';
import type { Bilingual } from './language';

type BulletinKind = 'bulletinPublished' | 'bulletinRelayed' | 'bulletinAcknowledged' | 'guidelinePinned';

const titleOf = ({ title }: { readonly title: Bilingual }): Bilingual => title;
const labelOf = ({ title }: { readonly title: Bilingual }): string => title.fi ?? title.sv ?? '';

/** Bulletins on their way, and what is pinned for everybody. */
export const kindsOfBulletins: { readonly [K in BulletinKind]: FactKindOf<ContentOf<K>> } = {
  bulletinPublished: {
    slot: (c) => [c.bulletin],
    names: words('Tiedote julkaistu', 'Infomeddelande publicerat', 'Bulletin published'),
    claims: ['withdrawn'],
    takesBack: isWithdrawn,
    title: titleOf,
    label: labelOf,
    freeText: ['title'],
  },
  bulletinRelayed: {
    slot: (c) => [c.bulletin, c.theme],
    names: words('Tiedote välitetty', 'Infomeddelande förmedlat', 'Bulletin relayed'),
    claims: ['posted'],
    takesBack: (c) => c.posted === false,
    freeText: ['lines'],
  },
  bulletinAcknowledged: {
    slot: (c) => [c.bulletin, c.organisation],
    // Many, and asked for one bulletin at a time.
    subject: (c) => `bulletin~${c.bulletin}`,
    names: words('Tiedote kuitattu', 'Infomeddelande kvitterat', 'Bulletin acknowledged'),
  },
  guidelinePinned: {
    slot: (c) => [c.guideline],
    names: words(
      'Ohje tai aineisto kiinnitetty',
      'Anvisning eller material fäst',
      'Guideline or material pinned',
    ),
    claims: ['pinned'],
    takesBack: (c) => !c.pinned,
    title: titleOf,
    label: labelOf,
    freeText: ['title', 'url'],
  },
};
