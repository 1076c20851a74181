import { type House, openHouse, themeChannel } from '../../../test/house';
import { sampleNetwork } from '../../../test/houses/events';
import { rooms } from '../../rooms';
import type { Reply } from '../../routes';
import { answerCheckIn } from '../../shared/contract/check-ins';
import { planEvent, replyToEvent } from '../../shared/contract/events';
import { chooseWords, ownWords, setLadder } from '../../shared/contract/own-words';
import type { Network } from '../../shared/domain/network';

type CardNode = Readonly<Record<string, unknown>>;
const nodes = (node: unknown): readonly CardNode[] => {
  if (Array.isArray(node)) return node.flatMap(nodes);
  if (typeof node !== 'object' || node === null) return [];
  return [node as CardNode, ...Object.values(node).flatMap(nodes)];
};
const wordsOf = (card: unknown): string =>
  nodes(card)
    .flatMap((n) => [n.text, n.title])
    .filter((x) => typeof x === 'string')
    .join('\n');
const cardOf = (reply: Reply): unknown => {
  if (reply.is !== 'card') throw new Error(`no card: ${JSON.stringify(reply)}`);
  return reply.card;
};
const told = (house: House, who: string, what: RegExp): readonly string[] =>
  house
    .sentTo(who)
    .map(({ post }) => wordsOf(post.card))
    .filter((words) => what.test(words));
const digests = (house: House, who: string) => told(house, who, /^Maanantaikooste|^Måndagssammandrag/u);
const reminders = (house: House, who: string) => told(house, who, /^Muistutus: tämä on vielä avoinna/u);

/** A Thursday in May; on Friday 24.5. at 8.30 the round of May opens. */
const openAt = async (now = '2024-05-16T06:00:00.000Z', network: Network = sampleNetwork): Promise<House> => {
  const house = await openHouse(now, network, rooms);
  await house.prepare();
  return house;
};
const coffee = (house: House, day = '2024-05-22') =>
  house.call(planEvent, 'lead', {
    body: { form: 'lomake-0001', type: 'coffee', themes: ['quality'], day, starts: '08:30', ends: '09:15' },
  });
const choose = (house: House, who: string, organisation: string, choice: string) =>
  house.call(chooseWords, who, { body: { organisation, choice } });

describe('the Monday digest', () => {
  test('comes at 8.30 with what is open and the week’s events, each thing with its button', async () => {
    const house = await openAt();
    await coffee(house);
    await house.advance('2024-05-20T05:29:00.000Z');
    expect(digests(house, 'contact')).toEqual([]);
    await house.advance('2024-05-20T05:30:00.000Z');
    const [digest, ...others] = digests(house, 'contact');
    expect(others).toEqual([]);
    expect(digest).toContain('Maanantaikooste, viikko 21');
    expect(digest).toContain('Tulossa');
    expect(digest).toMatch(/Tällä viikolla\nAamukahvit: .*, ke 22\.5\.2024 klo 8\.30/u);
  });

  test('comes not to an observer, and not to whom nothing waits for and nothing comes', async () => {
    const house = await openAt();
    await house.advance('2024-05-20T05:30:00.000Z');
    expect(digests(house, 'observer')).toEqual([]);
  });

  test('is not sent in July, and on Easter Monday it waits for Tuesday', async () => {
    const july = await openAt('2024-06-28T13:30:00.000Z');
    await july.advance('2024-07-31T20:00:00.000Z');
    expect(july.outbox.filter(({ post }) => /^Maanantai|^Perjantai/u.test(wordsOf(post.card)))).toEqual([]);
    const easter = await openAt('2024-03-28T16:00:00.000Z');
    await coffee(easter, '2024-04-04');
    await easter.advance('2024-04-01T20:00:00.000Z');
    expect(digests(easter, 'contact')).toEqual([]);
    await easter.advance('2024-04-02T05:30:00.000Z');
    expect(digests(easter, 'contact')).toHaveLength(1);
  });

  test('slept through, comes late the same day and no other day', async () => {
    const house = await openAt();
    await coffee(house);
    await house.advance('2024-05-20T05:29:00.000Z');
    const due = { at: '2024-05-20T05:30:00.000Z', kind: 'words.digest', key: '2024-05-20' };
    expect(await house.ports.stores.agenda.upTo(due.at)).toContainEqual(due);
  });

  test('planned by two instances at once, and after one has died, each gets it once', async () => {
    const house = await openAt();
    await coffee(house);
    await house.advance('2024-05-20T05:29:00.000Z');
    house.dying.add('deliveries');
    house.letFail();
    await house.advance('2024-05-20T05:30:00.000Z');
    const handler = house.table.due.get('words.digest');
    const tick = { ports: house.ports, network: house.network, key: '2024-05-20' };
    await Promise.all([handler?.(tick), handler?.(tick)]);
    await house.settle();
    for (const who of ['contact', 'deputy', 'lead'])
      expect(digests(house, who).length).toBeLessThanOrEqual(1);
    expect(digests(house, 'contact')).toHaveLength(1);
  });
});

