import fc from 'fast-check';
import { runs } from '../../../test/rules/runs';
import { type Fact, type FactContent, inForce, ofKind } from './fact';
import { slotOf } from './fact-kinds';
import { joinFacts, oncePerPart } from './fact-lists';
import { helpRequestsOf } from './help';

const answered = (organisation: string, round: string, help: boolean): FactContent => ({
  kind: 'pilotAnswered',
  organisation,
  round,
  theme: 'quality',
  pilot: 'p1',
  title: 'Polku',
  stage: 'running',
  help,
  share: false,
  internal: false,
});
const attended = (organisation: string, event: string): FactContent => ({
  kind: 'attended',
  organisation,
  event,
  sitting: 1,
  presence: 'present',
});
const factOf = (content: FactContent, number: number): Fact => ({
  id: `${slotOf(content)}~${number}`,
  slot: slotOf(content),
  number,
  content,
  day: '2024-05-20',
  recordedAt: `2024-05-20T08:0${number}:00.000Z`,
  recordedBy: 'leila',
});

/** One organisation's facts, in no order. */
const partOf = (organisation: string) =>
  fc.array(
    fc
      .tuple(fc.boolean(), fc.nat({ max: 2 }), fc.boolean(), fc.integer({ min: 1, max: 3 }))
      .map(([isAnswer, which, help, number]) =>
        factOf(
          isAnswer ? answered(organisation, `2024-0${which + 1}`, help) : attended(organisation, `e${which}`),
          number,
        ),
      ),
    { maxLength: 8 },
  );

describe('partitions as one list', () => {
  it('say what the same list says that remembers nothing, also after one of them has changed', () => {
    fc.assert(
      fc.property(partOf('o1'), partOf('o2'), partOf('o3'), partOf('o2'), (a, b, c, later) => {
        for (const joined of [joinFacts([a, b, c]), joinFacts([a, later, c])]) {
          const plain = [...joined];
          expect(inForce(joined)).toEqual(inForce(plain));
          for (const kind of ['pilotAnswered', 'attended', 'roundOpened'] as const) {
            expect(ofKind(joined, kind)).toEqual(ofKind(plain, kind));
            expect(ofKind(inForce(joined), kind)).toEqual(ofKind(inForce(plain), kind));
          }
          expect(helpRequestsOf(joined)).toEqual(helpRequestsOf(plain));
        }
      }),
      runs(100),
    );
  });
  it('look through what has changed and through nothing else', () => {
    const seen: (readonly Fact[])[] = [];
    const all = oncePerPart((facts) => {
      seen.push(facts);
      return facts;
    });
    const [one, two] = ['o1', 'o2'].map((o) => [factOf(attended(o, 'e1'), 1)]);
    const more = [factOf(attended('o2', 'e1'), 1), factOf(attended('o2', 'e2'), 1)];
    all(joinFacts([one ?? [], two ?? []]));
    expect(seen).toEqual([one, two]);
    expect(all(joinFacts([one ?? [], more]))).toHaveLength(3);
    expect(seen).toEqual([one, two, more]);
  });
});
