import { type House, openHouse } from '../../../test/house';
import { sampleNetwork } from '../../../test/houses/events';
import { rooms } from '../../rooms';
import {
  acceptRemote,
  disputeAttendance,
  markAttendance,
  markHeld,
  planEvent,
  settleAttendance,
} from '../../shared/contract/events';
import { explanation } from '../../shared/contract/explanation';
import { correctReport, recordEventHeld, setInterpretation } from '../../shared/contract/facts';
import { obligations, selfReport } from '../../shared/contract/obligations';
import { recordEndpoint } from '../../shared/contract/records';
import { languages } from '../../shared/domain/language';
import { obligations as catalogue } from '../../shared/domain/obligation';

const attend = 'dev-attend-regular-theme-meetings';
const unclear = 'lead-participate-in-project-group';
const meeting = {
  form: 'lomake-0001',
  type: 'themeMeeting',
  themes: ['quality'],
  day: '2024-05-14',
  starts: '09:00',
  ends: '10:00',
  title: { fi: 'Laatutapaaminen' },
};
let house: House;
beforeEach(async () => {
  house = await openHouse('2024-05-16T06:00:00.000Z', sampleNetwork, rooms);
});
const opened = (who: string, query: object) => house.call(explanation, who, { query });
const holdMeeting = async (present: readonly string[] = []) =>
  (await house.call(recordEventHeld, 'lead', { body: { ...meeting, present } })).id;

