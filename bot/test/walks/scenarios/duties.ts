import { importFixture, katri, lauri, lea, nina, olga, sari } from '../fixture';
import type { Walk } from '../walk';
import { buttonsOf, form, verbOf, type World, wordsOf } from '../world';
import { plan, rowOf, rowsOf } from './events';

const attend = 'dev-attend-regular-theme-meetings';
const hold = 'lead-regular-meetings-with-developers';
const first = 'pedagogy-and-clients';
const third = 'competence-and-staff';
const fourth = 'future-and-vision';

type OpenedDuty = {
  obligation: { source: { fi: string; line: number } };
  row: { standing: string; needsConfirmation: boolean; notes: string[]; evidence: { recordedBy: string }[] };
  readings: string;
  readingsInUse: { says: string; setBy: string | null; later: boolean }[];
  missing: { code: string; says: string }[];
  next: { says: string[] };
  seats: { state: string }[];
  log: { kind: string; state: string; recordedBy: string }[];
};
/** A standing opened, as the tab and the card open it. */
const open = async (world: World, who: string, query: Record<string, string>): Promise<OpenedDuty> => {
  const answer = await world.api(who, 'GET', `/api/explanation?${new URLSearchParams(query)}`);
  if (answer.status !== 200) throw new Error(`explanation: ${JSON.stringify(answer)}`);
  return answer.body as OpenedDuty;
};
const meeting = (themes: readonly string[], day: string) => ({
  type: 'themeMeeting',
  themes,
  day,
  starts: '09:00',
  ends: '10:00',
});
const held = async (world: World, by: string, id: string): Promise<void> => {
  const answer = await world.api(by, 'POST', `/api/events/${id}/held`, { held: true });
  if (answer.status !== 200) throw new Error(`held: ${JSON.stringify(answer)}`);
};
const mark = (world: World, by: string, id: string, organisation: string, presence: string) =>
  world.api(by, 'POST', `/api/events/${id}/attendance`, { organisations: [{ organisation, presence }] });

const s8: Walk = {
  id: 'S8',
  title: 'Theme-month with no meeting held',
  now: '2024-09-02T06:00:00Z',
  clauses: 10,
  walk: async (world) => {
    await importFixture(world);
    world.given('theme 3 holds no meeting in September');
    const lead = () => rowOf(world, katri, 'koordinaatio', '2024-09', hold, third);
    await world.clock('2024-09-30T20:59:00Z');
    world.equal(
      'a minute before midnight in Helsinki it is not yet missed',
      (await lead())?.standing,
      'atRisk',
    );
    const before = await open(world, katri, { obligation: hold, theme: third, organisation: 'koordinaatio' });
    world.when('the month closes in Helsinki time');
    await world.clock('2024-09-30T21:01:00Z');
    world.equal('the lead’s line has not taken place', (await lead())?.standing, 'overdue');
    world.holds(
      'and is called "ei toteutunut"',
      before.next.says,
      before.next.says.join(' ').includes('tilanne muuttuu ti 1.10.2024: Ei toteutunut'),
    );
    const developers = await Promise.all(
      (['saarela', 'koordinaatio'] as const).map((o) => rowOf(world, katri, o, '2024-09', attend, third)),
    );
    world.equal(
      'every developer’s line does not apply, and says why',
      developers.map((r) => [r?.standing, r?.notes]),
      [
        ['notApplicable', ['noneHeld']],
        ['notApplicable', ['noneHeld']],
      ],
    );
    await world.clock('2024-10-10T06:00:00Z');
    const september = async (who: string) => {
      const { body } = await world.api(who, 'GET', '/api/overview?month=2024-09');
      const themes = body.themes as { theme: string; meetings: { held: number; standing: string } }[];
      const { held: n, standing } = themes.find((t) => t.theme === third)?.meetings ?? {};
      return [n, standing];
    };
    world.equal(
      'ten days later September still says so: page, overview, and what the observer sees',
      [(await lead())?.standing, await september(katri), await september(olga)],
      ['overdue', [0, 'overdue'], [0, 'overdue']],
    );
    const board = await world.api(katri, 'GET', `/api/themes/${third}/board?month=2024-09`);
    world.equal(
      'and the theme’s board',
      (board.body.counts as { meetings: { standing: string } }).meetings.standing,
      'overdue',
    );
    world.equal(
      'the observer reads no misses of developers either',
      (await rowOf(world, olga, 'saarela', '2024-09', attend, third))?.standing,
      'notApplicable',
    );
    const invited = await world.api(katri, 'POST', '/api/events', {
      form: form(),
      ...meeting([third], '2024-09-20'),
    });
    world.equal('nobody is invited to a day that is over', invited.status, 400);
    const recorded = await world.api(katri, 'POST', '/api/facts/events', {
      form: form(),
      ...meeting([third], '2024-09-20'),
      place: 'Satamatalo',
    });
    world.equal(
      'it is repaired by recording a meeting that was in fact held, and by nothing else',
      [recorded.status, (await lead())?.standing, await september(olga)],
      [200, 'fulfilled', [1, 'fulfilled']],
    );
    const raised = await open(world, katri, {
      obligation: attend,
      theme: third,
      organisation: 'saarela',
      month: '2024-09',
    });
    world.equal(
      'which asks the developers who was there, and names the meeting',
      [raised.row.standing, raised.seats.map((s) => s.state)],
      ['overdue', ['notMarked']],
    );
  },
};

