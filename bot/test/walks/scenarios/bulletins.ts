import { channelOf, importFixture, katri, lauri, lea, nina, vivi } from '../fixture';
import type { Walk } from '../walk';
import { buttonsOf, form, verbOf, type WalkMessage, type World, wordsOf } from '../world';

const themes = [
  'pedagogy-and-clients',
  'quality',
  'competence-and-staff',
  'future-and-vision',
  'swedish-cross-cutting',
];
const written = {
  title: { fi: 'Väliseminaarin ohjelma', sv: 'Programmet för mellanseminariet' },
  body: { fi: 'Seminaari on tiistaina 12.6.', sv: 'Seminariet hålls tisdagen den 12.6.' },
};
const everywhere = { general: true, themes };

type RelaySeen = {
  theme: string;
  relayed: boolean;
  by?: string;
  name?: string;
  at?: string;
  version?: number;
  lines?: string;
};
type BulletinSeen = {
  id: string;
  state: string;
  delivered: number;
  planned: number;
  waiting: number;
  missing: string[];
  relays: RelaySeen[];
};
type OpenedBulletin = BulletinSeen & {
  version: number;
  acts: string[];
  texts: { version: number; body: { fi?: string; sv?: string } }[];
  versions: { version: number; correction?: { fi?: string } }[];
  channels: {
    name: string;
    theme: string | null;
    outdated: boolean;
    failure?: { sentence: string; mend: string };
  }[];
};

const relayOn = async (world: World, on: readonly (readonly [string, string])[]): Promise<void> => {
  for (const [theme, lead] of on)
    await world.api(lead, 'PUT', `/api/themes/${theme}/auto-relay`, { on: true });
};
const opened = async (world: World, id: string, who = vivi): Promise<OpenedBulletin> =>
  (await world.api(who, 'GET', `/api/bulletins/${id}`)).body as OpenedBulletin;
const tasksOf = async (world: World, who: string): Promise<readonly { task: string; lang?: string }[]> =>
  (await world.api(who, 'GET', '/api/bulletins/drafts')).body.tasks as { task: string; lang?: string }[];
const relayStanding = async (
  world: World,
  lead: string,
  organisation: string,
  theme: string,
): Promise<string> => {
  const answer = await world.api(lead, 'GET', `/api/obligations?organisation=${organisation}`);
  const rows = answer.body.rows as { obligation: string; theme: string; standing: string }[];
  return rows.find((r) => r.obligation === 'lead-relay-bulletins' && r.theme === theme)?.standing ?? 'none';
};
const withButton = async (world: World, who: string, verb: string): Promise<WalkMessage> =>
  world.until(`a card with ${verb}`, async () =>
    (await world.personal(who)).findLast((m) => buttonsOf(m.cards).some((b) => verbOf(b) === verb)),
  );
/** Written by Vivi, approved by Katri on her card; how long it took to stand everywhere, in ms. */
const publishEverywhere = async (world: World, channels: number): Promise<{ id: string; ms: number }> => {
  const { body } = await world.api(vivi, 'POST', '/api/bulletins', {
    form: form(),
    ...written,
    audience: everywhere,
  });
  const id = String(body.id);
  const card = await withButton(world, katri, 'bulletin.approve');
  const pressed = performance.now();
  await world.press(katri, null, card.id, 'bulletin.approve');
  await world.until('delivered', async () => (await opened(world, id)).delivered === channels);
  return { id, ms: Math.round(performance.now() - pressed) };
};

