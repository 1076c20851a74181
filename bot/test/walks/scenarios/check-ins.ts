import { importFixture, lea, nina, pekka, sari } from '../fixture';
import type { Walk } from '../walk';
import { buttonsOf, verbOf, type WalkAnswer, type World, wordsOf } from '../world';

const answer = (more: Record<string, unknown> = {}) => ({
  organisation: 'saarela',
  theme: 'pedagogy-and-clients',
  pilot: 'p1',
  title: 'Työpaikkaohjaajan valmennus',
  stage: 'running',
  pace: 'onTrack',
  done: 'Ensimmäinen valmennus pidettiin.',
  help: false,
  share: false,
  internal: true,
  ...more,
});
const send = (
  world: World,
  by: string,
  more: Record<string, unknown> = {},
  round = '2024-05',
): Promise<WalkAnswer> => world.api(by, 'POST', `/api/check-ins/${round}`, answer(more));
const roundOf = async (world: World) => {
  const overview = await world.api(lea, 'GET', '/api/overview?month=2024-05');
  const rounds = overview.body.rounds as { round: string; answered: number; late: number }[];
  return rounds.find((r) => r.round === '2024-05');
};
/** Round 5/2024 opens on Friday 24.5. at 8.30 and closes on Friday 31.5. at 16.00. */
const openRound = async (world: World): Promise<void> => {
  await importFixture(world);
  await world.clock('2024-05-27T06:00:00Z');
};

export const checkIns: readonly Walk[] = [
  {
    id: 'S16',
    title: 'Check-in, normal',
    now: '2024-05-20T06:00:00Z',
    clauses: 4,
    walk: async (world) => {
      await openRound(world);
      world.given('round 5/2024 is open until Fri 31.5. 16.00');
      world.when('the pilot owner answers');
      const saved = await send(world, pekka);
      world.equal(
        'saved, with its time',
        [saved.status, saved.body.fresh, saved.body.late],
        [200, true, false],
      );
      const board = await world.api(lea, 'GET', '/api/themes/pedagogy-and-clients/board?month=2024-05');
      const pilots = board.body.pilots as { title: string; stage: string; done?: string }[];
      world.equal(
        'the pilot register is updated',
        pilots.map((p) => [p.title, p.stage]),
        [['Työpaikkaohjaajan valmennus', 'running']],
      );
      world.equal('the lead’s counts go up', (board.body.round as { answered: number }).answered, 1);
      const others = await world.api(nina, 'GET', '/api/themes/pedagogy-and-clients/board?month=2024-05');
      const theirs = others.body.pilots as { done?: string }[];
      world.equal(
        'others do not see the text',
        theirs.some((p) => p.done),
        false,
      );
    },
  },
  {
    id: 'S17',
    title: 'Check-in submitted twice',
    now: '2024-05-20T06:00:00Z',
    clauses: 3,
    walk: async (world) => {
      await openRound(world);
      world.given('the contact person answered on Monday');
      const [one, two] = await Promise.all([send(world, pekka), send(world, pekka)]);
      world.equal(
        'a double click makes one record',
        [one.body.fresh, two.body.fresh].filter(Boolean).length,
        1,
      );
      await world.clock('2024-05-30T06:00:00Z');
      world.when('a colleague answers for the same pilot on Thursday');
      const colleague = await send(world, sari, { pace: 'delayed' });
      world.equal(
        'the reply names whose answer was replaced',
        (colleague.body.replaced as { by: string } | null)?.by,
        'Pekka Pilotti',
      );
      world.equal('one current answer exists', (await roundOf(world))?.answered, 1);
    },
  },
  {
    id: 'S18',
    title: 'Check-in after closing',
    now: '2024-05-20T06:00:00Z',
    clauses: 3,
    walk: async (world) => {
      await openRound(world);
      world.given('the round closed at 16.00');
      await world.clock('2024-05-31T13:07:00Z');
      world.when('the pilot owner sends at 16.07');
      const late = await send(world, pekka);
      world.equal('it is kept as late', [late.status, late.body.fresh, late.body.late], [200, true, true]);
      const round = await roundOf(world);
      world.equal('it is not in the round’s frozen figures', [round?.answered, round?.late], [0, 1]);
      const said = await world.api(lea, 'GET', '/api/themes/pedagogy-and-clients/board?month=2024-05');
      world.equal('the register has it', (said.body.pilots as unknown[]).length, 1);
    },
  },
  {
    id: 'S28',
    title: 'Pilot needs help',
    now: '2024-05-20T06:00:00Z',
    clauses: 8,
    walk: async (world) => {
      await openRound(world);
      for (const who of [lea, pekka]) await world.personal(who);
      world.given('the pilot owner answers the check-in');
      world.when('he ticks that help is needed');
      await send(world, pekka, { help: true, helpText: 'Kuka on valmentanut työpaikkaohjaajia?' });
      const board = (who: string) =>
        world.api(who, 'GET', '/api/themes/pedagogy-and-clients/board?month=2024-05');
      const helpOn = async (who: string) =>
        ((await board(who)).body.help as { helpText?: string }[] | undefined)?.map((h) => h.helpText);
      world.equal('it stands on the lead’s board', await helpOn(lea), [
        'Kuka on valmentanut työpaikkaohjaajia?',
      ]);
      world.equal('and on no other organisation’s', await helpOn(nina), []);
      const told = (who: string, verb: string) =>
        world.until(`a card with ${verb} for ${who}`, async () =>
          (await world.personal(who)).findLast((m) => buttonsOf(m.cards).some((b) => verbOf(b) === verb)),
        );
      const card = await told(lea, 'help.reply');
      world.holds(
        'the lead is told at once who asks',
        card.summary,
        card.summary.includes('Saarelan opisto'),
      );
      world.when('she answers from the card');
      await world.press(lea, null, card.id, 'help.reply', { text: 'Kuusikossa on malli, soitan huomenna.' });
      const heard = await told(pekka, 'help.close');
      world.holds(
        'the asker hears the answer',
        wordsOf(heard.cards),
        wordsOf(heard.cards).includes('Kuusikossa on malli, soitan huomenna.'),
      );
      world.equal('it stays open', (await helpOn(lea))?.length, 1);
      await send(world, sari, { done: 'Toinen valmennus pidettiin.', help: false });
      world.equal('a colleague’s later answer does not close it', (await helpOn(lea))?.length, 1);
      world.when('the pilot owner says that help is no longer needed');
      await world.press(pekka, null, heard.id, 'help.close');
      world.equal('it is closed', await helpOn(lea), []);
      const settled = await world.until('the lead’s card without its buttons', async () =>
        (await world.personal(lea)).find(
          (m) => m.id === card.id && !buttonsOf(m.cards).some((b) => verbOf(b) === 'help.reply'),
        ),
      );
      world.holds(
        'the lead reads who closed it',
        wordsOf(settled.cards),
        wordsOf(settled.cards).includes('Pekka Pilotti'),
      );
    },
  },
  {
    id: 'S34',
    title: 'Old card',
    now: '2024-04-15T06:00:00Z',
    clauses: 2,
    walk: async (world) => {
      await importFixture(world);
      world.given('round 4 is closed and round 5 open');
      await world.clock('2024-05-27T06:00:00Z');
      world.when('somebody answers the card of round 4');
      const old = await send(world, pekka, {}, '2024-04');
      world.equal('it is treated by the round in the card: late', [old.status, old.body.late], [200, true]);
      world.equal('round 5 has no answer by it', (await roundOf(world))?.answered, 0);
    },
  },
];
