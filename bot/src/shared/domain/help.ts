import { type Fact, type FactOf, isKind, type Recorder } from './fact';
import { oncePerPart } from './fact-lists';
import type { Instant } from './month';
import { oncePer } from './once';
import type { PilotAnswer } from './pilot';

export type HelpReply = {
  readonly id: string;
  readonly text: string;
  readonly by: Recorder;
  readonly at: Instant;
  /** The organisation that a colleague of the theme speaks for; without one it is the lead's word. */
  readonly from?: string;
};

/** A request for help, from the answer that opened it until one of the two closes it (S28). */
export type HelpRequest = Pick<PilotAnswer, 'organisation' | 'theme' | 'pilot' | 'title' | 'share'> & {
  /** The answer that opened it. */
  readonly request: string;
  /** Every answer that asked for it, the first one too. */
  readonly answers: readonly string[];
  readonly text: string;
  readonly askedBy: Recorder;
  readonly askedAt: Instant;
  readonly replies: readonly HelpReply[];
  /** The theme's others have been asked too. */
  readonly othersAskedAt: Instant | null;
  readonly closed: { readonly by: Recorder; readonly at: Instant } | null;
};

type HelpStep = FactOf<'pilotAnswered' | 'helpClosed' | 'helpAnswered' | 'othersAsked'>;
type OpenRequest = HelpRequest;

const pilotOf = ({ organisation, theme, pilot }: Pick<PilotAnswer, 'organisation' | 'theme' | 'pilot'>) =>
  [organisation, theme, pilot].join('~');

const inTime = (a: HelpStep, b: HelpStep): number =>
  a.recordedAt.localeCompare(b.recordedAt) ||
  Number(a.content.kind !== 'pilotAnswered') - Number(b.content.kind !== 'pilotAnswered') ||
  a.id.localeCompare(b.id);

const opened = (fact: FactOf<'pilotAnswered'>): OpenRequest => {
  const { organisation, theme, pilot, title, share, done = '', helpText } = fact.content;
  return {
    organisation,
    theme,
    pilot,
    title,
    share,
    request: fact.id,
    text: helpText ?? done,
    askedBy: fact.recordedBy,
    askedAt: fact.recordedAt,
    replies: [],
    othersAskedAt: null,
    closed: null,
    answers: [fact.id],
  };
};

/**
 * What an answer does to the request: a tick opens one or adds to it; the asker's own later answer without the tick
 * closes it. A colleague's does not: nobody's call for help ends because somebody else left a box empty.
 */
const afterAnswer = (open: OpenRequest, fact: FactOf<'pilotAnswered'>): OpenRequest => {
  const { title, share, done, help, helpText } = fact.content;
  if (help) {
    const now = { ...open, title, share, answers: [...open.answers, fact.id] };
    const text = helpText ?? done;
    return text ? { ...now, text } : now;
  }
  const isAsker = fact.recordedBy === open.askedBy;
  return isAsker ? { ...open, closed: { by: fact.recordedBy, at: fact.recordedAt } } : open;
};

const replyOf = ({ id, content, recordedBy, recordedAt }: FactOf<'helpAnswered'>): HelpReply => ({
  id,
  text: content.text,
  by: recordedBy,
  at: recordedAt,
  ...(content.from ? { from: content.from } : {}),
});

/** What one step makes of the request that is open, if there is one. */
const after = (open: OpenRequest | null, fact: HelpStep): OpenRequest | null => {
  if (isKind('pilotAnswered')(fact)) {
    if (open) return afterAnswer(open, fact);
    return fact.content.help ? opened(fact) : null;
  }
  return open && isKind('helpAnswered', 'othersAsked', 'helpClosed')(fact) ? afterWord(open, fact) : open;
};

const afterWord = (
  open: OpenRequest,
  fact: FactOf<'helpAnswered' | 'othersAsked' | 'helpClosed'>,
): OpenRequest => {
  if (!open.answers.includes(fact.content.answer)) return open;
  if (isKind('helpAnswered')(fact)) return { ...open, replies: [...open.replies, replyOf(fact)] };
  if (isKind('othersAsked')(fact)) return { ...open, othersAskedAt: fact.recordedAt };
  return { ...open, closed: { by: fact.recordedBy, at: fact.recordedAt } };
};

const requestsOfPilot = (steps: readonly HelpStep[]): readonly HelpRequest[] => {
  const done: OpenRequest[] = [];
  let open: OpenRequest | null = null;
  for (const fact of [...steps].sort(inTime)) {
    open = after(open, fact);
    if (!open?.closed) continue;
    done.push(open);
    open = null;
  }
  return open ? [...done, open] : done;
};

const stepsIn = oncePerPart((facts) =>
  facts.filter(isKind('pilotAnswered', 'helpClosed', 'helpAnswered', 'othersAsked')),
);
const requestsIn = (facts: readonly Fact[]): readonly HelpRequest[] => {
  const steps = stepsIn(facts) as readonly HelpStep[];
  const once = [...new Map(steps.map((f) => [f.id, f])).values()];
  const asking = new Set(
    once.filter((f) => isKind('pilotAnswered')(f) && f.content.help).map((f) => pilotOf(f.content)),
  );
  return [...Map.groupBy(once, (f) => pilotOf(f.content))]
    .filter(([pilot]) => asking.has(pilot))
    .flatMap(([, of]) => requestsOfPilot(of));
};
const requestsNow = oncePer(requestsIn);

/** Every request for help of these facts, open and closed, the oldest of a pilot first. */
export const helpRequestsOf = (facts: readonly Fact[], until?: Instant): readonly HelpRequest[] =>
  until ? requestsIn(facts.filter((f) => f.recordedAt < until)) : requestsNow(facts);

export const openRequestOf = (
  facts: readonly Fact[],
  pilot: Pick<PilotAnswer, 'organisation' | 'theme' | 'pilot'>,
): HelpRequest | undefined => helpRequestsOf(facts).find((r) => !r.closed && pilotOf(r) === pilotOf(pilot));
