import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { type Rhythm, rhythms } from '@shared/domain/rhythm';
import { useWords } from '../../language/words';
import type { Time } from '../../parts/events/time-fields';
import { useSeriesWords } from '../../parts/events/words';
import { SeriesPreview } from './series-preview';

/** How a series goes on from its first day; no rhythm is a single event. */
export type Repeat = { readonly rhythm: Rhythm | ''; readonly until: string; readonly remindAt: string };
export const repeatFault = ({ rhythm, until, remindAt }: Repeat, { day, starts }: Time): boolean =>
  rhythm !== '' && (!until || until < day || (remindAt !== '' && remindAt >= starts));

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalM },
});
type FieldState = { readonly validationMessage?: string; readonly validationState?: 'error' };
const error = (message: string | false): FieldState =>
  message ? { validationMessage: message, validationState: 'error' } : {};

export const RepeatFields = (props: {
  readonly repeat: Repeat;
  readonly set: (change: Partial<Repeat>) => void;
  readonly time: Time;
  readonly tried: boolean;
}) => {
  const { repeat, set, time, tried } = props;
  const { t } = useWords();
  const s = useSeriesWords();
  const styles = useStyles();
  const { rhythm, until, remindAt } = repeat;
  const late = until !== '' && time.day !== '' && until < time.day && s.untilFirst;
  return (
    <>
      <Field label={s.repeat} hint={rhythm ? s.hint : ''}>
        <Select
          value={rhythm}
          onChange={(_, data) => set({ rhythm: rhythms.find((one) => one === data.value) ?? '' })}
        >
          <option value="">{s.once}</option>
          {rhythms.map((one) => (
            <option key={one} value={one}>
              {s.rhythm[one]}
            </option>
          ))}
        </Select>
      </Field>
      {rhythm && (
        <>
          <div className={styles.row}>
            <Field label={s.until} required {...error(late || (tried && !until && t.app.required))}>
              <Input type="date" value={until} onChange={(_, data) => set({ until: data.value })} />
            </Field>
            <Field
              label={s.remindAt}
              hint={s.remindHint}
              {...error(remindAt !== '' && remindAt >= time.starts && s.remindFirst)}
            >
              <Input type="time" value={remindAt} onChange={(_, data) => set({ remindAt: data.value })} />
            </Field>
          </div>
          {time.day && until >= time.day && <SeriesPreview rhythm={rhythm} from={time.day} until={until} />}
        </>
      )}
    </>
  );
};
