import { channelOf, importFixture, katri, lauri, lea, nina, pekka, sari } from '../fixture';
import { partAt, type Walk } from '../walk';
import { buttonsOf, form, verbOf, type WalkMessage, type World, wordsOf } from '../world';
import { inviteIn, plan, rowOf } from './events';

const first = 'pedagogy-and-clients';
const coffees = 'lead-morning-coffees';
const coffee = (day: string) => ({
  type: 'coffee',
  themes: [first],
  day,
  starts: '08:30',
  ends: '09:15',
});
type ListedEvent = {
  readonly id: string;
  readonly startsAt: string;
  readonly state: string;
  readonly replies: Record<'yes' | 'maybe' | 'no', number>;
  readonly mine: string | null;
};
const listed = async (
  world: World,
  who: string,
  from: string,
  until: string,
): Promise<readonly ListedEvent[]> =>
  (await world.api(who, 'GET', `/api/events?from=${from}&until=${until}`)).body.events as ListedEvent[];
const must = async (world: World, who: string, method: string, path: string, body: object) => {
  const answer = await world.api(who, method, path, body);
  if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer)}`);
  return answer.body;
};
const answers = (world: World, who: string, event: string, answer: string) =>
  must(world, who, 'POST', `/api/events/${event}/reply`, { answer });
const block = async (world: World, email: string): Promise<void> => {
  const { id } = await world.person(email);
  await fetch(`${world.url}/local/teams/blocked`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: id, blocked: true }),
  });
};
const textsOf = (m: WalkMessage): string => `${m.text} ${m.summary} ${wordsOf(m.cards)}`;
/** The first post of a channel: the invitation, also when its buttons are gone. */
/** A check-in's round may stand beside it, before or after: the message is known by its id. */
const postOf = async (world: World, channel: string, id: string) => {
  const post = (await world.posts(channel)).find((p) => p.id === id);
  if (!post) throw new Error('no invitation');
  return post;
};
const repliesIn = async (world: World, channel: string, id: string): Promise<readonly string[]> =>
  (await postOf(world, channel, id)).replies.map((r) => r.text);
const personalOf = async (world: World, who: string, said: RegExp): Promise<number> =>
  (await world.personal(who)).filter((m) => said.test(textsOf(m))).length;

const guests = Array.from({ length: 10 }, (_, i) => `vieras${i + 1}@saarela.example`);
const withGuests = (people: string): string =>
  people + guests.map((email, i) => `${email};Vieras ${i + 1};fi;saarela;contact;;;2023-12-01;\n`).join('');

const s6: Walk = {
  id: 'S6',
  title: 'Coffee cancelled',
  now: '2024-05-21T06:00:00Z',
  clauses: 13,
  walk: async (world) => {
    await importFixture(world, withGuests);
    const channel = await channelOf(world, first);
    const id = await plan(world, lea, coffee('2024-05-30'));
    const invitation = await inviteIn(world, channel);
    const coming = [sari, pekka, ...guests];
    for (const who of coming) await answers(world, who, id, 'yes');
    await answers(world, lauri, id, 'maybe');
    await answers(world, nina, id, 'no');
    world.given('the invite is out and 12 have said yes; one of them cannot be reached');
    const unreachable = guests[9] ?? '';
    await block(world, unreachable);
    const [before] = await listed(world, lea, '2024-05-30', '2024-05-30');
    world.equal('12 have said yes', before?.replies.yes, 12);
    const standing = async () => (await rowOf(world, lea, 'kuusikko', '2024-05', coffees, first))?.standing;
    world.equal('with this coffee planned the theme is on its way', await standing(), 'onTrack');
    await world.clock('2024-05-27T06:00:00Z');
    world.when('the lead’s coordinator cancels with a reason');
    await must(world, lea, 'POST', `/api/events/${id}/cancel`, { reason: 'Vetäjä on sairaana' });
    await world.clock('2024-05-27T06:15:00Z');
    const card = await world.until('the cancelled card', async () => {
      const post = await postOf(world, channel, invitation.id);
      return wordsOf(post.cards).includes('Peruttu') ? post : null;
    });
    world.holds(
      'the card becomes "Peruttu" in both languages',
      wordsOf(card.cards),
      /Peruttu: Vetäjä on sairaana[\s\S]*Inställt: Vetäjä on sairaana/u.test(wordsOf(card.cards)),
    );
    world.equal('its buttons go', buttonsOf(card.cards).length, 0);
    const told = await Promise.all(
      coming
        .filter((who) => who !== unreachable)
        .map((who) => personalOf(world, who, /on peruttu\. Syy: Vetäjä/u)),
    );
    world.equal('those who said yes are told personally, once each', told, Array(11).fill(1));
    world.equal(
      'who said maybe is told too, once',
      await personalOf(world, lauri, /on peruttu\. Syy: Vetäjä/u),
      1,
    );
    world.equal('who said no is not', await personalOf(world, nina, /[Pp]eruttu|Inställt/u), 0);
    const covered = await repliesIn(world, channel, invitation.id);
    const word =
      /^Aamukahvit .* on peruttu\. Syy: Vetäjä on sairaana\n\nInställt: Morgonkaffe .* Orsak: Vetäjä on sairaana$/u;
    world.holds(
      'who cannot be reached is covered by one reply in the thread, without names',
      covered,
      covered.length === 1 && word.test(covered[0] ?? ''),
    );
    const row = await rowOf(world, lea, 'kuusikko', '2024-05', coffees, first);
    world.equal('the coffee does not count for May', row?.done, 0);
    world.equal('and with four days left and no other coffee the theme is at risk', row?.standing, 'atRisk');
    const late = await world.api(nina, 'POST', `/api/events/${id}/reply`, { answer: 'yes' });
    world.equal(
      'who answers now hears that it has been cancelled',
      [late.status, (late.body.error as { code: string }).code],
      [409, 'closed'],
    );
    await world.clock('2024-05-30T07:00:00Z');
    world.equal(
      'nobody is asked whether it was held',
      (await world.personal(lea)).filter((m) => buttonsOf(m.cards).some((b) => verbOf(b) === 'event.held'))
        .length,
      0,
    );
    await plan(world, lea, coffee('2024-05-31'));
    world.equal('with another coffee planned it is at risk no more', await standing(), 'onTrack');
  },
};

const s7: Walk = {
  id: 'S7',
  title: 'Coffee moved over a month boundary',
  now: '2024-05-25T06:00:00Z',
  clauses: 10,
  walk: async (world) => {
    await importFixture(world);
    const channel = await channelOf(world, first);
    const id = await plan(world, lea, coffee('2024-05-31'));
    const post = await inviteIn(world, channel);
    await answers(world, sari, id, 'yes');
    await answers(world, pekka, id, 'no');
    world.given('a coffee on 31.5. that somebody has said yes to');
    const months = async () => [
      (await listed(world, lea, '2024-05-01', '2024-05-31')).length,
      (await listed(world, lea, '2024-06-01', '2024-06-30')).length,
    ];
    world.equal('May has it', await months(), [1, 0]);
    const lines = async () => {
      const rows = ['2024-05', '2024-06'].map((m) => rowOf(world, lea, 'kuusikko', m, coffees, first));
      return (await Promise.all(rows)).map((row) => row?.standing);
    };
    world.equal('which is on its way with it', (await lines())[0], 'onTrack');
    world.when('it is moved to 3.6.');
    await must(world, lea, 'POST', `/api/events/${id}/move`, {
      day: '2024-06-03',
      starts: '08:30',
      ends: '09:15',
    });
    await world.clock('2024-05-25T06:10:00Z');
    world.equal('May loses it and June gains it', await months(), [0, 1]);
    world.equal('so May is at risk, with six days left', (await lines())[0], 'atRisk');
    const [moved] = await listed(world, sari, '2024-06-03', '2024-06-03');
    world.equal(
      'replies are asked for again',
      [moved?.replies, moved?.mine],
      [{ yes: 0, maybe: 0, no: 0 }, null],
    );
    world.equal(
      'the old ones are kept as history: who had said yes is asked personally, who had not is not',
      [
        await personalOf(world, sari, /Siirretty: uusi aika 3\.6\. klo 8\.30/u),
        await personalOf(world, pekka, /Siirretty/u),
      ],
      [1, 0],
    );
    const own = await world.api(sari, 'GET', '/api/me/data');
    world.holds(
      'and what she had said stands in her own data still',
      JSON.stringify(own.body).includes('yes'),
      own.status === 200 && JSON.stringify(own.body).includes(id),
    );
    await world.until(
      'a word in the thread',
      async () => (await repliesIn(world, channel, post.id)).length > 0,
    );
    world.equal('the change is in the thread', await repliesIn(world, channel, post.id), [
      'Siirretty: uusi aika 3.6. klo 8.30. Ilmoittaudu uudelleen.\n\nFlyttat: ny tid 3.6. kl. 8.30. Anmäl dig på nytt.',
    ]);
    const card = await world.until('the edited card', async () => {
      const now = await postOf(world, channel, post.id);
      return wordsOf(now.cards).includes('ma 3.6.2024 klo 8.30') ? now : null;
    });
    world.equal('and the same message shows the new time', card.id, post.id);
    await answers(world, sari, id, 'no');
    const [again] = await listed(world, sari, '2024-06-03', '2024-06-03');
    world.equal(
      'a new answer is to the new time',
      [again?.replies, again?.mine],
      [{ yes: 0, maybe: 0, no: 1 }, 'no'],
    );
    await world.clock('2024-06-03T06:20:00Z');
    const question = await world.until('"Pidettiinkö?"', async () =>
      (await world.personal(lea)).find((m) => buttonsOf(m.cards).some((b) => verbOf(b) === 'event.held')),
    );
    await world.press(lea, null, question.id, 'event.held', {}, { held: true });
    const done = async (month: string) => (await rowOf(world, lea, 'kuusikko', month, coffees, first))?.done;
    world.equal(
      'held, it counts for June and not for May',
      [await done('2024-05'), await done('2024-06')],
      [0, 1],
    );
  },
};

const day = (from: string, days: number): string =>
  new Date(Date.parse(`${from}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const inHelsinki = (instant: string): string =>
  new Date(instant).toLocaleTimeString('fi-FI', {
    timeZone: 'Europe/Helsinki',
    hour: '2-digit',
    minute: '2-digit',
  });