const s1: Walk = {
  id: 'S1',
  title: 'Bulletin to all themes',
  now: '2024-05-14T07:00:00Z',
  clauses: 6,
  walk: async (world) => {
    await importFixture(world);
    world.given('a bulletin in fi and sv for all five themes and Yleinen; automatic relay on for 1, 3 and 4');
    await relayOn(world, [
      ['pedagogy-and-clients', lea],
      ['competence-and-staff', katri],
      ['future-and-vision', lea],
    ]);
    const sent = await world.api(vivi, 'POST', '/api/bulletins', {
      form: form(),
      ...written,
      audience: everywhere,
    });
    const id = String(sent.body.id);
    const own = await world.api(vivi, 'POST', `/api/bulletins/${id}/approval`, {
      revision: 1,
      approve: true,
    });
    world.equal(
      'nothing is out before, and its author cannot approve it',
      [sent.body.state, own.status],
      ['awaitsApproval', 403],
    );
    world.when('a second person approves it');
    const card = await withButton(world, katri, 'bulletin.approve');
    await world.press(katri, null, card.id, 'bulletin.approve');
    const b = await world.until('delivered', async () => {
      const now = await opened(world, id);
      return now.delivered === 4 && now;
    });
    const posts = await Promise.all(
      ['general', ...themes].map(
        async (theme) =>
          (await world.posts(await channelOf(world, theme))).filter((p) =>
            wordsOf(p.cards).includes(written.title.fi),
          ).length,
      ),
    );
    world.equal('one card stands in Yleinen and in those three channels', posts, [1, 1, 0, 1, 1, 0]);
    world.equal(
      'the archive says "Toimitettu 4/4, odottaa vetäjää 2"',
      [b.delivered, b.planned, b.waiting],
      [4, 4, 2],
    );
    const fulfilled = await Promise.all([
      relayStanding(world, lea, 'kuusikko', 'pedagogy-and-clients'),
      relayStanding(world, katri, 'koordinaatio', 'competence-and-staff'),
      relayStanding(world, lauri, 'lahdelma', 'future-and-vision'),
    ]);
    const byBot = b.relays.filter((r) => r.by === 'bot').map((r) => r.theme);
    world.equal(
      'lead-relay-bulletins is fulfilled for themes 1, 3 and 4 ("botti vetäjän puolesta"), for the co-lead too',
      [fulfilled, byBot],
      [
        ['fulfilled', 'fulfilled', 'fulfilled'],
        ['pedagogy-and-clients', 'competence-and-staff', 'future-and-vision'],
      ],
    );
    const asked = await Promise.all([lauri, nina].map((who) => withButton(world, who, 'bulletin.relay')));
    world.equal('the leads of 2 and 5 get a "Välitä" card', asked.length, 2);
    await relayOn(world, [
      ['quality', lauri],
      ['swedish-cross-cutting', nina],
    ]);
    const all = await publishEverywhere(world, 6);
    const last = await opened(world, all.id);
    world.equal(
      `with relay on everywhere it reads 6/6 (${all.ms} ms after the press)`,
      [last.delivered, last.planned, last.waiting],
      [6, 6, 0],
    );
  },
};

const s2: Walk = {
  id: 'S2',
  title: 'Relay by hand',
  now: '2024-05-14T07:00:00Z',
  clauses: 5,
  walk: async (world) => {
    await importFixture(world);
    world.given('the lead of theme 2 keeps automatic relay off');
    const quality = await channelOf(world, 'quality');
    const answer = await world.api(vivi, 'POST', '/api/bulletins', {
      form: form(),
      ...written,
      audience: { general: true, themes: ['quality'] },
    });
    const id = String(answer.body.id);
    const card = await withButton(world, lauri, 'bulletin.relay');
    world.equal('the bulletin is not in the theme’s channel before', (await world.posts(quality)).length, 0);
    world.when('she presses "Välitä" and adds two lines of her own');
    const lines = 'Tämä koskee erityisesti laatutiimejä.\nNähdään seminaarissa.';
    await world.press(lauri, null, card.id, 'bulletin.relay', { lines });
    const [post] = await world.until('the post', async () => {
      const posts = await world.posts(quality);
      return posts.length > 0 && posts;
    });
    const words = wordsOf(post?.cards);
    world.holds(
      'the bulletin appears in the theme’s channel with her lines above it',
      words,
      words.startsWith('Tämä koskee erityisesti laatutiimejä.') &&
        words.includes('Nähdään seminaarissa.') &&
        words.includes('12.6.'),
    );
    const relay = (await opened(world, id)).relays.find((r) => r.theme === 'quality');
    world.holds(
      'the log names her, the time and the bulletin version',
      relay,
      relay?.name === 'Lauri Vetäjä' &&
        relay.version === 1 &&
        relay.by === 'lead' &&
        relay.at?.startsWith('2024-05-14') === true,
    );
    const second = await world.press(lauri, null, card.id, 'bulletin.relay').catch(async () => {
      const again = await world.api(lauri, 'POST', `/api/bulletins/${id}/relay`, { theme: 'quality' });
      return {
        ...again.body,
        card: wordsOf((await world.personal(lauri)).find((m) => m.id === card.id)?.cards),
      };
    });
    world.holds('a second press says "Välitetty jo"', second, JSON.stringify(second).includes('Välitetty'));
    world.equal('and does nothing', (await world.posts(quality)).length, 1);
  },
};

