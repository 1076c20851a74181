import { importFixture, katri, lea, nina, olga, sari } from '../fixture';
import type { Walk } from '../walk';
import { buttonsOf, form, verbOf, type World } from '../world';

type SurveySeen = {
  readonly survey: string;
  readonly closed: boolean;
  readonly rate: { readonly asked: number; readonly answered: number } | null;
  readonly themes: readonly { readonly theme: string; readonly answered: number }[];
};
const viewOf = async (world: World, who: string): Promise<SurveySeen | undefined> =>
  ((await world.api(who, 'GET', '/api/surveys')).body.surveys as SurveySeen[]).find(
    (s) => s.survey === 'final',
  );
const remindersTo = async (world: World, who: string): Promise<number> =>
  (await world.personal(who)).filter((m) =>
    /^(Muistutus: Loppukysely|Påminnelse: Slutenkät) /u.test(m.summary),
  ).length;

type StandingSeen = {
  readonly key: string;
  readonly obligation: string;
  readonly organisation: string;
  readonly theme: string | null;
  readonly done: number;
  readonly required: number | null;
  readonly evidence: number;
};
type ReportSeen = {
  readonly duties: readonly { readonly obligation: string }[];
  readonly rows: readonly StandingSeen[];
  readonly gaps: readonly (StandingSeen & { readonly reason: string })[];
  readonly themes: readonly {
    readonly theme: string;
    readonly events: Readonly<Record<string, { readonly held: number }>>;
    readonly pilots: Readonly<Record<string, number>>;
  }[];
};
type Numbered = {
  readonly head: {
    readonly number: number;
    readonly version: number;
    readonly frozenAt: string;
    readonly hash: string;
  };
  readonly report: ReportSeen;
  readonly differences: readonly { readonly obligation: string }[];
};
const period = { from: '2023-12-01', until: '2024-12-31', asOf: '2025-01-13' };
const drafts = '/api/funder-reports/drafts';
const ledTheme = 'pedagogy-and-clients';

/** What Lea's theme has held, told afterwards. */
const recordHeld = (world: World, type: string, day: string, more: object = {}) =>
  world.api(lea, 'POST', '/api/facts/events', {
    form: form(),
    type,
    themes: [ledTheme],
    day,
    starts: '09:00',
    ends: '15:00',
    ...more,
  });
type MeSeen = {
  readonly project: { readonly name: string; readonly starts: string; readonly ends: string };
  readonly organisations: readonly { readonly id: string; readonly themes: readonly string[] }[];
};
const meIn = async (world: World, who: string): Promise<MeSeen> =>
  (await world.api(who, 'GET', '/api/me')).body as unknown as MeSeen;
const dutiesIn = async (world: World, query = '') => {
  const asked = `/api/obligations?organisation=kuusikko&month=2024-05${query}`;
  const rows = (await world.api(lea, 'GET', asked)).body.rows as readonly StandingSeen[];
  return { ids: [...new Set(rows.map((r) => r.obligation))], done: rows.reduce((n, r) => n + r.done, 0) };
};

/** The project goes on (DOMAIN.md 3.1): the report of the period that is over stays what it was. */
const nextPeriod = async (world: World, readBefore: () => Promise<void>): Promise<void> => {
  const before = { me: await meIn(world, lea), duties: await dutiesIn(world) };
  world.when('the next hankekausi is begun');
  const dates = { name: 'Strapetsi II', starts: '2025-01-13', ends: '2027-05-31' };
  await world.api(katri, 'POST', '/api/periods', { seen: 1, ...dates, without: [] });
  // Until it starts the one before runs.
  await readBefore();
  const now = await world.until('the start of the period', async () => {
    const me = await meIn(world, lea);
    return me.project.name === dates.name ? me : undefined;
  });
  world.equal(
    'it has its own dates and the same network',
    [now.project, now.organisations],
    [dates, before.me.organisations],
  );
  const duties = await dutiesIn(world);
  world.equal('the same duties, and nothing on record', [duties.ids, duties.done], [before.duties.ids, 0]);
  world.equal(
    'what was done before stands in its own period',
    await dutiesIn(world, '&period=1'),
    before.duties,
  );
  const reports = async (query: string) =>
    ((await world.api(olga, 'GET', `/api/funder-reports${query}`)).body.reports as unknown[]).length;
  world.equal('so do its reports', [await reports(''), await reports('?period=1')], [0, 2]);
  const late = await world.api(lea, 'POST', '/api/facts/events?period=1', {});
  world.equal('and nobody writes there any more', late.status, 409);
};

