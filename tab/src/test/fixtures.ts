import type * as draftsContract from '@shared/contract/bulletin-drafts';
import type * as bulletinsContract from '@shared/contract/bulletins';
import type { Answered } from '@shared/contract/endpoint';
import type * as guidelinesContract from '@shared/contract/guidelines';
import type * as modelContract from '@shared/contract/model';
import type * as periodsContract from '@shared/contract/periods';
import { acts, reachIn } from '@shared/domain/act';
import type {
  Board,
  BoardEvent,
  Bulletin,
  BulletinDetails,
  Catalogue,
  CatalogueEntry,
  Channels,
  CheckIns,
  Deliveries,
  DeliveryEntry,
  DutyRow,
  Explanation,
  Heartbeat,
  HelpRequest,
  Interpretations,
  JoinRequest,
  Me,
  MyOrganisation,
  NetworkMonth,
  Obligations,
  Organisations,
  Overview,
  OwnWords,
  PilotDetails,
  PilotEntry,
  Reachability,
  ReachedPerson,
  Start,
  Trends,
  WaitingItem,
} from '../api/types';

// Invented organisations and people; dates of one week of May 2024.
const today = '2024-05-16';
const month = '2024-05';

export const harbour: MyOrganisation = {
  id: 'org-harbour',
  name: { fi: 'Satamarannan ammattiopisto', sv: 'Hamnstrandens yrkesinstitut' },
  language: 'fi',
  roles: ['developer'],
  themes: ['quality', 'competence-and-staff'],
  leads: [],
};
export const archipelago: MyOrganisation = {
  id: 'org-archipelago',
  name: { fi: 'Saaristokoulutus', sv: 'Skärgårdsutbildningen' },
  language: 'sv',
  roles: ['themeLead', 'developer'],
  themes: ['swedish-cross-cutting'],
  leads: ['swedish-cross-cutting'],
};
const person = { id: 'p-1', name: 'Aino Esimerkki', email: 'aino@example.org' };

/** What the table of permissions gives such a person. */
const actsFor = ({
  roles,
  organisations,
  leads,
}: Pick<Me, 'roles' | 'organisations' | 'leads'>): Me['acts'] =>
  Object.fromEntries(
    acts.flatMap((act) => {
      const words = roles.map((role) => reachIn(act, role));
      if (words.every((word) => word === 'no')) return [];
      const any = words.includes('any');
      const themes = !any && words.includes('theme') ? leads : [];
      return [[act, { any, themes, organisations: any ? [] : organisations.map((o) => o.id) }]];
    }),
  );
export const as = (who: Omit<Me, 'acts'>): Me => ({ ...who, acts: actsFor(who) });

export const me = as({
  person,
  organisations: [harbour],
  roles: ['contact'],
  leads: [],
  language: 'fi',
  month,
  today,
  project: { name: 'Strapetsi', starts: '2023-12-01', ends: '2024-12-31' },
  periods: [],
  past: null,
  channel: null,
  contact: 'koordinaatio@example.org',
  teamsApp: { app: 'app-1', tenant: 'tenant-1', origin: 'https://strapetsi.example' },
});
export const leadMe = as({
  ...me,
  roles: ['lead', 'contact'],
  organisations: [harbour, archipelago],
  leads: ['quality'],
});
export const coordinatorMe = as({ ...me, roles: ['coordinator', 'communications'] });
export const observerMe = as({ ...me, roles: ['observer'] });
export const formerMe = as({ ...me, organisations: [], roles: [] });
export const strangerMe = as({ ...me, person: null, organisations: [], roles: [] });

const entry = (id: string, more: Partial<CatalogueEntry>): CatalogueEntry => ({
  id,
  role: 'developer',
  area: 'development',
  strength: 'must',
  title: id,
  text: 'Osallistuu kehittämiskokonaisuuden säännöllisiin tapaamisiin.',
  required: 'Vähintään yhteen kuukauden pidetyistä tapaamisista on osallistuttu.',
  source: {
    fi: 'Osallistuu säännöllisiin tapaamisiin (1–4 krt / kk)',
    line: 100,
    page: 4,
    document: 'Liite 4. Vastuut ja työnjako, 24.10.2023',
  },
  ambiguous: false,
  reading: null,
  readingKey: null,
  format: 'any',
  parts: [],
  takes: 'any',
  asksTheme: false,
  ...more,
});
export const catalogue: Catalogue = {
  language: 'fi',
  preamble:
    'Kehittämistyön lähtökohtana on verkostomainen työskentely ja yhteisen toimintamallin luominen ammatillisen koulutuksen strategisen ja pedagogisen johtamisen tueksi.',
  obligations: [
    entry('dev-attend-regular-theme-meetings', { title: 'Säännölliset tapaamiset' }),
    entry('dev-attend-theme-kickoff', {
      title: 'Aloitustapaaminen (live)',
      format: 'live',
      source: {
        fi: 'Osallistuu kehittämiskokonaisuuden aloitustapaamisen (live)',
        line: 99,
        page: 4,
        document: 'Liite 4. Vastuut ja työnjako, 24.10.2023',
      },
    }),
    entry('dev-attend-two-day-theme-training', {
      title: 'Teemakohtainen koulutuskokonaisuus, 2 pv (live)',
      format: 'live',
    }),
    entry('dev-pilot-in-own-organisation', { title: 'Pilotointi omassa organisaatiossa' }),
    entry('dev-communicate-internally', {
      title: 'Sisäinen viestintä omassa organisaatiossa',
      area: 'communication',
    }),
    entry('dev-take-part-as-possible-truncated', {
      title: 'Osallistuminen mahdollisuuksien mukaan (lähdeteksti katkeaa)',
      area: 'communication',
      strength: 'best-effort',
      ambiguous: true,
      source: {
        fi: 'Osallistuu mahdollisuuksien',
        line: 108,
        page: 4,
        document: 'Liite 4. Vastuut ja työnjako, 24.10.2023',
      },
      readingKey: 'truncatedLine',
      reading: 'Luetaan: osallistuu mahdollisuuksien mukaan OKM:n levittämistilaisuuksiin.',
    }),
    entry('lead-morning-coffees', { title: 'Aamukahvit', role: 'themeLead', area: 'communication' }),
    entry('lead-participate-in-project-group', {
      title: 'Projektiryhmään osallistuminen',
      role: 'themeLead',
      area: 'administration',
      ambiguous: true,
    }),
    entry('coord-kickoff-and-interim-seminars', {
      title: 'Kick off- ja väliseminaarit',
      role: 'coordinator',
      parts: [
        { id: 'kick-off-seminar', title: 'Kick off -seminaari', takes: 'any' },
        { id: 'interim-seminar', title: 'Väliseminaari', takes: 'any' },
      ],
    }),
  ],
};

