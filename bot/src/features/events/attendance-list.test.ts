import { type EventsHouse, openHouse } from '../../../test/houses/events';
import { attendance, attendanceReport } from '../../shared/contract/attendance';
import { markAttendance, markHeld, planEvent } from '../../shared/contract/events';
import { isKind } from '../../shared/domain/fact';
import { Refusal } from '../../shared/domain/refusal';
import { standingsOf } from '../../shared/domain/standings';

const id = 'e-form-0001';
const training = {
  form: 'form-0001',
  type: 'training' as const,
  themes: ['quality' as const],
  day: '2024-05-15',
  starts: '09:00',
  ends: '15:00',
  moreDays: [{ day: '2024-05-16', starts: '09:00', ends: '15:00' }],
  format: 'hybrid' as const,
};
const held = async (): Promise<EventsHouse> => {
  const house = await openHouse('2024-05-13T06:00:00.000Z');
  await house.call(planEvent, 'lead', { body: training });
  await house.turn('contact', { verb: 'event.reply', data: { event: id, version: 1, answer: 'yes' } });
  await house.advance('2024-05-16T13:00:00.000Z');
  return house;
};
const form = (house: EventsHouse, sitting: number, who = 'lead') =>
  house.call(attendance, who, { params: { id }, query: { sitting } });
const mark = (house: EventsHouse, body: object, who = 'lead') =>
  house.call(markAttendance, who, { params: { id }, body });
const refusal = async (asked: Promise<unknown>): Promise<Refusal> => {
  const error = await asked.then(
    () => null,
    (e: unknown) => e,
  );
  if (!(error instanceof Refusal)) throw error ?? new Error('nobody refused');
  return error;
};
const stand = async (house: EventsHouse, sitting: number) =>
  Object.fromEntries(
    (await form(house, sitting)).rows.flatMap((r) => (r.presence ? [[r.organisation, r.presence]] : [])),
  );
const duty = async (house: EventsHouse, organisation: string) => {
  const ledger = { network: house.network, facts: await house.ports.stores.facts.all() };
  const rows = standingsOf(ledger, { organisation, month: '2024-05', today: '2024-05-16' });
  return rows.find((r) => r.obligation === 'dev-attend-two-day-theme-training' && r.theme === 'quality');
};

describe('the list of a day', () => {
  test('is ticked by the replies, names who is not of the theme too, and shows what was saved', async () => {
    const house = await held();
    const { rows, revision, duty: owed } = await form(house, 1);
    expect([revision, owed]).toEqual([0, true]);
    expect(
      rows
        .filter((r) => r.suggested)
        .map((r) => r.organisation)
        .sort(),
    ).toEqual(['haapa', 'paju']);
    expect(rows.find((r) => r.organisation === 'tuomi')).toMatchObject({ invited: false, presence: null });
    await mark(house, {
      sitting: 1,
      seen: 0,
      organisations: [
        { organisation: 'paju', presence: 'present', management: true },
        { organisation: 'tuomi', presence: 'remote' },
      ],
    });
    const saved = await form(house, 1);
    expect(saved.rows.filter((r) => r.suggested)).toEqual([]);
    expect(saved.rows.find((r) => r.organisation === 'paju')).toMatchObject({
      presence: 'present',
      management: true,
    });
    expect(await stand(house, 1)).toEqual({ haapa: 'present', paju: 'present', tuomi: 'remote' });
    expect(await stand(house, 2)).toEqual({});
  });

  test('S25: two people on two days make a whole; a mark is corrected and taken back, and the day counts no more', async () => {
    const house = await held();
    for (const sitting of [1, 2])
      await mark(house, { sitting, organisations: [{ organisation: 'paju', presence: 'present' }] });
    expect(await duty(house, 'paju')).toMatchObject({ standing: 'fulfilled', done: 2 });
    await mark(house, { sitting: 2, organisations: [{ organisation: 'paju', presence: null }] });
    expect(await stand(house, 2)).toEqual({ haapa: 'present' });
    expect(await duty(house, 'paju')).toMatchObject({ done: 1 });
    await mark(house, { sitting: 2, organisations: [{ organisation: 'paju', presence: 'present' }] });
    expect(await duty(house, 'paju')).toMatchObject({ standing: 'fulfilled', done: 2 });
  });

  test('of two who mark at once the second hears it, and nothing of theirs is stored', async () => {
    const house = await held();
    await mark(house, {
      sitting: 1,
      seen: 0,
      organisations: [{ organisation: 'paju', presence: 'present' }],
    });
    const late = mark(house, {
      sitting: 1,
      seen: 0,
      organisations: [{ organisation: 'lehmus', presence: 'absent' }],
    });
    expect((await refusal(late)).code).toBe('newerStands');
    expect(await stand(house, 1)).not.toHaveProperty('lehmus');
  });

  test('is not for those whom it lists', async () => {
    const house = await held();
    expect((await refusal(form(house, 1, 'contact'))).code).toBe('notAllowed');
  });
});

