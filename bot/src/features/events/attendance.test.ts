import { type EventsHouse, openHouse } from '../../../test/houses/events';
import { buttonsOf, cardOf, wordsOf } from '../../../test/houses/seen';
import {
  acceptRemote,
  markAttendance,
  markHeld,
  planEvent,
  settleAttendance,
} from '../../shared/contract/events';
import { board } from '../../shared/contract/theme-board';
import { eventsOf } from '../../shared/domain/events';
import { isKind } from '../../shared/domain/fact';
import { dayOf, monthOfDay } from '../../shared/domain/month';
import { Refusal } from '../../shared/domain/refusal';
import { standingsOf } from '../../shared/domain/standings';
import type { ThemeId } from '../../shared/domain/theme';

const id = 'e-form-0001';
const meeting = {
  form: 'form-0001',
  type: 'themeMeeting',
  themes: ['quality'],
  day: '2024-05-16',
  starts: '12:00',
  ends: '14:00',
};
const afterwards = '2024-05-16T11:00:00.000Z';
const withEvent = async (wish: object, until = afterwards): Promise<EventsHouse> => {
  const house = await openHouse('2024-05-13T06:00:00.000Z');
  await house.call(planEvent, 'lead', { body: { ...meeting, ...wish } });
  for (const [who, answer] of [
    ['contact', 'yes'],
    ['swedish', 'no'],
  ])
    await house.turn(who ?? '', { verb: 'event.reply', data: { event: id, version: 1, answer } });
  await house.advance(until);
  return house;
};
const presences = async (house: EventsHouse, sitting = 1) =>
  Object.fromEntries(
    (await house.ports.stores.facts.all())
      .filter(isKind('attended'))
      .filter((f) => f.content.sitting === sitting)
      .map((f) => [f.content.organisation, f.content.presence]),
  );
const code = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'done',
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  );

/** How an organisation stands on a duty now. */
const duty = async (
  house: EventsHouse,
  organisation: string,
  obligation: string,
  theme: ThemeId = 'quality',
) => {
  const today = dayOf(house.now());
  const ledger = { network: house.network, facts: await house.ports.stores.facts.all() };
  const rows = standingsOf(ledger, { organisation, month: monthOfDay(today), today });
  return rows.find((r) => r.obligation === obligation && r.theme === theme);
};

test('"Kyllä" goes on to who took part: the yes-replies are chosen, and at a meeting the others are missed', async () => {
  const house = await withEvent({});
  const [yes] = buttonsOf(house.sentTo('lead')[0]?.post.card);
  const form = cardOf(await house.turn('lead', { verb: 'event.held', data: yes?.data ?? {} }));
  expect(wordsOf(form)).toContain('"value":"paju"');
  expect(wordsOf(form)).toContain('Teeman muut organisaatiot merkitään poissa olleiksi');
  const [save] = buttonsOf(form);
  const said = await house.turn('lead', {
    verb: 'event.attendance',
    data: { ...save?.data, organisations: 'paju' },
  });
  expect(wordsOf(said)).toContain('2 organisaatiota osallistui.');
  // A33: who holds it attends it.
  expect(await presences(house)).toEqual({ haapa: 'present', paju: 'present', lehmus: 'absent' });
});

test('at a coffee nobody is missed', async () => {
  const house = await withEvent({ type: 'coffee' });
  await house.turn('lead', {
    verb: 'event.attendance',
    data: { event: id, sitting: 1, organisations: 'paju' },
  });
  expect(await presences(house)).toEqual({ haapa: 'present', paju: 'present' });
});

test('where somebody took part it was held, though nobody said so first', async () => {
  const house = await withEvent({});
  await house.call(markAttendance, 'lead', {
    params: { id },
    body: { organisations: [{ organisation: 'paju', presence: 'present' }] },
  });
  const facts = await house.ports.stores.facts.all();
  expect(eventsOf(facts)).toMatchObject([{ held: [true] }]);
});

