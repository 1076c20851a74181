import { Button } from '@fluentui/react-components';
import { type Time, TimeFields } from '../../parts/events/time-fields';
import { Group } from '../../ui/group';
import { usePageWords } from './page-words';

const mostDays = 10;

/** The days of an event, each with its own hours. */
export const DayFields = (props: {
  readonly days: readonly Time[];
  readonly setDays: (days: readonly Time[]) => void;
  readonly tried: boolean;
}) => {
  const w = usePageWords();
  const { days, setDays, tried } = props;
  const [first] = days;
  const set = (at: number) => (time: Time) => setDays(days.map((day, i) => (i === at ? time : day)));
  if (days.length === 1 && first) return <TimeFields time={first} setTime={set(0)} tried={tried} />;
  return (
    <>
      {days.map((day, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a day is its place in the row
        <Group key={i} label={w.day(i + 1, days.length)}>
          <p>{w.day(i + 1, days.length)}</p>
          <TimeFields time={day} setTime={set(i)} tried={tried} />
        </Group>
      ))}
      {days.length < mostDays && first && (
        <div>
          <Button size="small" onClick={() => setDays([...days, { ...first, day: '' }])}>
            {w.addDay}
          </Button>
        </div>
      )}
    </>
  );
};
