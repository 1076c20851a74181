import { bulletins } from '../../src/features/bulletins';
import { checkIns } from '../../src/features/check-ins';
import { dissemination } from '../../src/features/dissemination';
import { events } from '../../src/features/events';
import { facts } from '../../src/features/facts';
import { groups } from '../../src/features/groups';
import { guidelines } from '../../src/features/guidelines';
import { model } from '../../src/features/model';
import { obligations as obligationsRoom } from '../../src/features/obligations';
import { surveys } from '../../src/features/surveys';
import { obligations as obligationsPage } from '../../src/shared/contract/obligations';
import { addDays, addMinutes, type Day, firstDay, helsinki, type Month } from '../../src/shared/domain/month';
import type { Network, Person, PersonRole } from '../../src/shared/domain/network';
import { obligations } from '../../src/shared/domain/obligation';
import { roundWindow } from '../../src/shared/domain/rounds';
import type { Standing } from '../../src/shared/domain/standing';
import { isWorkingDay } from '../../src/shared/domain/working-day';
import { type House, openHouse, tenantId } from '../house';

// A year of a small network, lived through the pages' paths and the cards' buttons alone: what the rules promise as the
// best standing of a duty (DOMAIN.md 2.1) is reached by what people can press.

const from = '2023-12-01';
const theme = 'quality';
const organisation = (id: string) => ({
  id,
  name: { fi: id, sv: id },
  language: 'fi' as const,
  joined: from,
  isCoordinator: id === 'koivu',
});
const person = (id: string, of: string, ...roles: readonly PersonRole[]): Person => ({
  id,
  name: `Nimi ${id}`,
  email: `${id}@koulu.example`,
  language: 'fi',
  assignments: roles.map((role) => ({
    organisation: of,
    role,
    from,
    deputy: false,
    ...(role === 'lead' ? { theme } : {}),
  })),
  accounts: [{ objectId: `oid-${id}`, tenantId }],
});
const network: Network = {
  project: {
    name: 'Strapetsi',
    starts: from,
    ends: '2024-12-31',
    phases: [
      { id: 'launch', from: '2023-10-24', until: '2024-02-29' },
      { id: 'development', from: '2024-03-01', until: '2024-08-31' },
      { id: 'piloting', from: '2024-08-01', until: '2024-10-31' },
      { id: 'closing', from: '2024-11-01', until: '2024-12-31' },
    ],
    quietMonths: [7],
  },
  organisations: ['koivu', 'haapa', 'paju'].map(organisation),
  leaderships: [{ organisation: 'haapa', theme, share: 100, from }],
  memberships: ['haapa', 'paju'].map((id) => ({ organisation: id, theme, from })),
  seats: [],
  people: [
    person('coordinator', 'koivu', 'coordinator'),
    person('lead', 'haapa', 'lead', 'contact'),
    person('contact', 'paju', 'contact'),
  ],
};
/** The months in which something is done; what is monthly is done in each of them. */
const busy: readonly Month[] = ['2024-01', '2024-03', '2024-06', '2024-11', '2024-12'];

/** Working days of a month, so that nothing falls on a holiday. */
const workday = (month: Month, n: number): Day => {
  let left = n;
  for (let day = firstDay(month); ; day = addDays(day, 1)) {
    if (isWorkingDay(day)) left -= 1;
    if (left === 0) return day;
  }
};

// Those whose pages and cards are pressed: what others would send of themselves takes time and changes no standing.
const rooms = [
  ...[bulletins, checkIns, dissemination, events, facts],
  ...[groups, guidelines, model, obligationsRoom, surveys],
];

const openYear = async () => {
  const house: House = await openHouse(helsinki('2024-01-02', '09:00'), network, rooms);
  await house.prepare();
  let forms = 0;
  const form = (): string => {
    forms += 1;
    return `form-of-the-year-${forms}`;
  };
  const page = async (who: string, way: string, body: object, params: Record<string, string> = {}) => {
    const [method, path] = way.split(' ');
    const found = house.table.calls.find(
      ({ endpoint }) => endpoint.method === method?.toLowerCase() && endpoint.path === path,
    );
    if (!found) throw new Error(`nothing answers ${way}`);
    return (await house.call(found.endpoint, who, { body, params })) as Record<string, string>;
  };
  const card = async (who: string, verb: string, data: object): Promise<void> => {
    // What is refused is thrown.
    await house.turn(who, { verb, data: data as Record<string, unknown> });
  };
  return { house, form, page, card };
};
type Year = Awaited<ReturnType<typeof openYear>>;

