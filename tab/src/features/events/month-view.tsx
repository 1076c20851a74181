import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { pick } from '@shared/text/say';
import type { BoardEvent } from '../../api/types';
import { useWords } from '../../language/words';
import { EventCard } from '../../parts/events/event-card';
import { go, to } from '../../ui/address';
import { CardList } from '../../ui/card';
import { addDays, addMonths, dayText, fieldsOf, mondayOf, monthText, weekNumber } from '../../ui/dates';
import { Empty } from '../../ui/faces';
import { Section } from '../../ui/page';
import { usePageWords } from './page-words';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { margin: 0, minWidth: '9em', textAlign: 'center', fontSize: tokens.fontSizeBase400 },
  grid: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' },
  head7: { fontWeight: tokens.fontWeightSemibold, padding: tokens.spacingVerticalXS },
  cell: {
    verticalAlign: 'top',
    height: '64px',
    padding: '2px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': { height: '48px', padding: 0 },
  },
  other: { backgroundColor: tokens.colorNeutralBackground2 },
  today: { boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}` },
  day: {
    display: 'block',
    width: '100%',
    minWidth: 0,
    height: '100%',
    padding: tokens.spacingHorizontalXXS,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
  },
  number: { display: 'block', padding: tokens.spacingHorizontalXXS },
  title: {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    '@media (max-width: 640px)': { display: 'none' },
  },
  count: {
    display: 'none',
    '@media (max-width: 640px)': { display: 'block', fontSize: tokens.fontSizeBase200 },
  },
});

/** The days of a month with what is on each: an event of two days stands on both. */
const byDay = (all: readonly BoardEvent[]): ReadonlyMap<string, readonly BoardEvent[]> => {
  const days = new Map<string, BoardEvent[]>();
  for (const event of all)
    for (const day of new Set(event.sittings.map((s) => fieldsOf(s.startsAt).day)))
      days.set(day, [...(days.get(day) ?? []), event]);
  return days;
};

const weeksOf = (month: string): readonly (readonly string[])[] => {
  const weeks: string[][] = [];
  for (let monday = mondayOf(`${month}-01`); monday.slice(0, 7) <= month; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, i) => addDays(monday, i)));
  return weeks;
};

type MonthQuestion = {
  readonly month: string;
  readonly day: string;
  /** What else stands in the address. */
  readonly kept: Readonly<Record<string, string | undefined>>;
};

const Day = (props: {
  readonly day: string;
  readonly asked: MonthQuestion;
  readonly events: readonly BoardEvent[];
}) => {
  const { t, lang } = useWords();
  const p = usePageWords();
  const styles = useStyles();
  const { day, asked, events } = props;
  const number = Number(day.slice(8));
  if (events.length === 0) return <span className={styles.number}>{number}</span>;
  const titleOf = (event: BoardEvent): string => pick(event.title, lang).text || t.eventType[event.type];
  return (
    <Button
      appearance="subtle"
      className={styles.day}
      aria-pressed={asked.day === day}
      aria-label={`${dayText(day, lang)}: ${p?.onDay(events.length) ?? events.length}`}
      onClick={() => go(to('events', { ...asked.kept, view: 'month', month: asked.month, day }))}
    >
      <strong>{number}</strong>
      {events.slice(0, 2).map((event) => (
        <span key={event.id} className={styles.title}>
          {titleOf(event)}
        </span>
      ))}
      {events.length > 2 && <span className={styles.title}>+{events.length - 2}</span>}
      <span className={styles.count}>● {events.length}</span>
    </Button>
  );
};

/** A month as people know it from the wall; a day opens its events below, and all of it stands in the address. */
export const MonthView = (props: {
  readonly all: readonly BoardEvent[];
  readonly today: string;
  readonly asked: MonthQuestion;
}) => {
  const { lang } = useWords();
  const p = usePageWords();
  const styles = useStyles();
  const { all, today, asked } = props;
  if (!p) return null;
  const days = byDay(all);
  const { month, day, kept } = asked;
  const turn = (by: number) => () =>
    go(to('events', { ...kept, view: 'month', month: addMonths(month, by) }));
  const inMonth = [...days.keys()].filter((one) => one.startsWith(month));
  const shown = days.get(day) ?? [];
  return (
    <>
      <div className={styles.head}>
        <Button icon={<ChevronLeft20Regular />} aria-label={p.monthBefore} onClick={turn(-1)} />
        <h2 className={styles.name} aria-live="polite">
          {monthText(month, lang)}
        </h2>
        <Button icon={<ChevronRight20Regular />} aria-label={p.monthAfter} onClick={turn(1)} />
      </div>
      <table className={styles.grid} aria-label={monthText(month, lang)}>
        <thead>
          <tr>
            {p.weekdays.map((name) => (
              <th key={name} scope="col" className={styles.head7}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]} aria-label={p.weekOf(weekNumber(week[0] ?? ''))}>
              {week.map((one) => (
                <td
                  key={one}
                  className={[
                    styles.cell,
                    one.startsWith(month) ? '' : styles.other,
                    one === today ? styles.today : '',
                  ].join(' ')}
                >
                  <Day day={one} asked={asked} events={days.get(one) ?? []} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {inMonth.length === 0 && <Empty title={p.nothingInMonth} />}
      {shown.length > 0 && (
        <Section id="day" title={dayText(day, lang)}>
          <CardList>
            {shown.map((event) => (
              <EventCard key={event.id} event={event} />
            ))}
          </CardList>
        </Section>
      )}
    </>
  );
};
