import { type Bulletin, type BulletinState, bulletinStates } from '../../src/shared/domain/bulletin';
import type { Delivery } from '../../src/shared/domain/delivery';
import type { PermissionTarget } from './people';

const at = '2024-05-14T06:00:00Z';
const both = { title: { fi: 'Otsikko', sv: 'Rubrik' }, body: { fi: 'Teksti', sv: 'Text' } };
const finnish = { title: { fi: 'Otsikko' }, body: { fi: 'Teksti' } };

const publishedOne = (
  id: string,
  text: Pick<Bulletin, 'title' | 'body'>,
  more: Pick<Bulletin, 'from' | 'organisation' | 'createdBy'> & {
    readonly audience: Partial<Bulletin['audience']>;
  },
): Bulletin => ({
  ...text,
  ...more,
  id,
  type: 'bulletin',
  state: 'published',
  audience: { general: false, themes: [], leads: false, organisations: [], ...more.audience },
  createdAt: at,
  publishedAt: at,
  revision: 1,
  savedAt: at,
  versions: [{ ...text, version: 1, at, by: more.createdBy }],
  log: [{ step: 'published', at, by: more.createdBy }],
});
const coordination = { from: 'coordinator', organisation: 'koivu', createdBy: 'writer' } as const;

/** To everybody: read, acknowledged and relayed. */
export const commonBulletin = publishedOne('b-published-1', both, {
  ...coordination,
  audience: { general: true, themes: ['quality', 'future-and-vision'] },
});
/** Asked for by somebody else than those who come here. */
export const waitingBulletin: Bulletin = {
  ...publishedOne('b-waiting-1', both, { ...coordination, audience: { general: true } }),
  state: 'awaitsApproval',
  versions: [],
  log: [{ step: 'approvalAsked', at, by: 'writer' }],
};
const ofTheme = (theme: 'quality' | 'future-and-vision', organisation: string, createdBy: string): Bulletin =>
  publishedOne(`b-${theme}-1`, finnish, {
    from: 'lead',
    organisation,
    createdBy,
    audience: { themes: [theme] },
  });
const changing = {
  quality: ofTheme('quality', 'haapa', 'lead'),
  'future-and-vision': ofTheme('future-and-vision', 'manty', 'otherLead'),
  all: publishedOne('b-everybody-1', finnish, { ...coordination, audience: { general: true } }),
};
export const bulletinOf = ({ name, theme }: PermissionTarget): Bulletin =>
  changing[name === 'whole network' ? 'all' : theme === 'quality' ? 'quality' : 'future-and-vision'];
export const allBulletins: readonly Bulletin[] = [
  commonBulletin,
  waitingBulletin,
  ...Object.values(changing),
];

/** The target's bulletin did not arrive in its channel. */
export const undelivered = (at: PermissionTarget) => ({
  kind: 'bulletin',
  id: bulletinOf(at).id,
  target: `channel~19:${at.name === 'whole network' ? 'general' : at.theme}`,
});
const channels = { quality: '19:quality', 'future-and-vision': '19:future-and-vision', all: '19:general' };
export const undeliveredRows: readonly Delivery[] = Object.entries(changing).map(([key, { id }]) => ({
  message: { kind: 'bulletin', id },
  target: { to: 'channel', channel: channels[key as keyof typeof channels] },
  state: 'failed',
  wanted: 1,
  shown: 0,
  promise: 1,
  plannedAt: at,
  attempts: 0,
  notBefore: 0,
  failure: { code: 'BotNotInConversationRoster', at },
}));

const nobodys = { general: false, themes: [], leads: false, organisations: [] };
/** Nobody reads this but those whom the bulletin is meant for; each bulletin's own. */
export const secretOf = (id: string): string => `Salainen ${id}.`;
const restricted = (id: string, state: BulletinState, audience: Partial<Bulletin['audience']>): Bulletin => ({
  ...commonBulletin,
  id,
  state,
  title: { fi: secretOf(id), sv: secretOf(id) },
  body: { fi: secretOf(id), sv: secretOf(id) },
  audience: { ...nobodys, ...audience },
  versions: ['published', 'withdrawn'].includes(state) ? commonBulletin.versions : [],
});
/** Each state of a bulletin × each audience that not everybody is in. */
export const restrictedBulletins: readonly Bulletin[] = [
  ...bulletinStates.map((state) => restricted(`b-for-lehmus-${state}`, state, { organisations: ['lehmus'] })),
  ...bulletinStates.map((state) => restricted(`b-for-leads-${state}`, state, { leads: true })),
  ...bulletinStates
    .filter((state) => !['published', 'withdrawn'].includes(state))
    .map((state) => restricted(`b-for-all-${state}`, state, { general: true })),
  // Of somebody who comes here: it is shown to its writer, and to nobody else.
  { ...restricted('b-of-coordinator-draft', 'draft', { general: true }), createdBy: 'coordinator' },
];
