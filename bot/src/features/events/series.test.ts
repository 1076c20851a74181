import { type EventsHouse, openHouse, sampleNetwork } from '../../../test/houses/events';
import { themeChannel } from '../../../test/houses/fake-teams';
import { wordsOf } from '../../../test/houses/seen';
import { cancelEvent, events as eventsEndpoint, moveEvent } from '../../shared/contract/events';
import { endSeries, planSeries, seriesDays } from '../../shared/contract/series';
import { isKind } from '../../shared/domain/fact';
import { dayOf } from '../../shared/domain/month';
import { Refusal } from '../../shared/domain/refusal';
import { memoryRows } from '../../store/memory-rows';
import { makeSeries } from './plan-series';

const start = '2024-05-06T06:00:00.000Z';
const quality = themeChannel('quality');
const weekly = {
  form: 'series-0001',
  type: 'coffee' as const,
  themes: ['quality' as const],
  rhythm: 'weekly' as const,
  from: '2024-05-16',
  until: '2024-06-13',
  starts: '08:30',
  ends: '09:15',
};
const thursdays = ['2024-05-16', '2024-05-23', '2024-05-30', '2024-06-06', '2024-06-13'];
const idOn = (day: string): string => `s-series-0001-${day}`;
const plan = (house: EventsHouse, who = 'lead', change: object = {}) =>
  house.call(planSeries, who, { body: { ...weekly, ...change } });
const plannedDays = async (house: EventsHouse) =>
  (await house.ports.stores.facts.all())
    .filter(isKind('eventPlanned'))
    .map((f) => dayOf(f.content.sittings[0].startsAt))
    .sort();
const invitations = (house: EventsHouse) => house.sentTo(quality).map((s) => s.posts[0]?.summary ?? '');
const refusal = async (asked: Promise<unknown>): Promise<Refusal> => {
  const error = await asked.then(
    () => null,
    (e: unknown) => e,
  );
  if (!(error instanceof Refusal)) throw error ?? new Error('nobody refused');
  return error;
};

describe('a series of coffees', () => {
  test('is planned once, however often its form is sent, and each coffee stands in the calendar', async () => {
    const house = await openHouse(start);
    const answers = [await plan(house), await plan(house)];
    expect(answers.map((a) => a.days)).toEqual([thursdays, thursdays]);
    expect(await plannedDays(house)).toEqual(thursdays);
    const { events } = await house.call(eventsEndpoint, 'contact');
    expect(events.map((e) => [e.id, e.series, e.state])).toEqual(
      thursdays.map((day) => [idOn(day), 's-series-0001', 'planned']),
    );
  });

  test('invites to each a week before, and to none of them earlier', async () => {
    const house = await openHouse(start);
    await plan(house);
    expect(house.outbox).toEqual([]);
    // Thursday 9.5. is helatorstai: the first one is invited to on the working day before it.
    await house.advance('2024-05-08T05:29:59.000Z');
    expect(house.outbox).toEqual([]);
    await house.advance('2024-05-08T05:30:00.000Z');
    expect(invitations(house)).toEqual([expect.stringContaining('to 16.5.2024 klo 8.30–9.15')]);
    await house.advance('2024-05-16T05:30:00.000Z');
    expect(invitations(house)).toHaveLength(2);
    await house.advance('2024-06-20T05:30:00.000Z');
    expect(invitations(house)).toHaveLength(5);
  });

  test('begun within a week invites to the first at once', async () => {
    const house = await openHouse('2024-05-14T06:00:00.000Z');
    await plan(house);
    expect(invitations(house)).toHaveLength(1);
  });

  test('shows its days before it is planned, with the word for each that is left out', async () => {
    const house = await openHouse(start);
    const query = { rhythm: 'weekly', from: '2024-06-14', until: '2024-07-05' };
    expect(await house.call(seriesDays, 'lead', { query })).toEqual({
      days: ['2024-06-14', '2024-06-28'],
      skipped: [
        {
          day: '2024-06-21',
          holiday: { fi: 'juhannusaatto', sv: 'midsommarafton', en: 'Midsummer Eve' },
        },
        { day: '2024-07-05', holiday: null },
      ],
    });
    expect(await plannedDays(house)).toEqual([]);
  });

  test.each([
    ['that falls on quiet days only', { from: '2024-07-04', until: '2024-07-25' }, 'emptySeries'],
    ['that ends before it begins', { until: '2024-05-15' }, 'emptySeries'],
    ['for the year 2026', { until: '2026-06-13' }, 'longSeries'],
    ['from yesterday', { from: '2024-05-02' }, 'inThePast'],
    ['that ends before it starts on the clock', { ends: '08:30' }, 'badInput'],
    ['that reminds after the start', { remindAt: '08:30' }, 'badInput'],
    ['of another theme', { themes: ['swedish-cross-cutting'] }, 'notAllowed'],
  ])('%s is refused, and nothing is saved', async (_, change, code) => {
    const house = await openHouse(start);
    expect((await refusal(plan(house, 'lead', change))).code).toBe(code);
    expect(await house.ports.stores.facts.all()).toEqual([]);
  });

  test('whose form is used again for something else changes nothing, nor does another person’s', async () => {
    const house = await openHouse(start);
    await plan(house);
    expect((await refusal(plan(house, 'lead', { starts: '08:00' }))).code).toBe('alreadyDone');
    expect((await refusal(plan(house, 'coordinator'))).code).toBe('notFound');
    expect(await plannedDays(house)).toEqual(thursdays);
  });
});