describe('an opened standing', () => {
  test('says what is required by which line, what is missing, and when that turns', async () => {
    await holdMeeting();
    const seen = await opened('contact', { obligation: attend, theme: 'quality' });
    expect(seen.obligation.source.line).toBe(100);
    expect(seen.obligation.source.fi.length).toBeGreaterThan(20);
    expect(seen.missing).toEqual([
      {
        code: 'attend',
        says: 'Puuttuu 1 osallistuminen.',
        opens: { title: 'Olimme paikalla', seat: { event: expect.any(String), sitting: 1 } },
      },
    ]);
    expect(seen.row.standing).toBe('atRisk');
    expect(seen.next.change).toEqual({ day: '2024-06-01', standing: 'overdue' });
    expect(seen.next.says).toEqual(['Jos mitään ei kirjata, tilanne muuttuu la 1.6.2024: Ei toteutunut.']);
    expect(seen.seats).toEqual([
      expect.objectContaining({
        title: { fi: 'Laatutapaaminen', sv: expect.any(String) },
        state: 'notMarked',
      }),
    ]);
  });

  test('lists each counted fact with its day, who recorded it, and where to look', async () => {
    const event = await holdMeeting(['paju']);
    const seen = await opened('contact', { obligation: attend, theme: 'quality' });
    expect(seen.row.standing).toBe('fulfilled');
    expect(seen.missing).toEqual([]);
    expect(seen.row.evidence).toEqual([
      expect.objectContaining({ day: '2024-05-14', recordedBy: 'Nimi lead', late: false, event }),
    ]);
  });

  test('names what is planned, and the day on which a plan stops covering', async () => {
    await house.call(planEvent, 'lead', {
      body: { ...meeting, form: 'lomake-0002', day: '2024-05-22', type: 'coffee', title: { fi: 'Kahvit' } },
    });
    const seen = await opened('lead', { obligation: 'lead-morning-coffees', theme: 'quality' });
    expect(seen.row.standing).toBe('onTrack');
    expect(seen.next.coming.map((e) => e.day)).toEqual(['2024-05-22']);
    expect(seen.next.change?.day).toBe('2024-05-23');
  });

  test('of a month that is over says how it is still put right', async () => {
    const seen = await opened('lead', {
      obligation: 'lead-regular-meetings-with-developers',
      theme: 'quality',
      month: '2024-04',
    });
    expect(seen.row.standing).toBe('overdue');
    expect(seen.next.change).toBeNull();
    expect(seen.next.says.join(' ')).toContain('kirjataan tilaisuus, joka todella pidettiin');
    expect(seen.forms).toContain('eventHeld');
  });

  test('offers each person the forms that the person may use, and an observer none', async () => {
    const forms = async (who: string, query: object) => (await opened(who, query)).forms;
    const groups = { obligation: 'lead-divide-into-working-groups', theme: 'quality', organisation: 'haapa' };
    expect(await forms('lead', groups)).toEqual(['document', 'groups', 'reason']);
    expect(await forms('observer', groups)).toEqual([]);
    expect(await forms('coordinator', { ...groups, obligation: unclear, theme: undefined })).toContain(
      'interpretation',
    );
    expect(
      await forms('coordinator', { obligation: 'coord-final-survey-and-seminar', organisation: 'koivu' }),
    ).toContain('survey');
  });

  test('names what mends it, to those who may: a form, a page, a seat', async () => {
    const opens = async (who: string, query: object) =>
      (await opened(who, query)).missing.map((m) => m.opens);
    const coffees = { obligation: 'lead-morning-coffees', theme: 'quality', organisation: 'haapa' };
    expect(await opens('lead', coffees)).toEqual([
      { title: 'Suunnittele tilaisuus', page: 'tapahtumat?theme=quality' },
    ]);
    expect(await opens('lead', { ...coffees, month: '2024-04' })).toEqual([
      { title: 'Kirjaa pidetty tilaisuus', form: 'eventHeld' },
    ]);
    expect(await opens('observer', { ...coffees, month: '2024-04' })).toEqual([null]);
    expect(await opens('lead', { ...coffees, obligation: 'lead-divide-into-working-groups' })).toEqual([
      { title: 'Jaa työryhmiin', page: 'tyoryhmat/quality' },
    ]);
    expect(await opens('contact', { obligation: 'dev-pilot-in-own-organisation', theme: 'quality' })).toEqual(
      [{ title: 'Vastaa tilannekyselyyn', page: 'tilannekysely' }],
    );
  });

  test('says which organisations are silent, to who may know it', async () => {
    const life = { obligation: 'coord-engage-network', organisation: 'koivu' };
    const [line] = (await opened('coordinator', life)).missing;
    expect(line).toMatchObject({ code: 'lifeSigns', opens: { page: 'tavoitettavuus' } });
    expect(line?.says).toMatch(/: \d+\. .*opisto.*\.$/u);
    const [seen] = (await opened('observer', { ...life, month: '2024-04' })).missing;
    expect(seen?.says).toMatch(/: \d+\.$/u);
  });

  test('in chat the button that mends is on the card', async () => {
    const verbs = async (who: string, row: string, more: object = {}) => {
      const reply = await house.turn(who, { verb: 'obligation.open', data: { row, ...more } });
      const { actions } = (reply.is === 'card' ? reply.card : {}) as {
        actions: { verb?: string; url?: string }[];
      };
      return actions.map((a) => a.verb ?? a.url ?? '');
    };
    expect(await verbs('lead', 'lead-morning-coffees|quality')).toContain('coffee.form');
    expect(await verbs('contact', 'dev-pilot-in-own-organisation|quality')).toContain('command.run');
  });

  test('of another organisation is refused to a contact', async () => {
    await expect(opened('contact', { obligation: attend, organisation: 'lehmus' })).rejects.toMatchObject({
      code: 'notYours',
    });
  });

  test.each(languages)(
    'every duty of every role opens, in %s too, without an empty sentence',
    async (lang) => {
      const network = {
        ...sampleNetwork,
        people: sampleNetwork.people.map((p) => (p.id === 'coordinator' ? { ...p, language: lang } : p)),
      };
      house = await openHouse('2024-05-16T06:00:00.000Z', network, rooms);
      const roles = { coordinator: 'koivu', themeLead: 'haapa', developer: 'paju' } as const;
      for (const o of catalogue) {
        const perTheme = o.scope === 'theme' || o.scope === 'organisation-theme';
        const query = {
          obligation: o.id,
          organisation: roles[o.role],
          ...(perTheme ? { theme: 'quality' } : {}),
        };
        const seen = await opened('coordinator', query);
        const sentences = [...seen.missing.map((m) => m.says), ...seen.next.says, seen.obligation.required];
        expect([o.id, sentences.filter((says) => says.trim().length < 5)]).toEqual([o.id, []]);
        expect([o.id, seen.next.says.length > 0]).toEqual([o.id, true]);
        const settled = ['fulfilled', 'notApplicable', 'onTrack'].includes(seen.row.standing);
        const bestEffort = o.strength === 'best-effort';
        // What is not settled lacks something that can be named, or waits for an event that is still to come.
        if (!settled && !bestEffort && !seen.row.notes.some((n) => /^no[A-Z]/u.test(n)))
          expect([o.id, seen.row.standing, seen.missing.length > 0 || seen.row.required === 0]).toEqual([
            o.id,
            seen.row.standing,
            true,
          ]);
      }
    },
  );
});