/** Every night on which the clocks change, and what 3.30 is in UTC: in spring the clock has jumped, in autumn the first. */
const nights = [
  { night: '2024-03-31', at: '01:30', before: '06:30', after: '05:30', easter: true },
  { night: '2024-10-27', at: '00:30', before: '05:30', after: '06:30', easter: false },
  { night: '2025-03-30', at: '01:30', before: '06:30', after: '05:30', easter: false },
  { night: '2025-10-26', at: '00:30', before: '05:30', after: '06:30', easter: false },
  { night: '2026-03-29', at: '01:30', before: '06:30', after: '05:30', easter: false },
  { night: '2026-10-25', at: '00:30', before: '05:30', after: '06:30', easter: false },
  { night: '2027-03-28', at: '01:30', before: '06:30', after: '05:30', easter: true },
  { night: '2027-10-31', at: '00:30', before: '05:30', after: '06:30', easter: false },
] as const;
type Night = (typeof nights)[number];

const series = (from: string, until: string, more: object = {}) => ({
  form: form(),
  type: 'coffee',
  themes: [first],
  rhythm: 'weekly',
  from,
  until,
  starts: '08:30',
  ends: '09:15',
  ...more,
});
const reminders = (world: World): Promise<number> => personalOf(world, sari, /Tänään klo /u);
const questions = async (world: World): Promise<number> =>
  (await world.personal(lauri)).filter((m) => buttonsOf(m.cards).some((b) => verbOf(b) === 'event.held'))
    .length;

