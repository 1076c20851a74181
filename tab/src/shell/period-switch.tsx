import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { usePeriod } from '../api/period';
import type { Me } from '../api/types';
import { useWords } from '../language/words';
import { dayText } from '../ui/dates';

const useStyles = makeStyles({
  choice: { maxWidth: '260px', '& select': { textOverflow: 'ellipsis' } },
  over: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalL,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    '& p': { margin: 0, flexGrow: 1, maxWidth: '70ch' },
  },
});

/** Where the project has more than one period: which of them is read. */
export const PeriodSwitch = ({ me }: { readonly me: Me }) => {
  const { t } = useWords();
  const { choose } = usePeriod();
  const styles = useStyles();
  const present = me.periods.at(-1)?.number;
  if (me.periods.length < 2) return null;
  return (
    <Select
      size="small"
      className={styles.choice}
      aria-label={t.period.choose}
      value={String(me.past ?? present)}
      onChange={(_, { value }) => choose(Number(value) === present ? null : Number(value))}
    >
      {me.periods.toReversed().map(({ number, name }) => (
        <option key={number} value={number}>
          {number === present ? t.period.present(name) : name}
        </option>
      ))}
    </Select>
  );
};

/** Above every page of a period that is over. */
export const OverNote = ({ me }: { readonly me: Me }) => {
  const { t, lang } = useWords();
  const { choose } = usePeriod();
  const styles = useStyles();
  const read = me.periods.find((p) => p.number === me.past);
  if (!read) return null;
  return (
    <div className={styles.over} role="status">
      <p>{t.period.over(read.name, dayText(read.starts, lang), dayText(read.ends, lang))}</p>
      <Button size="small" onClick={() => choose(null)}>
        {t.period.back}
      </Button>
    </div>
  );
};