const row = (obligation: string, more: Partial<DutyRow>): DutyRow => ({
  obligation,
  role: 'developer',
  theme: 'quality',
  period: month,
  standing: 'notDue',
  done: 0,
  required: 1,
  evidence: [],
  needsConfirmation: false,
  notes: [],
  due: '2024-05-31',
  parts: [],
  ...more,
});
export const obligations: Obligations = {
  organisation: harbour.id,
  name: harbour.name,
  month,
  asOf: today,
  readings: 'then',
  quiet: false,
  rows: [
    row('dev-attend-regular-theme-meetings', {
      standing: 'fulfilled',
      done: 1,
      evidence: [
        {
          fact: 'f1',
          kind: 'attended',
          day: '2024-05-07',
          recordedAt: '2024-05-07T08:20:00.000Z',
          recordedBy: 'Veera Vetäjä',
          late: false,
          label: 'Laatutapaaminen',
          url: 'https://example.org/muistio',
        },
      ],
    }),
    row('dev-attend-regular-theme-meetings', { theme: 'competence-and-staff', standing: 'atRisk' }),
    row('dev-attend-theme-kickoff', {
      standing: 'notDue',
      needsConfirmation: true,
      period: 'launch',
      due: '2024-02-29',
      notes: ['remoteAwaitsAcceptance'],
    }),
    row('dev-attend-two-day-theme-training', {
      period: 'piloting',
      standing: 'onTrack',
      done: 1,
      required: 2,
      due: '2024-09-13',
      notes: ['plannedCovers'],
    }),
    row('dev-pilot-in-own-organisation', {
      theme: 'competence-and-staff',
      period: 'piloting',
      standing: 'noFreshInfo',
      due: '2024-10-31',
      notes: ['oldPilotInfo'],
    }),
    row('dev-communicate-internally', {
      period: 'project',
      standing: 'onTrack',
      done: 3,
      required: null,
      due: null,
    }),
    row('dev-take-part-as-possible-truncated', {
      theme: null,
      period: 'closing',
      required: null,
      due: null,
      needsConfirmation: true,
      notes: ['sourceUnclear', 'bestEffort'],
    }),
    row('lead-morning-coffees', {
      role: 'themeLead',
      theme: 'swedish-cross-cutting',
      standing: 'overdue',
      period: '2024-04',
      due: '2024-04-30',
    }),
    row('lead-participate-in-project-group', {
      role: 'themeLead',
      theme: null,
      standing: 'fulfilled',
      done: 2,
      required: 1,
      needsConfirmation: true,
      notes: ['aboveMaximum'],
    }),
    row('coord-kickoff-and-interim-seminars', {
      role: 'coordinator',
      theme: null,
      period: 'development',
      standing: 'onTrack',
      done: 1,
      required: 2,
      due: '2024-08-31',
      parts: [
        { part: 'kick-off-seminar', standing: 'fulfilled', done: 1, required: 1, evidence: [] },
        { part: 'interim-seminar', standing: 'onTrack', done: 0, required: 1, evidence: [] },
      ],
    }),
  ],
};