const s9: Walk = {
  id: 'S9',
  title: 'Organisation in two themes',
  now: '2024-05-02T06:00:00Z',
  clauses: 7,
  walk: async (world) => {
    await importFixture(world);
    world.given('Saarela is in themes 1 and 3 and took part in theme 1’s meeting only');
    const one = await plan(world, lea, meeting([first], '2024-05-07'));
    const three = await plan(world, katri, meeting([third], '2024-05-08'));
    await world.clock('2024-05-09T06:00:00Z');
    await held(world, lea, one);
    await held(world, katri, three);
    await mark(world, lea, one, 'saarela', 'present');
    world.when('the contact person opens the tab');
    const lines = (await rowsOf(world, sari, 'saarela', '2024-05')).filter((r) => r.obligation === attend);
    const standingIn = (theme: string) => lines.find((r) => r.theme === theme)?.standing;
    world.equal('she sees two groups', lines.map((r) => r.theme).sort(), [third, first].sort());
    world.equal('theme 1 is fulfilled', standingIn(first), 'fulfilled');
    const opened = await open(world, sari, { obligation: attend, theme: third });
    world.equal(
      'theme 3 is open, and says what is missing',
      [standingIn(third), opened.missing.map((m) => m.code), opened.seats.map((s) => s.state)],
      ['atRisk', ['attend'], ['notMarked']],
    );
    const card = wordsOf((await world.say(sari, 'vastuut 2024-05')).cards);
    world.holds(
      'her card in chat names the meeting of theme 3 as open, and not that of theme 1',
      card,
      card.includes('Säännölliset tapaamiset (3): △ Uhkaa viivästyä, 0/1') &&
        !/Säännölliset tapaamiset \(1\): [△○]/u.test(card),
    );
    const may = async () =>
      (await rowsOf(world, sari, 'saarela', '2024-05'))
        .filter((r) => r.obligation === attend)
        .map((r) => [r.theme, r.standing, r.done])
        .sort();
    await world.clock('2024-06-01T06:00:00Z');
    world.equal('when the month has closed, theme 3 was missed and theme 1 was not', await may(), [
      [third, 'overdue', 0],
      [first, 'fulfilled', 1],
    ]);
    const joint = await plan(world, katri, meeting([first, third], '2024-06-04'));
    await world.clock('2024-06-05T06:00:00Z');
    await held(world, katri, joint);
    await mark(world, katri, joint, 'saarela', 'present');
    const both = (await rowsOf(world, sari, 'saarela', '2024-06')).filter((r) => r.obligation === attend);
    world.equal(
      'a joint meeting ticks both',
      both.map((r) => r.standing),
      ['fulfilled', 'fulfilled'],
    );
    world.equal('and mends nothing of May', await may(), [
      [third, 'overdue', 0],
      [first, 'fulfilled', 1],
    ]);
  },
};

