import { type House, openHouse } from '../../../test/house';
import { sampleNetwork } from '../../../test/houses/events';
import { recordFact } from '../../ledger/record-fact';
import { rooms } from '../../rooms';
import { markAttendance, planEvent } from '../../shared/contract/events';
import { exportNetwork, networkAddresses, networkMonth, trends } from '../../shared/contract/network';
import { obligations } from '../../shared/contract/obligations';
import { pilots } from '../../shared/contract/pilots';
import { start } from '../../shared/contract/start';
import { board } from '../../shared/contract/theme-board';
import { Refusal } from '../../shared/domain/refusal';

const id = 'e-form-0001';
const withMeeting = async (): Promise<House> => {
  const house = await openHouse('2024-05-13T06:00:00.000Z', sampleNetwork, rooms);
  await house.prepare();
  await house.call(planEvent, 'lead', {
    body: {
      form: 'form-0001',
      type: 'themeMeeting',
      themes: ['quality'],
      day: '2024-05-16',
      starts: '12:00',
      ends: '14:00',
    },
  });
  await house.advance('2024-05-16T11:30:00.000Z');
  const organisations = [{ organisation: 'paju', presence: 'absent' as const }];
  await house.call(markAttendance, 'lead', { params: { id }, body: { organisations } });
  return house;
};
const seen = (house: House, who: string, month?: string) =>
  house.call(networkMonth, who, { query: month ? { month } : {} });

test('the map’s cells are what each organisation’s own page says, row by row', async () => {
  const house = await withMeeting();
  const map = await seen(house, 'coordinator');
  expect(map.rows.length).toBeGreaterThan(2);
  for (const { organisation, cells } of map.rows) {
    const { rows } = await house.call(obligations, 'coordinator', { query: { organisation } });
    const own = rows
      .filter((r) => r.standing !== 'notApplicable')
      .map((r) => `${r.obligation} ${r.theme} ${r.standing}`);
    expect(
      cells.map(([at, theme, standing]) => `${map.duties[at]?.obligation} ${theme} ${standing}`).sort(),
    ).toEqual(own.sort());
  }
});

test('a lead sees the own theme’s cells, a contact the own organisation’s, and the sums are the same for all', async () => {
  const house = await withMeeting();
  const lead = await seen(house, 'lead');
  const others = lead.rows.filter((r) => r.organisation === 'paju').flatMap((r) => r.cells);
  expect(others.length).toBeGreaterThan(0);
  expect(others.every(([, theme]) => theme === 'quality')).toBe(true);
  const contact = await seen(house, 'contact');
  expect(contact.rows).toHaveLength(1);
  expect(contact.sums).toEqual((await seen(house, 'coordinator')).sums);
});

test('whom the round waits for is named to those who look after it, and to nobody else', async () => {
  const house = await withMeeting();
  await house.advance('2024-05-24T07:00:00.000Z');
  await recordFact(house.ports, {
    content: {
      kind: 'roundOpened',
      round: '2024-05',
      opensAt: '2024-05-24T05:30:00.000Z',
      closesAt: '2024-05-31T13:00:00.000Z',
    },
    day: '2024-05-24',
    by: 'bot',
  });
  const waitedFor = async (who: string) =>
    (await seen(house, who)).rows.flatMap((r) => r.unanswered.map((theme) => `${r.organisation} ${theme}`));
  const all = await waitedFor('coordinator');
  expect(all).toContain('paju quality');
  expect(await waitedFor('lead')).toEqual(all.filter((one) => one.endsWith(' quality')));
  expect(await waitedFor('contact')).toEqual([]);
  await recordFact(house.ports, {
    content: {
      kind: 'pilotAnswered',
      round: '2024-05',
      organisation: 'paju',
      theme: 'quality',
      pilot: 'p1',
      title: 'Arviointipilotti',
      stage: 'running',
      pace: 'onTrack',
      done: '',
      help: false,
      share: false,
      internal: false,
    },
    day: '2024-05-24',
    by: 'contact',
  });
  expect(await waitedFor('lead')).not.toContain('paju quality');
});

