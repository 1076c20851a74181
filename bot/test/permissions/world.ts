import type { Delivery } from '../../src/shared/domain/delivery';
import { isKind } from '../../src/shared/domain/fact';
import type { OrganisationId } from '../../src/shared/domain/network';
import { allBulletins, commonBulletin, restrictedBulletins, undeliveredRows } from './bulletins';
import { openHouse, type PermissionHouse } from './house';
import { type PermissionTarget, tenantId } from './people';
import { asking, reasons } from './secrets';

const planned = '2024-05-14T06:00:00Z';
/** A round is open, one event of each kind has been, one is to come. */
export const walked = '2024-05-27T09:00:00Z';
export const walkedOn = walked.slice(0, 10);
export const round = '2024-05';
/** A report's draft that stands before anybody comes. */
const standingDraft = 'report-draft-9';

type Events = { readonly past: string; readonly coming: string; readonly series: string };
export type PermissionWorld = {
  readonly house: PermissionHouse;
  /** An event or a series of the target: of its theme, or of the whole project. */
  readonly event: (at: PermissionTarget, which?: keyof Events) => string;
  /** An event that none of those who come here has organised: nobody's attendance is sure. */
  readonly foreignEvent: string;
  /** The answer in which an organisation asks for help. */
  readonly helpAnswer: (organisation: OrganisationId) => string;
  readonly bulletin: string;
  /** The network has just been imported: what undoes it finds something to undo. */
  readonly justImported: () => Promise<void>;
};

const must = async (
  house: PermissionHouse,
  who: string,
  way: string,
  asked: Parameters<PermissionHouse['ask']>[2],
) => {
  const { status, body } = await house.ask(who, way, asked);
  if (status !== 200) throw new Error(`${who} ${way}: ${status} ${JSON.stringify(body)}`);
  return body as Record<string, unknown>;
};

export const autumn = {
  rhythm: 'fortnightly',
  from: '2024-08-15',
  until: '2024-09-12',
  starts: '08:30',
  ends: '10:00',
};
const planEvents = async (
  house: PermissionHouse,
  who: string,
  key: string,
  themes: readonly string[],
): Promise<Events> => {
  const type = themes.length > 0 ? 'themeMeeting' : 'steeringGroup';
  const plan = async (which: string, day: string) =>
    String(
      (
        await must(house, who, 'POST /api/events', {
          body: { form: `${key}-${which}-event`, type, themes, day, starts: '08:30', ends: '10:00' },
        })
      ).id,
    );
  const series = await must(house, who, 'POST /api/series', {
    body: { ...autumn, form: `${key}-series`, type, themes },
  });
  return {
    past: await plan('past', '2024-05-20'),
    coming: await plan('coming', '2024-05-30'),
    series: String(series.id),
  };
};

/** What an organisation has written in its check-in; Haapa alone has shared it. */
export const wordsOf = (organisation: OrganisationId): string => `Omat sanat, ${organisation}.`;
export const sharing: OrganisationId = 'haapa';
export const checkInAnswer = (organisation: OrganisationId, theme: string, done: string) => ({
  organisation,
  theme,
  pilot: 'p1',
  title: 'Arvioinnin arki',
  stage: 'running',
  pace: 'onTrack',
  done,
  help: true,
  share: organisation === sharing,
  internal: false,
});

/** Absent by the mark, and the organisation says that it was there: the lead is asked (S27). */
const disputePast = async (
  house: PermissionHouse,
  event: string,
  organisation: OrganisationId,
  by: string,
) => {
  await must(house, 'coordinator', 'POST /api/events/:id/attendance', {
    params: { id: event },
    body: { organisations: [{ organisation, presence: 'absent' }] },
  });
  await must(house, by, 'POST /api/events/:id/dispute', { params: { id: event }, body: { organisation } });
};

const answerAll = async (house: PermissionHouse): Promise<ReadonlyMap<OrganisationId, string>> => {
  const people = { coordinator: 'koivu', lead: 'haapa', contact: 'paju', neighbour: 'lehmus' };
  for (const [who, organisation] of Object.entries(people))
    await must(house, who, 'POST /api/check-ins/:round', {
      params: { round },
      body: checkInAnswer(organisation, 'quality', wordsOf(organisation)),
    });
  await must(house, 'otherLead', 'POST /api/check-ins/:round', {
    params: { round },
    body: checkInAnswer('manty', 'future-and-vision', wordsOf('manty')),
  });
  const facts = (await house.stores.facts.all()).filter(isKind('pilotAnswered'));
  return new Map(facts.map((f) => [f.content.organisation, f.id]));
};