test('"Ei pidetty" asks first where participants are marked, and undone it gives them back; elsewhere it asks nothing', async () => {
  const house = await held();
  await mark(house, { sitting: 1, organisations: [{ organisation: 'paju', presence: 'present' }] });
  const say = (body: object) => house.call(markHeld, 'lead', { params: { id }, body });
  const asked = await refusal(say({ held: false, sitting: 1 }));
  expect([asked.code, asked.values.value]).toEqual(['attendanceStands', '2']);
  expect(await duty(house, 'paju')).toMatchObject({ done: 1 });
  await say({ held: false, sitting: 1, confirmed: true });
  expect(await duty(house, 'paju')).toMatchObject({ done: 0 });
  await say({ held: true, sitting: 1 });
  expect(await duty(house, 'paju')).toMatchObject({ done: 1 });
  await say({ held: false, sitting: 2 });
});

// Constructed, in the shape of Teams' own report: numbered sections, translated headings, times of the viewer's place.
const report = (
  lang: 'fi' | 'sv' | 'en',
  day = { fi: '15.5.2024', sv: '2024-05-15', en: '5/15/24' }[lang],
) => {
  const words = {
    fi: [
      '1. Yhteenveto',
      'Kokouksen otsikko',
      'Alkamisaika',
      '2. Osallistujat',
      'Nimi',
      'Liittyi ensimmäisen kerran',
      'Poistui viimeksi',
      'Kesto',
      'Sähköposti',
      'Rooli',
      'Osallistuja',
      '3. Toiminta kokouksessa',
    ],
    sv: [
      '1. Sammanfattning',
      'Mötesrubrik',
      'Starttid',
      '2. Deltagare',
      'Namn',
      'Första anslutning',
      'Lämnade senast',
      'Varaktighet',
      'E-post',
      'Roll',
      'Deltagare',
      '3. Mötesaktiviteter',
    ],
    en: [
      '1. Summary',
      'Meeting title',
      'Start time',
      '2. Participants',
      'Name',
      'First Join',
      'Last Leave',
      'In-Meeting Duration',
      'Email',
      'Role',
      'Attendee',
      '3. In-Meeting Activities',
    ],
  }[lang];
  const at = { fi: `${day} 9.01.22`, sv: `${day} 09:01:22`, en: `${day}, 9:01:22 AM` }[lang];
  const [one, title, start, two, name, join, leave, lasted, mail, role, attendee, three] = words;
  const row = (who: string, address: string) => [who, at, at, '2h 3m', address, attendee].join('\t');
  return [
    one,
    [title, 'Koulutus'].join('\t'),
    [start, at].join('\t'),
    '',
    two,
    [name, join, leave, lasted, mail, role].join('\t'),
    row('Nimi contact (Vieras)', 'CONTACT@koulu.example'),
    row('swedish, Nimi', ''),
    row('Nimi english', 'english_koulu.example#EXT#@kunta.example'),
    row('Tuntematon Kävijä', 'joku@muu.example'),
    row('Nimi contact', 'contact@koulu.example'),
    '',
    three,
    [name, join, leave, lasted, mail, role].join('\t'),
    row('Nimi contact', 'contact@koulu.example'),
    '',
  ].join('\r\n');
};
const bring = (house: EventsHouse, text: string, who = 'lead') =>
  house.call(attendanceReport, who, { params: { id }, body: { sitting: 1, text } });

