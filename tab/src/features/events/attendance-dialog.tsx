import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { markAttendance } from '@shared/contract/events';
import type { organisations } from '@shared/contract/obligations';
import type { Presence } from '@shared/domain/event';
import { useState } from 'react';
import type { BoardEvent, OrganisationEntry } from '../../api/types';
import { useRead, useWrite } from '../../api/use-api';
import { Read } from '../../ui/faces';
import { FormDialog } from '../../ui/form-dialog';
import { nameOf } from '../../ui/names';
import { useTell } from '../../ui/notice';
import { useWords } from '../../ui/words';

type Marks = ReadonlyMap<string, Presence>;

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
  readonly of: OrganisationEntry;
  readonly mark: Presence | undefined;
  readonly asksRemote: boolean;
  readonly set: (mark: Presence | null) => void;
}) => {
  const { t, lang } = useWords();
  const name = nameOf(props.of.name, lang);
  return (
    <li className={useStyles().row}>
      <Checkbox
        label={name}
        checked={props.mark !== undefined}
        onChange={(_, data) => props.set(data.checked ? 'present' : null)}
      />
      {props.asksRemote && props.mark && (
        <Checkbox
          label={t.theme.presence.remote}
          aria-label={`${name}: ${t.theme.presence.remote}`}
          checked={props.mark === 'remote'}
          onChange={(_, data) => props.set(data.checked ? 'remote' : 'present')}
        />
      )}
    </li>
  );
};

/** Which organisations took part. Only those chosen are sent: nobody is marked absent from here. */
export const AttendanceDialog = (props: { readonly event: BoardEvent; readonly close: () => void }) => {
  const { event, close } = props;
  const { t } = useWords();
  const styles = useStyles();
  const tell = useTell();
  const [marks, setMarks] = useState<Marks>(new Map());
  const read = useRead<typeof organisations>('/api/organisations');
  const write = useWrite<typeof markAttendance>('post', '/api/events/:id/attendance');
  const set = (id: string) => (mark: Presence | null) => {
    const next = new Map(marks);
    if (mark) next.set(id, mark);
    else next.delete(id);
    setMarks(next);
  };
  const send = () =>
    write.mutate(
      {
        params: { id: event.id },
        body: { organisations: [...marks].map(([organisation, presence]) => ({ organisation, presence })) },
      },
      {
        onSuccess: ({ recorded }) => {
          tell.done(t.events.attendanceSaved(recorded));
          close();
        },
      },
    );
  const invited = (o: OrganisationEntry) =>
    event.themes.length === 0 || event.themes.some((theme) => o.themes.includes(theme));
  return (
    <FormDialog
      title={t.events.attendance}
      submit={t.app.save}
      busy={write.isPending}
      error={write.error}
      send={send}
      close={close}
    >
      <p>{t.events.attendanceHint}</p>
      <Read of={read}>
        {({ organisations: all }) => (
          <ul className={styles.list}>
            {all.filter(invited).map((o) => (
              <Row
                key={o.id}
                of={o}
                mark={marks.get(o.id)}
                asksRemote={event.format !== 'remote'}
                set={set(o.id)}
              />
            ))}
          </ul>
        )}
      </Read>
    </FormDialog>
  );
};
