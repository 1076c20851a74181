import { type EventsHouse, openHouse } from '../../../test/houses/events';
import { recordFact } from '../../ledger/record-fact';
import { markAttendance, planEvent } from '../../shared/contract/events';
import { board } from '../../shared/contract/theme-board';
import type { FactContent } from '../../shared/domain/fact';
import type { PilotAnswer } from '../../shared/domain/pilot';
import { Refusal } from '../../shared/domain/refusal';

const meeting = {
  form: 'form-0001',
  type: 'themeMeeting',
  themes: ['quality'],
  day: '2024-05-16',
  starts: '12:00',
  ends: '14:00',
};
const id = 'e-form-0001';
const pilot: PilotAnswer = {
  organisation: 'paju',
  theme: 'quality',
  pilot: 'p1',
  title: 'Arviointipilotti',
  stage: 'running',
  pace: 'stuck',
  done: 'Kokeilimme itsearviointia.',
  help: true,
  share: false,
  internal: false,
};
const withMeeting = async (): Promise<EventsHouse> => {
  const house = await openHouse('2024-05-13T06:00:00.000Z');
  await house.call(planEvent, 'lead', { body: meeting });
  await house.advance('2024-05-16T11:30:00.000Z');
  const organisations = [
    { organisation: 'paju', presence: 'absent' },
    { organisation: 'lehmus', presence: 'remote' },
  ];
  await house.call(markAttendance, 'lead', { params: { id }, body: { organisations } });
  return house;
};
const record = (house: EventsHouse, content: FactContent, by: string) =>
  recordFact(house.ports, { content, day: house.now().slice(0, 10), by });
const boardFor = (house: EventsHouse, who: string, month?: string, theme = 'quality') =>
  house.call(board, who, { params: { theme }, query: month ? { month } : {} });
const attendedBy = async (house: EventsHouse, who: string) => {
  const { matrix } = await boardFor(house, who);
  return Object.fromEntries(matrix.map((row) => [row.organisation, row.attended[0]]));
};

test('S5, S7: what was held counts in its own Helsinki month, what is coming as planned', async () => {
  const house = await withMeeting();
  await house.call(planEvent, 'lead', {
    body: { ...meeting, form: 'form-0002', type: 'coffee', day: '2024-05-30' },
  });
  // 00.30 on 1 June in Helsinki is still May in UTC (S19).
  await house.call(planEvent, 'lead', {
    body: { ...meeting, form: 'form-0003', day: '2024-06-01', starts: '00:30', ends: '01:30' },
  });
  const may = await boardFor(house, 'contact', '2024-05');
  expect(may.counts.meetings).toMatchObject({ held: 1, planned: 0, min: 1, max: 4, standing: 'fulfilled' });
  expect(may.counts.coffees).toMatchObject({ held: 0, planned: 1, min: 1, max: 2, standing: 'onTrack' });
  expect(may.events.map((e) => [e.id, e.state])).toEqual([
    [id, 'held'],
    ['e-form-0002', 'planned'],
  ]);
  const june = await boardFor(house, 'contact', '2024-06');
  expect(june.events.map((e) => e.id)).toEqual(['e-form-0003']);
  expect(june.counts.meetings).toMatchObject({ held: 0, planned: 1 });
});

test('S6: with the only coffee cancelled and a week left, the theme’s coffees are at risk', async () => {
  const house = await openHouse('2024-05-20T06:00:00.000Z');
  await house.call(planEvent, 'lead', { body: { ...meeting, type: 'coffee', day: '2024-05-30' } });
  await house.advance('2024-05-27T06:00:00.000Z');
  expect((await boardFor(house, 'lead')).counts.coffees.standing).toBe('onTrack');
  await house.turn('lead', { verb: 'event.cancel', data: { event: id, reason: 'Sairastapaus' } });
  expect((await boardFor(house, 'lead')).counts.coffees).toMatchObject({
    held: 0,
    planned: 0,
    standing: 'atRisk',
  });
});

test.each([
  ['the lead', 'lead', { haapa: 'present', paju: 'absent', lehmus: 'remote' }],
  ['the coordinator', 'coordinator', { haapa: 'present', paju: 'absent', lehmus: 'remote' }],
  ['the organisation itself', 'contact', { haapa: 'present', paju: 'absent', lehmus: 'remote' }],
  ['another organisation', 'swedish', { haapa: 'present', paju: null, lehmus: 'remote' }],
  ['another theme’s lead', 'colead', { haapa: 'present', paju: null, lehmus: 'remote' }],
])('a miss is seen by those whom it concerns: %s', async (_, who, expected) => {
  expect(await attendedBy(await withMeeting(), who)).toEqual(expected);
});