/** A row that ended so, as the engine would have written it. */
const undeliver = async ({ stores }: PermissionHouse, row: Delivery): Promise<void> => {
  const { message, target, plannedAt } = row;
  await stores.deliveries.plan({ message, targets: [target], version: 1, at: plannedAt });
  const planned = await stores.deliveries.get(message, target);
  await stores.deliveries.save(row, planned?.version ?? '');
};

/** A report with a reason for its first gap, numbered or still a draft. */
const reasoned = async (house: PermissionHouse, id: string, text: string): Promise<void> => {
  const body = { id, from: '2024-01-01', until: '2024-04-30', asOf: '2024-05-20' };
  const params = { id };
  await must(house, 'coordinator', 'POST /api/funder-reports/drafts', { body });
  const draft = await must(house, 'coordinator', 'GET /api/funder-reports/drafts/:id', { params });
  const [gap] = (draft.report as { readonly gaps: readonly { readonly key: string }[] }).gaps;
  await must(house, 'coordinator', 'POST /api/funder-reports/drafts/:id/reasons', {
    params,
    body: { revision: 1, reasons: [{ key: gap?.key ?? '', text }] },
  });
};
/** One report that was numbered: who may read it reads this. Another one is still being written. */
const numberReport = async (house: PermissionHouse): Promise<void> => {
  const id = 'report-draft-0';
  await reasoned(house, id, reasons.numbered);
  await must(house, 'coordinator', 'POST /api/funder-reports/drafts/:id/number', {
    params: { id },
    body: {},
  });
  await reasoned(house, standingDraft, reasons.draft);
};

/** The network has just been imported, and nothing is built on it: the import can be taken back. */
const keepImport = async ({ stores }: PermissionHouse): Promise<void> => {
  const [before, version] = [await stores.network.read(), await stores.network.version()];
  if (!before || !version) throw new Error('no network');
  const { organisations, people } = before;
  const counts = { organisations: organisations.length, people: people.length };
  await stores.network.keepImport({ at: walked, by: 'coordinator', version, ...counts, before });
};

/** What everybody reaches for: the same before each decision. */
export const makeWorld = async (): Promise<PermissionWorld> => {
  const house = await openHouse(planned);
  const events = {
    quality: await planEvents(house, 'coordinator', 'quality', ['quality']),
    'future-and-vision': await planEvents(house, 'otherLead', 'future', ['future-and-vision']),
    project: await planEvents(house, 'coordinator', 'project', []),
  };
  for (const bulletin of [...allBulletins, ...restrictedBulletins])
    await house.stores.bulletins.insert(bulletin);
  await house.advance(walked);
  await disputePast(house, events.quality.past, 'paju', 'contact');
  await disputePast(house, events['future-and-vision'].past, 'manty', 'otherLead');
  await disputePast(house, events.project.past, 'lehmus', 'neighbour');
  const help = await answerAll(house);
  for (const row of undeliveredRows) await undeliver(house, row);
  await numberReport(house);
  const account = { objectId: 'oid-asking', tenantId };
  await house.stores.requests.add({ account, name: asking, at: walked, wanted: '' });
  // What was on its way has arrived.
  for (let i = 0; i < 4; i += 1) {
    house.pass(30_000);
    await house.advance(walked);
  }
  await house.keep();
  return {
    house,
    event: ({ name, theme }, which = 'past') =>
      events[name === 'whole network' ? 'project' : theme === 'quality' ? 'quality' : 'future-and-vision'][
        which
      ],
    foreignEvent: events['future-and-vision'].past,
    helpAnswer: (organisation) => help.get(organisation) ?? '',
    bulletin: commonBulletin.id,
    justImported: () => keepImport(house),
  };
};
/** Whose attendance is in dispute at an event's past sitting. */
export const disputedAt = ({ name, theme }: PermissionTarget): OrganisationId =>
  name === 'whole network' ? 'lehmus' : theme === 'quality' ? 'paju' : 'manty';