describe("Teams' own attendance report", () => {
  test.each(['fi', 'sv', 'en'] as const)(
    'in %s is matched by e-mail, then by name; the rest is asked',
    async (lang) => {
      const house = await held();
      const before = (await house.ports.stores.facts.all()).length;
      const found = await bring(house, report(lang));
      expect(found.rows).toBe(4);
      expect(found.matched.map((m) => m.organisation).sort()).toEqual(['lehmus', 'paju', 'tuomi']);
      expect(found.unknown).toEqual([{ name: 'Tuntematon Kävijä' }]);
      // Nothing is stored by looking; of what is saved then, people of the registry are named and nobody else.
      expect((await house.ports.stores.facts.all()).length).toBe(before);
      await mark(house, {
        sitting: 1,
        organisations: found.matched.map(({ organisation, person }) => ({
          organisation,
          person,
          presence: 'remote',
        })),
      });
      const saved = (await house.ports.stores.facts.all()).filter(isKind('attended'));
      expect(
        saved
          .map((f) => f.content.person)
          .filter(Boolean)
          .sort(),
      ).toEqual(['contact', 'english', 'swedish']);
      expect(JSON.stringify(saved)).not.toMatch(/Tuntematon|muu\.example/u);
    },
  );

  test.each([
    ['of another meeting', report('fi', '14.5.2024'), 'otherMeeting'],
    ['that has no participants', 'Nimi\tRooli\nMaija\tOsallistuja\n', 'noParticipants'],
    ['that is no report', 'Hei, tässä on kirje.', 'noParticipants'],
    ['that breaks off', report('en').split('\r\n3.')[0]?.trimEnd().slice(0, -30) ?? '', 'cutReport'],
    [
      'of five thousand people',
      `Name\tEmail\n${Array.from({ length: 5000 }, (_, i) => `Nimi ${i}\tn${i}@koulu.example`).join('\n')}\n`,
      'manyParticipants',
    ],
  ])('%s is refused with a sentence', async (_, text, code) => {
    const house = await held();
    expect((await refusal(bring(house, text))).code).toBe(code);
  });

  test('a name that fits two people, and a person of two organisations, are asked', async () => {
    const house = await held();
    const text =
      'Name\tFirst Join\tEmail\nNimi contact\t5/15/24, 9:00 AM\t\nNimi lead\t5/15/24, 9:00 AM\tlead@koulu.example\n';
    const twin = {
      ...house.network,
      people: house.network.people.map((p) => (p.id === 'english' ? { ...p, name: 'Nimi contact' } : p)),
    };
    const other = await openHouse('2024-05-16T13:00:00.000Z', twin);
    await other.ports.stores.facts.insertMany(await house.ports.stores.facts.all());
    const { asks, matched } = await bring(other, text);
    expect(asks.map((a) => a.candidates.map((c) => c.organisation).sort())).toEqual([['paju', 'tuomi']]);
    expect(matched.map((m) => m.organisation)).toEqual(['haapa']);
  });

  test('of three hundred people is read at once, and every one of the registry is found', async () => {
    const many = Array.from({ length: 300 }, (_, i) => `Nimi ${i}\t5/15/24, 9:00 AM\tn${i}@koulu.example`);
    const base = await held();
    const people = many.slice(0, 290).map((_, i) => ({
      id: `p${i}`,
      name: `Henkilö ${i}`,
      email: `n${i}@koulu.example`,
      language: 'fi' as const,
      assignments: [{ organisation: 'paju', role: 'contact' as const, from: '2023-12-01', deputy: false }],
      accounts: [],
    }));
    const house = await openHouse('2024-05-16T13:00:00.000Z', {
      ...base.network,
      people: [...base.network.people, ...people],
    });
    await house.ports.stores.facts.insertMany(await base.ports.stores.facts.all());
    const found = await bring(house, `Name\tFirst Join\tEmail\n${many.join('\n')}\n`);
    expect([found.rows, found.matched.length, found.unknown.length]).toEqual([300, 290, 10]);
  });
});