/** A weekly coffee on the Thursdays before and after the night. */
const acrossNight = async (world: World, { night, before, after }: Night): Promise<void> => {
  const [from, until] = [day(night, -3), day(night, 4)];
  await must(world, lea, 'POST', '/api/series', series(from, until));
  const starts = (await listed(world, lea, from, until)).map((e) => e.startsAt);
  world.equal(`around ${night} the coffee is at 8.30 in Helsinki`, starts.map(inHelsinki), [
    '08.30',
    '08.30',
  ]);
  world.equal(
    `which is ${before} UTC before and ${after} after`,
    starts.map((s) => s.slice(11, 16)),
    [before, after],
  );
};

/** What is due at 3.30 that night: a question for an event that ends then, and a reminder where it is no holiday. */
const duringNight = async (world: World, { night, at, easter }: Night): Promise<void> => {
  const nightly = { ...coffee(night), themes: ['quality'], starts: '02:30' };
  // In spring 3.30 is no time of day: people are asked for another, and the clock shows 4.30 at that moment.
  if (at === '01:30') {
    const missing = { form: form(), ...nightly, ends: '03:30' };
    const { status, body } = await world.api(lauri, 'POST', '/api/events', missing);
    world.equal(
      `no event ends at 3.30 in the night of ${night}: nothing is put in its place without a word`,
      [status, (body.error as { code: string } | undefined)?.code],
      [400, 'noSuchEnd'],
    );
  }
  await plan(world, lauri, { ...nightly, ends: at === '01:30' ? '04:30' : '03:30' });
  const sunday = series(night, night, { starts: '10:00', ends: '10:45', remindAt: '03:30' });
  if (easter) {
    const { status, body } = await world.api(lea, 'POST', '/api/series', sunday);
    const { message } = body.error as { message: string };
    world.holds(
      `${night} is Easter Sunday and left out by name`,
      message,
      status === 400 && /pääsiäispäivä/u.test(message),
    );
  } else {
    const { id } = await must(world, lea, 'POST', '/api/series', sunday);
    await answers(world, sari, `${id}-${night}`, 'yes');
  }
  const counts = async () => [await reminders(world), await questions(world)];
  const [told = 0, asked = 0] = await counts();
  await world.clock(new Date(Date.parse(`${night}T${at}:00Z`) - 1000).toISOString());
  const justBefore = await counts();
  await world.clock(`${night}T${at}:00Z`);
  const then = await counts();
  // The second 3.30 of an autumn night is an hour later.
  await world.clock(`${night}T04:00:00Z`);
  const more = easter ? 0 : 1;
  world.equal(
    `what is due at 3.30 in the night of ${night} comes then and once (reminders, questions before, then, after)`,
    [justBefore, then, await counts()],
    [
      [told, asked],
      [told + more, asked + 1],
      [told + more, asked + 1],
    ],
  );
};