/** The bytes of a file begin so. */
const fileOf = async (world: World, query: string): Promise<Buffer> => {
  const { body } = await world.api(katri, 'GET', `/api/funder-reports/1/1/file?${query}`);
  return Buffer.from(String(body.content), 'base64');
};
const numbered = async (world: World, version: number): Promise<Numbered> =>
  (await world.api(katri, 'GET', `/api/funder-reports/1/${version}`)).body as unknown as Numbered;

const s30: Walk = {
  id: 'S30',
  title: 'Report to OKM',
  now: '2025-01-13T07:00:00Z',
  clauses: 16,
  walk: async (world) => {
    await importFixture(world);
    await recordHeld(world, 'themeMeeting', '2024-05-07', { present: ['saarela'] });
    await recordHeld(world, 'coffee', '2024-05-16');
    await recordHeld(world, 'training', '2024-05-21', {
      moreDays: [{ day: '2024-05-22', starts: '09:00', ends: '15:00' }],
    });
    await world.api(sari, 'POST', '/api/pilots', {
      organisation: 'saarela',
      theme: ledTheme,
      title: 'Vertaisohjaus',
      stage: 'finished',
      share: true,
      links: [],
    });
    world.given('the period 1.12.2023–31.12.2024 is chosen');
    world.when('the project manager makes the report');
    await world.api(katri, 'POST', drafts, { id: 'raportti-okm-1', ...period });
    const draft = (await world.api(katri, 'GET', `${drafts}/raportti-okm-1`)).body as {
      readonly draft: { readonly revision: number };
      readonly report: ReportSeen;
    };
    world.equal('it lists every obligation', draft.report.duties.length, 46);
    const meetings = 'lead-regular-meetings-with-developers';
    const opened = (await world.api(katri, 'GET', `${drafts}/raportti-okm-1?obligation=${meetings}`))
      .body as {
      readonly report: ReportSeen;
    };
    const held = opened.report.rows.find((r) => r.theme === ledTheme && r.done > 0);
    world.equal(
      'with what was required and done',
      [held?.organisation, held?.done, held?.required],
      ['kuusikko', 1, 1],
    );
    const figure = encodeURIComponent(`row~${held?.key}`);
    const evidence = (await world.api(katri, 'GET', `${drafts}/raportti-okm-1/evidence?figure=${figure}`))
      .body.evidence as unknown[];
    world.equal('and the evidence behind it', evidence?.length, held?.evidence);
    const gap = draft.report.gaps.find((g) => g.obligation === 'lead-morning-coffees');
    await world.api(katri, 'POST', `${drafts}/raportti-okm-1/reasons`, {
      revision: draft.draft.revision,
      reasons: [{ key: gap?.key ?? '', text: 'Kahveja ei ollut, koska vetäjä vaihtui.' }],
    });
    await world.api(katri, 'POST', `${drafts}/raportti-okm-1/number`, {});
    const first = await numbered(world, 1);
    world.equal(
      'gaps have their reason',
      first.report.gaps.find((g) => g.key === gap?.key)?.reason,
      'Kahveja ei ollut, koska vetäjä vaihtui.',
    );
    const theme = first.report.themes.find((t) => t.theme === ledTheme);
    world.equal(
      'per theme meetings, coffees, trainings and pilots',
      [
        theme?.events.themeMeeting?.held,
        theme?.events.coffee?.held,
        theme?.events.training?.held,
        theme?.pilots.finished,
      ],
      [1, 1, 1, 1],
    );
    world.holds(
      'it is numbered, dated and has its hash',
      first.head,
      first.head.number === 1 &&
        first.head.version === 1 &&
        first.head.frozenAt.startsWith('2025-01-13') &&
        /^[0-9a-f]{64}$/u.test(first.head.hash),
    );
    const [plain, twofold] = [
      await fileOf(world, 'format=pdf&language=fi'),
      await fileOf(world, 'format=pdf&language=fi&headings=sv'),
    ];
    world.holds(
      'it is on paper in Finnish, with Swedish headings on demand',
      [plain.length, twofold.length],
      plain.subarray(0, 5).toString() === '%PDF-' && twofold.length > 0 && !plain.equals(twofold),
    );
    world.when('something is corrected later');
    await recordHeld(world, 'coffee', '2024-06-06');
    const later = await numbered(world, 1);
    world.equal(
      'the numbered report does not change',
      [later.head.hash, JSON.stringify(later) === JSON.stringify(first)],
      [first.head.hash, true],
    );
    await world.api(katri, 'POST', drafts, { id: 'raportti-okm-2', ...period, number: 1 });
    await world.api(katri, 'POST', `${drafts}/raportti-okm-2/number`, {});
    const second = await numbered(world, 2);
    world.equal('the correction makes version 2', [second.head.number, second.head.version], [1, 2]);
    world.holds(
      'which lists what is different',
      second.differences,
      second.differences.length > 0 &&
        second.differences.every((d) => typeof d.obligation === 'string') &&
        second.differences.some((d) => d.obligation === 'lead-morning-coffees'),
    );
    await nextPeriod(world, async () => {
      const read = await world.api(olga, 'GET', '/api/funder-reports/1/2');
      world.equal('an observer reads it', read.status, 200);
    });
  },
};

