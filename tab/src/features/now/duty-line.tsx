import { makeStyles, tokens } from '@fluentui/react-components';
import type { StartDuty } from '../../api/types';
import { useWords } from '../../language/words';
import { to } from '../../ui/address';
import { dayText } from '../../ui/dates';
import { Go } from '../../ui/go';
import { ConfirmationMark, StandingBadge } from '../../ui/standing-badge';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 210px 60px',
    gap: `0 ${tokens.spacingHorizontalM}`,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': {
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      '& > :first-child': { gridColumn: '1 / -1' },
    },
  },
  soft: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  count: { fontVariantNumeric: 'tabular-nums', textAlign: 'end' },
});

const isMonthly = ({ period }: StartDuty): boolean => /^\d{4}-\d\d$/u.test(period);

/** A duty in one line: its name opens it. */
export const DutyLine = ({ of, organisation }: { readonly of: StartDuty; readonly organisation: string }) => {
  const { t, lang } = useWords();
  const styles = useStyles();
  const row = `${of.obligation}~${of.theme ?? 'none'}~${of.period}`;
  return (
    <li className={styles.line}>
      <span>
        <Go href={to('obligations', { organisation, row })}>{of.title}</Go>
        {of.due && <span className={styles.soft}> · {t.obligations.due(dayText(of.due, lang))}</span>}
      </span>
      <span>
        <StandingBadge of={of.standing} month={isMonthly(of)} notes={of.notes} />
        {of.needsConfirmation && <ConfirmationMark />}
      </span>
      <span className={styles.count}>{of.required ? t.obligations.count(of.done, of.required) : ''}</span>
    </li>
  );
};