describe('what the digest says is not said again the same day', () => {
  test('a round that has opened on juhannusaatto is in Monday’s digest, and calls on Tuesday', async () => {
    const house = await openAt('2024-06-20T06:00:00.000Z');
    const called = () => told(house, 'contact', /^Tilannekysely 6\/2024/u);
    await house.advance('2024-06-24T14:00:00.000Z');
    expect(digests(house, 'contact')).toHaveLength(1);
    expect(digests(house, 'contact')[0]).toContain('Tilannekysely 6/2024');
    expect(called()).toEqual([]);
    await house.advance('2024-06-25T05:30:00.000Z');
    expect(called()).toHaveLength(1);
  });

  test.each([
    ['reminded of before it', '09:00', '09:45', 0],
    ['that begins later', '10:00', '10:45', 1],
  ])(
    'a coffee of the same day %s is said once, by the one or by the other',
    async (_, starts, ends, inDigest) => {
      const house = await openAt('2024-05-17T06:00:00.000Z');
      const body = {
        form: 'kahvi-0001',
        type: 'coffee',
        themes: ['quality'],
        day: '2024-05-20',
        starts,
        ends,
      };
      const { id } = await house.call(planEvent, 'lead', { body });
      await house.call(replyToEvent, 'contact', { params: { id }, body: { answer: 'yes' } });
      await house.advance('2024-05-20T09:00:00.000Z');
      const named = digests(house, 'contact').filter((words) => words.includes('ma 20.5.2024'));
      expect(named).toHaveLength(inDigest);
      expect(told(house, 'contact', /Tänään klo/u)).toHaveLength(1 - inDigest);
    },
  );

  test.each([
    ['a reminder and a digest', ['event.remind', 'words.digest']],
    ['a digest and a reminder', ['words.digest', 'event.remind']],
  ])('a machine that has slept wakes to %s: the coffee is in one of them', async (_, order) => {
    const house = await openAt('2024-05-17T06:00:00.000Z');
    const body = { form: 'kahvi-0001', type: 'coffee', themes: ['quality'], day: '2024-05-20' };
    const { id } = await house.call(planEvent, 'lead', { body: { ...body, starts: '09:30', ends: '10:15' } });
    await house.call(replyToEvent, 'contact', { params: { id }, body: { answer: 'yes' } });
    await house.advance('2024-05-20T05:29:00.000Z');
    house.sleepUntil('2024-05-20T05:50:00.000Z');
    for (const kind of order) {
      const key = kind === 'words.digest' ? '2024-05-20' : `${id}~1~1`;
      await house.table.due.get(kind)?.({ ports: house.ports, network: house.network, key });
    }
    await house.settle();
    await house.advance('2024-05-20T06:25:00.000Z');
    const named = [
      ...digests(house, 'contact').filter((words) => words.includes('ma 20.5.2024')),
      ...told(house, 'contact', /Tänään klo/u),
    ];
    expect(named).toHaveLength(1);
  });

  test('a coffee of the same day is not reminded of, unless it was planned after the digest', async () => {
    const house = await openAt('2024-05-20T05:00:00.000Z');
    const plan = async (form: string, starts: string, ends: string) => {
      const body = { form, type: 'coffee', themes: ['quality'], day: '2024-05-20', starts, ends };
      const { id } = await house.call(planEvent, 'lead', { body });
      await house.call(replyToEvent, 'contact', { params: { id }, body: { answer: 'yes' } });
    };
    await plan('lomake-0001', '13:00', '13:45');
    await house.advance('2024-05-20T05:30:00.000Z');
    await plan('lomake-0002', '15:00', '15:45');
    await house.advance('2024-05-20T14:00:00.000Z');
    const reminded = house.sentTo('contact').filter(({ post }) => /klo 1[35]\.00/u.test(post.summary ?? ''));
    expect(reminded.map(({ post }) => /klo 1\d/u.exec(post.summary ?? '')?.[0])).toEqual(['klo 15']);
  });

  test('what has come by a message of its own before it is left out', async () => {
    const house = await openAt('2024-05-24T05:30:00.000Z');
    await house.advance('2024-05-27T05:00:00.000Z');
    const body = {
      organisation: 'paju',
      theme: 'quality',
      stage: 'running',
      help: true,
      helpText: 'Miten tästä eteenpäin?',
      share: false,
      internal: false,
    };
    await house.call(answerCheckIn, 'contact', { params: { round: '2024-05' }, body });
    expect(told(house, 'lead', /apua/u)).toHaveLength(1);
    await house.advance('2024-05-27T06:00:00.000Z');
    expect(digests(house, 'lead')[0]).not.toContain('Apua pyytää');
    await house.advance('2024-06-03T06:00:00.000Z');
    expect(digests(house, 'lead').at(-1)).toContain('Apua pyytää');
  });
});

