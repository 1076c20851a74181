import fc from 'fast-check';
import { type Day, dayOf, type Month, monthOf, timeOf } from '../../src/shared/domain/month';
import type { Network } from '../../src/shared/domain/network';
import { overviewOf } from '../../src/shared/domain/overview';
import { standingsOf } from '../../src/shared/domain/standings';
import { runs } from './runs';
import { fact, smallNetwork } from './test-ledger';

/** Any instant of six years, and as often the minutes around a month's edge and a change of the clocks. */
const edges = ['2024-01-31T22:00Z', '2024-04-30T21:00Z', '2024-02-29T22:00Z', '2026-12-31T22:00Z'];
const clocks = ['2023-03-26T01:00Z', '2024-03-31T01:00Z', '2024-10-27T01:00Z', '2027-10-31T01:00Z'];
const between = {
  min: new Date('2023-01-01T00:00Z'),
  max: new Date('2028-12-31T21:59Z'),
  noInvalidDate: true,
};
const instants = fc.oneof(
  fc.date(between),
  fc
    .record({ at: fc.constantFrom(...edges, ...clocks), ms: fc.integer({ min: -7_200_000, max: 7_200_000 }) })
    .map(({ at, ms }) => new Date(Date.parse(at) + ms)),
);
const format = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Helsinki',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});
/** What the platform's own calendar says a clock in Helsinki shows. */
const shownInHelsinki = (at: Date) => {
  const [day = '', time = ''] = format.format(at).split(' ');
  return { day, time, month: day.slice(0, 7) };
};

test('month, day and time are Helsinki’s for any instant from 2023 to 2028', () => {
  fc.assert(
    fc.property(instants, (at) => {
      const instant = at.toISOString();
      expect({ day: dayOf(instant), time: timeOf(instant), month: monthOf(instant) }).toEqual(
        shownInHelsinki(at),
      );
    }),
    runs(1000),
  );
});

const long: Network = {
  ...smallNetwork,
  project: { ...smallNetwork.project, starts: '2023-01-01', ends: '2028-12-31' },
  leaderships: smallNetwork.leaderships.map((l) => ({ ...l, from: '2023-01-01' })),
  organisations: smallNetwork.organisations.map((o) => ({ ...o, joined: '2023-01-01' })),
};
const coffeeAt = (startsAt: string, day: Day) => [
  fact(
    {
      kind: 'eventPlanned',
      event: 'c1',
      type: 'coffee',
      themes: ['quality'],
      organiser: 'lead',
      title: { fi: 'Aamukahvit' },
      format: 'remote',
      sittings: [{ startsAt, endsAt: startsAt }],
    },
    day,
  ),
  fact({ kind: 'eventHeld', event: 'c1', sitting: 1, held: true }, day),
];
const neighbours = (month: Month): readonly Month[] =>
  [-1, 0, 1].map((n) => {
    const [year = 0, number = 0] = month.split('-').map(Number);
    return new Date(Date.UTC(year, number - 1 + n, 15)).toISOString().slice(0, 7);
  });

test('an event counts in the Helsinki month of its start, on the lead’s page as in the overview', () => {
  const today = '2029-06-01';
  fc.assert(
    fc.property(instants, (at) => {
      const { day, month } = shownInHelsinki(at);
      const ledger = { network: long, facts: coffeeAt(at.toISOString(), day) };
      const months = neighbours(month);
      const onPage = months.map((asked) => {
        const rows = standingsOf(ledger, { organisation: 'lead', month: asked, today });
        return rows.find((r) => r.obligation === 'lead-morning-coffees')?.done;
      });
      const inTotal = months.map((asked) => overviewOf(ledger, asked, today).events.held);
      expect([onPage, inTotal]).toEqual([
        [0, 1, 0],
        [0, 1, 0],
      ]);
    }),
    runs(40),
  );
});
