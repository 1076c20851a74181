import { channelOf, importFixture, katri, lauri, sari, vivi } from '../fixture';
import type { Walk } from '../walk';
import { buttonsOf, form, verbOf, type World, wordsOf } from '../world';

type DeliverySeen = {
  kind: string;
  id: string;
  target: string;
  state: string;
  channelName: string;
  deliveredAt?: string;
  failure?: { sentence: string; mend: string };
  acts: string[];
};
type BeatSeen = { id: string; state: string; lastDeliveredAt?: string; life: { sentence: string }[] };

const rows = async (world: World, query: string): Promise<readonly DeliverySeen[]> =>
  (await world.api(katri, 'GET', `/api/deliveries?${query}`)).body.deliveries as DeliverySeen[];
const beatOf = async (world: World, channel: string): Promise<BeatSeen | undefined> =>
  ((await world.api(katri, 'GET', '/api/heartbeat')).body.channels as BeatSeen[]).find(
    (c) => c.id === channel,
  );
const control = async (world: World, path: string, body: unknown): Promise<void> => {
  const answer = await fetch(`${world.url}/local/teams/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
};
const teamOf = async (world: World, channel: string): Promise<string> => {
  const { id } = await world.person(katri);
  const state = (await (await fetch(`${world.url}/local/teams/state?person=${id}`)).json()) as {
    teams: { id: string; channels: { id: string }[] }[];
  };
  return state.teams.find((t) => t.channels.some((c) => c.id === channel))?.id ?? '';
};

const title = 'Laadun ohjeet';
const written = {
  title: { fi: title, sv: 'Anvisningar för kvalitet' },
  body: { fi: 'Lukekaa ennen tapaamista.', sv: 'Läs före träffen.' },
};

/** The bulletin to a channel without the app: seen, told, and mended with one press. */
const removedBot = async (world: World): Promise<void> => {
  const channel = await channelOf(world, 'quality');
  const team = await teamOf(world, channel);
  world.given('the bot was removed from the team of the theme’s channel');
  await world.clock('2024-05-14T07:10:00Z');
  await control(world, 'bot', { team, installed: false });
  world.when('a bulletin to the theme, relayed by the bot, and to the leads is due');
  await world.api(lauri, 'PUT', '/api/themes/quality/auto-relay', { on: true });
  const sent = await world.api(vivi, 'POST', '/api/bulletins', {
    form: form(),
    ...written,
    audience: { general: false, themes: ['quality'], leads: true },
  });
  const id = String(sent.body.id);
  const [failed] = await world.until('the failure', async () => {
    const found = await rows(world, 'show=mend');
    return found.length > 0 && found;
  });
  const { body: archived } = await world.api(vivi, 'GET', `/api/bulletins/${id}`);
  world.equal(
    'nothing is reported as sent there: the archive says 1 of 2, the log says failed, the channel is empty',
    [
      [archived.delivered, archived.planned],
      [failed?.state, failed?.deliveredAt ?? null],
      (await world.posts(channel)).filter((p) => wordsOf(p.cards).includes(title)).length,
    ],
    [[1, 2], ['failed', null], 0],
  );
  world.equal(
    'the failure and its reason are on the coordinator’s page',
    [failed?.failure?.sentence, (await beatOf(world, channel))?.state],
    ['Sovellus on poistettu tiimistä.', 'appRemoved'],
  );
  world.equal(
    'and the way to repair it',
    [failed?.failure?.mend, failed?.acts],
    ['Lisää Strapetsi-sovellus tiimiin uudelleen. Paina sitten ”Lähetä uudelleen”.', ['again']],
  );
  const card = await world.until('the coordinator’s card', async () =>
    (await world.personal(katri)).find((m) =>
      buttonsOf(m.cards).some((b) => verbOf(b) === 'delivery.settle'),
    ),
  );
  world.holds(
    'the coordinator hears of it by a card as well',
    wordsOf(card.cards),
    wordsOf(card.cards).includes(title) && wordsOf(card.cards).includes('Sovellus on poistettu tiimistä'),
  );
  world.when('the app is added again and she presses "Lähetä uudelleen", twice');
  await world.clock('2024-05-14T07:20:00Z');
  await control(world, 'bot', { team, installed: true });
  await world.press(katri, null, card.id, 'delivery.settle');
  await world.until('delivered', async () =>
    (await rows(world, `message=${id}`)).every((d) => d.state === 'delivered'),
  );
  const settled = await world.api(katri, 'POST', '/api/deliveries/settle', {
    said: 'again',
    deliveries: [{ kind: failed?.kind, id: failed?.id, target: failed?.target }],
  });
  const posts = (await world.posts(channel)).filter((p) => wordsOf(p.cards).includes(title));
  const beat = await beatOf(world, channel);
  world.equal(
    'it stands in the channel once, and the channel’s own log tells what happened',
    [posts.length, settled.body, beat?.state, beat?.life.map((e) => e.sentence).slice(0, 2)],
    [1, { settled: 0, already: 1 }, 'open', ['Sovellus lisättiin tiimiin', 'Sovellus poistettiin tiimistä']],
  );
};

// Round 5/2024: open from Friday 24.5. at 8.30 until Friday 31.5. at 16.00; the reminder goes the working day before.
const opened = '2024-05-24T05:31:00Z';
const reminded = '2024-05-30T06:05:00Z';

/** A guest who cannot be written to: told on the page, covered in the thread, named nowhere. */
const blockedGuest = async (world: World): Promise<void> => {
  world.given('Sari, a guest, cannot be messaged 1:1, and her organisation has not answered the round');
  await world.personal(sari);
  const { id: person } = await world.person(sari);
  await world.clock(opened);
  await control(world, 'blocked', { person, blocked: true });
  world.when('the reminder of the check-in is due');
  await world.clock(reminded);
  const reminder = await world.until('the reminder’s end', async () =>
    (await rows(world, 'state=failed')).find(
      (d) => d.kind === 'roundReminder' && d.channelName.startsWith('Sari'),
    ),
  );
  world.equal(
    'nothing is reported as sent to her',
    [reminder.state, reminder.deliveredAt ?? null],
    ['failed', null],
  );
  const { body } = await world.api(katri, 'GET', `/api/reachability/people?find=${sari}`);
  const seen = (body.people as { email: string; step: string; sentence?: string; mend?: string }[]).find(
    (p) => p.email === sari,
  );
  world.equal(
    'the failure, its reason and the way to repair it are on the coordinator’s page',
    [seen?.step, seen?.sentence, seen?.mend, reminder.failure?.sentence],
    [
      'chatFailed',
      'Henkilö on estänyt botin viestit.',
      'Pyydä häntä sallimaan viestit. Paina sitten ”Lähetä uudelleen”.',
      'Henkilö on estänyt botin viestit.',
    ],
  );
  const channel = await channelOf(world, 'pedagogy-and-clients');
  const words = await world.until('the word in the thread', async () => {
    const round = (await world.posts(channel)).find((p) =>
      buttonsOf(p.cards).some((b) => verbOf(b) === 'checkIn.open'),
    );
    const replies = round?.replies.map((r) => `${r.text}${wordsOf(r.cards)}`) ?? [];
    return replies.length > 0 && replies;
  });
  world.holds(
    'the reminder falls back to the channel, once, in both languages, without naming the person’s lateness',
    words,
    words.length === 1 &&
      /Muistutus: tilannekysely sulkeutuu/u.test(words.join()) &&
      /Påminnelse: lägesavstämningen stängs/u.test(words.join()) &&
      !/Sari|Saarela/u.test(words.join()),
  );
};

export const delivery: readonly Walk[] = [
  {
    id: 'S32',
    title: 'Bot cannot reach',
    now: '2024-05-14T07:00:00Z',
    clauses: 8,
    walk: async (world) => {
      await importFixture(world);
      await removedBot(world);
      await blockedGuest(world);
    },
  },
];
