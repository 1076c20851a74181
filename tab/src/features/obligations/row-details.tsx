import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { lazy, Suspense } from 'react';
import type { CatalogueEntry, DutyRow, Obligations } from '../../api/types';
import { useWords } from '../../language/words';
import { may, useMe } from '../../me/me';
import { EvidenceList } from '../../ui/evidence-list';
import { Loading } from '../../ui/faces';
import { wordOf } from '../../ui/names';
import { periodText } from '../../ui/period-text';
import { StandingBadge } from '../../ui/standing-badge';
import { useDialog } from '../../ui/use-dialog';
import { isMonthly } from './order';

const Explained = lazy(async () => ({ default: (await import('./explained')).Explained }));
const Report = lazy(async () => ({ default: (await import('./report-dialog')).ReportDialog }));

const useStyles = makeStyles({
  details: {
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    maxWidth: '80ch',
    overflowWrap: 'anywhere',
    '& h5': { margin: 0, fontSize: tokens.fontSizeBase300 },
    '& p, & ul': { margin: 0 },
    '& ul': { paddingInlineStart: tokens.spacingHorizontalL },
    '& details > *:not(summary)': { marginTop: tokens.spacingVerticalXS },
  },
  original: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
  },
  soft: { color: tokens.colorNeutralForeground2 },
  act: { '@media print': { display: 'none' } },
});

const mostCounted = 5;
type Props = { readonly row: DutyRow; readonly entry: CatalogueEntry; readonly stands: Obligations };

const Why = ({ row }: { readonly row: DutyRow }) => {
  const { t } = useWords();
  const notes = row.notes.map((note) => wordOf(t.note, note));
  if (notes.length === 0) return null;
  return (
    <>
      <h5>{t.obligations.why}</h5>
      <ul>
        {notes.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
};

const Parts = ({ row, entry }: Props) => {
  const { t } = useWords();
  if (row.parts.length === 0) return null;
  return (
    <>
      <h5>{t.obligations.parts}</h5>
      <ul>
        {row.parts.map((part) => (
          <li key={part.part}>
            {entry.parts.find((p) => p.id === part.part)?.title ?? part.part}:{' '}
            <StandingBadge of={part.standing} month={isMonthly(row)} />
            {part.required !== null && ` ${t.obligations.count(part.done, part.required)}`}
            <EvidenceList evidence={part.evidence} />
          </li>
        ))}
      </ul>
    </>
  );
};

/** The newest first, and what is older than the fifth when it is asked for. */
const Counted = ({ evidence }: { readonly evidence: DutyRow['evidence'] }) => {
  const { t } = useWords();
  const styles = useStyles();
  const newest = evidence.toSorted((a, b) => b.day.localeCompare(a.day));
  const older = newest.slice(mostCounted);
  return (
    <>
      <h5>{t.obligations.evidence}</h5>
      {newest.length === 0 && <p className={styles.soft}>{t.obligations.noEvidence}</p>}
      <EvidenceList evidence={newest.slice(0, mostCounted)} />
      {older.length > 0 && (
        <details>
          <summary>{t.obligations.allEvidence(newest.length)}</summary>
          <EvidenceList evidence={older} />
        </details>
      )}
    </>
  );
};

/** Which line of the document asks for it, word for word. */
const Source = ({ entry }: { readonly entry: CatalogueEntry }) => {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <>
      <h5>{t.obligations.original}</h5>
      <blockquote lang="fi" className={styles.original}>
        {entry.source.fi}
      </blockquote>
      <p className={styles.soft}>{t.obligations.source(entry.source.document, entry.source.line)}</p>
    </>
  );
};

/** How the line is read as long as nobody has set a reading of it. */
const Reading = ({ row, entry }: Pick<Props, 'row' | 'entry'>) => {
  const { t } = useWords();
  const isSet = entry.readingKey !== null && !row.notes.includes('sourceUnclear');
  return entry.reading && !isSet ? (
    <>
      <h5>{t.obligations.reading}</h5>
      <p>{entry.reading}</p>
    </>
  ) : null;
};

const ReportButton = ({ row, entry, stands }: Props) => {
  const { t } = useWords();
  const styles = useStyles();
  const dialog = useDialog();
  return (
    <div className={styles.act}>
      <Button icon={<Add20Regular />} onClick={dialog.show}>
        {t.report.open}
      </Button>
      {dialog.open && (
        <Suspense>
          <Report row={row} entry={entry} stands={stands} close={dialog.close} />
        </Suspense>
      )}
    </div>
  );
};

/** A form is offered where its answer counts; a link alone has a form of its own. */
const takesWords = ({ takes, parts }: Props['entry']): boolean =>
  takes === 'any' || parts.some((p) => p.takes === 'any');

/** What is missing and its act, what was counted, why the standing is this; last what is required, by which line. */
export const RowDetails = ({ row, entry, stands }: Props) => {
  const words = useWords();
  const { t } = words;
  const me = useMe();
  const styles = useStyles();
  const isToday = stands.asOf >= me.today;
  const counted = (
    <>
      <Parts row={row} entry={entry} stands={stands} />
      {row.parts.length === 0 && <Counted evidence={row.evidence} />}
    </>
  );
  const acts = isToday &&
    takesWords(entry) &&
    may(me, 'reportFact', { organisation: stands.organisation }) && (
      <ReportButton row={row} entry={entry} stands={stands} />
    );
  return (
    <div className={styles.details}>
      <Suspense
        fallback={
          <>
            <Loading bars={2} />
            {counted}
          </>
        }
      >
        <Explained row={row} stands={stands} acts={acts}>
          {counted}
        </Explained>
      </Suspense>
      <Why row={row} />
      <details>
        <summary>{t.obligations.requiredAndSource}</summary>
        <h5>{t.obligations.required}</h5>
        <p>{entry.text}</p>
        {entry.required && <p>{entry.required}</p>}
        <p className={styles.soft}>
          {t.obligations.period}: {periodText(row.period, words)}
          {entry.format === 'live' && ` · ${t.obligations.live}`}
        </p>
        <Source entry={entry} />
        <Reading row={row} entry={entry} />
      </details>
    </div>
  );
};