describe('each person chooses', () => {
  test('digest only: no call to the round and no reminder, but the digest', async () => {
    const house = await openAt();
    await coffee(house);
    await choose(house, 'contact', 'paju', 'digestOnly');
    await house.advance('2024-05-31T13:00:00.000Z');
    expect(digests(house, 'contact').length).toBeGreaterThan(0);
    expect(told(house, 'contact', /^Tilannekysely 5\/2024/u)).toEqual([]);
  });

  test('nothing personal: not even the digest', async () => {
    const house = await openAt();
    await coffee(house);
    await choose(house, 'contact', 'paju', 'nothing');
    await house.advance('2024-05-31T13:00:00.000Z');
    expect(digests(house, 'contact')).toEqual([]);
    expect(told(house, 'contact', /^Tilannekysely 5\/2024/u)).toEqual([]);
  });

  test('in chat by `asetukset`, which says what stands and what comes next', async () => {
    const house = await openAt();
    const card = cardOf(await house.turn('contact', { command: 'settings' }));
    expect(wordsOf(card)).toContain('Nyt: Kaikki viestit');
    expect(wordsOf(card)).toContain('Maanantaikooste: ma 20.5.2024 klo 8.30');
    const data = { organisation: 'paju', choice: 'digestOnly' };
    const after = cardOf(await house.turn('contact', { verb: 'settings.choose', data }));
    expect(wordsOf(after)).toContain('Nyt: Vain maanantaikooste');
    expect((await house.call(ownWords, 'contact')).organisations).toMatchObject([{ choice: 'digestOnly' }]);
    const public_ = await house.turn('contact', { command: 'settings', channel: themeChannel('quality') });
    expect(public_).toMatchObject({
      is: 'text',
      text: expect.stringContaining('Asetukset ovat henkilökohtaisia'),
    });
  });

  test.each([
    ['another organisation', 'contact', { organisation: 'manty', choice: 'nothing' }, 'notAllowed'],
    ['a choice that is none', 'contact', { organisation: 'paju', choice: 'never' }, 'badInput'],
    ['no choice', 'contact', {}, 'badInput'],
  ])('%s is refused', async (_, who, data, code) => {
    const house = await openAt();
    await expect(house.turn(who, { verb: 'settings.choose', data })).rejects.toMatchObject({ code });
  });
});