const s3: Walk = {
  id: 'S3',
  title: 'Bulletin corrected after posting',
  now: '2024-05-14T07:00:00Z',
  clauses: 5,
  walk: async (world) => {
    await importFixture(world);
    world.given('a bulletin with a wrong date is in five channels');
    const aimed = ['pedagogy-and-clients', 'quality', 'competence-and-staff', 'future-and-vision'];
    await relayOn(world, [
      ['pedagogy-and-clients', lea],
      ['quality', lauri],
      ['competence-and-staff', katri],
      ['future-and-vision', lea],
    ]);
    const audience = { general: true, themes: aimed };
    const answer = await world.api(vivi, 'POST', '/api/bulletins', { form: form(), ...written, audience });
    const id = String(answer.body.id);
    await world.until('five posts', async () => (await opened(world, id)).delivered === 5);
    const channels = await Promise.all(['general', ...aimed].map((theme) => channelOf(world, theme)));
    const firstPosts = async () =>
      Promise.all(
        channels.map(async (channel) =>
          (await world.posts(channel)).find((p) => wordsOf(p.cards).includes('Väliseminaarin')),
        ),
      );
    const before = (await firstPosts()).map((p) => p?.id);
    await world.clock('2024-05-14T07:20:00Z');
    const broken = channels[4] ?? '';
    await world.fault({
      match: { operation: 'edit', conversation: broken },
      status: 403,
      code: 'BotNotInConversationRoster',
      accepted: false,
    });
    world.when(
      'the communications officer corrects it, "merkittävä" ticked, and one channel refuses the edit',
    );
    await world.api(vivi, 'POST', `/api/bulletins/${id}/correct`, {
      ...written,
      body: { fi: 'Seminaari on tiistaina 11.6.', sv: 'Seminariet hålls tisdagen den 11.6.' },
      version: 1,
      what: { fi: 'päivä on 11.6.', sv: 'dagen är 11.6.' },
      significant: true,
    });
    const mark = 'Korjattu 14.5. klo 10.20: päivä on 11.6.';
    const edited = await world.until('the edits', async () => {
      const posts = await firstPosts();
      return posts.filter((p) => wordsOf(p?.cards).includes(mark)).length === 4 && posts;
    });
    world.equal(
      'the same messages are edited in place',
      edited.map((p) => p?.id),
      before,
    );
    world.holds(
      'marked "Korjattu 14.5. klo 10.20: …" in both languages, the new date in the text',
      wordsOf(edited[0]?.cards),
      [mark, 'Rättat 14.5. kl. 10.20: dagen är 11.6.', 'tiistaina 11.6.'].every((x) =>
        wordsOf(edited[0]?.cards).includes(x),
      ),
    );
    const replies = await world.until('the replies', async () => {
      const seen = (await firstPosts()).map((p) => p?.replies.length ?? 0);
      return seen.every((n) => n > 0) && seen;
    });
    world.equal('a short reply in each thread draws attention', replies, [1, 1, 1, 1, 1]);
    const kept = await opened(world, id);
    world.equal(
      'the archive keeps both versions',
      kept.texts.map((t) => t.body.fi),
      ['Seminaari on tiistaina 12.6.', 'Seminaari on tiistaina 11.6.'],
    );
    const failed = kept.channels.filter((c) => c.failure);
    world.holds(
      'the channel where editing failed is listed with a retry',
      failed,
      failed.length === 1 && failed[0]?.outdated === true && kept.acts.includes('retry'),
    );
    await world.api(vivi, 'POST', `/api/bulletins/${id}/retry`, {});
    await world.until('the last edit', async () =>
      (await firstPosts()).every((p) => wordsOf(p?.cards).includes(mark)),
    );
    const mended = await world.until('no failure', async () => {
      const now = await opened(world, id);
      return now.channels.every((c) => !c.outdated) && now;
    });
    world.equal('and the retry mends it', mended.channels.filter((c) => c.failure).length, 0);
  },
};