/** Of the whole network, and so the coordination's. */
const common = ['steeringGroup', 'projectGroup', 'briefing', 'officeHours', 'strategyProject', 'okmEvent'];
const isCommon = (type: string): boolean => common.includes(type) || type.startsWith('seminar');
/** Planned on the page, held by the card's button, and who was there from the list. */
const event = async (
  { house, form, page, card }: Year,
  type: string,
  day: Day,
  more: {
    readonly themes?: readonly string[];
    readonly there?: readonly string[];
    readonly also?: object;
  } = {},
): Promise<void> => {
  const { themes = isCommon(type) ? [] : [theme], there = ['haapa', 'paju'], also = {} } = more;
  const who = themes.length > 0 ? 'lead' : 'coordinator';
  const time = { starts: '12:00', ends: '13:00' };
  const { id = '' } = await page(who, 'POST /api/events', {
    form: form(),
    type,
    themes,
    day,
    ...time,
    ...also,
  });
  const second = (also as { moreDays?: readonly { day: Day }[] }).moreDays?.[0]?.day;
  for (const [i, on] of [day, ...(second ? [second] : [])].entries()) {
    await house.advance(helsinki(on, '15:00'));
    await card(who, 'event.held', { event: id, sitting: i + 1, held: true });
    await page(
      who,
      'POST /api/events/:id/attendance',
      { sitting: i + 1, organisations: there.map((one) => ({ organisation: one, presence: 'present' })) },
      { id },
    );
  }
};
const words = (title: string) => ({ title: { fi: title, sv: title }, body: { fi: title, sv: title } });
const bulletin = ({ form, page }: Year, who: string, title: string) =>
  page(who, 'POST /api/bulletins', {
    form: form(),
    ...words(title),
    audience: { general: false, themes: [theme] },
  });
const report = ({ house, form, page }: Year, who: string, obligation: string, more: object = {}) =>
  page(who, 'POST /api/reports', {
    form: form(),
    obligation,
    organisation: who === 'lead' ? 'haapa' : 'koivu',
    day: house.now().slice(0, 10),
    note: 'Kirjattu sivulla',
    ...more,
  });
const paper = ({ house, page }: Year, who: string, obligation: string, more: object = {}) =>
  page(who, 'POST /api/facts/documents', {
    obligation,
    organisation: who === 'lead' ? 'haapa' : 'koivu',
    title: obligation,
    url: `https://asiakirjat.example/${obligation}${Object.values(more).join()}`,
    day: house.now().slice(0, 10),
    ...more,
  });

/** What comes back every month. */
const everyMonth = async (year: Year, month: Month): Promise<void> => {
  const { house, page, card } = year;
  const project = { there: ['haapa'] };
  await event(year, 'projectGroup', workday(month, 2), project);
  const { id = '' } = await bulletin(year, 'coordinator', `Tiedote ${month}`);
  await card('lead', 'bulletin.relay', { bulletin: id, theme });
  await bulletin(year, 'lead', `Teeman tiedote ${month}`);
  await report(year, 'coordinator', 'coord-lead-and-administer-project', { part: 'support-theme-leads' });
  const communications = 'coord-internal-and-external-communications';
  await report(year, 'coordinator', communications, { part: 'external-communications' });
  await page('coordinator', 'POST /api/facts/platforms', {
    platform: `Teams ${month}`,
    owner: 'Koordinaatio',
    day: house.now().slice(0, 10),
  });
  await event(year, 'strategyProject', workday(month, 3), { there: [] });
  const rest = ['steeringGroup', 'briefing', 'officeHours', 'projectGroup', 'themeMeeting', 'coffee'];
  for (const [i, type] of rest.entries())
    await event(year, type, workday(month, 4 + 2 * i), isCommon(type) ? project : {});
};

/** The check-in by its card while it is open, then the lead's look and word about its figures. */
const round = async ({ house, page, card }: Year, month: Month): Promise<void> => {
  const window = roundWindow(month, network.project.quietMonths);
  if (!window || month === '2024-12') return;
  await house.advance(addMinutes(window.closesAt, -24 * 60));
  await card('contact', 'checkIn.answer', {
    round: month,
    ...{ organisation: 'paju', theme, pilot: 'p1', title: 'Vertaisarviointi', stage: 'running' },
    ...{ pace: 'onTrack', done: 'Kierros pidettiin.', help: 'false', share: 'true', internal: 'true' },
  });
  await house.advance(addMinutes(window.closesAt, 60));
  await card('lead', 'fact.roundSeen.save', { theme, round: month });
  await page('lead', 'POST /api/rounds/:round/approve', { theme, version: 1 }, { round: month });
};