const s10: Walk = {
  id: 'S10',
  title: 'Lead that is also a developer',
  now: '2024-10-03T06:00:00Z',
  clauses: 6,
  walk: async (world) => {
    await importFixture(world);
    world.given('the coordinator organisation also leads theme 3 and develops in it');
    const id = await plan(world, katri, meeting([third], '2024-10-07'));
    await world.clock('2024-10-08T06:00:00Z');
    await held(world, katri, id);
    world.when('its page is opened');
    const rows = await rowsOf(world, katri, 'koordinaatio', '2024-10');
    world.equal('obligations stand under three roles', [...new Set(rows.map((r) => r.role))].sort(), [
      'coordinator',
      'developer',
      'themeLead',
    ]);
    const standingOf = (obligation: string) => rows.find((r) => r.obligation === obligation)?.standing;
    world.equal(
      'the held meeting satisfies both to hold and to attend',
      [standingOf(hold), standingOf(attend)],
      ['fulfilled', 'fulfilled'],
    );
    const pilot = 'dev-pilot-in-own-organisation';
    const own = await open(world, katri, { obligation: pilot, theme: third, organisation: 'koordinaatio' });
    const anyone = await open(world, katri, { obligation: pilot, theme: third, organisation: 'saarela' });
    world.equal(
      'a missing pilot of its own is shown like anyone’s',
      // Which act it opens depends on who reads.
      [own.row.standing, own.missing.map(({ code, says }) => ({ code, says }))],
      [anyone.row.standing, anyone.missing.map(({ code, says }) => ({ code, says }))],
    );
    const absent = await mark(world, katri, id, 'koordinaatio', 'absent');
    const after = await rowsOf(world, katri, 'koordinaatio', '2024-10');
    world.equal(
      'marked as absent, it held the meeting and did not attend it: the two duties stay two',
      [hold, attend].map((duty) => after.find((r) => r.obligation === duty)?.standing),
      absent.status === 200 ? ['fulfilled', 'atRisk'] : [],
    );
    await world.clock('2024-11-02T06:00:00Z');
    const late = await Promise.all(
      ['koordinaatio', 'saarela'].map((o) => rowOf(world, katri, o, '2024-11', pilot, third)),
    );
    world.equal(
      'when piloting is over, no pilot is late for both: the coordinator gets no silent exemption',
      late.map((r) => r?.standing),
      ['overdue', 'overdue'],
    );
    const shown = await world.api(olga, 'GET', '/api/obligations?organisation=koordinaatio&month=2024-10');
    world.holds(
      'and an observer reads its rows as anyone’s',
      shown.status,
      shown.status === 200 && (shown.body.rows as { role: string }[]).some((r) => r.role === 'developer'),
    );
  },
};

const s11: Walk = {
  id: 'S11',
  title: 'Co-leads',
  now: '2024-05-14T07:00:00Z',
  clauses: 8,
  walk: async (world) => {
    await importFixture(world);
    world.given('theme 4 has two lead organisations, 50 % each');
    const coffee = { type: 'coffee', themes: [fourth], day: '2024-05-16', starts: '08:30', ends: '09:15' };
    const id = await plan(world, lea, coffee);
    world.when('one of them holds the coffee');
    await world.clock('2024-05-16T07:00:00Z');
    await held(world, lea, id);
    const duty = 'lead-morning-coffees';
    const own = await rowOf(world, lea, 'kuusikko', '2024-05', duty, fourth);
    const other = await rowOf(world, lauri, 'lahdelma', '2024-05', duty, fourth);
    world.equal(
      'the duty is fulfilled for both',
      [own?.standing, other?.standing],
      ['fulfilled', 'fulfilled'],
    );
    const overview = await world.api(katri, 'GET', '/api/overview?month=2024-05');
    const counted = (overview.body.themes as { theme: string; coffees: { held: number } }[]).find(
      (t) => t.theme === fourth,
    );
    world.equal('and the coffee counts once for the theme', counted?.coffees.held, 1);
    const opened = await open(world, lauri, { obligation: duty, theme: fourth, organisation: 'lahdelma' });
    world.equal(
      'the log says who held it',
      opened.row.evidence.map((e) => e.recordedBy),
      ['Lea Vetäjä'],
    );
    const { body } = await world.api(katri, 'POST', '/api/bulletins', {
      form: form(),
      title: { fi: 'Seminaari', sv: 'Seminarium' },
      body: { fi: 'Seminaari on 11.6.', sv: 'Seminariet är 11.6.' },
      audience: { general: false, themes: [fourth] },
    });
    const asked = await world.until('"Välitä"', async () =>
      (await world.personal(lea)).findLast((m) =>
        buttonsOf(m.cards).some((b) => verbOf(b) === 'bulletin.relay'),
      ),
    );
    await world.press(lea, null, asked.id, 'bulletin.relay', { lines: '' });
    const relayed = await open(world, lauri, {
      obligation: 'lead-relay-bulletins',
      theme: fourth,
      organisation: 'lahdelma',
    });
    world.equal(
      'a bulletin relayed by one is not asked of the other',
      [relayed.row.standing, relayed.missing],
      ['fulfilled', []],
    );
    const again = await world.api(lauri, 'POST', `/api/bulletins/${String(body.id)}/relay`, {
      theme: fourth,
    });
    world.holds(
      'and the other’s press does nothing and says so',
      again.body,
      JSON.stringify(again.body).includes('Välitetty') || again.body.fresh === false,
    );
    const relays = relayed.log.filter((l) => l.kind === 'bulletinRelayed').map((l) => l.recordedBy);
    world.equal('the log names who relayed it', relays, ['Lea Vetäjä']);
    const closed = async (organisation: string) =>
      (await rowOf(world, katri, organisation, '2024-06', duty, fourth))?.standing;
    await world.clock('2024-07-01T06:00:00Z');
    world.equal(
      'and what neither of them held in June is missed by both',
      [await closed('kuusikko'), await closed('lahdelma')],
      ['overdue', 'overdue'],
    );
    const past = { ...coffee, day: '2024-06-13', form: form() };
    await world.api(lauri, 'POST', '/api/facts/events', past);
    world.equal(
      'until one of them records a coffee that was held',
      [await closed('kuusikko'), await closed('lahdelma')],
      ['fulfilled', 'fulfilled'],
    );
  },
};

