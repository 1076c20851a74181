import { ZodError } from 'zod';
import { type House, openHouse } from '../../../test/house';
import { sampleNetwork } from '../../../test/houses/events';
import { refusalOf } from '../../answers/error-answer';
import { rooms } from '../../rooms';
import type { Endpoint } from '../../shared/contract/endpoint';
import * as contract from '../../shared/contract/facts';
import { obligations, selfReport } from '../../shared/contract/obligations';
import { recordEndpoint } from '../../shared/contract/records';
import { isKind } from '../../shared/domain/fact';
import { languages } from '../../shared/domain/language';
import { Refusal, type RefusalCode } from '../../shared/domain/refusal';
import { refusals } from '../../shared/text/refusals';

const today = '2024-05-16';
const start = '2024-05-16T06:00:00.000Z';
const url = 'https://esimerkki.example/muistio';
const report = {
  form: 'lomake-0001',
  obligation: 'dev-communicate-internally',
  organisation: 'paju',
  day: '2024-05-14',
  note: 'Kerrottu henkilöstöpalaverissa',
};
const facts = async (house: House) => house.ports.stores.facts.all();
/** What the person hears: a refusal of the room, or of the schema at the door. */
const refused = async (
  house: House,
  endpoint: Endpoint,
  who: string,
  body: unknown,
): Promise<RefusalCode | 'nothing'> => {
  try {
    await house.call(endpoint, who, { body });
    return 'nothing';
  } catch (error) {
    if (error instanceof ZodError) return refusalOf(error).code;
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

let house: House;
beforeEach(async () => {
  house = await openHouse(start, sampleNetwork, rooms);
});

describe('a fact that is told twice is one fact', () => {
  test.each<readonly [string, Endpoint, string, object]>([
    ['a self-report', selfReport, 'contact', report],
    [
      'a document',
      recordEndpoint('document'),
      'contact',
      { obligation: report.obligation, organisation: 'paju', day: today, url, title: 'Muistio' },
    ],
    [
      'a closed survey',
      recordEndpoint('survey'),
      'coordinator',
      { survey: 'start', asked: 81, answered: 70, day: today },
    ],
    [
      'a division into groups',
      recordEndpoint('groups'),
      'lead',
      { theme: 'quality', none: true, day: today },
    ],
    ['a hand-off', recordEndpoint('handOff'), 'lead', { theme: 'quality', url, day: today }],
    [
      'an introduction',
      recordEndpoint('introduction'),
      'lead',
      { organisation: 'paju', theme: 'quality', day: today },
    ],
    [
      'an event held',
      contract.recordEventHeld,
      'lead',
      {
        form: 'lomake-0002',
        type: 'coffee',
        themes: ['quality'],
        day: '2024-05-14',
        starts: '08:30',
        ends: '09:15',
        present: ['paju'],
      },
    ],
    [
      'a reading',
      contract.setInterpretation,
      'coordinator',
      { reading: { key: 'truncatedLine', value: 'coffees' } },
    ],
  ])('%s', async (_what, endpoint, who, body) => {
    await Promise.all([house.call(endpoint, who, { body }), house.call(endpoint, who, { body })]);
    const after = await facts(house);
    expect(after.length).toBeGreaterThan(0);
    expect(new Set(after.map((f) => f.slot)).size).toBe(after.length);
    await house.call(endpoint, who, { body });
    expect(await facts(house)).toEqual(after);
  });
});

describe('bad input is refused with a clear sentence, and nothing is stored', () => {
  test.each<readonly [string, Endpoint, string, object, RefusalCode]>([
    ['a link that runs code', selfReport, 'contact', { ...report, url: 'javascript:alert(1)' }, 'badLink'],
    [
      'a link to a file',
      recordEndpoint('handOff'),
      'lead',
      { theme: 'quality', url: 'file:///etc/passwd', day: today },
      'badLink',
    ],
    ['a link that is only words', selfReport, 'contact', { ...report, url: 'muistio' }, 'badLink'],
    ['a day still to come', selfReport, 'contact', { ...report, day: '2024-05-17' }, 'inTheFuture'],
    [
      'a survey closed tomorrow',
      recordEndpoint('survey'),
      'coordinator',
      { survey: 'final', asked: 5, answered: 4, day: '2024-05-17' },
      'inTheFuture',
    ],
    [
      'a day before the project began',
      selfReport,
      'contact',
      { ...report, day: '1990-01-01' },
      'beforeStart',
    ],
    [
      'a document of a day before the project began',
      recordEndpoint('document'),
      'contact',
      { obligation: report.obligation, organisation: 'paju', day: '2023-10-23', url, title: 'Muistio' },
      'beforeStart',
    ],
    [
      'an event held before the project began',
      contract.recordEventHeld,
      'lead',
      {
        form: 'lomake-0004',
        type: 'coffee',
        themes: ['quality'],
        day: '2019-05-14',
        starts: '08:30',
        ends: '09:15',
      },
      'beforeStart',
    ],
    ...(
      [
        [recordEndpoint('survey'), 'coordinator', { survey: 'start', asked: 5, answered: 4 }],
        [recordEndpoint('groups'), 'lead', { theme: 'quality', none: true }],
        [recordEndpoint('handOff'), 'lead', { theme: 'quality', url }],
        [recordEndpoint('introduction'), 'lead', { organisation: 'paju', theme: 'quality' }],
        [contract.recordMembership, 'coordinator', { organisation: 'tuomi', theme: 'quality', act: 'join' }],
      ] as const
    ).map(
      ([endpoint, who, body]) =>
        [
          `${endpoint.path} before the project began`,
          endpoint,
          who,
          { ...body, day: '2023-10-23' },
          'beforeStart',
        ] as const,
    ),
    ['a day that is none', selfReport, 'contact', { ...report, day: '2024-02-30' }, 'badDay'],
    [
      'an event that ends later today',
      contract.recordEventHeld,
      'lead',
      {
        form: 'lomake-0003',
        type: 'coffee',
        themes: ['quality'],
        day: today,
        starts: '08:30',
        ends: '23:15',
      },
      'inTheFuture',
    ],
    [
      'more answers than were asked',
      recordEndpoint('survey'),
      'coordinator',
      { survey: 'final', asked: 5, answered: 6, day: today },
      'badInput',
    ],
    ['for another organisation', selfReport, 'contact', { ...report, organisation: 'lehmus' }, 'notAllowed'],
    [
      'for a role that the organisation has not',
      selfReport,
      'contact',
      { ...report, obligation: 'lead-morning-coffees' },
      'notAllowed',
    ],
    [
      'for a theme that the organisation is not in',
      selfReport,
      'contact',
      { ...report, theme: 'swedish-cross-cutting' },
      'badInput',
    ],
    [
      'for a part that the obligation has not',
      selfReport,
      'coordinator',
      { ...report, organisation: 'koivu', obligation: 'coord-engage-network', part: 'x' },
      'badInput',
    ],
    [
      'for an obligation that is none',
      selfReport,
      'contact',
      { ...report, obligation: 'dev-nothing' },
      'notFound',
    ],
    ['an empty note', selfReport, 'contact', { ...report, note: '   ' }, 'badInput'],
    ['a note of a book’s length', selfReport, 'contact', { ...report, note: 'x'.repeat(2001) }, 'tooLong'],
    ['by an observer', selfReport, 'observer', report, 'notAllowed'],
    [
      'the groups of a theme that one does not lead',
      recordEndpoint('groups'),
      'lead',
      { theme: 'swedish-cross-cutting', none: true, day: today },
      'notAllowed',
    ],
    [
      'an introduction of an organisation that is not in the theme',
      recordEndpoint('introduction'),
      'lead',
      { organisation: 'tuomi', theme: 'quality', day: today },
      'notFound',
    ],
    [
      'a reading by a lead',
      contract.setInterpretation,
      'lead',
      { reading: { key: 'truncatedLine', value: 'coffees' } },
      'notAllowed',
    ],
    [
      'a reading that is none',
      contract.setInterpretation,
      'coordinator',
      { reading: { key: 'projectGroupMultiplier', value: 'months:0' } },
      'badInput',
    ],
    [
      'a phase that ends before it begins',
      contract.setInterpretation,
      'coordinator',
      { reading: { key: 'phases', phases: [{ id: 'launch', from: '2024-02-01', until: '2024-01-01' }] } },
      'badInput',
    ],
    [
      'phases of which some are missing',
      contract.setInterpretation,
      'coordinator',
      { reading: { key: 'phases', phases: [{ id: 'launch', from: '2024-01-01', until: '2024-02-01' }] } },
      'wholePhases',
    ],
    [
      'a review period where nothing is reviewed',
      contract.setInterpretation,
      'coordinator',
      { reading: { key: 'reviewPeriod', obligation: 'dev-pilot-in-own-organisation', every: 'month' } },
      'noReview',
    ],
    [
      'a review period of a whole whose parts are reviewed',
      contract.setInterpretation,
      'coordinator',
      { reading: { key: 'reviewPeriod', obligation: 'coord-lead-and-administer-project', every: 'month' } },
      'noReview',
    ],
    [
      'a membership after the project',
      contract.recordMembership,
      'coordinator',
      { organisation: 'paju', theme: 'swedish-cross-cutting', act: 'join', day: '2025-06-01' },
      'badInput',
    ],
    [
      'joining a theme where one is already',
      contract.recordMembership,
      'coordinator',
      { organisation: 'paju', theme: 'quality', act: 'join', day: today },
      'alreadyDone',
    ],
  ])('%s', async (_what, endpoint, who, body, code) => {
    expect(await refused(house, endpoint, who, body)).toBe(code);
    expect(await facts(house)).toEqual([]);
    for (const lang of languages) expect(refusals[code]({})[lang].length).toBeGreaterThan(20);
  });

  test('markup in a note is kept as the words that were written', async () => {
    const note = '<img src=x onerror=alert(1)> **[klikkaa](javascript:alert(1))** <at>Kaikki</at>';
    await house.call(selfReport, 'contact', { body: { ...report, note } });
    const rows = (await house.call(obligations, 'contact', { query: { organisation: 'paju' } })).rows;
    const row = rows.find((r) => r.obligation === report.obligation);
    expect(row?.evidence.map((e) => e.label)).toEqual([note]);
  });
});

describe('two people at once', () => {
  const survey = { survey: 'start', asked: 81, day: today } as const;

  test('who fills in a form on top of an older word is told that a newer one stands, and overwrites nothing', async () => {
    const both = await Promise.allSettled(
      [60, 61].map((answered) =>
        house.call(recordEndpoint('survey'), 'coordinator', { body: { ...survey, answered, seen: null } }),
      ),
    );
    expect(both.map((b) => b.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((b) => b.status === 'rejected')).toMatchObject({ reason: { code: 'newerStands' } });
    expect((await facts(house)).filter(isKind('surveyClosed'))).toHaveLength(1);
  });

  test('two corrections of one report: the first stands, the second is refused with a clear sentence', async () => {
    const { fact } = await house.call(selfReport, 'contact', { body: report });
    const correct = (note: string) =>
      house.call(contract.correctReport, 'contact', {
        body: { fact, organisation: 'paju', day: report.day, note },
      });
    await correct('Kerrottu kahdessa palaverissa');
    await expect(correct('Kerrottu viikkokirjeessä')).rejects.toMatchObject({ code: 'newerStands' });
    expect(refusals.newerStands({}).fi).toContain('Mitään ei tallennettu');
  });

  test('two different self-reports in a month are both kept', async () => {
    await Promise.all(
      ['lomake-0010', 'lomake-0011'].map((form) =>
        house.call(selfReport, 'contact', { body: { ...report, form } }),
      ),
    );
    expect(await facts(house)).toHaveLength(2);
  });
});

describe('a correction', () => {
  const rowOf = async () =>
    (await house.call(obligations, 'contact', { query: { organisation: 'paju' } })).rows.find(
      (r) => r.obligation === report.obligation,
    );

  test('supersedes, and the earlier word stays with who wrote it and when', async () => {
    const { fact } = await house.call(selfReport, 'contact', { body: { ...report, url } });
    const body = { fact, organisation: 'paju', day: '2024-05-13', note: 'Kerrottu tiimissä' };
    const first = await house.call(contract.correctReport, 'contact', { body });
    expect(first.fresh).toBe(true);
    expect((await house.call(contract.correctReport, 'contact', { body })).fresh).toBe(false);
    expect((await facts(house)).map((f) => [f.number, f.day, 'note' in f.content && f.content.note])).toEqual(
      [
        [1, '2024-05-14', report.note],
        [2, '2024-05-13', 'Kerrottu tiimissä'],
      ],
    );
    expect((await rowOf())?.evidence.map((e) => e.label)).toEqual(['Kerrottu tiimissä']);
  });

  test('a platform whose members are gone through again on a later day is gone through twice', async () => {
    const kept = { platform: 'Teams-tiimi', owner: 'Koivula' };
    const on = (day: string) =>
      house.call(recordEndpoint('platform'), 'coordinator', { body: { ...kept, day } });
    await on('2024-05-14');
    await on('2024-05-16');
    await on('2024-05-16');
    const words = (await facts(house)).filter(isKind('platformKept'));
    expect(words.map((f) => f.day)).toEqual(['2024-05-14', '2024-05-16']);
  });

  test('a withdrawn report counts no more', async () => {
    const { fact } = await house.call(selfReport, 'contact', { body: report });
    expect((await rowOf())?.done).toBe(1);
    const body = { fact, organisation: 'paju', day: report.day, note: 'Väärä organisaatio', withdrawn: true };
    await house.call(contract.correctReport, 'contact', { body });
    expect((await rowOf())?.done).toBe(0);
  });

  describe('of a linked document', () => {
    const document = {
      obligation: report.obligation,
      organisation: 'paju',
      day: today,
      url,
      title: 'Muistio',
    };
    const other = 'https://esimerkki.example/muistio-2';
    const link = async () =>
      (await house.call(recordEndpoint('document'), 'contact', { body: document })).fact;
    const correct = (body: object) =>
      house.call(contract.correctReport, 'contact', {
        body: { organisation: 'paju', day: today, note: 'Muistio', ...body },
      });
    const shown = async () => (await rowOf())?.evidence.map((e) => [e.label, e.url]);

    test('to another link: the new one counts, the old one is withdrawn, and a double click is one', async () => {
      const fact = await link();
      const first = await correct({ fact, url: other, note: 'Oikea muistio' });
      expect(first.fresh).toBe(true);
      expect(await shown()).toEqual([['Oikea muistio', other]]);
      expect(await correct({ fact, url: other, note: 'Oikea muistio' })).toEqual({
        fact: first.fact,
        fresh: false,
      });
      expect((await facts(house)).filter(isKind('documentLinked'))).toHaveLength(3);
    });

    test('to another name, with its link or without', async () => {
      const fact = await link();
      const { fact: second } = await correct({ fact, note: 'Kokousmuistio' });
      expect(await shown()).toEqual([['Kokousmuistio', url]]);
      await correct({ fact: second, note: 'Palaverin muistio', url });
      expect(await shown()).toEqual([['Palaverin muistio', url]]);
    });

    test('to another day alone', async () => {
      const fact = await link();
      expect((await correct({ fact, day: '2024-05-02' })).fresh).toBe(true);
      expect((await rowOf())?.evidence.map((e) => e.day)).toEqual(['2024-05-02']);
    });

    test('that withdraws it leaves its link and its day', async () => {
      const fact = await link();
      await correct({ fact, url: other, day: '2024-05-02', withdrawn: true });
      const told = (await facts(house)).filter(isKind('documentLinked'));
      expect(told.map((f) => [f.content.url, f.day, f.content.withdrawn ?? false])).toEqual([
        [url, today, false],
        [url, today, true],
      ]);
    });

    test('by two people to two links: the second hears whose stands', async () => {
      const fact = await link();
      const both = await Promise.allSettled([
        correct({ fact, url: other }),
        correct({ fact, url: `${other}b` }),
      ]);
      expect(both.map((b) => b.status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(both.find((b) => b.status === 'rejected')).toMatchObject({
        reason: { code: 'newerStands', values: { name: 'Nimi contact' } },
      });
      expect(await shown()).toHaveLength(1);
    });

    test('to something that is no link is refused', async () => {
      const fact = await link();
      for (const wrong of ['javascript:alert(1)', 'muistio'])
        expect(
          await refused(house, contract.correctReport, 'contact', {
            fact,
            organisation: 'paju',
            day: today,
            note: 'Muistio',
            url: wrong,
          }),
        ).toBe('badLink');
      expect(await shown()).toEqual([['Muistio', url]]);
    });
  });

  test('of another organisation’s report is not found', async () => {
    const { fact } = await house.call(selfReport, 'swedish', {
      body: { ...report, organisation: 'lehmus' },
    });
    const body = { fact, organisation: 'paju', day: report.day, note: 'Korjaus' };
    await expect(house.call(contract.correctReport, 'contact', { body })).rejects.toMatchObject({
      code: 'notFound',
    });
  });
});

describe('what changes the network for everybody', () => {
  test('an organisation that comes into a theme owes from its day on; leaving keeps its history', async () => {
    const body = { organisation: 'tuomi', theme: 'quality', act: 'join', day: '2024-05-01' } as const;
    await house.call(contract.recordMembership, 'coordinator', { body });
    const spans = async () =>
      (await house.ports.stores.network.read())?.memberships.filter((m) => m.organisation === 'tuomi');
    expect(await spans()).toEqual([{ organisation: 'tuomi', theme: 'quality', from: '2024-05-01' }]);
    await house.call(contract.recordMembership, 'coordinator', {
      body: { ...body, act: 'leave', day: '2024-05-10' },
    });
    expect(await spans()).toEqual([
      { organisation: 'tuomi', theme: 'quality', from: '2024-05-01', until: '2024-05-10' },
    ]);
    const told = (await facts(house)).filter(isKind('membershipSet')).map((f) => f.content.before);
    expect(told).toEqual([[], [{ from: '2024-05-01' }]]);
  });

  test('quiet months are everybody’s at once, and who set them stands in the history', async () => {
    const set = (months: number[], seen?: string | null) =>
      house.call(contract.setInterpretation, 'coordinator', {
        body: { reading: { key: 'quietMonths', months }, seen },
      });
    const { fact } = await set([12, 7, 7]);
    expect((await house.ports.stores.network.read())?.project.quietMonths).toEqual([7, 12]);
    await set([7], fact);
    const { history, readings } = await house.call(contract.interpretations, 'contact');
    expect(history.map((h) => [h.key, h.setBy, h.inForce])).toEqual([
      ['quietMonths', 'Nimi coordinator', true],
      ['quietMonths', 'Nimi coordinator', false],
    ]);
    expect(history[1]?.says).toBe('Taukokuukaudet: heinäkuu, joulukuu.');
    expect(readings.filter((r) => r.setBy === null).map((r) => r.key)).toEqual([
      'projectGroupMultiplier',
      'truncatedLine',
    ]);
  });

  test('an event told afterwards counts for the lead and for those who came, and invites nobody', async () => {
    const body = {
      form: 'lomake-0009',
      type: 'themeMeeting',
      themes: ['quality'],
      day: '2024-05-14',
      starts: '09:00',
      ends: '10:00',
      present: ['paju'],
    };
    await house.call(contract.recordEventHeld, 'lead', { body });
    expect(house.outbox).toEqual([]);
    const standingOf = async (who: string, organisation: string, obligation: string) =>
      (await house.call(obligations, who, { query: { organisation } })).rows.find(
        (r) => r.obligation === obligation && r.theme === 'quality',
      )?.standing;
    expect(await standingOf('lead', 'haapa', 'lead-regular-meetings-with-developers')).toBe('fulfilled');
    expect(await standingOf('contact', 'paju', 'dev-attend-regular-theme-meetings')).toBe('fulfilled');
    expect(await standingOf('swedish', 'lehmus', 'dev-attend-regular-theme-meetings')).not.toBe('fulfilled');
    await expect(
      house.call(contract.recordEventHeld, 'lead', { body: { ...body, type: 'coffee' } }),
    ).rejects.toMatchObject({ code: 'newerStands' });
  });
});
