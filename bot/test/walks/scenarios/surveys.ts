import { importFixture, katri, lea, nina, sari } from '../fixture';
import type { Walk } from '../walk';
import { buttonsOf, verbOf, type World } from '../world';

type View = {
  readonly survey: string;
  readonly closed: boolean;
  readonly rate: { readonly asked: number; readonly answered: number } | null;
  readonly themes: readonly { readonly theme: string; readonly answered: number }[];
};
const viewOf = async (world: World, who: string): Promise<View | undefined> =>
  ((await world.api(who, 'GET', '/api/surveys')).body.surveys as View[]).find((s) => s.survey === 'final');
const remindersTo = async (world: World, who: string): Promise<number> =>
  (await world.personal(who)).filter((m) => /^(Muistutus|Påminnelse): (kysely|enkäten)/u.test(m.summary))
    .length;

/** S29, through the cards where they can answer. */
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
];
