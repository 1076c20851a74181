import { type ContentOf, isKind } from '../../src/shared/domain/fact';
import { addDays, addMinutes, dayOf, type Instant } from '../../src/shared/domain/month';
import { isIn, type Membership } from '../../src/shared/domain/network';
import type { Pace, Stage } from '../../src/shared/domain/pilot';
import { themeIds } from '../../src/shared/domain/theme';
import { workingDayBy } from '../../src/shared/domain/working-day';
import { beforeToday, type CalendarRound } from './calendar';
import type { SampleChance } from './chance';
import { doneWords, finnishTitles, helpWords, swedishTitles } from './pilot-words';
import { diligence, isSilent, leadFor, officeTime, pilotOwnerOf, type SampleScene, speakerOf } from './scene';

// How a pilot goes from round to round; most go on, few end.
const ways: readonly (readonly [Stage, Stage, Stage])[] = [
  ['planned', 'running', 'running'],
  ['planned', 'running', 'running'],
  ['running', 'running', 'running'],
  ['planned', 'planned', 'running'],
  ['notStarted', 'planned', 'running'],
  ['notStarted', 'notStarted', 'planned'],
  ['planned', 'planned', 'planned'],
  ['running', 'running', 'finished'],
  ['running', 'finished', 'finished'],
  ['planned', 'running', 'discontinued'],
];
const hasEnded = (stage: Stage): boolean => stage === 'finished' || stage === 'discontinued';

type SampleAnswer = {
  readonly content: ContentOf<'pilotAnswered'>;
  readonly language: 'fi' | 'sv';
  readonly at: Instant;
  readonly by: string;
};

/** In office hours while the round is open, a few a day or two late; null when that is not yet. */
const answeredAt = (
  { calendar }: SampleScene,
  chance: SampleChance,
  { opensAt, closesAt }: CalendarRound,
): Instant | null => {
  const day = workingDayBy(addDays(dayOf(opensAt), chance.below(8)));
  const told = addMinutes(officeTime(chance, day < dayOf(opensAt) ? dayOf(opensAt) : day), 20);
  const at = chance.happens(0.03) ? addMinutes(closesAt, 7 + chance.below(36 * 60)) : told;
  return at < calendar.dawn ? at : null;
};

const pacesOf: Readonly<Record<Stage, readonly Pace[]>> = {
  notStarted: [],
  planned: ['onTrack', 'onTrack', 'onTrack', 'delayed'],
  running: ['onTrack', 'onTrack', 'onTrack', 'onTrack', 'delayed', 'delayed', 'stuck'],
  finished: [],
  discontinued: [],
};

type SamplePilot = Membership & {
  readonly language: 'fi' | 'sv';
  readonly title: string;
  readonly way: (typeof ways)[number];
};
const pilotOf = (scene: SampleScene, membership: Membership): SamplePilot => {
  const { organisation, theme } = membership;
  const chance = scene.chance('pilot', organisation, theme);
  const own = scene.network.organisations.find((o) => o.id === organisation)?.language;
  const language = own === 'sv' ? 'sv' : 'fi';
  const titles =
    language === 'sv' || theme === 'swedish-cross-cutting' ? swedishTitles : finnishTitles[theme];
  return { ...membership, language, title: chance.pick(titles), way: chance.pick(ways) };
};

const answerOf = (
  scene: SampleScene,
  pilot: SamplePilot,
  asked: CalendarRound,
  turn: number,
): SampleAnswer | null => {
  const { organisation, theme, language, title, way } = pilot;
  const chance = scene.chance('answer', organisation, theme, asked.round);
  const stage = way[turn] ?? 'running';
  const before = way[turn - 1];
  const isAsked =
    isIn(pilot, dayOf(asked.opensAt)) && !(before && hasEnded(before)) && !isSilent(organisation);
  const at = answeredAt(scene, chance, asked);
  const by = at && (pilotOwnerOf(scene, organisation, theme) ?? speakerOf(scene, organisation, dayOf(at)));
  if (!isAsked || !at || !by || !chance.happens(diligence(scene, organisation))) return null;
  const paces = pacesOf[stage];
  const content = {
    kind: 'pilotAnswered',
    round: asked.round,
    organisation,
    theme,
    pilot: 'p1',
    title,
    stage,
    ...(paces.length > 0 ? { pace: chance.pick(paces) } : {}),
    done: chance.pick(doneWords[stage][language]),
    help: false,
    share: chance.happens(0.4),
    internal: chance.happens(0.4),
  } as const;
  return { content, language, at, by };
};