/** S29, through the cards where they can answer; S30. */
export const surveys: readonly Walk[] = [
  {
    id: 'S29',
    title: 'Final survey',
    now: '2024-11-18T07:00:00Z',
    clauses: 9,
    walk: async (world) => {
      await importFixture(world);
      for (const who of [sari, nina]) await world.personal(who);
      world.given('the closing phase');
      world.when('the coordinator opens the final survey');
      const question = {
        id: 'q1',
        type: 'scale',
        fi: 'Mallista on hyötyä',
        sv: 'Modellen är till nytta',
        options: [],
      };
      const opened = await world.api(katri, 'POST', '/api/surveys', {
        survey: 'final',
        title: { fi: 'Loppukysely', sv: 'Slutenkät' },
        questions: [question],
        closesOn: '2024-11-29',
        closesAt: '16:00',
      });
      world.equal('it is open', [opened.status, opened.body.fresh], [200, true]);
      const card = await world.until('the survey for Sari', async () =>
        (await world.personal(sari)).find((m) =>
          buttonsOf(m.cards).some((b) => verbOf(b) === 'survey.answer'),
        ),
      );
      await world.press(sari, null, card.id, 'survey.answer', { 'question-q1': '4' });
      world.equal('the rate is live', (await viewOf(world, katri))?.rate?.answered, 1);
      const again = await world.api(sari, 'POST', '/api/surveys/final/answers', {
        organisation: 'saarela',
        answers: { q1: 5 },
      });
      world.equal('the organisation has one slot: a later word takes its place', again.body.replaced, true);
      world.equal('and is counted once', (await viewOf(world, katri))?.rate?.answered, 1);
      const led = (await viewOf(world, lea))?.themes.find((t) => t.theme === 'pedagogy-and-clients');
      world.equal('the lead reads the rate of the own theme', led?.answered, 1);
      await world.clock('2024-11-28T10:00:00Z');
      await world.until('a reminder for who is missing', async () => (await remindersTo(world, nina)) > 0);
      world.equal('only those missing are reminded', await remindersTo(world, sari), 0);
      world.when('it closes');
      await world.clock('2024-11-29T14:05:00Z');
      const closed = await world.until('the close', async () => {
        const view = await viewOf(world, katri);
        return view?.closed ? view : undefined;
      });
      world.equal('its figures stand', closed.rate?.answered, 1);
      const late = await world.api(nina, 'POST', '/api/surveys/final/answers', {
        organisation: 'norrvik',
        answers: { q1: 3 },
      });
      world.holds(
        'a later answer is refused in one sentence',
        late.body,
        late.status >= 400 && late.status < 500,
      );
      world.equal('and changes nothing', (await viewOf(world, katri))?.rate?.answered, 1);
    },
  },
  s30,
];