describe('"Olimme paikalla" (S27)', () => {
  test('goes to the lead; on confirmation the standing changes and both acts stay in the list of entries', async () => {
    const event = await holdMeeting();
    await house.call(markAttendance, 'lead', {
      params: { id: event },
      body: { organisations: [{ organisation: 'paju', presence: 'absent' }] },
    });
    const stateNow = async () =>
      (await opened('contact', { obligation: attend, theme: 'quality' })).seats.map((s) => s.state);
    expect(await stateNow()).toEqual(['absent']);
    const seat = { params: { id: event }, body: { organisation: 'paju' } };
    await house.call(disputeAttendance, 'contact', seat);
    expect(await stateNow()).toEqual(['disputed']);
    const body = { organisation: 'paju', confirmed: true };
    await house.call(settleAttendance, 'lead', { params: { id: event }, body });
    const after = await opened('contact', { obligation: attend, theme: 'quality' });
    expect(after.row.standing).toBe('fulfilled');
    expect(after.log.map((l) => [l.kind, l.state, l.recordedBy])).toEqual(
      expect.arrayContaining([
        ['attendanceDisputed', 'open', 'Nimi contact'],
        ['attendanceDisputed', 'confirmed', 'Nimi lead'],
        ['attended', 'replaced', 'Nimi lead'],
        ['attended', 'inForce', 'Nimi lead'],
      ]),
    );
  });
});

describe('evidence that was taken back is named, by whom and when', () => {
  const attended = { obligation: attend, theme: 'quality' };
  const held = { obligation: 'lead-regular-meetings-with-developers', theme: 'quality' };

  test('a meeting that was not held after all, for who was there and for who held it', async () => {
    const event = await holdMeeting(['paju']);
    const body = { held: false, confirmed: true };
    await house.call(markHeld, 'lead', { params: { id: event }, body });
    const seen = await opened('contact', attended);
    expect(seen.row).toMatchObject({ standing: 'notDue', done: 0, evidence: [] });
    expect(seen.log.map((l) => [l.kind, l.state, l.recordedBy])).toEqual(
      expect.arrayContaining([
        ['eventHeld', 'withdrawn', 'Nimi lead'],
        ['eventHeld', 'replaced', 'Nimi lead'],
        ['attended', 'inForce', 'Nimi lead'],
      ]),
    );
    const own = await opened('lead', held);
    expect(own.log.map((l) => [l.kind, l.state])).toEqual(
      expect.arrayContaining([
        ['eventHeld', 'withdrawn'],
        ['eventHeld', 'replaced'],
      ]),
    );
  });

  test('a meeting that was held once more than not', async () => {
    const event = await holdMeeting(['paju']);
    for (const word of [false, true, false])
      await house.call(markHeld, 'lead', { params: { id: event }, body: { held: word, confirmed: true } });
    const { log } = await opened('contact', attended);
    expect(log.filter((l) => l.kind === 'eventHeld').map((l) => l.state)).toEqual([
      'withdrawn',
      'replaced',
      'replaced',
      'replaced',
    ]);
  });

  test('in another month nothing is said of it', async () => {
    const event = await holdMeeting(['paju']);
    await house.call(markHeld, 'lead', { params: { id: event }, body: { held: false, confirmed: true } });
    expect((await opened('contact', { ...attended, month: '2024-04' })).log).toEqual([]);
  });
});

