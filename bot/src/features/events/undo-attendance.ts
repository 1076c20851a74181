import { refreshMessage } from '../../delivery/plan';
import { recordFact } from '../../ledger/record-fact';
import { partKey } from '../../shared/domain/event-keys';
import { type FactOf, isKind } from '../../shared/domain/fact';
import { dayOf, type Instant } from '../../shared/domain/month';
import { Refusal } from '../../shared/domain/refusal';
import { type Acting, personOf } from './acting';
import { dayToMark } from './mark-attendance';
import { isThere, marksAt } from './marks';

/** What is taken back: what was said of a day since then, on top of which nothing newer has come. */
export type Undo = { readonly sitting: number; readonly since: Instant; readonly seen: number };

/** What stood before is said once more, or, where nothing stood, the mark is withdrawn: nobody edits the past. */
const before = ({ content }: FactOf<'attended'>, earlier: FactOf<'attended'> | undefined) =>
  earlier?.content ?? { ...content, withdrawn: true as const };

/** The marks of a day as they were before the last time they were saved; says how many took part then. */
export const undoAttendance = async (
  acting: Acting,
  id: string,
  { sitting, since, seen }: Undo,
): Promise<number> => {
  const { ports, actor } = acting;
  const by = personOf(actor).id;
  const { event, startsAt } = await dayToMark(acting, id, sitting);
  const { revision } = await marksAt(ports, id, sitting);
  if (revision !== seen) throw new Refusal('newerStands');
  const said = (await ports.stores.facts.all())
    .filter(isKind('attended'))
    .filter((f) => f.content.event === id && f.content.sitting === sitting);
  for (const all of Map.groupBy(said, (f) => f.slot).values()) {
    const inOrder = all.toSorted((a, b) => a.number - b.number);
    const last = inOrder.at(-1);
    if (!last || last.recordedAt < since) continue;
    const content = before(
      last,
      inOrder.findLast((f) => f.recordedAt < since),
    );
    await recordFact(ports, { content, day: dayOf(startsAt), by });
  }
  await refreshMessage(ports, { kind: 'held', id: partKey(id, event.version, sitting) });
  const { marks } = await marksAt(ports, id, sitting);
  return [...marks.values()].filter(({ content }) => isThere(content)).length;
};
