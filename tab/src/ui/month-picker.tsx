import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { useWords } from '../language/words';
import { addMonths, monthText } from './dates';
import { Group } from './group';

const useStyles = makeStyles({
  picker: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, flexWrap: 'wrap' },
  month: {
    minWidth: '9em',
    textAlign: 'center',
    fontWeight: tokens.fontWeightSemibold,
    '::first-letter': { textTransform: 'capitalize' },
  },
  screen: { '@media print': { display: 'none' } },
});

/** One month at a time, and back to the running one. */
export const MonthPicker = (props: {
  readonly month: string;
  readonly running: string;
  /** The last one that there is to see; months go on without it. */
  readonly last?: string | undefined;
  readonly choose: (month: string) => void;
}) => {
  const { t, lang } = useWords();
  const styles = useStyles();
  const step = (months: number) => () => props.choose(addMonths(props.month, months));
  return (
    <Group label={t.month.picker} className={styles.picker}>
      <Button
        className={styles.screen}
        icon={<ChevronLeft20Regular />}
        aria-label={t.month.previous}
        onClick={step(-1)}
      />
      <span className={styles.month} aria-live="polite">
        {monthText(props.month, lang)}
      </span>
      <Button
        className={styles.screen}
        icon={<ChevronRight20Regular />}
        aria-label={t.month.next}
        disabled={props.last !== undefined && props.month >= props.last}
        onClick={step(1)}
      />
      {props.month !== props.running && props.last === undefined && (
        <Button className={styles.screen} onClick={() => props.choose(props.running)}>
          {t.month.running}
        </Button>
      )}
    </Group>
  );
};