const s27: Walk = {
  id: 'S27',
  title: 'Evidence disputed',
  now: '2024-05-02T06:00:00Z',
  clauses: 10,
  walk: async (world) => {
    await importFixture(world);
    const id = await plan(world, lea, meeting([first], '2024-05-07'));
    await world.clock('2024-05-08T06:00:00Z');
    await held(world, lea, id);
    await mark(world, lea, id, 'saarela', 'absent');
    world.given('attendance says the contact person’s organisation was absent');
    const standing = () => open(world, sari, { obligation: attend, theme: first });
    world.when('she presses "Olimme paikalla"');
    const list = await world.say(sari, 'tapahtumat');
    await world.press(sari, null, list.id, 'event.dispute', {}, { event: id });
    const waiting = await standing();
    world.equal(
      'until it is confirmed the mark stands, and says that it is disputed',
      [waiting.row.standing, waiting.seats.map((s) => s.state), waiting.row.notes.includes('disputed')],
      ['atRisk', ['disputed'], true],
    );
    const asked = await world.until('the lead’s question', async () =>
      (await world.personal(lea)).find((m) => buttonsOf(m.cards).some((b) => verbOf(b) === 'event.settle')),
    );
    world.holds(
      'the lead gets it to confirm',
      wordsOf(asked.cards),
      wordsOf(asked.cards).includes('Saarela'),
    );
    const disputes = await world.api(lea, 'GET', `/api/themes/${first}/board`);
    world.equal('in the tab too', (disputes.body.disputes as unknown[]).length, 1);
    await world.press(lea, null, asked.id, 'event.settle', {}, { confirmed: true });
    const after = await standing();
    world.equal('on confirmation the standing changes', after.row.standing, 'fulfilled');
    const acts = after.log
      .filter((l) => l.kind === 'attendanceDisputed')
      .map((l) => [l.state, l.recordedBy])
      .sort();
    world.equal('both acts are in the log', acts, [
      ['confirmed', 'Lea Vetäjä'],
      ['open', 'Sari Yhteyshenkilö'],
    ]);
    world.holds(
      'nobody edits the past silently: the earlier mark stays, as replaced',
      after.log.filter((l) => l.kind === 'attended'),
      after.log.some((l) => l.kind === 'attended' && l.state === 'replaced'),
    );
    const settled = await world.api(lea, 'GET', `/api/themes/${first}/board`);
    world.equal('what is settled waits no more', settled.body.disputes, []);
    world.given('another meeting, and a lead who knows that nobody of the organisation was there');
    const next = await plan(world, lea, meeting([first], '2024-06-04'));
    await world.clock('2024-06-05T06:00:00Z');
    await held(world, lea, next);
    await mark(world, lea, next, 'saarela', 'absent');
    const asks = await world.api(sari, 'POST', `/api/events/${next}/dispute`, { organisation: 'saarela' });
    const foreign = await world.api(sari, 'POST', `/api/events/${next}/settle`, {
      organisation: 'saarela',
      confirmed: true,
    });
    world.equal('who asks does not settle it', [asks.status, foreign.status], [200, 403]);
    await world.api(lea, 'POST', `/api/events/${next}/settle`, { organisation: 'saarela', confirmed: false });
    const june = await open(world, sari, { obligation: attend, theme: first });
    world.equal(
      'declined, the mark stands',
      [june.row.standing, june.seats.map((s) => s.state)],
      ['atRisk', ['declined']],
    );
    world.equal(
      'and both words are in the log of June',
      june.log
        .filter((l) => l.kind === 'attendanceDisputed')
        .map((l) => [l.state, l.recordedBy])
        .sort(),
      [
        ['declined', 'Lea Vetäjä'],
        ['open', 'Sari Yhteyshenkilö'],
      ],
    );
  },
};