test('S25: a two-day training counts by sittings, and an organisation outside the theme is recorded without a duty', async () => {
  const training = {
    type: 'training',
    day: '2024-05-16',
    starts: '09:00',
    ends: '15:00',
    moreDays: [{ day: '2024-05-17', starts: '09:00', ends: '15:00' }],
  };
  const house = await withEvent(training, '2024-05-16T12:30:00.000Z');
  expect(house.sentTo('lead')).toHaveLength(1);
  await house.turn('lead', {
    verb: 'event.attendance',
    data: { event: id, sitting: 1, organisations: 'paju' },
  });
  expect(
    await code(house.turn('lead', { verb: 'event.held', data: { event: id, sitting: 2, held: true } })),
  ).toBe('badInput');
  const owed = 'dev-attend-two-day-theme-training';
  expect(await duty(house, 'paju', owed)).toMatchObject({ done: 1, required: 2 });
  await house.advance('2024-05-17T12:30:00.000Z');
  expect(house.sentTo('lead')).toHaveLength(2);
  const second = [
    { organisation: 'paju', presence: 'present' },
    { organisation: 'lehmus', presence: 'present' },
    { organisation: 'tuomi', presence: 'present' },
  ];
  const { recorded } = await house.call(markAttendance, 'lead', {
    params: { id },
    body: { sitting: 2, organisations: second },
  });
  expect(recorded).toBe(3);
  expect(await duty(house, 'paju', owed)).toMatchObject({ standing: 'fulfilled', done: 2, required: 2 });
  expect(await duty(house, 'lehmus', owed)).toMatchObject({ done: 1, required: 2 });
  expect(await duty(house, 'tuomi', owed)).toBeUndefined();
  expect(await presences(house, 1)).toEqual({ haapa: 'present', paju: 'present', lehmus: 'absent' });
  expect(await presences(house, 2)).toEqual({
    haapa: 'present',
    paju: 'present',
    lehmus: 'present',
    tuomi: 'present',
  });
  expect(eventsOf(await house.ports.stores.facts.all())).toMatchObject([{ held: [true, true] }]);
});

test('S26: remote attendance at a live event is the coordinator’s to accept, asked with one card', async () => {
  const house = await withEvent({ type: 'themeKickoff' });
  await house.turn('lead', {
    verb: 'event.attendance',
    data: { event: id, sitting: 1, organisations: 'paju', remote: 'lehmus' },
  });
  expect(await presences(house)).toMatchObject({ lehmus: 'remote', paju: 'present' });
  const owed = 'dev-attend-theme-kickoff';
  expect(await duty(house, 'lehmus', owed)).toMatchObject({ standing: 'notDue', needsConfirmation: true });
  expect(await duty(house, 'paju', owed)).toMatchObject({ standing: 'fulfilled', needsConfirmation: false });
  const [asked] = house.sentTo('coordinator');
  const [accept] = buttonsOf(asked?.post.card);
  expect(await code(house.turn('lead', { verb: 'event.remote', data: accept?.data ?? {} }))).toBe(
    'notAllowed',
  );
  expect(eventsOf(await house.ports.stores.facts.all())).toMatchObject([{ remoteAccepted: false }]);
  await house.turn('coordinator', { verb: 'event.remote', data: accept?.data ?? {} });
  expect(eventsOf(await house.ports.stores.facts.all())).toMatchObject([{ remoteAccepted: true }]);
  expect(await duty(house, 'lehmus', owed)).toMatchObject({
    standing: 'fulfilled',
    needsConfirmation: false,
  });
  expect(wordsOf(asked?.post.card)).toContain('Etäosallistuminen on hyväksytty');
  const refuse = { event: id, accepted: false };
  expect(await code(house.turn('lead', { verb: 'event.remote', data: refuse }))).toBe('notAllowed');
  await house.turn('coordinator', { verb: 'event.remote', data: refuse });
  // A no is a no: who was remote was not there.
  expect(wordsOf(asked?.post.card)).toContain('Etäosallistumista ei hyväksytty');
  expect(await duty(house, 'lehmus', owed)).toMatchObject({ done: 0, needsConfirmation: false });
  await house.call(acceptRemote, 'coordinator', { params: { id }, body: { accepted: false } });
  expect(eventsOf(await house.ports.stores.facts.all())).toMatchObject([{ remoteAccepted: false }]);
});