export const coffee: BoardEvent = {
  id: 'e-coffee',
  type: 'coffee',
  title: {},
  themes: ['quality'],
  startsAt: '2024-05-23T05:30:00.000Z',
  endsAt: '2024-05-23T06:15:00.000Z',
  format: 'remote',
  joinUrl: 'https://teams.microsoft.com/l/meetup-join/x',
  sittings: [{ startsAt: '2024-05-23T05:30:00.000Z', endsAt: '2024-05-23T06:15:00.000Z' }],
  waiting: 0,
  state: 'planned',
  replies: { yes: 7, maybe: 2, no: 1 },
  mine: null,
  attended: 0,
  mayMark: false,
};
export const meeting: BoardEvent = {
  ...coffee,
  id: 'e-meeting',
  type: 'themeMeeting',
  title: { fi: 'Laatutapaaminen: itsearviointi', sv: 'Kvalitetsträff: självvärdering' },
  startsAt: '2024-05-07T06:00:00.000Z',
  endsAt: '2024-05-07T07:30:00.000Z',
  sittings: [{ startsAt: '2024-05-07T06:00:00.000Z', endsAt: '2024-05-07T07:30:00.000Z' }],
  format: 'hybrid',
  state: 'held',
  attended: 14,
};
export const yesterdaysCoffee: BoardEvent = {
  ...coffee,
  id: 'e-yesterday',
  startsAt: '2024-05-15T05:30:00.000Z',
  endsAt: '2024-05-15T06:15:00.000Z',
  sittings: [{ startsAt: '2024-05-15T05:30:00.000Z', endsAt: '2024-05-15T06:15:00.000Z' }],
  state: 'unconfirmed',
  mayMark: true,
};
export const events: readonly BoardEvent[] = [coffee, meeting];

const round = {
  round: month,
  asked: 20,
  answered: 12,
  closesAt: '2024-05-31T13:00:00.000Z',
  open: true,
  approved: false,
};
export const board: Board = {
  theme: 'quality',
  month,
  quiet: false,
  leads: [
    { id: harbour.id, name: harbour.name, share: 50 },
    { id: archipelago.id, name: archipelago.name, share: 50 },
  ],
  counts: {
    coffees: { held: 0, planned: 1, min: 1, max: 2, standing: 'onTrack', note: null },
    meetings: { held: 1, planned: 0, min: 1, max: 4, standing: 'fulfilled', note: null },
  },
  events: [coffee, meeting],
  matrix: [
    {
      organisation: harbour.id,
      name: harbour.name,
      attended: ['present'],
      standings: ['fulfilled'],
      pilot: null,
    },
    {
      organisation: archipelago.id,
      name: archipelago.name,
      attended: [null],
      standings: [null],
      pilot: null,
    },
  ],
  matrixEvents: ['e-meeting'],
  duties: [{ obligation: 'dev-pilot-in-own-organisation', title: 'Pilotointi omassa organisaatiossa' }],
  help: [],
  pilots: [
    {
      organisation: harbour.id,
      name: harbour.name,
      pilot: 'pilot-1',
      title: 'Laatukellon kokeilu',
      stage: 'running',
      pace: 'onTrack',
      done: 'Kaksi tiimiä aloitti huhtikuussa.',
      shared: true,
      answeredAt: '2024-04-24T09:00:00.000Z',
    },
    {
      organisation: archipelago.id,
      name: archipelago.name,
      pilot: 'pilot-1',
      title: 'Självvärdering i team',
      stage: 'planned',
      shared: false,
      answeredAt: '2024-04-25T09:00:00.000Z',
    },
  ],
  round,
  lead: false,
  disputes: [],
  bulletins: {
    total: 4,
    latest: [
      {
        id: 'b-autumn',
        title: { fi: 'Syksyn aikataulu', sv: 'Höstens tidtabell' },
        publishedAt: '2024-05-06T06:00:00.000Z',
      },
    ],
  },
  deliverables: [
    {
      obligation: 'lead-compile-theme-operating-model',
      title: 'Toimintamallin kokoaminen',
      due: '2024-12-31',
      standing: null,
    },
    {
      obligation: 'lead-hold-theme-kickoff',
      title: 'Aloitustapaaminen (live)',
      due: '2024-06-30',
      standing: 'fulfilled',
    },
  ],
};
export const ownWords: OwnWords = {
  organisations: [{ id: harbour.id, name: harbour.name, choice: 'everything' }],
  next: [],
  ladder: { contact: 1, deputies: 3, lead: 4 },
  maySet: true,
  changes: [
    {
      at: '2024-05-06T06:00:00.000Z',
      by: 'Veera Viestijä',
      before: { contact: 1, deputies: 2, lead: 3 },
      days: { contact: 1, deputies: 3, lead: 4 },
    },
  ],
};
export const leadBoard: Board = {
  ...board,
  lead: true,
  events: [yesterdaysCoffee, { ...coffee, mayMark: true }, { ...meeting, mayMark: true }],
  matrix: board.matrix.map((r) => ({
    ...r,
    attended: r.attended.map((a) => a ?? ('absent' as const)),
    standings: r.standings.map((st) => st ?? ('atRisk' as const)),
  })),
  help: [
    {
      organisation: archipelago.id,
      name: archipelago.name,
      pilot: 'pilot-1',
      answer: 'pilotAnswered~2024-05~org-archipelago~quality~pilot-1~000001',
      title: 'Självvärdering i team',
      done: 'Tarvitsemme sparrausta mittareiden valintaan.',
      since: '2024-05-13T09:00:00.000Z',
    },
  ],
};

export const helpRequest: HelpRequest = {
  organisation: archipelago.id,
  name: archipelago.name,
  theme: 'quality',
  pilot: 'pilot-1',
  answer: 'pilotAnswered~2024-05~org-archipelago~quality~pilot-1~000001',
  title: 'Självvärdering i team',
  text: 'Tarvitsemme sparrausta mittareiden valintaan.',
  by: 'Sofia Strand',
  at: '2024-05-13T09:00:00.000Z',
  replies: [],
  othersAskedAt: null,
  own: false,
  mayReply: true,
  mayClose: true,
  mayAskOthers: true,
  mayOfferFor: [],
};

