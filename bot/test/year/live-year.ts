import { makeChance, type SampleChance } from '../../local/sample/chance';
import { decideApproval } from '../../src/shared/contract/bulletin-drafts';
import { bulletin, publishBulletin } from '../../src/shared/contract/bulletins';
import { answerCheckIn, myCheckIns } from '../../src/shared/contract/check-ins';
import { planEvent } from '../../src/shared/contract/events';
import { selfReport } from '../../src/shared/contract/obligations';
import { chooseWords } from '../../src/shared/contract/own-words';
import { answerSurvey, openSurvey } from '../../src/shared/contract/surveys';
import { answersFor, themesLedByActor } from '../../src/shared/domain/actor';
import { addDays, type Day, helsinki, monthOfDay } from '../../src/shared/domain/month';
import { isIn, type Person } from '../../src/shared/domain/network';
import { Refusal } from '../../src/shared/domain/refusal';
import { type ThemeId, themeIds } from '../../src/shared/domain/theme';
import type { Waiting } from '../../src/shared/domain/waiting';
import { isQuiet, isWorkingDay } from '../../src/shared/domain/working-day';
import type { House } from '../house';

/** How often people do what: chosen, not measured; much of what waits is left lying, so that the ladder has work. */
const often = {
  /** A person opens Teams for the project on a working day. */
  looks: 0.1,
  /** And then does one thing that waits. */
  does: 0.6,
  /** A working day of a led theme on which a coffee or a meeting is planned. */
  plans: 0.12,
  publishes: 0.1,
  asksHelp: 0.05,
  choosesLess: 0.1,
};

type Life = { readonly house: House; readonly chance: SampleChance; readonly day: Day };

/** What a person who has been asked once may not do any more is no fault of the year. */
const tried = async (act: () => Promise<unknown>): Promise<void> => {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
};

const answerAll = async ({ house, chance }: Life, who: string, round: string): Promise<void> => {
  const { items } = await house.call(myCheckIns, who, { query: {} });
  for (const { organisation, theme, pilot, stage, answered } of items)
    if (!answered)
      await tried(() =>
        house.call(answerCheckIn, who, {
          params: { round },
          body: {
            organisation,
            theme,
            pilot,
            stage: stage === 'notStarted' ? 'running' : stage,
            help: chance.happens(often.asksHelp),
            share: true,
            internal: false,
          },
        }),
      );
};

/** One thing that waits is done the way its first button does it; what wants a form gets the form's answer. */
const doOne = async (life: Life, { id: who, assignments }: Person, item: Waiting): Promise<void> => {
  const { house, day } = life;
  const [{ press }] = item.acts;
  if (item.kind === 'checkIn') return answerAll(life, who, item.id);
  if (item.kind === 'survey') {
    const [first] = assignments;
    if (first)
      await tried(() =>
        house.call(answerSurvey, who, {
          params: { survey: item.id },
          body: { organisation: first.organisation, answers: {} },
        }),
      );
    return;
  }
  if (item.kind === 'duty' && press?.verb === 'obligation.reporting') {
    const form = house.ports.newId();
    const body = { form, ...press.data, day, note: 'Tehty.' };
    return tried(() => house.call(selfReport, who, { body }));
  }
  if (item.kind === 'acknowledge')
    return tried(async () => {
      await house.turn(who, { verb: 'bulletin.acknowledge', data: { bulletin: item.id } });
    });
  if (item.kind === 'approve')
    return tried(async () => {
      const { revision } = await house.call(bulletin, who, { params: { id: item.id } });
      await house.call(decideApproval, who, {
        params: { id: item.id },
        body: { revision, seen: revision, approve: true },
      });
    });
  if (press && !press.opens && press.verb !== 'coffee.form')
    return tried(async () => {
      await house.turn(who, { verb: press.verb, data: press.data });
    });
};

const looks = async (life: Life, person: Person): Promise<void> => {
  const { house, chance } = life;
  const actor = house.actorOf(person.id);
  const waiting = await house.table.routes.waiting({ ports: house.ports, actor, network: house.network });
  for (const item of waiting) if (chance.happens(often.does)) await doOne(life, person, item);
};