test('an observer gets closed months only, as they stood', async () => {
  const house = await withMeeting();
  expect((await seen(house, 'observer')).month).toBe('2024-04');
  await expect(seen(house, 'observer', '2024-05')).rejects.toMatchObject({ code: 'notClosed' });
});

test('what is taken away is what is seen: the same rows, the standings in words', async () => {
  const house = await withMeeting();
  const { name, content } = await house.call(exportNetwork, 'coordinator', {
    query: { standing: 'open', theme: 'quality', format: 'csv' },
  });
  expect(name).toBe('verkosto-2024-05-2024-05-16.csv');
  const lines = Buffer.from(content, 'base64').toString('utf8').trim().split('\n');
  expect(lines[0]).toContain('Organisaatio;Avoinna;');
  const own = await house.call(exportNetwork, 'contact', { query: { format: 'csv' } });
  expect(Buffer.from(own.content, 'base64').toString('utf8').trim().split('\n')).toHaveLength(2);
});

test('addresses are given to who looks after reachability, of the own theme alone to a lead', async () => {
  const house = await withMeeting();
  const all = await house.call(networkAddresses, 'coordinator', { query: {} });
  expect(all.people.length).toBeGreaterThan(0);
  const ofLead = await house.call(networkAddresses, 'lead', { query: { theme: 'quality' } });
  expect(ofLead.people.length).toBeLessThanOrEqual(all.people.length);
  await expect(house.call(networkAddresses, 'contact', { query: {} })).rejects.toThrow(Refusal);
});

test('the trend goes from the project’s first month to the running one, which is not closed', async () => {
  const house = await withMeeting();
  const { months } = await house.call(trends, 'coordinator', { query: { theme: 'quality' } });
  expect(months.at(-1)).toMatchObject({ month: '2024-05', closed: false });
  expect(months.at(-1)?.themes[0]).toMatchObject({ theme: 'quality', meetings: { held: 1, min: 1 } });
  expect((await house.call(trends, 'observer', { query: {} })).months.at(-1)?.month).toBe('2024-04');
});

test('the board in a channel is the same for the lead as for a member', async () => {
  const house = await withMeeting();
  const shared = (who: string) =>
    house.call(board, who, { params: { theme: 'quality' }, query: { shared: 'yes' } });
  const [lead, contact] = [await shared('lead'), await shared('contact')];
  expect(lead.matrix).toEqual(contact.matrix);
  expect(lead.help).toEqual([]);
  expect(lead.matrix.flatMap((r) => r.attended)).not.toContain('absent');
  const own = await house.call(board, 'lead', { params: { theme: 'quality' }, query: {} });
  expect(own.matrix.find((r) => r.organisation === 'paju')?.attended).toEqual(['absent']);
  // What is not done is told to nobody but those who may see it.
  expect(lead.matrix.flatMap((r) => r.standings).filter((s) => s !== null && s !== 'fulfilled')).toEqual([]);
});

test('the start page has the own month, contacts, and a lead’s theme; another’s is refused', async () => {
  const house = await withMeeting();
  const contact = await house.call(start, 'contact', { query: {} });
  expect(contact.duties.length).toBeGreaterThan(0);
  expect(contact.duties.every((d) => d.standing !== 'notApplicable')).toBe(true);
  expect(contact.contacts.map((c) => c.email)).not.toEqual([]);
  expect(contact.themes).toEqual([]);
  const lead = await house.call(start, 'lead', { query: {} });
  expect(lead.themes.map((t) => t.theme)).toEqual(['quality']);
  await expect(house.call(start, 'contact', { query: { organisation: 'lehmus' } })).rejects.toMatchObject({
    code: 'notYours',
  });
});

test('the pilot register gives nobody what is not shared', async () => {
  const house = await withMeeting();
  const { pilots: seenByObserver } = await house.call(pilots, 'observer', {});
  expect(seenByObserver.every((p) => p.shared)).toBe(true);
});
