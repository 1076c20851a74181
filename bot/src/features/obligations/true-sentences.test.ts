import { type House, openHouse } from '../../../test/house';
import { sampleNetwork } from '../../../test/houses/events';
import { rooms } from '../../rooms';
import { explanation } from '../../shared/contract/explanation';
import { recordEventHeld, setInterpretation } from '../../shared/contract/facts';
import type { Network } from '../../shared/domain/network';

const coffees = 'lead-morning-coffees';
const open = (network: Network = sampleNetwork, now = '2024-06-20T06:00:00.000Z') =>
  openHouse(now, network, rooms);
const opened = (house: House, who: string, obligation: string, month?: string) =>
  house.call(explanation, who, { query: { obligation, theme: 'quality', ...(month ? { month } : {}) } });
const held = (house: House, type: string, day: string) =>
  house.call(recordEventHeld, 'lead', {
    body: { form: `lomake-${day}`, type, themes: ['quality'], day, starts: '09:00', ends: '10:00' },
  });
const ledUntil = (until: string, next?: string): Network => ({
  ...sampleNetwork,
  leaderships: [
    ...sampleNetwork.leaderships.map((l) => (l.theme === 'quality' ? { ...l, until } : l)),
    ...(next ? [{ organisation: 'manty', theme: 'quality' as const, share: 100, from: next }] : []),
  ],
});

describe('what comes next is true of this organisation on this day', () => {
  test('in June the duty goes on after the break, in May in the next month', async () => {
    const june = await open();
    await held(june, 'coffee', '2024-06-12');
    expect((await opened(june, 'lead', coffees)).next.says).toEqual([
      'Tilanne ei muutu itsestään.',
      'Vastuu jatkuu: to 1.8.2024.',
    ]);
    const may = await open(sampleNetwork, '2024-05-20T06:00:00.000Z');
    await held(may, 'coffee', '2024-05-14');
    expect((await opened(may, 'lead', coffees)).next.says).toContain(
      'Seuraavan kuukauden vastuu alkaa: la 1.6.2024.',
    );
  });

  test('a break that the coordinator has moved is the one that is told, and no month is named by heart', async () => {
    const project = { ...sampleNetwork.project, quietMonths: [8] };
    const house = await open({ ...sampleNetwork, project });
    await held(house, 'coffee', '2024-06-12');
    const june = await opened(house, 'lead', coffees);
    expect(june.next.says).toContain('Seuraavan kuukauden vastuu alkaa: ma 1.7.2024.');
    const notes = async (month: string) => (await opened(house, 'lead', coffees, month)).row.notes;
    expect([await notes('2024-07'), await notes('2024-08')]).toEqual([[], ['quietMonth']]);
    const meetings = await opened(house, 'lead', 'lead-regular-meetings-with-developers');
    expect(meetings.obligation.required).toContain('Kesätauolla mitään ei vaadita.');
    expect(JSON.stringify(meetings)).not.toMatch(/heinäkuu/iu);
  });

  test('after the project, and after a lead’s end, nothing is said to begin', async () => {
    const december = await open(sampleNetwork, '2024-12-12T07:00:00.000Z');
    await held(december, 'coffee', '2024-12-05');
    const last = 'Tämän kuukauden jälkeen vastuuta ei enää ole.';
    expect((await opened(december, 'lead', coffees)).next.says).toContain(last);
    const ending = await open(ledUntil('2024-06-30'));
    await held(ending, 'coffee', '2024-06-12');
    expect((await opened(ending, 'lead', coffees)).next.says).toContain(last);
  });

  test('that a duty ends is not put down to nobody recording anything', async () => {
    const house = await open(sampleNetwork, '2024-12-30T07:00:00.000Z');
    const seen = await opened(house, 'lead', 'lead-cooperation-between-themes');
    expect(seen.next.says.join()).not.toContain('Jos mitään ei kirjata');
    expect(seen.next.says).toContain('Tätä ei vaadita enää ke 1.1.2025 alkaen.');
  });

  test('a look back at what runs over months is called that, and no end of a period', async () => {
    const house = await open();
    const { next } = await opened(house, 'lead', 'lead-theme-procurements', '2024-05');
    expect(next.says).toEqual([
      'Tämä on tilanne kuukauden lopussa. Myöhemmin tehty näkyy myöhempien kuukausien kohdalla.',
    ]);
  });
});

describe('a reason is true', () => {
  test('with a reading that ends the duty nobody is said to confirm anything any more', async () => {
    const house = await open();
    const projectGroup = 'lead-participate-in-project-group';
    const notes = async () =>
      (await house.call(explanation, 'lead', { query: { obligation: projectGroup } })).row.notes;
    expect(await notes()).toContain('sourceUnclear');
    await house.call(setInterpretation, 'coordinator', {
      body: { form: 'lomake-0010', reading: { key: 'projectGroupMultiplier', value: 'months:3' } },
    });
    expect(await notes()).toEqual(['readingEnds']);
  });

  test('nothing is said to be in the calendar when nothing is', async () => {
    const house = await open();
    await held(house, 'training', '2024-06-12');
    const seen = await opened(house, 'lead', 'lead-two-day-theme-training');
    expect([seen.row.done, seen.row.notes]).toEqual([1, []]);
  });

  test('what is open passes on only where somebody leads, and only what is the theme’s', async () => {
    const notes = async (network: Network, duty: string) =>
      (await opened(await open(network), 'lead', duty)).row.notes;
    const kickoff = 'lead-hold-theme-kickoff';
    expect(await notes(ledUntil('2024-06-15', '2024-06-16'), kickoff)).toEqual(['leadEnded', 'passedOn']);
    expect(await notes(ledUntil('2024-06-15'), kickoff)).toEqual(['leadEnded']);
  });
});