test('an observer sees a month on the board once it is closed, as it then stood, and misses of nobody', async () => {
  const house = await withMeeting();
  expect((await boardFor(house, 'observer')).month).toBe('2024-04');
  await expect(boardFor(house, 'observer', '2024-05')).rejects.toMatchObject({ code: 'notClosed' });
  await record(house, { kind: 'pilotAnswered', round: '2024-05', ...pilot, share: true }, 'contact');
  expect((await boardFor(house, 'observer')).pilots).toEqual([]);
  await house.advance('2024-06-03T06:00:00.000Z');
  const may = await boardFor(house, 'observer');
  expect(may.month).toBe('2024-05');
  expect(may.pilots.map((p) => p.title)).toEqual(['Arviointipilotti']);
  expect(await attendedBy(house, 'observer')).toEqual({ haapa: 'present', paju: null, lehmus: 'remote' });
});

test('an unshared pilot and its call for help are the organisation’s, the lead’s and the coordinator’s to read', async () => {
  const house = await withMeeting();
  await record(house, { kind: 'pilotAnswered', round: '2024-05', ...pilot }, 'contact');
  const seen = async (who: string) => {
    const { pilots, help, matrix } = await boardFor(house, who);
    return [pilots.map((p) => p.done), help.map((h) => h.title), matrix.filter((row) => row.pilot).length];
  };
  expect(await seen('lead')).toEqual([['Kokeilimme itsearviointia.'], ['Arviointipilotti'], 1]);
  expect(await seen('coordinator')).toEqual([['Kokeilimme itsearviointia.'], ['Arviointipilotti'], 1]);
  expect(await seen('contact')).toEqual([['Kokeilimme itsearviointia.'], [], 1]);
  expect(await seen('swedish')).toEqual([[], [], 0]);
  await record(house, { kind: 'pilotAnswered', round: '2024-05', ...pilot, share: true }, 'contact');
  expect(await seen('swedish')).toEqual([['Kokeilimme itsearviointia.'], [], 1]);
});

test('the month’s round shows how many of the theme’s organisations have answered', async () => {
  const house = await openHouse('2024-05-27T06:00:00.000Z');
  expect((await boardFor(house, 'contact')).round).toBeNull();
  const round = {
    round: '2024-05',
    opensAt: '2024-05-24T05:30:00.000Z',
    closesAt: '2024-05-31T13:00:00.000Z',
  };
  await record(house, { kind: 'roundOpened', ...round }, 'bot');
  await record(house, { kind: 'pilotAnswered', round: '2024-05', ...pilot }, 'contact');
  const { round: shown } = await boardFor(house, 'contact');
  expect(shown).toEqual({
    round: '2024-05',
    asked: 3,
    answered: 1,
    closesAt: round.closesAt,
    open: true,
    approved: false,
  });
});

test('co-leads stand with their shares, and only those who run the theme are told so', async () => {
  const house = await openHouse('2024-05-13T06:00:00.000Z');
  const { leads, lead } = await boardFor(house, 'colead', undefined, 'future-and-vision');
  expect(leads.map((l) => [l.id, l.share])).toEqual([
    ['haapa', 50],
    ['manty', 50],
  ]);
  expect(lead).toBe(true);
  expect((await boardFor(house, 'contact', undefined, 'future-and-vision')).lead).toBe(false);
});

test('July is marked as quiet, and a theme that is none is not found', async () => {
  const house = await openHouse('2024-07-03T06:00:00.000Z');
  expect((await boardFor(house, 'contact')).quiet).toBe(true);
  const error = await boardFor(house, 'contact', undefined, 'kahvi').catch((e: unknown) => e);
  expect(error).toBeInstanceOf(Refusal);
  expect(error).toMatchObject({ code: 'notFound' });
});

test('what the theme does once is everybody’s to know, and how far it is the lead’s', async () => {
  const house = await openHouse('2024-05-13T06:00:00.000Z');
  await house.call(planEvent, 'lead', {
    body: { ...meeting, type: 'themeKickoff', day: '2024-05-14', format: 'live', place: 'Tuulikallio' },
  });
  const standingsFor = async (who: string) =>
    Object.fromEntries((await boardFor(house, who)).deliverables.map((d) => [d.obligation, d.standing]));
  expect(await standingsFor('lead')).toMatchObject({
    'lead-hold-theme-kickoff': 'onTrack',
    'lead-compile-theme-operating-model': 'notDue',
  });
  expect(await standingsFor('contact')).toMatchObject({
    'lead-hold-theme-kickoff': null,
    'lead-compile-theme-operating-model': null,
  });
  await house.advance('2024-05-14T12:00:00.000Z');
  await house.turn('lead', { verb: 'event.held', data: { event: 'e-form-0001', sitting: 1, held: true } });
  expect(await standingsFor('contact')).toMatchObject({ 'lead-hold-theme-kickoff': 'fulfilled' });
});