describe('attendance in chat', () => {
  const said = async (house: EventsHouse, verb: string, data: object) => {
    const reply = await house.turn('lead', { verb, data: { event: id, sitting: 1, ...data } });
    if (reply.is !== 'card') throw new Error(`no card but ${reply.is}`);
    return reply;
  };
  const form = async (house: EventsHouse) => JSON.stringify((await said(house, 'event.ask', {})).card);
  const there = async (house: EventsHouse) =>
    Object.entries(await stand(house, 1))
      .filter(([, presence]) => presence !== 'absent')
      .map(([o]) => o)
      .sort();

  test('opens with what stands, is saved with remote and management, and taken back with one press', async () => {
    const house = await held();
    await said(house, 'event.held', { held: true });
    const first = await said(house, 'event.attendance', {
      organisations: 'paju',
      remote: 'tuomi',
      management: 'paju',
      asks: true,
    });
    expect(await there(house)).toEqual(['haapa', 'paju', 'tuomi']);
    expect(await form(house)).toContain('"value":"paju,tuomi"');
    await house.advance('2024-05-16T13:05:00.000Z');
    const second = await said(house, 'event.attendance', { organisations: '', asks: true });
    expect(await there(house)).toEqual(['haapa']);
    const undo = second.done?.undo;
    await house.advance('2024-05-16T13:06:00.000Z');
    const back = await said(house, undo?.verb ?? '', undo?.data ?? {});
    expect(back.done?.said).toContain('Palautettu: 3 organisaatiota osallistui.');
    expect(await there(house)).toEqual(['haapa', 'paju', 'tuomi']);
    expect((await stand(house, 1)).tuomi).toBe('remote');
    // A second press, and the press on an older card, find that something newer stands.
    for (const old of [undo, first.done?.undo])
      expect((await refusal(said(house, old?.verb ?? '', old?.data ?? {}))).code).toBe('newerStands');
  });

  test('refused in a dialog, the list opens again with the ticks that were made', async () => {
    const house = await held();
    await said(house, 'event.held', { held: true });
    await said(house, 'event.attendance', { organisations: 'paju' });
    const late = { event: id, sitting: 1, seen: 0, organisations: 'paju,tuomi', dialog: true };
    const reply = await house.turn('lead', { verb: 'event.attendance', data: late });
    expect(reply.is).toBe('dialog');
    expect(JSON.stringify(reply)).toContain('"value":"paju,tuomi"');
    expect(await there(house)).toEqual(['haapa', 'paju']);
  });

  test('"Ei pidetty" is asked once more on a card, and undone it comes back with the participants', async () => {
    const house = await held();
    await said(house, 'event.held', { held: true });
    await said(house, 'event.attendance', { organisations: 'paju' });
    const asked = JSON.stringify((await said(house, 'event.held', { held: false })).card);
    expect(asked).toContain('"confirmed":true');
    expect(await duty(house, 'paju')).toMatchObject({ done: 1 });
    const gone = await said(house, 'event.held', { held: false, confirmed: true });
    expect(await duty(house, 'paju')).toMatchObject({ done: 0 });
    await said(house, gone.done?.undo?.verb ?? '', gone.done?.undo?.data ?? {});
    expect(await duty(house, 'paju')).toMatchObject({ done: 1 });
  });
});