export const checkIns: CheckIns = {
  round: { round: month, opensAt: '2024-05-24T05:30:00.000Z', closesAt: round.closesAt, open: true },
  items: [
    {
      organisation: harbour.id,
      theme: 'quality',
      pilot: 'pilot-1',
      title: 'Laatukellon kokeilu',
      stage: 'running',
      pace: 'onTrack',
      done: 'Kaksi tiimiä aloitti huhtikuussa.',
      help: false,
      share: true,
      internal: true,
      answered: null,
    },
    {
      organisation: harbour.id,
      theme: 'competence-and-staff',
      pilot: 'pilot-1',
      title: '',
      stage: 'notStarted',
      help: false,
      share: false,
      internal: false,
      answered: { by: 'Kaija Kollega', at: '2024-05-27T07:00:00.000Z', late: false },
    },
  ],
};

export const bulletin: Bulletin = {
  id: 'b-1',
  type: 'bulletin',
  state: 'published',
  from: 'coordinator',
  title: { fi: 'Väliseminaari 11.6.', sv: 'Mellanseminariet 11.6' },
  body: {
    fi: 'Ilmoittautuminen väliseminaariin on auki.\n\nOhjelma julkaistaan viikolla 21.',
    sv: 'Anmälan till mellanseminariet är öppen.\n\nProgrammet publiceras vecka 21.',
  },
  link: 'https://example.org/ohjelma',
  audience: { general: true, themes: ['quality', 'swedish-cross-cutting'], leads: false, organisations: [] },
  by: 'Siri Sample',
  createdAt: '2024-05-14T06:00:00.000Z',
  publishedAt: '2024-05-14T07:20:00.000Z',
  versions: [
    { version: 1, at: '2024-05-14T07:20:00.000Z', by: 'Siri Sample' },
    {
      version: 2,
      at: '2024-05-14T08:00:00.000Z',
      by: 'Siri Sample',
      correction: { fi: 'päivämäärä korjattu' },
    },
  ],
  delivered: 2,
  planned: 2,
  relays: [
    { theme: 'quality', relayed: false, waits: true },
    {
      theme: 'swedish-cross-cutting',
      relayed: true,
      waits: false,
      by: 'bot',
      at: '2024-05-14T07:21:00.000Z',
    },
  ],
  missing: [],
  waiting: 1,
  acknowledged: 4,
  expected: 12,
  mine: [{ organisation: harbour.id, acknowledged: false }],
};
export const finnishOnly: Bulletin = {
  ...bulletin,
  id: 'b-2',
  type: 'officeHours',
  title: { fi: 'Projektipäällikkö tavattavissa keskiviikkona' },
  body: { fi: 'Keskiviikkona klo 14–15.' },
  missing: ['sv'],
  versions: [],
  relays: [],
};