describe('remote at a live event (S26)', () => {
  test('awaits the coordination, which accepts it from the opened standing', async () => {
    const { id } = await house.call(recordEventHeld, 'lead', {
      body: { ...meeting, type: 'themeKickoff', format: 'live' },
    });
    await house.call(markAttendance, 'lead', {
      params: { id },
      body: { organisations: [{ organisation: 'paju', presence: 'remote' }] },
    });
    const query = { obligation: 'dev-attend-theme-kickoff', organisation: 'paju', theme: 'quality' };
    const seen = await opened('coordinator', query);
    expect([seen.row.standing, seen.row.needsConfirmation]).toEqual(['notDue', true]);
    expect(seen.missing.map((m) => m.code)).toEqual(['acceptance']);
    expect(seen.forms).toContain('acceptRemote');
    expect((await opened('contact', query)).forms).not.toContain('acceptRemote');
    await house.call(acceptRemote, 'coordinator', { params: { id }, body: { accepted: true } });
    expect((await opened('contact', query)).row.standing).toBe('fulfilled');
  });
});

describe('a correction', () => {
  const duty = { obligation: 'dev-communicate-internally', organisation: 'paju', theme: 'quality' };
  const told = { ...duty, month: '2024-05' };
  const correct = async (fact: string, day: string) =>
    house.call(correctReport, 'contact', {
      body: { fact, organisation: 'paju', day, note: `Korjattu ${day}` },
    });
  const report = async () =>
    (
      await house.call(selfReport, 'contact', {
        body: { form: 'lomake-0008', ...duty, day: '2024-05-15', note: 'Kerrottu' },
      })
    ).fact;
  const evidence = async () =>
    (await opened('contact', told)).row.evidence.map((e) => [e.label, e.recordedAt.slice(0, 10), e.late]);

  test('does not make late what was told in time, and says by whom and when it was corrected', async () => {
    const fact = await report();
    await house.advance('2024-06-05T06:00:00.000Z');
    await correct(fact, '2024-05-15');
    expect(await evidence()).toEqual([['Korjattu 2024-05-15', '2024-06-05', false]]);
  });

  test('to another month is late there: nobody had said so in time', async () => {
    const fact = await report();
    await house.advance('2024-06-05T06:00:00.000Z');
    await correct(fact, '2024-04-29');
    expect(await evidence()).toEqual([['Korjattu 2024-04-29', '2024-06-05', true]]);
  });

  test('that turns a no into a yes is late: until then the opposite was said', async () => {
    const event = await holdMeeting(['paju']);
    const mark = (held: boolean) =>
      house.call(markHeld, 'lead', { params: { id: event }, body: { held, confirmed: true } });
    const late = async () =>
      (
        await opened('lead', {
          obligation: 'lead-regular-meetings-with-developers',
          theme: 'quality',
          month: '2024-05',
        })
      ).row.evidence.map((e) => e.late);
    await mark(false);
    await house.advance('2024-06-05T06:00:00.000Z');
    await mark(true);
    expect(await late()).toEqual([false]);
    const { id } = await house.call(planEvent, 'lead', {
      body: { ...meeting, form: 'lomake-0011', day: '2024-06-06' },
    });
    await house.advance('2024-06-07T06:00:00.000Z');
    await house.call(markHeld, 'lead', { params: { id }, body: { held: false } });
    await house.advance('2024-07-03T06:00:00.000Z');
    await house.call(markHeld, 'lead', { params: { id }, body: { held: true } });
    const june = await opened('lead', {
      obligation: 'lead-regular-meetings-with-developers',
      theme: 'quality',
      month: '2024-06',
    });
    expect(june.row.evidence.map((e) => e.late)).toEqual([true]);
  });
});