test('S27: "Olimme paikalla" goes to the lead, and on confirmation both acts are on record', async () => {
  const house = await withEvent({});
  await house.turn('lead', { verb: 'event.attendance', data: { event: id, sitting: 1, organisations: '' } });
  const list = cardOf(await house.turn('contact', { command: 'events' }));
  const there = buttonsOf(list).find((b) => b.verb === 'event.dispute');
  await house.turn('contact', { verb: 'event.dispute', data: there?.data ?? {} });
  expect(await presences(house)).toMatchObject({ paju: 'absent' });
  const owed = 'dev-attend-regular-theme-meetings';
  expect(await duty(house, 'paju', owed)).toMatchObject({ done: 0, notes: ['disputed'] });
  const asked = house.sentTo('lead').at(-1);
  expect(wordsOf(asked?.post.card)).toContain('Pajuopisto');
  const [confirm] = buttonsOf(asked?.post.card);
  expect(await code(house.turn('contact', { verb: 'event.settle', data: confirm?.data ?? {} }))).toBe(
    'notAllowed',
  );
  await house.turn('lead', { verb: 'event.settle', data: confirm?.data ?? {} });
  expect(await presences(house)).toMatchObject({ paju: 'present' });
  expect(await duty(house, 'paju', owed)).toMatchObject({
    standing: 'fulfilled',
    done: 1,
    notes: [],
  });
  const acts = (await house.ports.stores.facts.about(['organisation~paju']))
    .filter(isKind('attended', 'attendanceDisputed'))
    .map((f) => ('state' in f.content ? f.content.state : f.content.presence));
  expect(acts.sort()).toEqual(['absent', 'confirmed', 'open', 'present']);
  expect(wordsOf(asked?.post.card)).toContain('Osallistuminen on vahvistettu');
  expect(await code(house.turn('lead', { verb: 'event.settle', data: confirm?.data ?? {} }))).toBe('done');
  const settled = (await house.ports.stores.facts.about(['organisation~paju'])).filter(
    isKind('attended', 'attendanceDisputed'),
  );
  expect(settled).toHaveLength(4);
});

describe('two people settle one dispute', () => {
  const seat = { event: id, sitting: 1, organisation: 'paju' };
  const settle = (house: EventsHouse, who: string, confirmed: boolean) =>
    house.call(settleAttendance, who, {
      params: { id },
      body: { organisation: 'paju', sitting: 1, confirmed },
    });
  const disputed = async (): Promise<EventsHouse> => {
    const house = await withEvent({});
    await house.turn('lead', {
      verb: 'event.attendance',
      data: { event: id, sitting: 1, organisations: '' },
    });
    await house.turn('contact', { verb: 'event.dispute', data: seat });
    return house;
  };
  const words = async (house: EventsHouse) =>
    (await house.ports.stores.facts.about(['organisation~paju']))
      .filter(isKind('attendanceDisputed'))
      .map((f) => f.content.state);

  test('it waits on the lead’s own board, and on nobody else’s', async () => {
    const house = await disputed();
    const seen = async (who: string, query = {}) =>
      (await house.call(board, who, { params: { theme: 'quality' }, query })).disputes.map((d) => [
        d.event,
        d.organisation,
      ]);
    expect(await seen('lead')).toEqual([[id, 'paju']]);
    expect(await seen('lead', { shared: 'yes' })).toEqual([]);
    expect(await seen('contact')).toEqual([]);
    await settle(house, 'lead', true);
    expect(await seen('lead')).toEqual([]);
  });

  test.each([true, false])(
    'in opposite ways at once: one stands, the other hears whose (first confirms: %s)',
    async (first) => {
      const house = await disputed();
      const both = await Promise.allSettled([
        settle(house, 'lead', first),
        settle(house, 'coordinator', !first),
      ]);
      expect(both.map((b) => b.status).sort()).toEqual(['fulfilled', 'rejected']);
      const refused = both.find((b) => b.status === 'rejected')?.reason as Refusal;
      expect(refused.code).toBe('newerStands');
      expect(refused.values.name).toBe(both[0]?.status === 'fulfilled' ? 'Nimi lead' : 'Nimi coordinator');
      const state = both[0]?.status === 'fulfilled' ? first : !first;
      expect(await words(house)).toEqual(['open', state ? 'confirmed' : 'declined']);
      expect(await presences(house)).toMatchObject({ paju: state ? 'present' : 'absent' });
      await expect(settle(house, 'coordinator', !state)).rejects.toMatchObject({ code: 'newerStands' });
    },
  );

  test('in the same way: the second changes nothing, also when the mark was corrected since', async () => {
    const house = await disputed();
    await Promise.all([settle(house, 'lead', true), settle(house, 'coordinator', true)]);
    expect(await words(house)).toEqual(['open', 'confirmed']);
    await house.advance('2024-05-16T12:00:00.000Z');
    await house.call(markAttendance, 'lead', {
      params: { id },
      body: { organisations: [{ organisation: 'paju', presence: 'absent' }], sitting: 1 },
    });
    await settle(house, 'coordinator', true);
    expect(await presences(house)).toMatchObject({ paju: 'absent' });
  });
});