describe('the ladder', () => {
  /** Paju's contact has a deputy. */
  const deputised: Network = {
    ...sampleNetwork,
    people: [
      ...sampleNetwork.people.filter((p) => p.id !== 'deputy'),
      {
        id: 'deputy',
        name: 'Nimi deputy',
        email: 'deputy@koulu.example',
        language: 'fi',
        assignments: [{ organisation: 'paju', role: 'contact', from: '2023-12-01', deputy: true }],
        accounts: [{ objectId: 'oid-deputy', tenantId: 'tenant' }],
      },
    ],
  };

  test('after three working days the deputy is asked once, and on the fourth the lead sees who has not answered', async () => {
    const house = await openAt('2024-05-23T06:00:00.000Z', deputised);
    await house.advance('2024-05-28T20:00:00.000Z');
    expect(reminders(house, 'deputy')).toEqual([]);
    await house.advance('2024-05-29T06:00:00.000Z');
    expect(reminders(house, 'deputy')).toHaveLength(1);
    expect(reminders(house, 'deputy')[0]).toContain('varahenkilönä');
    expect(reminders(house, 'contact')).toEqual([]);
    await house.advance('2024-05-30T06:00:00.000Z');
    const seen = await house.turn('lead', { verb: 'words.unanswered', data: { theme: 'quality' } });
    expect(wordsOf(cardOf(seen))).toContain('Pajuopisto');
    await house.advance('2024-05-31T13:00:00.000Z');
    expect(reminders(house, 'deputy')).toHaveLength(1);
  });

  test('a duty that stays open climbs too: the deputy on the third working day, the lead sees it on the fourth', async () => {
    // What is told of the results is due by the end of the year, and at risk from 1.12. on.
    const house = await openAt('2024-11-29T12:00:00.000Z', deputised);
    await house.advance('2024-12-03T20:00:00.000Z');
    expect(reminders(house, 'deputy')).toEqual([]);
    const seen = async () =>
      wordsOf(cardOf(await house.turn('lead', { verb: 'words.unanswered', data: { theme: 'quality' } })));
    expect(await seen()).not.toContain('Vastuita avoinna');
    await house.advance('2024-12-04T08:00:00.000Z');
    expect(reminders(house, 'deputy')).toHaveLength(1);
    await house.advance('2024-12-05T08:00:00.000Z');
    expect(reminders(house, 'deputy')).toHaveLength(1);
    expect(await seen()).toMatch(/Vastuita avoinna: \d+ organisaatiota.*Pajuopisto: /su);
  });

  test('an answer stops it', async () => {
    const house = await openAt('2024-05-23T06:00:00.000Z', deputised);
    await house.advance('2024-05-27T06:00:00.000Z');
    for (const theme of ['quality', 'future-and-vision'] as const)
      await house.call(answerCheckIn, 'contact', {
        params: { round: '2024-05' },
        body: {
          organisation: 'paju',
          theme,
          stage: 'running',
          help: false,
          share: false,
          internal: false,
        },
      });
    await house.advance('2024-05-31T13:00:00.000Z');
    expect(reminders(house, 'deputy')).toEqual([]);
  });

  test('goes by days that the coordination sets, never backwards', async () => {
    const house = await openAt('2024-05-23T06:00:00.000Z', deputised);
    await house.call(setLadder, 'coordinator', { body: { contact: 1, deputies: 2, lead: 3 } });
    await house.advance('2024-05-28T06:00:00.000Z');
    expect(reminders(house, 'deputy')).toHaveLength(1);
    const { changes } = await house.call(ownWords, 'coordinator', {});
    expect(changes).toEqual([
      {
        at: '2024-05-23T06:00:00.000Z',
        by: expect.stringMatching(/\S/u),
        before: { contact: 1, deputies: 3, lead: 4 },
        days: { contact: 1, deputies: 2, lead: 3 },
      },
    ]);
    expect((await house.call(ownWords, 'contact', {})).changes).toEqual([]);
    await expect(
      house.call(setLadder, 'coordinator', { body: { contact: 5, deputies: 2, lead: 3 } }),
    ).rejects.toThrow();
    await expect(
      house.call(setLadder, 'contact', { body: { contact: 1, deputies: 2, lead: 3 } }),
    ).rejects.toMatchObject({ code: 'notAllowed' });
  });
});

describe('who cannot be reached', () => {
  const unreachable = (house: House): void => {
    for (const { id } of house.network.people)
      house.refusing.set(id, { outcome: 'never', code: 'AclCheckFailed' });
  };
  const lines = (house: House) =>
    house.outbox.filter(({ to, post }) => to.startsWith('19:') && /^Viikko \d+/u.test(wordsOf(post.card)));

  test('is covered by one line per channel and week, without a name, with a button that opens one’s own', async () => {
    const house = await openAt('2024-05-23T06:00:00.000Z');
    unreachable(house);
    await house.advance('2024-05-31T13:00:00.000Z');
    const covered = lines(house);
    expect(covered.length).toBeGreaterThan(0);
    const perChannel = Map.groupBy(covered, ({ to, post }) => `${to}~${wordsOf(post.card).split('\n')[0]}`);
    expect([...perChannel.values()].every((all) => all.length === 1)).toBe(true);
    for (const { post } of covered) {
      expect(wordsOf(post.card)).not.toMatch(/opisto|Nimi/u);
      expect(wordsOf(post.card)).toContain('Avaa omat asiani / Öppna mina ärenden');
    }
  });

  test('no line where all have been reached', async () => {
    const house = await openAt('2024-05-23T06:00:00.000Z');
    await house.advance('2024-05-31T13:00:00.000Z');
    expect(lines(house)).toEqual([]);
  });
});

describe('the Friday list', () => {
  test('comes to the coordination alone, at nine, with who is silent', async () => {
    const house = await openAt();
    await house.advance('2024-05-17T05:59:00.000Z');
    expect(told(house, 'coordinator', /^Perjantain lista/u)).toEqual([]);
    await house.advance('2024-05-17T06:00:00.000Z');
    expect(told(house, 'coordinator', /^Perjantain lista/u)).toHaveLength(1);
    expect(house.outbox.filter(({ post }) => /^Perjantain lista/u.test(wordsOf(post.card)))).toHaveLength(1);
  });
});