/** By the morning after the night both coffees have been invited to, each at its own local time. */
const invitedAround = async (world: World, channel: string, { night }: Night): Promise<void> => {
  const days = [day(night, -3), day(night, 4)].map((d) => {
    const [year, month, date] = d.split('-').map(Number);
    return `${date}.${month}.${year} klo 8.30–9.15`;
  });
  const cards = (await world.posts(channel)).map((p) => wordsOf(p.cards));
  world.equal(
    `the invitations around ${night} say so`,
    days.map((d) => cards.filter((words) => words.includes(d)).length),
    [1, 1],
  );
};

/** One walk a night: what lies between two changes of the clocks is half a year in which nothing is looked at. */
const s20 = (night: Night, index: number): Walk => ({
  id: `S20${partAt(index)}`,
  title: `DST, ${night.night}`,
  now: `${day(night.night, -13)}T06:00:00Z`,
  // In spring one more: no event ends at 3.30.
  clauses: night.at === '01:30' ? 5 + Number(night.easter) : 4,
  walk: async (world) => {
    await importFixture(world);
    const channel = await channelOf(world, first);
    world.given('a weekly 8.30 coffee across the change of the clocks');
    world.when('invitations, reminders and questions fall due');
    await world.clock(`${day(night.night, -9)}T06:00:00Z`);
    await acrossNight(world, night);
    await duringNight(world, night);
    await invitedAround(world, channel, night);
  },
});

