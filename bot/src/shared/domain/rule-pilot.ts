import { type Case, dawnOf, type Finding, lookingDay } from './case';
import { byDue, phaseEnd } from './due';
import { evidenceOf } from './evidence';
import { told } from './known';
import { endOfDay } from './month';
import type { Cadence } from './obligation';
import { type PilotView, pilotsOf } from './pilots';
import { lastClosed, type RoundWithState, roundsOf } from './rounds';

const hasEnded = ({ stage }: PilotView): boolean => stage === 'finished' || stage === 'discontinued';
const isPiloted = (p: PilotView): boolean => p.stage === 'running' || hasEnded(p);

/** The last check-in round that had closed; a word from before it opened is no fresh one. */
export const roundMissed = (c: Case): RoundWithState | undefined =>
  lastClosed(roundsOf([...told(c.known, 'roundOpened'), ...told(c.known, 'roundClosed')]), lookingDay(c));

/** Liite 4, rivi 102: to pilot; a word in the register counts as an answer does. An unanswered check-in is no fresh information, never a breach (A22). */
export const pilot = (c: Case, cadence: Cadence): Finding => {
  const { period, end } = phaseEnd(c, cadence);
  const day = lookingDay(c);
  const answers = c.actors
    .flatMap((o) => [...told(c.known, 'pilotAnswered', o), ...told(c.known, 'pilotRegistered', o)])
    .filter((f) => f.content.theme === c.theme);
  const all = pilotsOf(answers, endOfDay(day));
  const pilots = all.filter((p) => p.stage !== 'notStarted');
  const last = roundMissed(c);
  // After the phase the last known stage decides.
  const isFresh = (p: PilotView): boolean =>
    dawnOf(c) > end || hasEnded(p) || !last || p.answeredAt >= last.opensAt;
  const required = cadence.min ?? 1;
  const done = pilots.filter((p) => isPiloted(p) && isFresh(p)).length;
  const shown = new Set(all.map((p) => p.answer));
  const evidence = answers.filter((f) => shown.has(f.id)).map((f) => evidenceOf(f, c.known));
  const base = { done, required, evidence, due: end, period };
  if (done < required && pilots.some((p) => !isFresh(p)))
    return { ...base, standing: 'noFreshInfo', notes: ['oldPilotInfo'] };
  return { ...base, standing: byDue(c, end, done >= required, pilots.length > 0), notes: [] };
};