test('S27: what the lead declines stays an absence, and the button is used up', async () => {
  const house = await withEvent({});
  await house.turn('lead', { verb: 'event.attendance', data: { event: id, sitting: 1, organisations: '' } });
  const seat = { event: id, sitting: 1, organisation: 'paju' };
  await house.turn('contact', { verb: 'event.dispute', data: seat });
  await house.call(settleAttendance, 'lead', {
    params: { id },
    body: { organisation: 'paju', sitting: 1, confirmed: false },
  });
  expect(await presences(house)).toMatchObject({ paju: 'absent' });
  expect(await code(house.turn('contact', { verb: 'event.dispute', data: seat }))).toBe('closed');
});

test.each([
  ['for an organisation that is not one’s own', 'contact', { organisation: 'lehmus' }, 'notAllowed'],
  ['where one is on record as present', 'contact', { organisation: 'paju' }, 'alreadyDone'],
  ['by a stranger', 'stranger', { organisation: 'paju' }, 'unknownPerson'],
  ['of a sitting that never was', 'contact', { organisation: 'paju', sitting: 3 }, 'notFound'],
  ['of an organisation that is no word', 'contact', { organisation: 7 }, 'badInput'],
])('a dispute %s is refused', async (_, who, wrong, expected) => {
  const house = await withEvent({});
  await house.turn('lead', {
    verb: 'event.attendance',
    data: { event: id, sitting: 1, organisations: 'paju' },
  });
  const data = { event: id, sitting: 1, ...wrong };
  expect(await code(house.turn(who, { verb: 'event.dispute', data }))).toBe(expected);
});

test.each([
  ['by a contact person', 'contact', {}, 'notAllowed'],
  ['by the lead of another theme', 'colead', {}, 'notAllowed'],
  ['with a sitting that is a word', 'lead', { sitting: 'one' }, 'badInput'],
  ['with a third sitting', 'lead', { sitting: 3 }, 'notFound'],
  ['with a maybe', 'lead', { held: 'maybe' }, 'badInput'],
])('marking as held %s is refused', async (_, who, wrong, expected) => {
  const house = await withEvent({});
  const data = { event: id, sitting: 1, held: true, ...wrong };
  expect(await code(house.turn(who, { verb: 'event.held', data }))).toBe(expected);
  expect((await house.ports.stores.facts.all()).filter(isKind('eventHeld'))).toEqual([]);
});

test('attendance that names an unknown organisation stores nothing at all', async () => {
  const house = await withEvent({});
  const organisations = [
    { organisation: 'paju', presence: 'present' },
    { organisation: 'forged', presence: 'present' },
  ];
  expect(await code(house.call(markAttendance, 'lead', { params: { id }, body: { organisations } }))).toBe(
    'badInput',
  );
  expect(
    await code(
      house.turn('lead', {
        verb: 'event.attendance',
        data: { event: id, sitting: 1, organisations: 'paju,forged' },
      }),
    ),
  ).toBe('badInput');
  expect(await presences(house)).toEqual({});
});

