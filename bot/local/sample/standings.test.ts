import { explain } from '../../src/shared/domain/explanation';
import { measures } from '../../src/shared/domain/measures';
import { addMonths, lastDay, type Month, monthOfDay } from '../../src/shared/domain/month';
import { obligationById } from '../../src/shared/domain/obligation';
import type { StandingRow } from '../../src/shared/domain/standing';
import { indexLedger, standingsOf } from '../../src/shared/domain/standings';
import { makeSample } from './sample';

const today = '2026-11-23';
const { network, facts } = makeSample(`${today}T10:00:00.000Z`);
const known = indexLedger({ network, facts }, today);
const months: Month[] = [];
for (let m = monthOfDay(network.project.starts); m <= monthOfDay(today); m = addMonths(m, 1)) months.push(m);

type StandingSeen = { readonly who: string; readonly month: string; readonly row: StandingRow };
const all: readonly StandingSeen[] = months.flatMap((month) =>
  network.organisations.flatMap((o) =>
    standingsOf(known, { organisation: o.id, month, today }).map((row) => ({ who: o.id, month, row })),
  ),
);
const said = ({ who, month, row }: StandingSeen): string =>
  `${month} ${who} ${row.obligation} ${row.theme ?? ''} ${row.standing} ${row.notes}`;
const are = (standing: StandingRow['standing']): readonly StandingSeen[] =>
  all.filter((s) => s.row.standing === standing);
// Never overdue by DOMAIN.md 2.1: what goes on, what is as far as possible, what is to be relayed, the network's signs of life.
const neverLate: readonly string[] = ['ongoing', 'bestEffort', 'relay', 'lifeSigns'];

test('the sample’s rows are there to be looked at: late ones and ones that do not apply, in every month', () => {
  expect(all.length).toBeGreaterThan(5_000);
  expect(new Set(are('notApplicable').map((s) => s.month)).size).toBe(months.length);
  expect(are('overdue').length).toBeGreaterThan(50);
});

test('no row of the sample is put down as not applicable without its reason', () => {
  expect(
    are('notApplicable')
      .filter((s) => s.row.notes.length === 0)
      .map(said),
  ).toEqual([]);
});

test('no row of the sample is late of what is never late, in the summer break, or of who was not there', () => {
  const amiss = are('overdue').filter(({ who, month, row }) => {
    const duty = obligationById(row.obligation);
    const organisation = network.organisations.find((o) => o.id === who);
    const isMonthly = duty?.cadence.type === 'monthly';
    return (
      !duty ||
      !organisation ||
      neverLate.includes(measures[row.obligation]?.rule ?? '') ||
      duty.strength === 'best-effort' ||
      (isMonthly && network.project.quietMonths.includes(Number(month.slice(5)))) ||
      // A month that is running is missed by nobody yet.
      (isMonthly && month === monthOfDay(today)) ||
      organisation.joined > lastDay(month) ||
      (organisation.left !== undefined && organisation.left < `${month}-01`)
    );
  });
  expect(amiss.map(said)).toEqual([]);
});

test('what is late of attending is so only where it was held, and what does not apply is so where it was not', () => {
  const attend = 'dev-attend-regular-theme-meetings';
  const amiss = all.filter(({ month, row }) => {
    if (row.obligation !== attend || month === monthOfDay(today)) return false;
    const held = known.events.filter(
      (e) =>
        e.type === 'themeMeeting' &&
        !e.cancelled &&
        row.theme !== null &&
        e.themes.includes(row.theme) &&
        e.days.some((day, i) => monthOfDay(day) === month && e.held[i] === true),
    ).length;
    return (
      (row.standing === 'overdue' && held === 0) ||
      (row.notes.includes('noneHeld') && (held > 0 || row.standing !== 'notApplicable'))
    );
  });
  expect(amiss.map(said)).toEqual([]);
});

test('every late row of the sample’s last closed month says what is missing, and none that does not apply does', () => {
  const month = '2026-10';
  const opened = (s: StandingSeen) => {
    const obligation = obligationById(s.row.obligation);
    if (!obligation) throw new Error(s.row.obligation);
    const question = { organisation: s.who, month, today };
    return explain({ known, question, obligation, theme: s.row.theme });
  };
  const late = are('overdue').filter((s) => s.month === month);
  const quiet = are('notApplicable').filter((s) => s.month === month);
  expect(late.length).toBeGreaterThan(0);
  expect(late.filter((s) => opened(s)?.missing.length === 0).map(said)).toEqual([]);
  expect(quiet.filter((s) => (opened(s)?.missing.length ?? 0) > 0).map(said)).toEqual([]);
});