const s4: Walk = {
  id: 'S4',
  title: 'Swedish missing',
  now: '2024-05-14T07:00:00Z',
  clauses: 6,
  walk: async (world) => {
    await importFixture(world);
    world.given('a bulletin aimed also at the Swedish whole has only Finnish text');
    await relayOn(world, [
      ['quality', lauri],
      ['swedish-cross-cutting', nina],
    ]);
    const audience = { general: true, themes: ['quality', 'swedish-cross-cutting'] };
    const draft = { title: { fi: written.title.fi }, body: { fi: written.body.fi }, audience };
    const id = `b-${form()}`;
    const saved = await world.api(vivi, 'PUT', `/api/bulletins/${id}/draft`, { ...draft, revision: 0 });
    world.when('the communications officer tries to publish');
    const warned = saved.body.findings as { code: string; level: string; sentence: string }[];
    const tried = await world.api(vivi, 'POST', `/api/bulletins/${id}/publish`, { revision: 1 });
    world.equal(
      'the bot warns, and publishes nothing',
      [warned.map((f) => f.code), tried.status],
      [['languageMissing'], 400],
    );
    const error = tried.body.error as { code: string; message: string };
    world.holds(
      'and offers "publish in Finnish with the note ‘Svensk version kommer’"',
      [warned[0]?.sentence, error.message],
      error.code === 'languageMissing' && (warned[0]?.sentence.includes('Svensk version kommer') ?? false),
    );
    await world.api(vivi, 'POST', `/api/bulletins/${id}/publish`, { revision: 1, languageFollows: true });
    const swedish = await channelOf(world, 'swedish-cross-cutting');
    const post = await world.until('the post', async () => (await world.posts(swedish))[0]);
    world.holds(
      'so it stands there with the note',
      wordsOf(post.cards),
      wordsOf(post.cards).includes('Svensk version kommer'),
    );
    const open = (await tasksOf(world, vivi)).filter((t) => t.task === 'addLanguage').map((t) => t.lang);
    world.equal('a task stays open until the Swedish text is added', open, ['sv']);
    const { version } = await opened(world, id);
    await world.api(vivi, 'POST', `/api/bulletins/${id}/language`, {
      version,
      lang: 'sv',
      title: written.title.sv,
      body: written.body.sv,
    });
    const after = await world.until('the edit', async () => {
      const [now] = await world.posts(swedish);
      return wordsOf(now?.cards).includes(written.body.sv) && now;
    });
    world.equal(
      'after which the posts are edited',
      [after.id, wordsOf(after.cards).includes('Svensk version kommer')],
      [post.id, false],
    );
    world.equal(
      'and the task is gone',
      (await tasksOf(world, vivi)).filter((t) => t.task === 'addLanguage'),
      [],
    );
  },
};

export const bulletins: readonly Walk[] = [s2, s1, s3, s4];