export const bulletinDetails: BulletinDetails = {
  ...bulletin,
  shared: false,
  texts: [
    { version: 1, title: { fi: 'Väliseminaari 10.6.' }, body: { fi: 'Ilmoittautuminen aukeaa pian.' } },
    { version: 2, title: bulletin.title, body: bulletin.body },
  ],
  log: [
    {
      step: 'scheduled',
      at: '2024-05-13T11:00:00.000Z',
      by: 'Siri Sample',
      publishAt: '2024-05-14T07:20:00.000Z',
    },
    { step: 'published', at: '2024-05-14T07:20:00.000Z', by: 'Siri Sample' },
    { step: 'languageAdded', at: '2024-05-14T07:40:00.000Z', by: 'Siri Sample', adds: 'sv' },
    { step: 'corrected', at: '2024-05-14T08:00:00.000Z', by: 'Siri Sample', note: 'päivämäärä korjattu' },
  ],
  channels: [
    {
      channel: '19:a@thread.tacv2',
      name: 'Yleinen',
      theme: null,
      state: 'delivered',
      deliveredAt: '2024-05-14T07:20:05.000Z',
      outdated: false,
      acts: [],
      link: 'https://teams.example/l/message/1',
    },
    {
      channel: '19:b@thread.tacv2',
      name: 'Laadunhallinta',
      theme: 'quality',
      state: 'failed',
      outdated: false,
      acts: ['again'],
      failure: {
        code: 'BotNotInConversationRoster',
        at: '2024-05-14T07:20:05.000Z',
        sentence: 'Botti on poistettu tiimistä.',
        mend: 'Lisää sovellus tiimiin uudelleen.',
      },
    },
  ],
  acts: ['correct', 'withdraw', 'duplicate', 'retry'],
  revision: 1,
  version: 2,
};
export const acknowledgements: Answered<typeof bulletinsContract.acknowledgements> = {
  groups: [
    { theme: null, expected: 12, acknowledged: 4 },
    {
      theme: 'quality',
      expected: 2,
      acknowledged: 1,
      missing: [{ id: archipelago.id, name: archipelago.name }],
      done: [{ id: harbour.id, name: harbour.name, by: 'Kaisa Kontakti', at: '2024-05-15T06:00:00.000Z' }],
    },
  ],
};
export const editorOptions: Answered<typeof draftsContract.editorOptions> = {
  from: 'coordinator',
  targets: [
    { target: 'general', name: 'Yleinen', available: true, goes: 'now' },
    { target: 'quality', name: 'Laadunhallinta', available: true, goes: 'relay' },
    {
      target: 'swedish-cross-cutting',
      name: 'Ruotsinkielinen kokonaisuus',
      available: false,
      goes: 'now',
      why: { code: 'notTied', sentence: 'Kanavaa ei ole yhdistetty.', mend: 'Kirjoita kanavalla kanava.' },
    },
  ],
  organisations: [
    { id: harbour.id, name: harbour.name, contacts: 2, available: true },
    { id: archipelago.id, name: archipelago.name, contacts: 0, available: false },
  ],
  templates: [
    {
      type: 'officeHours',
      name: 'Projektipäällikkö tavattavissa',
      title: { fi: 'Projektipäällikkö tavattavissa' },
      body: { fi: 'Tule juttelemaan.' },
    },
  ],
  approval: { on: true, mayChange: true, words: [], approvers: ['Veera Viestijä'] },
  most: { title: 150, cardBytes: 25_600, attachments: 5 },
};
export const looked: Answered<typeof draftsContract.lookAtBulletin> = {
  card: {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [{ type: 'TextBlock', text: 'Kortin **teksti**', wrap: true }],
  },
  findings: [],
  bytes: 1_800,
  mostBytes: 25_600,
};
export const guidelines: Answered<typeof guidelinesContract.guidelines> = {
  mayPin: false,
  guidelines: [
    {
      id: 'g-00000001',
      group: 'communication',
      title: { fi: 'Viestinnän ohje', sv: 'Kommunikationsanvisning' },
      url: 'https://aineisto.example/ohje',
      by: 'Siri Sample',
      at: '2024-05-02T07:00:00.000Z',
    },
    {
      id: 'g-00000002',
      group: 'briefing',
      title: { fi: 'Väliseminaari 11.6.' },
      bulletin: 'b-1',
      by: 'Siri Sample',
      at: '2024-05-15T07:00:00.000Z',
    },
  ],
};
const delivered: DeliveryEntry = {
  kind: 'bulletin',
  id: 'b-1',
  target: 'channel~19:a@thread.tacv2',
  what: 'Tiedote',
  title: 'Väliseminaari 11.6.',
  to: 'channel',
  channel: '19:a@thread.tacv2',
  channelName: 'Yleinen',
  theme: null,
  state: 'delivered',
  plannedAt: '2024-05-14T07:20:00.000Z',
  deliveredAt: '2024-05-14T07:20:05.000Z',
  outdated: false,
  acts: [],
};
const { deliveredAt: _, ...undelivered } = delivered;
export const failedDelivery: DeliveryEntry = {
  ...undelivered,
  target: 'channel~19:b@thread.tacv2',
  channel: '19:b@thread.tacv2',
  channelName: 'Laadunhallinta',
  theme: 'quality',
  state: 'failed',
  failure: {
    code: 'BotNotInConversationRoster',
    at: '2024-05-14T07:20:05.000Z',
    sentence: 'Botti on poistettu tiimistä.',
    mend: 'Lisää sovellus tiimiin uudelleen.',
  },
  acts: ['again'],
};
export const unsureDelivery: DeliveryEntry = {
  ...failedDelivery,
  target: 'channel~19:c@thread.tacv2',
  channel: '19:c@thread.tacv2',
  channelName: 'Tulevaisuus',
  theme: 'future-and-vision',
  state: 'maybeSent',
  failure: {
    code: 'interrupted',
    at: '2024-05-14T07:20:05.000Z',
    sentence: 'Kukaan ei tiedä, tuliko viesti kanavalle.',
    mend: 'Katso kanavalta.',
  },
  acts: ['arrived', 'again'],
};
export const deliveries: Deliveries = { deliveries: [delivered, failedDelivery], total: 2 };
export const heartbeat: Heartbeat = {
  now: '2024-05-16T06:00:00.000Z',
  late: null,
  poison: [],
  stuck: [],
  toMend: 1,
  channels: [
    {
      id: '19:a@thread.tacv2',
      name: 'Yleinen',
      team: 'Strapetsi',
      use: 'general',
      theme: null,
      state: 'open',
      lastDeliveredAt: '2024-05-14T07:20:05.000Z',
      next: { at: '2024-05-24T05:30:00.000Z', what: 'Tiedote', title: 'Kesän aikataulu' },
      waiting: 0,
      toMend: 0,
      life: [],
    },
    {
      id: '19:b@thread.tacv2',
      name: 'Laadunhallinta',
      team: 'Strapetsi',
      use: 'theme',
      theme: 'quality',
      state: 'appRemoved',
      waiting: 2,
      toMend: 1,
      life: [{ at: '2024-05-13T07:20:05.000Z', sentence: 'Sovellus poistettiin tiimistä' }],
    },
  ],
};
export const channels: Channels = {
  channels: [
    {
      id: '19:a',
      name: '',
      team: 'Strapetsi',
      use: 'general',
      theme: null,
      installed: true,
      lastDeliveredAt: '2024-05-14T07:20:05.000Z',
    },
    {
      id: '19:b',
      name: 'Laadunhallinta',
      team: 'Strapetsi',
      use: 'theme',
      theme: 'quality',
      installed: false,
    },
    { id: '19:c', name: 'Sekalaista', team: 'Strapetsi', use: null, theme: null, installed: true },
  ],
  autoRelay: [{ theme: 'quality', on: false, mayChange: true }],
};
export const joinRequests: { readonly requests: readonly JoinRequest[] } = {
  requests: [{ objectId: 'o-new', tenantId: 't-1', name: 'Uusi Henkilö', at: '2024-05-15T10:00:00.000Z' }],
};
const reachedPeople: readonly ReachedPerson[] = [
  {
    id: 'p-1',
    name: 'Kaisa Kontakti',
    email: 'kaisa@satama.example',
    roles: ['contact'],
    organisations: [harbour.name],
    inTeam: true,
    bound: true,
    step: 'reachable',
    accounts: [
      { objectId: 'o-1', tenantId: 't-1', linked: false },
      { objectId: 'o-2', tenantId: 't-1', linked: true },
    ],
  },
  {
    id: 'p-2',
    name: 'Salla Saaristo',
    email: 'salla@saaristo.example',
    roles: ['contact'],
    organisations: [archipelago.name],
    inTeam: false,
    bound: false,
    step: 'notInTeam',
    sentence: 'Ei ole tiimissä tällä osoitteella.',
    mend: 'Kutsu vieraaksi.',
    accounts: [],
  },
];
export const reached = { people: reachedPeople, total: 2 };
export const reachedOf = (step: ReachedPerson['step']) => {
  const people = reachedPeople.filter((one) => one.step === step);
  return { people, total: people.length };
};
export const reachability: Reachability = {
  readAt: '2024-05-16T00:30:00.000Z',
  silentTeams: [],
  counts: { left: 0, notInTeam: 1, noChat: 0, chatFailed: 0, reachable: 1 },
  unknown: [{ objectId: 'o-9', tenantId: 't-1', emails: ['salla@kunta.example'] }],
  ownersToAdd: [],
  withoutContact: [{ id: archipelago.id, name: archipelago.name }],
  channels: [
    {
      id: '19:a',
      name: 'Laatu',
      team: 'Strapetsi',
      theme: 'quality',
      use: 'theme',
      installed: false,
      link: 'https://teams.microsoft.com/l/channel/19%3Aa/Laatu',
      lastDeliveredAt: '2024-05-14T07:20:05.000Z',
    },
    {
      id: '19:b',
      name: '',
      team: 'Strapetsi',
      theme: null,
      use: null,
      installed: true,
      link: 'https://teams.microsoft.com/l/channel/19%3Ab/',
    },
  ],
  untied: ['future-and-vision'],
  mayLink: true,
};
export const organisations: Organisations = {
  organisations: [
    { ...harbour, joined: '2023-12-01', open: true },
    { ...archipelago, joined: '2024-05-01', open: false },
  ],
};
export const overview: Overview = {
  month,
  asOf: today,
  quiet: false,
  organisations: 81,
  themes: [
    {
      theme: 'quality',
      name: {
        fi: 'Laadunhallinnan ja -johtamisen osaaminen',
        sv: 'Kompetens i kvalitetshantering och kvalitetsledning',
        en: 'Quality management and quality leadership',
      },
      leads: board.leads,
      organisations: 20,
      coffees: board.counts.coffees,
      meetings: board.counts.meetings,
      pilots: { total: 14, running: 6, finished: 1, helpOpen: 1 },
      round,
      bulletins: { published: 3, relayed: 2 },
    },
  ],
  events: { held: 6, planned: 4 },
  standings: {
    fulfilled: 120,
    onTrack: 44,
    atRisk: 9,
    overdue: 3,
    notDue: 210,
    notApplicable: 12,
    noFreshInfo: 5,
  },
  silent: [{ organisation: archipelago.id, name: archipelago.name, lastSign: '2024-02-01' }],
  deliveries: { planned: 12, open: 1, delivered: 10, failed: 1, expired: 0, cancelled: 0, maybeSent: 0 },
  rounds: [
    {
      round: '2024-04',
      opensAt: '2024-04-19T05:30:00.000Z',
      closesAt: '2024-04-26T13:00:00.000Z',
      themes: [],
      asked: 81,
      answered: 66,
      late: 2,
    },
  ],
};

