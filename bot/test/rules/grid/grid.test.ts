import { explanation } from '../../../src/shared/contract/explanation';
import { subjectsOf } from '../../../src/shared/domain/duties';
import { type Explanation, explain } from '../../../src/shared/domain/explanation';
import type { Fact } from '../../../src/shared/domain/fact';
import { type Month, monthOfDay } from '../../../src/shared/domain/month';
import { obligationById, obligations } from '../../../src/shared/domain/obligation';
import { indexLedger } from '../../../src/shared/domain/standings';
import { type Duty, type GridCell, type GridKind, kinds } from './cell';
import { atOf, duties, isFulfilled } from './grid';
import { network } from './network';
import { type GridScene, openScene } from './scene';

const told = async (cell: GridCell): Promise<GridScene> => {
  const scene = await openScene(cell.from);
  await cell.tell(scene);
  await scene.on(cell.asked);
  return scene;
};
const open = (scene: GridScene, duty: Duty, kind: GridKind) =>
  scene.house.call(explanation, 'coordinator', {
    query: { obligation: duty.obligation, ...atOf(duty, kind) },
  });
const cells = duties.flatMap((duty) => kinds.map((kind) => [duty, kind] as const));
const named = cells.map(([duty, kind]) => [duty.obligation, kind, duty[kind].says, duty] as const);

test('no cell is empty: every duty of Liite 4 is told fulfilled, not yet and awkward', () => {
  expect(duties.map((d) => d.obligation).toSorted()).toEqual(obligations.map((o) => o.id).toSorted());
  expect(cells).toHaveLength(46 * 3);
  for (const [duty, kind] of cells) {
    const { says, shows } = duty[kind];
    expect(says).toMatch(/\S/u);
    expect(shows.standing).toBeDefined();
  }
});

describe.each(named)('%s, %s: %s', (_obligation, kind, _says, duty) => {
  test('stands so, through the acts that people do', async () => {
    const scene = await told(duty[kind]);
    const seen = await open(scene, duty, kind);
    expect(seen.row).toMatchObject(duty[kind].shows);
    const { missing } = duty[kind];
    if (missing) expect(seen.missing.map((m) => m.code)).toEqual(missing);
  });
});

describe('the kinds are what they are called', () => {
  test.each(duties.map((d) => [d.obligation, d] as const))('%s', (id, { fulfilled, notYet, awkward }) => {
    expect(isFulfilled(id, fulfilled.shows.standing ?? '')).toBe(true);
    expect([notYet.shows.standing, notYet.shows.done ?? notYet.shows.notes ?? null]).not.toEqual([
      fulfilled.shows.standing,
      fulfilled.shows.done ?? fulfilled.shows.notes ?? null,
    ]);
    expect(new Set([fulfilled.says, notYet.says, awkward.says]).size).toBe(3);
  });
});

/** The facts that this organisation's page reads. */
const factsOf = async ({ house }: GridScene, organisation: string): Promise<readonly Fact[]> => {
  const subjects = subjectsOf(network, organisation);
  const { facts } = house.ports.stores;
  return subjects === 'all' ? facts.all() : facts.about(subjects);
};
const explainedWith = (facts: readonly Fact[], duty: Duty, today: string): Explanation | null => {
  const obligation = obligationById(duty.obligation);
  const at = atOf(duty, 'fulfilled');
  const month: Month = at.month ?? monthOfDay(today);
  const question = { organisation: at.organisation, month, today };
  const known = indexLedger({ network, facts }, today);
  return obligation ? explain({ known, question, obligation, theme: at.theme ?? null }) : null;
};

describe('taking away any one fact of a fulfilled duty changes its standing or its explanation', () => {
  test.each(duties.map((d) => [d.obligation, d] as const))('%s', async (_, duty) => {
    const scene = await told(duty.fulfilled);
    const facts = await factsOf(scene, duty.at.organisation);
    const whole = explainedWith(facts, duty, duty.fulfilled.asked);
    expect(facts.length).toBeGreaterThan(0);
    const silent = facts.filter((fact) => {
      const less = explainedWith(
        facts.filter((f) => f !== fact),
        duty,
        duty.fulfilled.asked,
      );
      return JSON.stringify(less) === JSON.stringify(whole);
    });
    expect(silent.map((f) => f.id)).toEqual([]);
  });
});
