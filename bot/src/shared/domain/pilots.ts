import { type Fact, type FactOf, ofKind } from './fact';
import { helpRequestsOf } from './help';
import type { PilotDetails } from './kind-pilot-registered';
import type { Instant } from './month';
import { oncePer } from './once';
import { hasEnded, type PilotAnswer, type RoundId } from './pilot';

/** A pilot as it stands: its last word, in a round or in the register, and what the register holds of it. */
export type PilotView = PilotAnswer & {
  /** Of its last answer; null before the first. */
  readonly round: RoundId | null;
  readonly answeredAt: Instant;
  readonly answeredBy: string;
  /** The fact that is its last word. */
  readonly answer: string;
  readonly helpOpen: boolean;
  /** The answer that opened the request for help that stands; null without one. */
  readonly request: string | null;
  /** How many answers there are in all, over all rounds. */
  readonly answers: number;
  readonly details: PilotDetails;
};

type AnswerFact = FactOf<'pilotAnswered'>;
type RegisterFact = FactOf<'pilotRegistered'>;
type PilotFact = AnswerFact | RegisterFact;

export const pilotKeyOf = (c: Pick<PilotAnswer, 'organisation' | 'theme' | 'pilot'>): string =>
  `${c.organisation}~${c.theme}~${c.pilot}`;

const register = (seen: readonly Fact[]): readonly PilotView[] => {
  const entries = new Map(entriesOf(seen).map((f) => [pilotKeyOf(f.content), f]));
  const answers = Map.groupBy(standingAnswers(seen), (f) => pilotKeyOf(f.content));
  const open = new Map(
    helpRequestsOf(seen)
      .filter((r) => !r.closed)
      .map((r) => [pilotKeyOf(r), r.request]),
  );
  return [...new Set([...answers.keys(), ...entries.keys()])].flatMap((key) => {
    const entry = entries.get(key);
    const all = answers.get(key) ?? [];
    return entry?.content.removed ? [] : viewOf(all, entry, open.get(key) ?? null);
  });
};
const registerNow = oncePer(register);

/** The register: of each pilot the latest word by the time it was recorded, a late answer too; none of what was removed. */
export const pilotsOf = (facts: readonly Fact[], until?: Instant): readonly PilotView[] =>
  until ? register(facts.filter((f) => f.recordedAt < until)) : registerNow(facts);

const lastBySlot = <F extends Fact>(facts: readonly F[]): ReadonlyMap<string, F> => {
  const last = new Map<string, F>();
  for (const f of facts) if (f.number > (last.get(f.slot)?.number ?? 0)) last.set(f.slot, f);
  return last;
};

/** What the register holds in force, of removed ones too. */
export const entriesOf = oncePer((facts: readonly Fact[]): readonly RegisterFact[] => [
  ...lastBySlot(ofKind(facts, 'pilotRegistered')).values(),
]);

/** Answers with their history; of a round's answer that was taken back there is none. */
const standingAnswers = (facts: readonly Fact[]): readonly AnswerFact[] => {
  const answers = ofKind(facts, 'pilotAnswered');
  const last = lastBySlot(answers);
  return answers.filter((f) => !last.get(f.slot)?.content.withdrawn);
};

const latest = <W extends PilotFact>(all: readonly W[]): W | undefined =>
  all.length === 0
    ? undefined
    : all.reduce((a, b) =>
        b.recordedAt > a.recordedAt || (b.recordedAt === a.recordedAt && b.id > a.id) ? b : a,
      );

const detailsOf = ({ content }: RegisterFact): PilotDetails => {
  const { model, results, starts, ends, owner, ownerContact, links } = content;
  return {
    ...(model ? { model } : {}),
    ...(results ? { results } : {}),
    ...(starts ? { starts } : {}),
    ...(ends ? { ends } : {}),
    ...(owner ? { owner } : {}),
    ...(ownerContact ? { ownerContact } : {}),
    links,
  };
};

const saidIn = (answer: AnswerFact | undefined) => {
  if (!answer) return { round: null, help: false, internal: false };
  const { round, help, internal, done, helpText } = answer.content;
  return { round, help, internal, ...(done ? { done } : {}), ...(helpText ? { helpText } : {}) };
};

const viewOf = (
  all: readonly AnswerFact[],
  entry: RegisterFact | undefined,
  request: string | null,
): readonly PilotView[] => {
  const answer = latest(all);
  const last: PilotFact | undefined = latest<PilotFact>([
    ...(answer ? [answer] : []),
    ...(entry ? [entry] : []),
  ]);
  if (!last) return [];
  const { organisation, theme, pilot, title, stage, pace, share } = last.content;
  return [
    {
      ...saidIn(answer),
      organisation,
      theme,
      pilot,
      title: title || (entry?.content.title ?? ''),
      stage,
      ...(pace && !hasEnded(stage) ? { pace } : {}),
      share,
      answeredAt: last.recordedAt,
      answeredBy: last.recordedBy,
      answer: last.id,
      helpOpen: request !== null,
      request,
      answers: new Set(all.map((f) => f.id)).size,
      details: entry ? detailsOf(entry) : { links: [] },
    },
  ];
};