const launch = async (year: Year): Promise<void> => {
  const { page, card } = year;
  const live = { format: 'live', place: 'Koivun koulu' };
  await event(year, 'themeKickoff', workday('2024-01', 15), { also: live });
  await event(year, 'seminarKickoff', workday('2024-01', 16), { also: live });
  const groups = [{ id: 'g1', name: { fi: 'Ryhmä', sv: 'Grupp' }, organisations: ['haapa', 'paju'] }];
  await page(
    'lead',
    'POST /api/themes/:theme/groups',
    { seen: null, none: false, basis: 'own', from: workday('2024-01', 16), groups },
    { theme },
  );
  await event(year, 'workingGroup', workday('2024-01', 17), { also: { groupId: 'g1' } });
  await card('coordinator', 'fact.document.save', {
    obligation: 'coord-survey-joint-service-purchases',
    organisation: 'koivu',
    title: 'Palveluostojen selvitys',
    url: 'https://asiakirjat.example/selvitys',
    day: workday('2024-01', 17),
  });
};
const development = async (year: Year): Promise<void> => {
  const { page } = year;
  await paper(year, 'coordinator', 'coord-procure-training-and-providers');
  await paper(year, 'coordinator', 'coord-leadership-training-programmes', { part: 'tender-trainers' });
  const platforms = 'coord-communication-platforms-and-guidelines';
  await paper(year, 'coordinator', platforms, { part: 'acquire-development-platform' });
  await page(
    'coordinator',
    'PUT /api/guidelines/:id',
    { group: 'communication', title: { fi: 'Viestinnän ohje' }, url: 'https://ohjeet.example/viestinta' },
    { id: 'g-guideline-1' },
  );
  await paper(year, 'lead', 'lead-theme-procurements', { theme });
  await report(year, 'lead', 'lead-technical-delivery-of-training', { theme });
  await event(year, 'training', workday('2024-03', 15), {
    also: {
      ...{ format: 'live', place: 'Koivun koulu' },
      moreDays: [{ day: workday('2024-03', 16), starts: '12:00', ends: '13:00' }],
    },
  });
};
const closing = async (year: Year): Promise<void> => {
  const { form, house, page } = year;
  const parts = [
    { id: 'p1', title: { fi: 'Johtaminen', sv: 'Ledning' }, guidance: { fi: 'Kuvaa.', sv: 'Beskriv.' } },
  ];
  await page('coordinator', 'POST /api/model/template', { seen: null, parts });
  const url = 'https://malli.example/osuus';
  const drafted = { seen: null, url, covers: ['p1'], pilots: [], documents: [] };
  const { fact: draft } = await page('lead', 'POST /api/themes/:theme/model/draft', drafted, { theme });
  const { fact: delivery } = await page(
    'lead',
    'POST /api/themes/:theme/model/delivery',
    { draft },
    { theme },
  );
  const word = { delivery, as: 'compiled' };
  await page('coordinator', 'POST /api/themes/:theme/model/word', word, { theme });
  await page('coordinator', 'POST /api/model/versions', { seen: null, url: 'https://malli.example/1' });
  const line = { theme, day: house.now().slice(0, 10), title: 'Artikkeli', what: 'publication' };
  for (const [who, role, of] of [
    ['coordinator', 'coordinator', 'koivu'],
    ['lead', 'themeLead', 'haapa'],
  ] as const)
    await page(who, 'POST /api/dissemination', {
      ...{ form: form(), seen: null, role, organisation: of, ...line },
      ...{ audience: 'Opettajat', language: 'fi', scope: role === 'coordinator' ? 'national' : 'network' },
    });
  await event(year, 'okmEvent', workday('2024-11', 17), { there: ['koivu', 'haapa'] });
  await page('coordinator', 'POST /api/surveys', {
    survey: 'final',
    title: { fi: 'Loppukysely', sv: 'Slutenkät' },
    questions: [{ id: 'q1', type: 'scale', fi: 'Arvosana', sv: 'Vitsord', options: [] }],
    ...{ closesOn: '2024-12-10', closesAt: '16:00' },
  });
};

const ranks: readonly Standing[] = ['onTrack', 'fulfilled'];
const rank = (standing: Standing): number => ranks.indexOf(standing);

test('each duty of the coordinator and of a lead reaches its best standing through pages and cards in one year', async () => {
  const year = await openYear();
  const { house } = year;
  const best = new Map<string, Standing>();
  const look = async (month: Month): Promise<void> => {
    for (const owner of ['koivu', 'haapa']) {
      const { rows } = await house.call(obligationsPage, 'coordinator', {
        query: { organisation: owner, month },
      });
      for (const { obligation, standing } of rows)
        if (rank(standing) > rank(best.get(obligation) ?? 'notDue')) best.set(obligation, standing);
    }
  };
  for (const month of busy) {
    await house.advance(helsinki(firstDay(month), '09:00'));
    await everyMonth(year, month);
    if (month === '2024-01') await launch(year);
    if (month === '2024-03') await development(year);
    if (month === '2024-06') await event(year, 'seminarInterim', workday(month, 15));
    if (month === '2024-11') await closing(year);
    if (month === '2024-12') await event(year, 'seminarFinal', workday(month, 17));
    await round(year, month);
    await look(month);
  }
  const asked = obligations.filter(({ role }) => role !== 'developer');
  expect(asked.map(({ role }) => role).filter((role) => role === 'coordinator')).toHaveLength(20);
  expect(asked).toHaveLength(38);
  const bestOf = ({ cadence, strength }: (typeof asked)[number]): Standing =>
    cadence.type === 'ongoing' && strength === 'must' ? 'onTrack' : 'fulfilled';
  const short = asked.filter((o) => rank(best.get(o.id) ?? 'notDue') < rank(bestOf(o)));
  expect(short.map((o) => `${o.id}: ${best.get(o.id)}`)).toEqual([]);
  expect((await house.ports.stores.facts.all()).some((f) => f.recordedBy === 'import')).toBe(false);
}, 60_000);
