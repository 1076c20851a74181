import { searchable } from './people-text';
import type { PilotView } from './pilots';

const fewestLetters = 4;
// Finnish words change at their end: what they begin with is what they are about.
const stemLetters = 6;
const common = new Set([
  'pilott',
  'pilotf',
  'kokeil',
  'kehitt',
  'utveck',
  'develo',
  'sekä',
  'varten',
  'med',
  'with',
]);

const stemsOf = ({ title, details }: PilotView): ReadonlySet<string> =>
  new Set(
    searchable(`${title} ${details.model ?? ''}`)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length >= fewestLetters)
      .map((word) => word.slice(0, stemLetters))
      .filter((stem) => !common.has(stem)),
  );

const likeness = (a: PilotView, b: PilotView): number => {
  const own = stemsOf(a);
  const shared = [...stemsOf(b)].filter((stem) => own.has(stem)).length;
  return 3 * shared + 2 * Number(a.theme === b.theme) + Number(a.stage === b.stage);
};

const leastLikeness = 2;

/** Shared pilots of other organisations that are most like one: by its words, its theme and its stage. */
export const similarTo = (pilot: PilotView, all: readonly PilotView[], most: number): readonly PilotView[] =>
  all
    .filter((p) => p.share && p.organisation !== pilot.organisation && p.stage !== 'notStarted')
    .map((p) => ({ p, score: likeness(pilot, p) }))
    .filter(({ score }) => score >= leastLikeness)
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.p.answeredAt.localeCompare(a.p.answeredAt) ||
        a.p.answer.localeCompare(b.p.answer),
    )
    .slice(0, most)
    .map(({ p }) => p);