const leadOf = (house: House, theme: ThemeId): Person | undefined =>
  house.network.people.find((p) => themesLedByActor(house.actorOf(p.id), house.network).includes(theme));

/** A coffee or a meeting within two weeks, in the morning or in the afternoon. */
const planOne = async ({ house, chance, day }: Life, theme: ThemeId): Promise<void> => {
  const lead = leadOf(house, theme);
  const on = addDays(day, 3 + chance.below(10));
  if (!lead || !isWorkingDay(on) || isQuiet(on, house.network.project.quietMonths)) return;
  const isMorning = chance.happens(0.5);
  await tried(() =>
    house.call(planEvent, lead.id, {
      body: {
        form: house.ports.newId(),
        type: chance.happens(0.5) ? 'coffee' : 'themeMeeting',
        themes: [theme],
        day: on,
        starts: isMorning ? '08:30' : '13:00',
        ends: isMorning ? '09:15' : '14:30',
      },
    }),
  );
};

const publishOne = async ({ house, chance, day }: Life): Promise<void> => {
  const writers = house.network.people.filter((p) =>
    p.assignments.some((a) => isIn(a, day) && (a.role === 'communications' || a.role === 'coordinator')),
  );
  const writer = chance.pick(writers);
  const both = (text: string) => ({ fi: text, sv: `${text} (sv)` });
  await tried(() =>
    house.call(publishBulletin, writer.id, {
      body: {
        form: house.ports.newId(),
        audience: { general: true, themes: chance.happens(0.5) ? [...themeIds] : [chance.pick(themeIds)] },
        title: both(`Tiedote ${day}`),
        body: both('Lue tämä.'),
      },
    }),
  );
};

const openOne = async ({ house, day }: Life, keeper: string, survey: 'start' | 'final'): Promise<void> => {
  const question = { id: 'q1', type: 'text' as const, fi: 'Miten menee?', sv: 'Hur går det?', options: [] };
  await tried(() =>
    house.call(openSurvey, keeper, {
      body: {
        survey,
        title: { fi: 'Kysely', sv: 'Enkät' },
        questions: [question],
        closesOn: addDays(day, 14),
        closesAt: '16:00',
      },
    }),
  );
};

const liveDay = async (life: Life): Promise<void> => {
  const { house, chance } = life;
  for (const theme of themeIds) if (chance.happens(often.plans)) await planOne(life, theme);
  if (chance.happens(often.publishes)) await publishOne(life);
  for (const person of house.network.people) if (chance.happens(often.looks)) await looks(life, person);
};

/**
 * A year of a network in one seed: the clock goes through every working day, what is due comes by itself, and people do
 * some of what waits for them, by the ways that buttons and pages have.
 */
export const liveYear = async (house: House, from: Day, until: Day, seed: number): Promise<void> => {
  const chance = makeChance(seed, 'year');
  await house.prepare();
  for (const person of house.network.people)
    if (chance.happens(often.choosesLess))
      for (const organisation of answersFor(house.actorOf(person.id)))
        await house.call(chooseWords, person.id, {
          body: { organisation, choice: chance.pick(['digestOnly', 'nothing'] as const) },
        });
  const keeper = house.network.people.find((p) => p.assignments.some((a) => a.role === 'coordinator'));
  const quiet = house.network.project.quietMonths;
  const opened = new Set<string>();
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (!isWorkingDay(day)) continue;
    await house.advance(helsinki(day, chance.happens(0.5) ? '08:10' : '11:00'));
    const life = { house, chance, day };
    const survey = monthOfDay(day).endsWith('-03')
      ? 'start'
      : monthOfDay(day).endsWith('-11')
        ? 'final'
        : null;
    if (survey && keeper && !opened.has(survey)) {
      opened.add(survey);
      await openOne(life, keeper.id, survey);
    }
    if (!isQuiet(day, quiet)) await liveDay(life);
    // What the day has brought goes out the same day, as it does where the clock does not jump.
    await house.advance(helsinki(day, '18:00'));
    while ((await house.ports.stores.work.open()).length > 0) await house.settle();
  }
  await house.advance(helsinki(until, '20:00'));
};
