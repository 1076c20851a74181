import { type Explanation, explain } from '../../src/shared/domain/explanation';
import { type Fact, isKind } from '../../src/shared/domain/fact';
import { obligationById } from '../../src/shared/domain/obligation';
import type { Standing, StandingRow } from '../../src/shared/domain/standing';
import { indexLedger } from '../../src/shared/domain/standings';
import { generatedNetwork as network } from './generated-network';
import { type AskedAt, everyPage, nameOf } from './ledgers';

/** What blames most first (decision 8): not due and on track blame nobody alike. */
const rank: Record<Standing, number> = {
  overdue: 0,
  atRisk: 1,
  noFreshInfo: 1,
  notDue: 2,
  onTrack: 2,
  fulfilled: 3,
  notApplicable: 3,
};
const owedToAttend = ['themeMeeting', 'themeKickoff', 'training', 'projectGroup'];

/** Whether a fact is of the good sort, asks for something more, or takes back what was said. */
export const sortOf = (fact: Fact, others: readonly Fact[]): 'evidence' | 'raises' | 'takesBack' => {
  const { content } = fact;
  // Another word stands in its place, or it stands in another's: a correction.
  if (others.some((f) => f.slot === fact.slot)) return 'takesBack';
  switch (content.kind) {
    case 'eventPlanned':
    case 'bulletinPublished':
    case 'roundOpened':
      return 'raises';
    case 'eventHeld': {
      const plan = others.filter(isKind('eventPlanned')).find((f) => f.content.event === content.event);
      if (!content.held) return 'takesBack';
      return plan && owedToAttend.includes(plan.content.type) ? 'raises' : 'evidence';
    }
    case 'attended':
      return content.presence === 'absent' ? 'takesBack' : 'evidence';
    case 'groupsDivided':
      return content.none ? 'evidence' : 'raises';
    case 'pilotAnswered': {
      const same = others
        .filter(isKind('pilotAnswered'))
        .some((f) => f.content.organisation === content.organisation && f.content.pilot === content.pilot);
      // A later word about the same pilot takes the earlier one's place; one that has grown old asks for a fresh one.
      return same ? 'takesBack' : 'raises';
    }
    case 'guidelinePinned':
      return content.pinned ? 'evidence' : 'takesBack';
    case 'eventCancelled':
    case 'interpretationSet':
      return 'takesBack';
    default:
      return 'evidence';
  }
};

/** Blamed more than before, or with less to show for it. */
const isWorse = (now: StandingRow, old: StandingRow): boolean =>
  rank[now.standing] < rank[old.standing] || (now.standing !== 'notApplicable' && now.done < old.done);

/** Where an opened standing says what it asks for. */
export const names = (e: Explanation, fact: Fact): boolean => {
  const { content } = fact;
  if ('event' in content)
    return (
      e.seats.some((s) => s.event.event === content.event) ||
      e.row.evidence.some((told) => told.event === content.event) ||
      e.coming.some((c) => c.event === content.event) ||
      e.missing.some((m) => m.titles?.some((t) => t.fi === `Tapahtuma ${content.event.slice(1)}`))
    );
  switch (content.kind) {
    case 'bulletinPublished':
      return e.missing.some((m) => m.code === 'relay' && m.titles?.some((t) => t.fi === content.title.fi));
    case 'groupsDivided':
      return e.missing.some((m) => m.code === 'seat' && m.day === fact.day);
    case 'roundOpened':
      return e.missing.some((m) => m.code === 'freshAnswer' && m.titles?.some((t) => t.fi === content.round));
    case 'pilotAnswered':
      return e.missing.some((m) => m.code === 'freshAnswer');
    default:
      return false;
  }
};

export const worsened = (before: readonly Fact[], after: readonly Fact[], at: AskedAt) => {
  const was = new Map(everyPage(before, at).map((page) => [nameOf(page), page.row]));
  return everyPage(after, at).flatMap(({ organisation, row }) => {
    const old = was.get(nameOf({ organisation, row }));
    return old && isWorse(row, old) ? [{ organisation, row, old }] : [];
  });
};
export const opened = (
  facts: readonly Fact[],
  { month, today }: AskedAt,
  { organisation, row }: ReturnType<typeof worsened>[number],
): Explanation | null => {
  const obligation = obligationById(row.obligation);
  if (!obligation) return null;
  const known = indexLedger({ network, facts }, today);
  return explain({ known, question: { organisation, month, today }, obligation, theme: row.theme });
};