describe('a past day', () => {
  test('is told by what was on record then; what came later is named and marked', async () => {
    await house.advance('2024-06-03T06:00:00.000Z');
    const event = await holdMeeting(['paju']);
    const query = { obligation: attend, theme: 'quality', month: '2024-05' };
    const then = await opened('contact', { ...query, asOf: '2024-05-31' });
    expect([then.asOf, then.row.done]).toEqual(['2024-05-31', 0]);
    expect(then.recordedLater).toEqual([expect.objectContaining({ event, late: true })]);
    const now = await opened('contact', query);
    expect(now.row.standing).toBe('fulfilled');
    expect(now.row.evidence.map((e) => e.late)).toEqual([true]);
    expect(now.recordedLater).toEqual([]);
  });

  test('asked for twice is the same answer, whatever was recorded in between', async () => {
    await holdMeeting(['paju']);
    const query = { organisation: 'paju', asOf: '2024-05-16' };
    const first = await house.call(obligations, 'contact', { query });
    await house.advance('2024-06-10T06:00:00.000Z');
    await house.call(selfReport, 'contact', {
      body: {
        form: 'lomake-0007',
        obligation: 'dev-communicate-internally',
        organisation: 'paju',
        day: '2024-05-15',
        note: 'Kerrottu',
      },
    });
    expect(await house.call(obligations, 'contact', { query })).toEqual(first);
  });

  test('is recomputed with the reading of that day or today’s, and says which, and who set it', async () => {
    const set = (value: string) =>
      house.call(setInterpretation, 'coordinator', {
        body: { reading: { key: 'projectGroupMultiplier', value } },
      });
    await set('always');
    await house.advance('2024-06-10T06:00:00.000Z');
    await set('months:3');
    const ask = (readings: 'then' | 'now') =>
      opened('lead', { obligation: unclear, month: '2024-05', asOf: '2024-05-31', readings });
    const then = await ask('then');
    expect([then.readings, then.readingsInUse[0]?.says]).toEqual([
      'then',
      'Kaksi kertaa kuussa koko hankkeen ajan.',
    ]);
    const now = await ask('now');
    expect([now.readings, now.readingsInUse[0]?.setBy, now.readingsInUse[0]?.later]).toEqual([
      'now',
      'Nimi coordinator',
      true,
    ]);
    expect([then.row.notes.includes('sourceUnclear'), now.row.notes]).toEqual([false, ['readingEnds']]);
  });
});

describe('what only some duties know', () => {
  const monitor = { obligation: 'lead-monitor-organisation-level-development', theme: 'quality' };
  test('a lead marks the month’s round as looked through once it has opened', async () => {
    expect((await opened('lead', monitor)).forms).not.toContain('roundSeen');
    await house.prepare();
    await house.advance('2024-05-27T06:00:00.000Z');
    expect((await opened('lead', monitor)).forms).toContain('roundSeen');
    expect((await opened('lead', { ...monitor, month: '2024-04' })).forms).not.toContain('roundSeen');
    const seen = { body: { theme: 'quality', round: '2024-05' } };
    expect((await house.call(recordEndpoint('roundSeen'), 'lead', seen)).fresh).toBe(true);
    expect((await house.call(recordEndpoint('roundSeen'), 'lead', seen)).fresh).toBe(false);
    expect((await opened('lead', monitor)).row).toMatchObject({ standing: 'onTrack', done: 1 });
  });

  test('"ei hankintoja" is offered for procurements, and refused for any other duty', async () => {
    const procurements = { obligation: 'lead-theme-procurements', theme: 'quality' };
    expect((await opened('lead', procurements)).forms).toContain('nothingNeeded');
    expect((await opened('lead', monitor)).forms).not.toContain('nothingNeeded');
    const body = { form: 'lomake-0009', organisation: 'haapa', day: '2024-05-16', note: 'Ei hankintoja' };
    const say = (about: object) =>
      house.call(selfReport, 'lead', { body: { ...body, ...about, notApplicable: true } });
    await expect(say(monitor)).rejects.toThrow('badInput');
    await say(procurements);
    expect((await opened('lead', procurements)).row.standing).toBe('notApplicable');
  });
});
