import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ReportView, ShownReport } from '../../parts/reports/types';
import { useReportWords } from '../../parts/reports/words';
import { ReportDuties } from './report-duties';
import { Definitions, ReportChanges, ReportNetwork, ReportThemes } from './report-figures';

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: '180px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXL,
    '@media (max-width: 800px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '@media print': { display: 'block' },
  },
  contents: {
    position: 'sticky',
    top: tokens.spacingVerticalM,
    alignSelf: 'start',
    '& ul': { margin: 0, padding: 0, listStyleType: 'none' },
    '& li': { minHeight: '24px', paddingBlock: tokens.spacingVerticalXXS },
    '& a': { color: tokens.colorBrandForegroundLink },
    '@media (max-width: 800px)': { position: 'static' },
    '@media print': { display: 'none' },
  },
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, minWidth: 0 },
});

/** Left the contents, right the report: the same order as on paper. */
export const ReportBody = (props: {
  readonly of: ShownReport;
  readonly view: ReportView;
  /** The gaps: read, or written. */
  readonly gaps: ReactNode;
  /** Between the head and the figures. */
  readonly first?: ReactNode;
}) => {
  const r = useReportWords();
  const styles = useStyles();
  const contents = [
    ['network', r.network.title],
    ['duties', r.duties.title],
    ['gaps', r.gaps.title],
    ['themes', r.themes.title],
    ['changes', r.changes.title],
    ['definitions', r.definitions.title],
  ] as const;
  return (
    <div className={styles.sides}>
      <nav className={styles.contents} aria-label={r.contents}>
        <ul>
          {contents.map(([id, name]) => (
            <li key={id}>
              <a href={`#${id}`}>{name}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.page}>
        {props.first}
        <ReportNetwork view={props.view} />
        <ReportDuties of={props.of} view={props.view} />
        {props.gaps}
        <ReportThemes view={props.view} />
        <ReportChanges view={props.view} />
        <Definitions view={props.view} />
      </div>
    </div>
  );
};
