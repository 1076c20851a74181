import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons';
import type { CatalogueEntry, DutyRow, Obligations } from '../../api/types';
import { useWords, type Words } from '../../language/words';
import { dayText } from '../../ui/dates';
import { Unseen } from '../../ui/go';
import { wordOf } from '../../ui/names';
import { ConfirmationMark, StandingBadge } from '../../ui/standing-badge';
import { isMonthly, rowKey } from './order';
import { RowDetails } from './row-details';

const useStyles = makeStyles({
  row: {
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottom: 'none' },
    breakInside: 'avoid',
  },
  heading: { margin: 0, font: 'inherit' },
  button: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 220px 120px 20px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    // A line beside it, not another ground: what stands on it keeps its contrast in every theme.
    ':hover': { boxShadow: `inset 4px 0 0 ${tokens.colorNeutralStrokeAccessible}` },
    ':focus-visible': { outlineOffset: '-2px' },
    '@media (max-width: 640px)': {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      '& > :nth-child(1)': { gridColumn: '1 / 2' },
      '& > :nth-child(2)': { gridRow: 2 },
      '& > :nth-child(3)': { gridRow: 2, textAlign: 'end' },
      '& > :nth-child(4)': { gridRow: 1, gridColumn: 2, justifySelf: 'end' },
    },
    // A line each, so that an organisation's month is one sheet for its management group.
    '@media print': {
      paddingBlock: '1px',
      gridTemplateColumns: 'minmax(0, 1fr) 150px 105px',
      fontSize: '11px',
      lineHeight: '15px',
    },
  },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  soft: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    '@media print': { display: 'inline', fontSize: 'inherit', marginInlineStart: tokens.spacingHorizontalS },
  },
  // On paper the day matters, and each duty is one line.
  screen: { '@media print': { display: 'none' } },
  badges: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    '@media print': {
      gap: 0,
      '& span': { fontSize: '11px', lineHeight: '15px' },
      '& svg': { width: '14px', height: '14px' },
    },
  },
  count: { fontVariantNumeric: 'tabular-nums' },
  chevron: { display: 'flex', '@media print': { display: 'none' } },
  turned: { transform: 'rotate(180deg)' },
});

const Count = ({ row }: { readonly row: DutyRow }) => {
  const { t } = useWords();
  const { done, required } = row;
  // An ongoing duty owes no number; a quiet month or one without meetings owes none either.
  if (!required) return <>{done > 0 ? t.obligations.entries(done) : ''}</>;
  return (
    <>
      <span aria-hidden="true">
        {done > required ? t.obligations.countMore(done, required) : t.obligations.count(done, required)}
      </span>
      <Unseen>{t.obligations.countSpoken(done, required)}</Unseen>
    </>
  );
};

/** Whose word it waits for, where that is known. */
const confirmation = ({ notes, theme }: DutyRow, t: Words['t']): { readonly says?: string } =>
  notes.includes('disputed')
    ? { says: theme ? t.obligations.waitsForLead : t.obligations.waitsForCoordination }
    : {};

/** One obligation in one line; opened, it says what is required, why it stands so, and where that is written. */
export const ObligationRow = (props: {
  readonly row: DutyRow;
  readonly entry: CatalogueEntry | undefined;
  readonly stands: Obligations;
  readonly open: boolean;
  readonly toggle: () => void;
}) => {
  const { t, lang } = useWords();
  const styles = useStyles();
  const { row, entry, open } = props;
  const details = `${rowKey(row)}-details`;
  const area = entry && wordOf(t.area, entry.area);
  const under = [
    row.due && t.obligations.due(dayText(row.due, lang)),
    entry?.strength === 'best-effort' && t.obligations.bestEffort,
  ].filter(Boolean);
  return (
    <li className={styles.row}>
      <h4 className={styles.heading}>
        <button
          type="button"
          id={rowKey(row)}
          className={styles.button}
          aria-expanded={open}
          aria-controls={open ? details : undefined}
          onClick={props.toggle}
        >
          <span>
            <span className={styles.title}>{entry?.title ?? row.obligation}</span>
            <span className={styles.soft}>
              {area && <span className={styles.screen}>{under.length > 0 ? `${area} · ` : area}</span>}
              {under.join(' · ')}
            </span>
          </span>
          <span className={styles.badges}>
            <StandingBadge of={row.standing} month={isMonthly(row)} notes={row.notes} />
            {row.needsConfirmation && <ConfirmationMark {...confirmation(row, t)} />}
          </span>
          <span className={styles.count}>
            <Count row={row} />
          </span>
          <span className={mergeClasses(styles.chevron, open && styles.turned)} aria-hidden="true">
            <ChevronDown20Regular />
          </span>
        </button>
      </h4>
      {open && entry && (
        <div id={details}>
          <RowDetails row={row} entry={entry} stands={props.stands} />
        </div>
      )}
    </li>
  );
};
