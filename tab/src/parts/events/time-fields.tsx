import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useWords } from '../../language/words';
import { addMinutes } from '../../ui/dates';

/** A day and two wall-clock times in Helsinki; the server makes instants of them. */
export type Time = { readonly day: string; readonly starts: string; readonly ends: string };
export const emptyTime = (time: Time): boolean => !time.day || !time.starts || !time.ends;
export const timeFault = (time: Time): boolean => !emptyTime(time) && time.ends <= time.starts;

const usualMinutes = 45;
const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

export const TimeFields = (props: {
  readonly time: Time;
  readonly setTime: (time: Time) => void;
  readonly tried: boolean;
}) => {
  const { t } = useWords();
  const { time, setTime } = props;
  const state = (value: string, message?: string | false) => {
    const said = message || (props.tried && !value ? t.app.required : '');
    return said ? { validationMessage: said, validationState: 'error' as const } : {};
  };
  return (
    <div className={useStyles().row}>
      <Field label={t.events.day} required {...state(time.day)}>
        <Input type="date" value={time.day} onChange={(_, data) => setTime({ ...time, day: data.value })} />
      </Field>
      <Field label={t.events.starts} required {...state(time.starts)}>
        <Input
          type="time"
          value={time.starts}
          onChange={(_, data) =>
            setTime({
              ...time,
              starts: data.value,
              ends: data.value ? addMinutes(data.value, usualMinutes) : time.ends,
            })
          }
        />
      </Field>
      <Field label={t.events.ends} required {...state(time.ends, timeFault(time) && t.events.endsFirst)}>
        <Input type="time" value={time.ends} onChange={(_, data) => setTime({ ...time, ends: data.value })} />
      </Field>
    </div>
  );
};