const kickoff: DutyRow =
  obligations.rows.find((r) => r.obligation === 'dev-attend-theme-kickoff') ?? row('', {});
const firstEntry = catalogue.obligations[0];
if (!firstEntry) throw new Error('the catalogue has entries');
/** One row opened: a report that was corrected, an absence, something recorded only later. */
export const explanation: Explanation = {
  organisation: harbour.id,
  name: harbour.name,
  month,
  asOf: today,
  readings: 'then',
  obligation: firstEntry,
  row: kickoff,
  readingsInUse: [
    {
      key: 'projectGroupMultiplier',
      says: 'Kaksi kertaa kuussa hankkeen alussa. Kuukausia: 3.',
      setBy: 'Kaisa Koordinaattori',
      setAt: '2024-05-02T09:00:00.000Z',
      later: false,
    },
  ],
  missing: [
    {
      code: 'attend',
      says: 'Puuttuu 1 osallistuminen.',
      opens: { title: 'Olimme paikalla', seat: { event: 'e-1', sitting: 1 } },
    },
    { code: 'entry', says: 'Kirjaus puuttuu.', opens: { title: 'Kirjaa', form: 'report' } },
    { code: 'hold', says: 'Puuttuu 1 pidetty tilaisuus.', opens: null },
    {
      code: 'lifeSigns',
      says: 'Organisaatioita, joista ei ole kuultu: 1. Satamaopisto.',
      opens: { title: 'Avaa', page: 'tavoitettavuus' },
    },
  ],
  next: {
    says: ['Jos mitään ei kirjata, tilanne muuttuu la 1.6.2024: Ei toteutunut.'],
    change: { day: '2024-06-01', standing: 'overdue' },
    coming: [],
  },
  recordedLater: [],
  reason: null,
  seats: [
    {
      event: 'e-1',
      title: { fi: 'Aloitustapaaminen' },
      sitting: 1,
      day: '2024-05-07',
      state: 'absent',
    },
  ],
  log: [
    {
      fact: 'selfReported~x~000002',
      kind: 'selfReported',
      day: '2024-05-06',
      recordedAt: '2024-05-08T09:00:00.000Z',
      recordedBy: 'Sari Yhteys',
      late: false,
      label: 'Kerrottu tiimissä',
      state: 'inForce',
    },
    {
      fact: 'selfReported~x~000001',
      kind: 'selfReported',
      day: '2024-04-06',
      recordedAt: '2024-05-07T09:00:00.000Z',
      recordedBy: 'Sari Yhteys',
      late: true,
      label: 'Kerrottu palaverissa',
      state: 'replaced',
    },
  ],
  forms: ['report', 'document'],
};
export const interpretations: Interpretations = {
  phases: [{ id: 'launch', from: '2023-10-24', until: '2024-02-29' }],
  quietMonths: [7],
  readings: [
    {
      key: 'truncatedLine',
      says: 'Lause katkeaa.',
      setBy: null,
      setAt: null,
      later: false,
      fact: null,
      obligation: 'dev-take-part-as-possible-truncated',
    },
  ],
  history: [],
  reviewed: [{ obligation: 'dev-communicate-internally', title: 'Viestii sisäisesti', every: 'quarter' }],
};