test('"Ei" is kept, takes no attendance, and may be corrected', async () => {
  const house = await withEvent({});
  await house.call(markHeld, 'lead', { params: { id }, body: { held: false } });
  const came = { organisations: [{ organisation: 'paju', presence: 'present' }] };
  expect(await code(house.call(markAttendance, 'lead', { params: { id }, body: came }))).toBe('closed');
  await house.call(markHeld, 'lead', { params: { id }, body: { held: true, sitting: 1 } });
  await house.call(markAttendance, 'lead', { params: { id }, body: came });
  expect(await presences(house)).toMatchObject({ paju: 'present' });
});

test('when the planner has left, the theme’s leads are asked', async () => {
  const house = await withEvent({}, '2024-05-14T06:00:00.000Z');
  const people = house.network.people.map((p) => (p.id === 'lead' ? { ...p, left: '2024-05-15' } : p));
  await house.ports.stores.network.replace({ ...house.network, people });
  await house.advance('2024-05-17T06:00:00.000Z');
  expect(house.sentTo('lead')).toEqual([]);
  expect(house.sentTo('twolead')).toHaveLength(1);
});

test('S9: who attended one theme’s meeting has attended that one; a joint meeting ticks both', async () => {
  const owed = 'dev-attend-regular-theme-meetings';
  const both = async (house: EventsHouse) => [
    (await duty(house, 'paju', owed, 'quality'))?.standing,
    (await duty(house, 'paju', owed, 'future-and-vision'))?.standing,
  ];
  const came = [{ organisation: 'paju', presence: 'present' }];
  const one = await withEvent({});
  await one.call(planEvent, 'colead', {
    body: { ...meeting, form: 'form-0002', themes: ['future-and-vision'], day: '2024-05-20' },
  });
  await one.call(markAttendance, 'lead', { params: { id }, body: { organisations: came } });
  const [quality, future] = await both(one);
  expect(quality).toBe('fulfilled');
  expect(future).not.toBe('fulfilled');
  const joint = await openHouse('2024-05-13T06:00:00.000Z');
  await joint.call(planEvent, 'twolead', { body: { ...meeting, themes: ['quality', 'future-and-vision'] } });
  await joint.advance(afterwards);
  await joint.call(markAttendance, 'lead', { params: { id }, body: { organisations: came } });
  expect(await both(joint)).toEqual(['fulfilled', 'fulfilled']);
});

describe('a co-lead who marks who came', () => {
  const ofFuture = { themes: ['future-and-vision'] };
  const held = async (): Promise<EventsHouse> => {
    const house = await openHouse('2024-05-13T06:00:00.000Z');
    await house.call(planEvent, 'twolead', { body: { ...meeting, ...ofFuture } });
    await house.advance(afterwards);
    return house;
  };
  test('reads which organisations are marked along, and the own one is recorded as there', async () => {
    const house = await held();
    const reply = await house.turn('colead', {
      verb: 'event.held',
      data: { event: id, sitting: 1, held: true },
    });
    expect(wordsOf(cardOf(reply))).toContain('Osallistuneeksi merkitään myös: Haapaopisto, Mäntyopisto.');
    const data = { event: id, sitting: 1, organisations: '', remote: '' };
    await house.turn('colead', { verb: 'event.attendance', data });
    expect(await presences(house)).toEqual({ haapa: 'present', manty: 'present', paju: 'absent' });
  });
  test('whom the coordinator marks for is not recorded along: only the organiser is', async () => {
    const house = await held();
    const reply = await house.turn('coordinator', {
      verb: 'event.held',
      data: { event: id, sitting: 1, held: true },
    });
    expect(wordsOf(cardOf(reply))).toContain('Osallistuneeksi merkitään myös: Haapaopisto.');
    const data = { event: id, sitting: 1, organisations: '', remote: '' };
    await house.turn('coordinator', { verb: 'event.attendance', data });
    expect(await presences(house)).toEqual({ haapa: 'present', manty: 'absent', paju: 'absent' });
  });
});
