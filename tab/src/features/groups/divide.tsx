import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { groupsApi } from '../../api/rooms/groups';
import { Trouble } from '../../api/trouble';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useMe } from '../../me/me';
import { Line, Soft, Tiles } from '../../ui/card';
import { Failed } from '../../ui/faces';
import { nameOf } from '../../ui/names';
import { useTell } from '../../ui/notice';
import { Section } from '../../ui/page';
import { DivideMany } from './divide-many';
import { draftOf, everybodyIn, type GroupsDraft, groupOf, moved, withGroup } from './draft';
import { GroupTile } from './group-tile';
import { Newer } from './newer';
import { Suggest } from './suggest';
import type { Groups } from './types';
import { useGroupWords } from './words';

/** More than so many are not laid out at once: they are searched for, and shown some at a time. */
const most = 40;

/** The lead puts the theme's organisations into groups: by suggestion, by dragging, by choosing beside each. */
export const Divide = (props: {
  readonly of: Groups;
  readonly draft: GroupsDraft;
  readonly focus: boolean;
  readonly set: (draft: GroupsDraft) => void;
  readonly refresh: () => void;
  readonly end: () => void;
}) => {
  const { t, lang } = useWords();
  const g = useGroupWords();
  const me = useMe();
  const tell = useTell();
  const { of, draft, set } = props;
  const names = { fi: g.edit.newFi, sv: g.edit.newSv };
  const members = everybodyIn(of);
  const isMany = members.length > most;
  // Another suggestion: what was looked for among the many is looked for anew.
  const [round, setRound] = useState(0);
  const [said, setSaid] = useState('');
  const [last, setLast] = useState<{ readonly organisation: string } | null>(null);
  const [tried, setTried] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  const write = useWrite(groupsApi.divideGroups);
  useEffect(() => {
    if (props.focus) top.current?.focus();
  }, [props.focus]);
  // Moved to another list, its choice is a new one: whoever moves by keyboard stays on it.
  useEffect(() => {
    if (last) document.getElementById(`move-${last.organisation}`)?.focus();
  }, [last]);
  const move = (organisation: string, group: string | null) => {
    const member = members.find((m) => m.organisation === organisation);
    if (!member) return;
    set(moved(draft, organisation, group));
    const target = draft.groups.find((one) => one.id === group);
    setSaid(g.edit.moved(nameOf(member.name, lang), target ? nameOf(target, lang) : g.edit.outside));
    setLast({ organisation });
  };
  const outside = members.filter((m) => !groupOf(draft, m.organisation));
  const isNameless = draft.groups.some((one) => !one.fi.trim() || !one.sv.trim());
  const send = () => {
    setTried(true);
    if (isNameless || !draft.from || draft.groups.length === 0) return;
    const body = {
      seen: draft.seen,
      none: false,
      basis: draft.basis,
      from: draft.from,
      ...(draft.note.trim() && { note: draft.note }),
      groups: draft.groups.map(({ id, fi, sv, organisations }) => ({
        id,
        name: { fi, sv },
        // Who has left the theme meanwhile stands in no group.
        organisations: organisations.filter((o) => members.some((m) => m.organisation === o)),
      })),
    };
    write.mutate(
      { params: { theme: of.theme }, body },
      {
        onSuccess: () => {
          tell.done(g.edit.saved);
          props.end();
        },
        onError: (error) => {
          if (error instanceof Trouble && error.kind === 'refused') props.refresh();
        },
      },
    );
  };
  const tile = (group: GroupsDraft['groups'][number] | null, at: number) => (
    <GroupTile
      key={group?.id ?? 'outside'}
      n={at + 1}
      theme={of.theme}
      group={group}
      draft={draft}
      tried={tried}
      members={group ? members.filter((m) => group.organisations.includes(m.organisation)) : outside}
      set={set}
      move={move}
    />
  );
  return (
    <div ref={top} tabIndex={-1}>
      <Section title={g.edit.title} id="divide">
        {of.seen !== draft.seen && (
          <Newer
            of={of}
            take={() => set(draftOf(of, me.today, names))}
            keep={() => set({ ...draft, seen: of.seen })}
          />
        )}
        <Suggest
          of={of}
          draft={draft}
          set={(next) => {
            set(next);
            setRound(round + 1);
          }}
        />
        <Soft>{g.edit.drag}</Soft>
        <div role="status">{said && <Soft>{said}</Soft>}</div>
        {isMany ? (
          <DivideMany
            key={round}
            theme={of.theme}
            draft={draft}
            members={members}
            tried={tried}
            set={set}
            move={move}
          />
        ) : (
          <Tiles>
            {outside.length > 0 && tile(null, -1)}
            {draft.groups.map(tile)}
          </Tiles>
        )}
        <div>
          <Button disabledFocusable={draft.groups.length >= 40} onClick={() => set(withGroup(draft, names))}>
            {g.edit.add}
          </Button>
        </div>
        <Field
          label={g.edit.from}
          required
          {...(tried && !draft.from && { validationMessage: t.app.required })}
        >
          <Input type="date" value={draft.from} onChange={(_, data) => set({ ...draft, from: data.value })} />
        </Field>
        <Field label={g.edit.note} hint={g.edit.noteHint}>
          <Textarea
            value={draft.note}
            maxLength={2000}
            onChange={(_, data) => set({ ...draft, note: data.value })}
          />
        </Field>
        {outside.length > 0 && <Soft>{g.edit.left(outside.length)}</Soft>}
        {write.error && <Failed error={write.error} />}
        <Line>
          <Button appearance="primary" disabledFocusable={write.isPending} onClick={send}>
            {g.edit.save}
          </Button>
          <Button onClick={props.end}>{g.edit.cancel}</Button>
        </Line>
      </Section>
    </div>
  );
};