export const waiting: { readonly items: readonly WaitingItem[] } = {
  items: [
    {
      kind: 'held',
      id: 'e-1~1',
      title: 'Pidettiinkö? Aamukahvit 14.5.',
      theme: null,
      due: null,
      weight: 'awaited',
      offer: false,
      act: {
        title: 'Pidettiin',
        call: { method: 'post', path: '/api/events/e-1/held', body: { held: true, sitting: 1 } },
      },
      others: [
        {
          title: 'Ei pidetty',
          call: { method: 'post', path: '/api/events/e-1/held', body: { held: false, sitting: 1 } },
        },
      ],
      link: 'tapahtumat?event=e-1',
    },
    {
      kind: 'checkIn',
      id: '2024-05',
      title: 'Tilannekysely 5/2024',
      theme: 'quality',
      due: '2024-05-31T13:00:00.000Z',
      weight: 'thisMonth',
      offer: true,
      act: { title: 'Vastaa', call: null },
      others: [],
      link: 'tilannekysely',
    },
  ],
};

export const start: Start = {
  month,
  asOf: today,
  quiet: false,
  organisation: { id: harbour.id, name: harbour.name },
  duties: [
    {
      obligation: 'dev-attend-regular-theme-meetings',
      title: 'Säännölliset tapaamiset',
      role: 'developer',
      theme: 'quality',
      period: month,
      standing: 'atRisk',
      done: 0,
      required: 1,
      due: '2024-05-31',
      needsConfirmation: false,
      notes: [],
    },
  ],
  coming: [
    {
      id: 'e-1',
      type: 'coffee',
      title: { fi: 'Aamukahvit: mittarit' },
      themes: ['quality'],
      startsAt: '2024-05-21T05:30:00.000Z',
      endsAt: '2024-05-21T06:15:00.000Z',
      format: 'remote',
    },
  ],
  contacts: [
    { name: 'Aino Ahti', email: 'aino@example.org', roles: ['contact'], theme: null, deputy: false },
    { name: 'Boel Berg', email: 'boel@example.org', roles: ['contact'], theme: null, deputy: true },
  ],
  themes: [],
  silent: [],
  deliverables: [],
};
export const leadStart: Start = {
  ...start,
  themes: overview.themes.slice(0, 1),
  silent: [{ organisation: archipelago.id, name: archipelago.name, lastSign: '2024-02-14' }],
  deliverables: [
    {
      obligation: 'lead-theme-operating-model',
      title: 'Teeman osa toimintamallista',
      role: 'themeLead',
      theme: 'quality',
      period: 'closing',
      standing: 'notDue',
      done: 0,
      required: 1,
      due: '2024-12-31',
      needsConfirmation: false,
      notes: [],
    },
  ],
};
export const pilots: readonly PilotEntry[] = [
  {
    organisation: harbour.id,
    name: harbour.name,
    theme: 'quality',
    pilot: 'pilot-1',
    title: 'Laatukellon kokeilu',
    stage: 'running',
    pace: 'onTrack',
    done: 'Kaksi tiimiä aloitti huhtikuussa.',
    language: 'fi',
    shared: true,
    help: true,
    mine: true,
    answeredAt: '2024-04-24T09:00:00.000Z',
  },
  {
    organisation: archipelago.id,
    name: archipelago.name,
    theme: 'competence-and-staff',
    pilot: 'pilot-1',
    title: 'Självvärdering i team',
    stage: 'planned',
    language: 'sv',
    shared: true,
    help: false,
    mine: false,
    answeredAt: '2024-04-25T09:00:00.000Z',
  },
];

