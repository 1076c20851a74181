import { Button, Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { attendanceApi } from '../../api/rooms/attendance';
import { eventsApi } from '../../api/rooms/events';
import { useRead, useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useUnsentDraft } from '../../me/use-unsent-draft';
import { Line, Soft } from '../../ui/card';
import { spanText } from '../../ui/dates';
import { Read } from '../../ui/faces';
import { FormDialog } from '../../ui/form-dialog';
import { nameOf } from '../../ui/names';
import { useTell } from '../../ui/notice';
import {
  type AttendanceList,
  type AttendanceMark,
  type AttendanceMarks,
  type AttendanceRow,
  changedMarks,
  openingMarks,
} from './attendance-marks';
import { AttendanceReport } from './attendance-report';
import type { EventDetails } from './event-page';
import { usePageWords } from './page-words';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

const Row = (props: {
  readonly of: AttendanceRow;
  readonly mark: AttendanceMark | undefined;
  readonly asksRemote: boolean;
  readonly set: (mark: AttendanceMark | null) => void;
}) => {
  const { lang } = useWords();
  const w = usePageWords();
  const { mark, set } = props;
  const name = nameOf(props.of.name, lang);
  return (
    <li className={useStyles().row}>
      <Checkbox
        label={name}
        checked={mark !== undefined}
        onChange={(_, data) => set(data.checked ? { presence: 'present', management: false } : null)}
      />
      {mark && (
        <span>
          {props.asksRemote && (
            <Checkbox
              label={w.remote}
              aria-label={`${name}: ${w.remote}`}
              checked={mark.presence === 'remote'}
              onChange={(_, data) => set({ ...mark, presence: data.checked ? 'remote' : 'present' })}
            />
          )}
          <Checkbox
            label={w.management}
            aria-label={`${name}: ${w.management}`}
            checked={mark.management}
            onChange={(_, data) => set({ ...mark, management: data.checked === true })}
          />
        </span>
      )}
    </li>
  );
};

type ListProps = {
  readonly of: AttendanceList;
  readonly marks: AttendanceMarks;
  readonly setMarks: (marks: AttendanceMarks) => void;
  readonly asksRemote: boolean;
};

/** The organisations that were invited, and those that are marked; the rest of the network on request. */
const List = ({ of, marks, setMarks, asksRemote }: ListProps) => {
  const { lang } = useWords();
  const w = usePageWords();
  const styles = useStyles();
  const [word, setWord] = useState('');
  const [others, setOthers] = useState(false);
  const fits = (row: AttendanceRow): boolean =>
    word.trim() === ''
      ? others || row.invited || marks.has(row.organisation)
      : nameOf(row.name, lang).toLowerCase().includes(word.trim().toLowerCase());
  const shown = of.rows.filter(fits);
  const change = (rows: readonly AttendanceRow[], mark: AttendanceMark | null) => {
    const next = new Map(marks);
    for (const { organisation } of rows)
      if (!mark) next.delete(organisation);
      else if (!next.has(organisation) || rows.length === 1) next.set(organisation, mark);
    setMarks(next);
  };
  return (
    <>
      <Input
        type="search"
        aria-label={w.search}
        placeholder={w.search}
        value={word}
        onChange={(_, data) => setWord(data.value)}
      />
      <Line>
        <Button size="small" onClick={() => change(shown, { presence: 'present', management: false })}>
          {w.all}
        </Button>
        <Button size="small" onClick={() => change(shown, null)}>
          {w.none}
        </Button>
        <Checkbox
          label={w.others}
          checked={others}
          onChange={(_, data) => setOthers(data.checked === true)}
        />
        <span role="status">{w.chosen(marks.size)}</span>
      </Line>
      <ul className={styles.list}>
        {shown.map((row) => (
          <Row
            key={row.organisation}
            of={row}
            mark={marks.get(row.organisation)}
            asksRemote={asksRemote}
            set={(mark) => change([row], mark)}
          />
        ))}
      </ul>
      <Soft>{w.managementHint}</Soft>
    </>
  );
};

type Ticked = { readonly seen: number; readonly marks: readonly (readonly [string, AttendanceMark])[] };

/** Who took part in one day: ticked already by what is saved or replied, corrected in seconds. */
export const AttendanceDialog = (props: {
  readonly event: EventDetails;
  readonly day: EventDetails['days'][number];
  readonly close: () => void;
}) => {
  const { event, day, close } = props;
  const { t, lang } = useWords();
  const w = usePageWords();
  const tell = useTell();
  // As it is kept a map is a list of pairs. What was ticked on top of other people's marks is not offered on top of newer ones.
  const kept = useUnsentDraft<Ticked | null>(`attendance~${event.id}~${day.sitting}`, null);
  const read = useRead(attendanceApi.attendance, {
    params: { id: event.id },
    query: { sitting: day.sitting },
  });
  const write = useWrite(eventsApi.markAttendance);
  const marks: AttendanceMarks =
    kept.value && kept.value.seen === read.data?.revision
      ? new Map(kept.value.marks)
      : read.data
        ? openingMarks(read.data)
        : new Map();
  const setMarks = (next: AttendanceMarks) => kept.set({ seen: read.data?.revision ?? 0, marks: [...next] });
  const asksRemote = event.format !== 'remote';
  const send = () => {
    if (!read.data) return;
    const body = {
      sitting: day.sitting,
      seen: read.data.revision,
      organisations: changedMarks(read.data, marks),
    };
    write.mutate(
      { params: { id: event.id }, body },
      {
        onSuccess: ({ attended }) => {
          kept.forget();
          tell.done(w.attendedOn(attended));
          close();
        },
      },
    );
  };
  return (
    <FormDialog
      title={w.attendanceFor(spanText(day.startsAt, day.endsAt, lang))}
      submit={t.app.save}
      busy={write.isPending || !read.data}
      error={write.error}
      send={send}
      close={close}
    >
      <Read of={read}>
        {(of) => (
          <>
            {of.revision === 0 && <p>{w.prefilled}</p>}
            <AttendanceReport
              event={event.id}
              sitting={day.sitting}
              rows={of.rows}
              add={(found) => {
                const next = new Map(marks);
                for (const { organisation, person } of found)
                  next.set(organisation, {
                    presence: asksRemote ? 'remote' : 'present',
                    management: next.get(organisation)?.management ?? false,
                    ...(person ? { person } : {}),
                  });
                setMarks(next);
              }}
            />
            <List of={of} marks={marks} setMarks={setMarks} asksRemote={asksRemote} />
          </>
        )}
      </Read>
    </FormDialog>
  );
};
