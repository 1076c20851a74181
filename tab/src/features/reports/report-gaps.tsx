import type { Gap, ReportView } from '../../parts/reports/types';
import { useReportWords } from '../../parts/reports/words';
import { Soft } from '../../ui/card';
import { DataTable } from '../../ui/data-table';
import { Fold } from '../../ui/fold';
import { Section } from '../../ui/page';
import { StandingBadge } from '../../ui/standing-badge';
import { usePlaceName } from './names';
import { FigureButton } from './opened-figure';
import { useDutyTitles } from './report-duties';

export const gapsByDuty = (view: ReportView): ReadonlyMap<string, readonly Gap[]> =>
  Map.groupBy(view.gaps, (gap) => gap.obligation);

/** What did not come about, with the coordinator's reasons. */
export const ReportGaps = ({ view }: { readonly view: ReportView }) => {
  const r = useReportWords();
  const titleOf = useDutyTitles();
  const placeName = usePlaceName(view);
  return (
    <Section title={r.gaps.title} id="gaps">
      <Soft>{view.gaps.length === 0 ? r.gaps.none : r.gaps.text}</Soft>
      {[...gapsByDuty(view)].map(([obligation, gaps]) => (
        <Fold key={obligation} within title={titleOf(obligation)} under={r.gaps.count(gaps.length)}>
          <DataTable
            caption={r.gaps.count(gaps.length)}
            headings={[r.duties.organisation, r.duties.standing, r.duties.done, r.gaps.reason]}
            rows={gaps.map((gap) => ({
              key: gap.key,
              cells: [
                placeName(gap),
                <StandingBadge key="standing" of={gap.standing} month={/^\d{4}-\d\d$/u.test(gap.period)} />,
                <FigureButton
                  key="done"
                  figure={`row~${gap.key}`}
                  title={`${titleOf(obligation)} · ${placeName(gap)}`}
                  count={gap.evidence}
                  says={gap.required === null ? String(gap.done) : r.duties.doneOf(gap.done, gap.required)}
                />,
                gap.reason || r.gaps.noReason,
              ],
            }))}
          />
        </Fold>
      ))}
    </Section>
  );
};