export const pilotPlace = {
  organisation: harbour.id,
  name: harbour.name,
  themes: ['quality', 'future-and-vision'] as const,
  people: [{ id: 'p-anna', name: 'Anna Aalto' }],
};
export const pilotDetails: PilotDetails = {
  pilot: {
    organisation: harbour.id,
    name: harbour.name,
    theme: 'quality',
    pilot: 'pilot-1',
    title: 'Laatukellon kokeilu',
    stage: 'running',
    pace: 'onTrack',
    done: 'Kaksi tiimiä aloitti huhtikuussa.',
    model: 'Laatukello',
    starts: '2024-03-01',
    owner: 'Anna Aalto',
    language: 'fi',
    shared: true,
    help: false,
    mine: true,
    answeredAt: '2024-04-24T09:00:00.000Z',
    links: [{ title: 'Ohje', url: 'https://laatukello.example/ohje' }],
    ownerId: 'p-anna',
    ownerContact: null,
    seen: 'pilotRegistered~org-harbour~quality~pilot-1~000001',
  },
  contacts: [{ name: 'Anna Aalto', email: 'anna.aalto@satama.example' }],
  history: [
    { at: '2024-04-24T09:00:00.000Z', by: 'Anna Aalto', round: '2024-04', stage: 'running', removed: false },
    { at: '2024-03-01T09:00:00.000Z', by: 'Anna Aalto', round: null, stage: 'planned', removed: false },
  ],
  similar: pilots.slice(1),
  place: { ...pilotPlace, themes: [...pilotPlace.themes] },
  interest: [],
  interested: [
    { organisation: archipelago.id, name: archipelago.name, at: '2024-05-02T09:00:00.000Z', settled: false },
  ],
  mayPlan: false,
};

export const networkMonth: NetworkMonth = {
  month,
  asOf: today,
  duties: [
    {
      obligation: 'dev-attend-regular-theme-meetings',
      title: 'Säännölliset tapaamiset',
      role: 'developer',
      area: 'administration',
      monthly: true,
    },
    {
      obligation: 'dev-pilot-in-own-organisation',
      title: 'Pilotointi omassa organisaatiossa',
      role: 'developer',
      area: 'development',
      monthly: false,
    },
    {
      obligation: 'lead-morning-coffees',
      title: 'Aamukahvit',
      role: 'themeLead',
      area: 'communication',
      monthly: true,
    },
  ],
  rows: [
    {
      organisation: archipelago.id,
      name: archipelago.name,
      cells: [
        [0, 'quality', 'overdue', false],
        [1, 'quality', 'noFreshInfo', false],
      ],
      unanswered: ['quality'],
    },
    {
      organisation: harbour.id,
      name: harbour.name,
      cells: [
        [0, 'quality', 'fulfilled', false],
        [0, 'competence-and-staff', 'atRisk', true],
        [1, 'quality', 'onTrack', false],
        [2, 'quality', 'onTrack', false],
      ],
      unanswered: [],
    },
  ],
  sums: [
    { theme: 'quality', duty: 0, standings: { fulfilled: 1, overdue: 1 } },
    { theme: 'competence-and-staff', duty: 0, standings: { atRisk: 1 } },
  ],
  stages: [
    {
      theme: 'quality',
      counts: { notStarted: 0, planned: 1, running: 2, finished: 0, discontinued: 0 },
    },
  ],
};
export const trends: Trends = {
  asOf: today,
  months: ['2024-03', '2024-04', '2024-05'].map((one, at) => ({
    month: one,
    closed: one < month,
    quiet: false,
    themes: [
      {
        theme: 'quality' as const,
        meetings: { held: at, min: 1 },
        coffees: { held: 1, min: 1 },
        attended: { done: at, of: 2 },
        answers: { done: 0, of: 0 },
        relayed: { done: 1, of: 1 },
        pilots: at,
      },
    ],
  })),
};

const themePart: Answered<typeof modelContract.model>['themes'][number] = {
  theme: 'quality',
  state: 'none',
  at: null,
  by: null,
  url: null,
  word: null,
  covers: [],
  pilots: [],
  documents: [],
  draft: null,
  draftSeen: null,
  delivery: null,
  offered: [],
  versions: [],
  indicators: [],
  mayWrite: false,
};
export const model: Answered<typeof modelContract.model> = {
  template: { seen: null, parts: [], at: null, by: null },
  common: { seen: null, versions: [] },
  themes: [themePart],
  mayKeep: false,
};

export const periods: Answered<typeof periodsContract.periods> = {
  periods: [
    {
      number: 1,
      name: 'Strapetsi',
      starts: '2023-12-01',
      ends: '2024-12-31',
      phases: [],
      source: null,
      ownDuties: false,
      without: [],
      begunAt: null,
      begunBy: null,
      endedAt: null,
    },
  ],
  shown: 1,
  coming: null,
  mayBegin: false,
};
