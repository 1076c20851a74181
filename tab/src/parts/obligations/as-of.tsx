import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { Obligations } from '../../api/types';
import { useWords } from '../../language/words';
import { Choice } from '../../ui/choice';
import { dayText } from '../../ui/dates';
import { useStandingWords } from '../../ui/standing-words';

const useStyles = makeStyles({
  past: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `2px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    '& p': { margin: 0, flexBasis: '100%' },
  },
  screen: { '@media print': { display: 'none' } },
});

/** A past day is asked for by its date; today needs none. */
export const AsOfPicker = (props: {
  readonly asOf: string | undefined;
  /** The day that is shown when none is asked for: today, or the end of the latest closed month. */
  readonly latest: string;
  readonly choose: (day: string | undefined) => void;
}) => {
  const s = useStandingWords();
  return (
    <Field label={s.asOf.label} className={useStyles().screen}>
      <Input
        type="date"
        value={props.asOf ?? props.latest}
        max={props.latest}
        onChange={(_, { value }) => value && props.choose(value < props.latest ? value : undefined)}
      />
    </Field>
  );
};

/** That one looks at the past, and by whose reading of the source. */
export const PastDay = (props: {
  readonly stands: Obligations;
  readonly read: (readings: Obligations['readings']) => void;
  readonly back: () => void;
}) => {
  const { lang } = useWords();
  const s = useStandingWords();
  const styles = useStyles();
  const { asOf, readings } = props.stands;
  return (
    <section className={styles.past} aria-label={s.asOf.label}>
      <p role="status">
        <strong>{s.asOf.banner(dayText(asOf, lang))}</strong>{' '}
        {readings === 'now' ? s.asOf.toldNow : s.asOf.toldThen}
      </p>
      <Choice
        label={s.asOf.readings}
        value={readings}
        choose={(value) => props.read(value === 'now' ? 'now' : 'then')}
      >
        <option value="then">{s.asOf.thenRead}</option>
        <option value="now">{s.asOf.nowRead}</option>
      </Choice>
      <Button className={styles.screen} onClick={props.back}>
        {s.asOf.today}
      </Button>
    </section>
  );
};