describe('one of a series', () => {
  test('is moved alone, and is then invited to by its new day', async () => {
    const house = await openHouse(start);
    await plan(house);
    const body = { day: '2024-06-11', starts: '14:00', ends: '15:00' };
    await house.call(moveEvent, 'lead', { params: { id: idOn('2024-06-06') }, body });
    expect(house.outbox).toEqual([]);
    await house.advance('2024-06-04T05:00:00.000Z');
    expect(invitations(house).filter((s) => s.includes('6.6.2024'))).toEqual([]);
    await house.advance('2024-06-04T06:00:00.000Z');
    expect(invitations(house).filter((s) => s.includes('ti 11.6.2024 klo 14.00'))).toHaveLength(1);
    // A repeat of the making does not bring its old day back.
    await makeSeries(house.ports, 's-series-0001');
    const { events } = await house.call(eventsEndpoint, 'lead');
    expect(events.map((e) => dayOf(e.startsAt))).toEqual([
      '2024-05-16',
      '2024-05-23',
      '2024-05-30',
      '2024-06-11',
      '2024-06-13',
    ]);
  });

  test('is cancelled alone, and nobody is ever invited to it', async () => {
    const house = await openHouse(start);
    await plan(house);
    await house.call(cancelEvent, 'lead', {
      params: { id: idOn('2024-05-23') },
      body: { reason: 'Vetäjä on matkoilla' },
    });
    await house.advance('2024-06-20T05:30:00.000Z');
    expect(invitations(house)).toHaveLength(4);
    expect(invitations(house).join()).not.toContain('23.5.2024');
  });

  test('from a day on all are ended: what is over stands, who meant to come hears why', async () => {
    const house = await openHouse(start);
    await plan(house);
    await house.advance('2024-05-23T09:00:00.000Z');
    await house.turn('contact', {
      verb: 'event.reply',
      channel: quality,
      data: { event: idOn('2024-05-30'), version: 1, answer: 'yes' },
    });
    const end = { params: { id: 's-series-0001' }, body: { from: '2024-05-24', reason: 'Teema päättyy' } };
    expect((await refusal(house.call(endSeries, 'contact', end))).code).toBe('notAllowed');
    expect(await house.call(endSeries, 'lead', end)).toEqual({ cancelled: 3 });
    expect(await house.call(endSeries, 'lead', end)).toEqual({ cancelled: 0 });
    const { events } = await house.call(eventsEndpoint, 'lead');
    expect(events.map((e) => e.state)).toEqual([
      'unconfirmed',
      'unconfirmed',
      'cancelled',
      'cancelled',
      'cancelled',
    ]);
    expect(wordsOf(house.sentTo('contact').map((s) => s.post))).toContain('on peruttu. Syy: Teema päättyy');
  });
});

describe('S20: nothing is made twice', () => {
  test('by two instances that make, invite and remind at once', async () => {
    const rows = memoryRows();
    const [one, other] = [
      await openHouse(start, sampleNetwork, rows),
      await openHouse(start, sampleNetwork, rows),
    ];
    await Promise.all([plan(one), plan(other)]);
    await Promise.all([makeSeries(one.ports, 's-series-0001'), makeSeries(other.ports, 's-series-0001')]);
    expect(await plannedDays(one)).toEqual(thursdays);
    await Promise.all([one.wakeAt('2024-05-15T06:00:00.000Z'), other.wakeAt('2024-05-15T06:00:00.000Z')]);
    await Promise.all([one.settle(), other.settle()]);
    expect([...invitations(one), ...invitations(other)]).toHaveLength(1);
  });

  test.each([0, 1, 2, 3, 4])(
    'when the instance dies at its write number %i and another goes on',
    async (fatal) => {
      const rows = memoryRows();
      let left = fatal;
      const dying = async <T>(act: () => Promise<T>): Promise<T> => {
        if (left <= 0) throw new Error('killed');
        left -= 1;
        return act();
      };
      const house = await openHouse(start, sampleNetwork, {
        ...rows,
        insert: (table, row) =>
          table === 'facts' || table === 'agenda'
            ? dying(() => rows.insert(table, row))
            : rows.insert(table, row),
        insertMany: async (table, partition, all) => {
          if (table !== 'facts') return rows.insertMany(table, partition, all);
          // Half of it had arrived.
          await rows.insertMany(table, partition, all.slice(0, 2));
          return dying(() => rows.insertMany(table, partition, all));
        },
      });
      await expect(plan(house)).rejects.toThrow('killed');
      const next = await openHouse('2024-05-06T06:02:00.000Z', sampleNetwork, rows);
      await next.settle();
      // Killed before anything was decided: the person hears so, and nothing has been planned.
      const decided = (await next.ports.stores.facts.all()).some(isKind('seriesPlanned'));
      expect(await plannedDays(next)).toEqual(decided ? thursdays : []);
      if (!decided) await plan(next);
      await next.advance('2024-06-20T05:30:00.000Z');
      expect(invitations(next)).toHaveLength(5);
    },
  );
});
