import { type Fact, type FactOf, isKind } from './fact';
import { helpRequestsOf } from './help';
import type { Instant } from './month';
import { hasEnded, type PilotAnswer, type RoundId } from './pilot';

/** A pilot's last word. */
export type PilotView = PilotAnswer & {
  readonly round: RoundId;
  readonly answeredAt: Instant;
  readonly answeredBy: string;
  readonly answer: string;
  readonly helpOpen: boolean;
  /** The answer that opened the request for help that stands; null without one. */
  readonly request: string | null;
  /** How many answers there are in all, over all rounds. */
  readonly answers: number;
};

const keyOf = (c: Pick<PilotAnswer, 'organisation' | 'theme' | 'pilot'>): string =>
  `${c.organisation}~${c.theme}~${c.pilot}`;

/** The register: of each pilot the latest answer by the time it was recorded, a late one too. */
export const pilotsOf = (facts: readonly Fact[], until?: Instant): readonly PilotView[] => {
  const seen = facts.filter((f) => !until || f.recordedAt < until);
  const answers = standingAnswers(seen);
  const open = new Map(
    helpRequestsOf(seen)
      .filter((r) => !r.closed)
      .map((r) => [keyOf(r), r.request]),
  );
  const byPilot = Map.groupBy(answers, (f) => keyOf(f.content));
  return [...byPilot.values()].map((all) => viewOf(latest(all), new Set(all.map((f) => f.id)).size, open));
};

/** Answers with their history; of a round's answer that was taken back there is none. */
const standingAnswers = (facts: readonly Fact[]): readonly FactOf<'pilotAnswered'>[] => {
  const answers = facts.filter(isKind('pilotAnswered'));
  const last = new Map<string, FactOf<'pilotAnswered'>>();
  for (const f of answers) if (f.number > (last.get(f.slot)?.number ?? 0)) last.set(f.slot, f);
  return answers.filter((f) => !last.get(f.slot)?.content.withdrawn);
};

const latest = (all: readonly FactOf<'pilotAnswered'>[]): FactOf<'pilotAnswered'> =>
  all.reduce((a, b) =>
    b.recordedAt > a.recordedAt || (b.recordedAt === a.recordedAt && b.id > a.id) ? b : a,
  );

const viewOf = (
  fact: FactOf<'pilotAnswered'>,
  answers: number,
  open: ReadonlyMap<string, string>,
): PilotView => {
  const { kind: _, withdrawn: __, pace, ...content } = fact.content;
  const request = open.get(keyOf(content)) ?? null;
  return {
    ...content,
    ...(pace && !hasEnded(content.stage) ? { pace } : {}),
    answeredAt: fact.recordedAt,
    answeredBy: fact.recordedBy,
    answer: fact.id,
    helpOpen: request !== null,
    request,
    answers,
  };
};