const s31: Walk = {
  id: 'S31',
  title: 'Unclear source shown honestly',
  now: '2024-05-14T07:00:00Z',
  clauses: 6,
  walk: async (world) => {
    await importFixture(world);
    const cutOff = 'dev-take-part-as-possible-truncated';
    const timesThree = 'lead-participate-in-project-group';
    world.when('anyone opens the cut-off line and "* 3"');
    const cut = await open(world, sari, { obligation: cutOff });
    world.equal(
      'the original text, the reading in use and the mark "vahvistettava" are seen',
      [
        cut.obligation.source.line,
        cut.obligation.source.fi,
        cut.readingsInUse.map((r) => [r.says.length > 0, r.setBy]),
        cut.row.needsConfirmation,
      ],
      [108, 'Osallistuu mahdollisuuksien', [[true, null]], true],
    );
    const three = await open(world, lea, { obligation: timesThree, month: '2024-04' });
    world.holds(
      'of "* 3" too, and neither is overdue',
      [three.obligation.source.fi, three.row.standing],
      three.obligation.source.fi.includes('* 3') &&
        three.row.needsConfirmation &&
        ![three.row.standing, cut.row.standing].includes('overdue'),
    );
    const set = (who: string, value: string) =>
      world.api(who, 'POST', '/api/interpretations', {
        reading: { key: 'projectGroupMultiplier', value },
      });
    world.equal(
      'only the coordinator can set the reading',
      [
        (await set(sari, 'months:3')).status,
        (await set(nina, 'months:3')).status,
        (await set(katri, 'months:3')).status,
      ],
      [403, 403, 200],
    );
    const after = await open(world, lea, { obligation: timesThree, month: '2024-04' });
    world.equal(
      'the old standing is recalculated, with a note of whose reading it is and that it was set later',
      [
        after.row.standing,
        after.row.needsConfirmation,
        after.row.notes,
        after.readingsInUse.map((r) => [r.says, r.setBy, r.later]),
      ],
      [
        'notApplicable',
        false,
        ['readingEnds'],
        [['Kaksi kertaa kuussa hankkeen alussa. Kuukausia: 3.', 'Katri Koordinaattori', true]],
      ],
    );
    const asked = { obligation: timesThree, month: '2024-04', asOf: '2024-05-01' };
    const then = await open(world, lea, asked);
    const now = await open(world, lea, { ...asked, readings: 'now' });
    world.equal(
      'a past day is told with the reading in force then, or with today’s, and says which',
      [then.readings, then.row.needsConfirmation, now.readings, now.row.needsConfirmation],
      ['then', true, 'now', false],
    );
    const { body } = await world.api(sari, 'GET', '/api/interpretations');
    world.equal(
      'who set it stands in the history, open to all',
      (body.history as { key: string; setBy: string }[]).map((h) => [h.key, h.setBy]),
      [['projectGroupMultiplier', 'Katri Koordinaattori']],
    );
  },
};

export const duties: readonly Walk[] = [s8, s9, s10, s11, s27, s31];
