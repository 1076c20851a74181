import { Button, Checkbox, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { eventsApi } from '../../api/rooms/events';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useUnsentDraft } from '../../me/use-unsent-draft';
import { Line } from '../../ui/card';
import { fieldsOf } from '../../ui/dates';
import { FormDialog } from '../../ui/form-dialog';
import { useTell } from '../../ui/notice';
import type { EventDetails } from './event-page';
import { GroupField } from './group-field';
import { usePageWords } from './page-words';

type EditField =
  | 'fi'
  | 'sv'
  | 'topic'
  | 'place'
  | 'joinUrl'
  | 'group'
  | 'groupId'
  | 'agenda'
  | 'memo'
  | 'capacity';
type EditWords = Readonly<Record<EditField, string>>;
type Links = EventDetails['material'];

const openingWords = (of: EventDetails): EditWords => ({
  fi: of.title.fi ?? '',
  sv: of.title.sv ?? '',
  topic: of.topic ?? '',
  place: of.place ?? '',
  joinUrl: of.joinUrl ?? '',
  group: of.group ?? '',
  groupId: of.groupId ?? '',
  agenda: of.agenda ?? '',
  memo: of.memo ?? '',
  capacity: of.capacity ? String(of.capacity) : '',
});

const Material = ({ of, set }: { readonly of: Links; readonly set: (of: Links) => void }) => {
  const w = usePageWords();
  const [title, setTitle] = useState('');
  const [url, setUrl] = useState('');
  const add = () => {
    set([...of, { title: title.trim() || url.trim(), url: url.trim() }]);
    setTitle('');
    setUrl('');
  };
  return (
    <>
      {of.map((one, i) => (
        <Line key={`${one.title} ${one.url}`}>
          <span>{one.title}</span>
          <Button size="small" onClick={() => set(of.filter((_, at) => at !== i))}>
            {w.removeMaterial(one.title)}
          </Button>
        </Line>
      ))}
      <Field label={w.materialTitle}>
        <Input value={title} maxLength={120} onChange={(_, data) => setTitle(data.value)} />
      </Field>
      <Field label={w.materialUrl}>
        <Input type="url" value={url} maxLength={2000} onChange={(_, data) => setUrl(data.value)} />
      </Field>
      <div>
        <Button disabledFocusable={url.trim() === ''} onClick={add}>
          {w.addMaterial}
        </Button>
      </div>
    </>
  );
};

/** What may change without a new time: replies stay, and the posted cards follow in place. */
export const EditDialog = ({
  event,
  close,
}: {
  readonly event: EventDetails;
  readonly close: () => void;
}) => {
  const { t } = useWords();
  const w = usePageWords();
  const tell = useTell();
  const opening = openingWords(event);
  // On top of this very revision: of a newer one nothing older is offered.
  const kept = useUnsentDraft(`edit~${event.id}~${event.revision}`, {
    words: opening,
    links: event.material,
    ends: event.days.map((day) => fieldsOf(day.endsAt).time),
  });
  const { words, links, ends } = kept.value;
  const setWords = (next: EditWords) => kept.set({ ...kept.value, words: next });
  const setLinks = (next: Links) => kept.set({ ...kept.value, links: next });
  const setEnds = (next: readonly string[]) => kept.set({ ...kept.value, ends: [...next] });
  const [later, setLater] = useState(false);
  const write = useWrite(eventsApi.editEvent);
  const isNew = (key: EditField): boolean => words[key].trim() !== opening[key];
  const changed = () => ({
    ...((isNew('fi') || isNew('sv')) && { title: { fi: words.fi.trim(), sv: words.sv.trim() } }),
    ...(isNew('topic') && { topic: words.topic }),
    ...(isNew('place') && { place: words.place }),
    ...(isNew('joinUrl') && { joinUrl: words.joinUrl.trim() }),
    ...(isNew('groupId') && { groupId: words.groupId || null }),
    ...(isNew('group') && !words.groupId && { group: words.group }),
    ...(isNew('agenda') && { agenda: words.agenda.trim() }),
    ...(isNew('memo') && { memo: words.memo.trim() }),
    ...(isNew('capacity') && { capacity: words.capacity ? Number(words.capacity) : null }),
    ...(JSON.stringify(links) !== JSON.stringify(event.material) && { material: links }),
  });
  const newEnds = event.days.flatMap((day, i) => {
    const end = ends[i] ?? '';
    return end && end !== fieldsOf(day.endsAt).time ? [{ sitting: day.sitting, ends: end }] : [];
  });
  const send = () =>
    write.mutate(
      {
        params: { id: event.id },
        body: {
          seen: event.revision,
          ...changed(),
          ...(newEnds.length > 0 && { ends: newEnds }),
          ...(later && { later }),
        },
      },
      {
        onSuccess: () => {
          kept.forget();
          tell.done(w.saved);
          close();
        },
      },
    );
  const field = (key: EditField, label: string, type: 'text' | 'url' | 'number' = 'text', hint?: string) => (
    <Field label={label} {...(hint && { hint })}>
      <Input
        type={type}
        value={words[key]}
        onChange={(_, data) => setWords({ ...words, [key]: data.value })}
      />
    </Field>
  );
  return (
    <FormDialog
      title={w.editTitle}
      submit={t.app.save}
      busy={write.isPending}
      error={write.error}
      send={send}
      close={close}
    >
      <p>{w.editHint}</p>
      {field('joinUrl', t.events.joinUrl, 'url')}
      {field('place', t.events.place)}
      {field('fi', t.events.titleFi)}
      {field('sv', t.events.titleSv)}
      <Field label={t.events.topic}>
        <Textarea
          value={words.topic}
          maxLength={300}
          onChange={(_, data) => setWords({ ...words, topic: data.value })}
        />
      </Field>
      {event.days.map((day, i) => (
        <Field
          key={day.sitting}
          label={
            event.days.length > 1
              ? `${t.events.ends}, ${w.day(day.sitting, event.days.length)}`
              : t.events.ends
          }
        >
          <Input
            type="time"
            value={ends[i] ?? ''}
            onChange={(_, data) => setEnds(ends.map((end, at) => (at === i ? data.value : end)))}
          />
        </Field>
      ))}
      {field('capacity', w.capacity, 'number', w.capacityHint)}
      {event.type === 'workingGroup' && (
        <GroupField
          themes={event.themes}
          group={words.group}
          groupId={words.groupId}
          set={(next) => setWords({ ...words, ...next })}
        />
      )}
      {field('agenda', w.agenda, 'url')}
      {field('memo', w.memo, 'url')}
      <Material of={links} set={setLinks} />
      {event.series && (
        <Checkbox label={w.later} checked={later} onChange={(_, data) => setLater(data.checked === true)} />
      )}
    </FormDialog>
  );
};