const s21: Walk = {
  id: 'S21',
  title: 'Summer break',
  now: '2024-06-10T06:00:00Z',
  clauses: 9,
  walk: async (world) => {
    await importFixture(world);
    const channel = await channelOf(world, first);
    world.given('July is a quiet month; a series on Fridays, and a coffee in July anyway');
    const made = await must(world, lea, 'POST', '/api/series', series('2024-06-14', '2024-08-09'));
    world.equal('the series has no day in July and none on juhannusaatto', made.days, [
      '2024-06-14',
      '2024-06-28',
      '2024-08-02',
      '2024-08-09',
    ]);
    const skipped = made.skipped as { day: string; holiday: { fi: string } | null }[];
    world.equal(
      'and says so, each with its word',
      skipped.map((s) => [s.day, s.holiday?.fi ?? 'kesätauko']),
      [
        ['2024-06-21', 'juhannusaatto'],
        ...['05', '12', '19', '26'].map((d) => [`2024-07-${d}`, 'kesätauko']),
      ],
    );
    const eve = await plan(world, lea, coffee('2024-06-21'));
    const july = await plan(world, lea, coffee('2024-07-11'));
    for (const event of [eve, july]) await answers(world, sari, event, 'yes');
    await world.clock('2024-06-21T12:00:00Z');
    world.equal('juhannusaatto carries no reminder', await reminders(world), 0);
    await world.clock('2024-06-30T20:59:00Z');
    const seen = async () => ({
      sari: (await world.personal(sari)).length,
      lea: (await world.personal(lea)).length,
      channel: (await world.posts(channel)).reduce((sum, p) => sum + 1 + p.replies.length, 0),
    });
    const june = await seen();
    world.when('July runs');
    await world.clock('2024-07-31T20:59:00Z');
    world.equal('no reminders are sent, to nobody', await seen(), june);
    const row = async () => rowOf(world, lea, 'kuusikko', '2024-07', coffees, first);
    const quiet = await row();
    world.equal(
      'nothing is owed for the month',
      [quiet?.standing, quiet?.required ?? 0],
      ['notApplicable', 0],
    );
    const board = await world.api(lea, 'GET', `/api/themes/${first}/board?month=2024-07`);
    world.equal(
      'and it shows "kesätauko / sommaruppehåll"',
      [board.body.quiet, quiet?.notes],
      [true, ['quietMonth']],
    );
    await must(world, lea, 'POST', `/api/events/${july}/held`, { held: true });
    world.equal(
      'the coffee that was held anyway counts as extra',
      [(await row())?.done, (await row())?.standing],
      [1, 'notApplicable'],
    );
    const eves = await plan(world, katri, {
      ...coffee('2024-08-01'),
      themes: ['competence-and-staff'],
      starts: '10:00',
      ends: '10:45',
    });
    await answers(world, sari, eves, 'yes');
    await world.clock('2024-08-01T05:29:00Z');
    world.equal('before the first working morning of August nothing has come', await reminders(world), 0);
    // That day has its digest: what it names is not reminded of besides.
    await world.clock('2024-08-01T05:40:00Z');
    const word = await world.until('a word to Sari', async () =>
      (await world.personal(sari)).find((m) => m.summary.includes('viikko 31')),
    );
    await world.clock('2024-08-01T06:00:00Z');
    world.holds(
      'the first word comes on the first working day of August, and names the coffee',
      wordsOf(word.cards).slice(-300),
      wordsOf(word.cards).includes('to 1.8.2024 klo 10') && (await reminders(world)) === 0,
    );
  },
};

export const calendar: readonly Walk[] = [s6, s7, ...nights.map(s20), s21];