const keyOf = ({ content }: SampleAnswer): string => `${content.organisation}~${content.theme}`;
const asking = (scene: SampleScene, { content, language, ...rest }: SampleAnswer): SampleAnswer => {
  const done = scene.chance('help', content.organisation, content.theme).pick(helpWords[language]);
  return { ...rest, language, content: { ...content, pace: 'delayed', help: true, done } };
};

/** Of four themes one pilot's last word asks for help, and of two an earlier word did, which the lead has closed. */
const withHelp = (scene: SampleScene, answers: readonly SampleAnswer[]) => {
  const last = new Map(answers.map((a) => [keyOf(a), a]));
  const isUnderWay = (a: SampleAnswer): boolean => ['planned', 'running'].includes(a.content.stage);
  const open = themeIds
    .slice(1)
    .flatMap((theme) => [...last.values()].find((a) => a.content.theme === theme && isUnderWay(a)) ?? []);
  const settled = themeIds.slice(0, 2).flatMap((theme) => {
    const earlier = answers.filter((a) => a.content.theme === theme && isUnderWay(a));
    return (
      earlier.find((a) => last.get(keyOf(a)) !== a && dayOf(a.at) < addDays(scene.calendar.today, -14)) ?? []
    );
  });
  const all = new Set([...open, ...settled]);
  return {
    settled: new Set(settled),
    answers: answers.map((a) => ({ was: a, is: all.has(a) ? asking(scene, a) : a })),
  };
};

const writeRounds = ({ calendar, book }: SampleScene, rounds: readonly CalendarRound[]): void => {
  for (const { round, opensAt, closesAt } of rounds) {
    book.write({ kind: 'roundOpened', round, opensAt, closesAt }, dayOf(opensAt), opensAt, 'bot');
    if (closesAt < calendar.dawn)
      book.write({ kind: 'roundClosed', round }, dayOf(closesAt), addMinutes(closesAt, 1), 'bot');
  }
};

/** A lead has read what came in; one theme's lead has not got round to the latest. */
const writeSeen = (scene: SampleScene, rounds: readonly CalendarRound[]): void => {
  const { calendar, book } = scene;
  rounds.forEach(({ round, closesAt }, i) => {
    if (closesAt >= calendar.dawn) return;
    for (const theme of themeIds) {
      if (theme === 'future-and-vision' && i === rounds.length - 1) continue;
      const lead = leadFor(scene, theme, i);
      const day = beforeToday(calendar, addDays(dayOf(closesAt), 4));
      const at = officeTime(scene.chance('seen', round, theme), day);
      const content = { kind: 'roundSeen', round, theme, organisation: lead.organisation } as const;
      if (at <= closesAt) continue;
      book.write(content, day, at, lead.id);
      book.write({ kind: 'roundApproved', round, theme, version: 1 }, day, addMinutes(at, 2), lead.id);
    }
  });
};

/** Check-ins: rounds, answers with a few that a colleague replaced, help asked for and given. */
export const writePilots = (scene: SampleScene): void => {
  const { book, network, calendar } = scene;
  const { rounds } = calendar;
  writeRounds(scene, rounds);
  const told = network.memberships
    .map((m) => pilotOf(scene, m))
    .flatMap((pilot) => rounds.flatMap((round, turn) => answerOf(scene, pilot, round, turn) ?? []));
  const { answers, settled } = withHelp(scene, told);
  const ids = new Map(
    answers.map(({ was, is }) => [was, book.write(is.content, dayOf(is.at), is.at, is.by)]),
  );
  for (const answer of settled) {
    const { organisation, theme, pilot } = answer.content;
    const at = officeTime(
      scene.chance('settled', organisation),
      beforeToday(calendar, addDays(dayOf(answer.at), 6)),
    );
    const content = {
      kind: 'helpClosed',
      organisation,
      theme,
      pilot,
      answer: ids.get(answer) ?? '',
    } as const;
    book.write(content, dayOf(at), at, leadFor(scene, theme).id);
  }
  replaceSome(scene);
  writeSeen(scene, rounds);
};

/** S17: here and there the deputy answered again for the same pilot; the later word counts. */
const replaceSome = ({ book, calendar, network }: SampleScene): void => {
  const answers = book.facts().filter(isKind('pilotAnswered'));
  answers
    .filter(({ content }, i) => i % 60 === 10 && !content.help)
    .forEach(({ content, recordedAt }) => {
      const deputy = network.people.find((p) =>
        p.assignments.some((a) => a.deputy && a.organisation === content.organisation),
      );
      const at = addMinutes(recordedAt, 190);
      if (deputy && at < calendar.dawn) book.write({ ...content, share: true }, dayOf(at), at, deputy.id);
    });
};
