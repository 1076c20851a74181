import { Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import type { planEvent } from '@shared/contract/events';
import { type EventFormat, type EventType, eventFormats, eventTypes } from '@shared/domain/event';
import { type ThemeId, themeIds } from '@shared/domain/theme';
import { useState } from 'react';
import { useWrite } from '../../api/use-api';
import { coordinates, useMe } from '../../shell/me';
import { FormDialog } from '../../ui/form-dialog';
import { useTell } from '../../ui/notice';
import { ThemeChecks } from '../../ui/theme-checks';
import { useWords } from '../../ui/words';
import { emptyTime, TimeFields, timeFault } from './time-fields';

/** What a lead holds for the own theme; the rest is the coordination's. */
const leadTypes: readonly EventType[] = [
  'coffee',
  'themeMeeting',
  'themeKickoff',
  'training',
  'workingGroup',
  'dissemination',
];
const useStyles = makeStyles({
  more: {
    '& summary': { cursor: 'pointer', minHeight: '24px' },
    '& > :not(summary)': { marginTop: tokens.spacingVerticalM },
  },
});
type Draft = {
  readonly type: EventType;
  readonly themes: readonly ThemeId[];
  readonly format: EventFormat | '';
  readonly fi: string;
  readonly sv: string;
  readonly topic: string;
  readonly place: string;
  readonly joinUrl: string;
};
const said = (value: string): string | undefined => value.trim() || undefined;

const MoreFields = (props: { readonly draft: Draft; readonly set: (change: Partial<Draft>) => void }) => {
  const { t } = useWords();
  const me = useMe();
  const { draft, set } = props;
  const types = coordinates(me) ? eventTypes : leadTypes;
  const field = (key: 'fi' | 'sv' | 'place', label: string) => (
    <Field label={label}>
      <Input value={draft[key]} maxLength={120} onChange={(_, data) => set({ [key]: data.value })} />
    </Field>
  );
  return (
    <details className={useStyles().more}>
      <summary>{t.events.moreFields}</summary>
      <Field label={t.events.type}>
        <Select
          value={draft.type}
          onChange={(_, data) => set({ type: types.find((one) => one === data.value) ?? 'coffee' })}
        >
          {types.map((type) => (
            <option key={type} value={type}>
              {t.eventType[type]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t.events.format}>
        <Select
          value={draft.format}
          onChange={(_, data) => set({ format: eventFormats.find((one) => one === data.value) ?? '' })}
        >
          <option value="">–</option>
          {eventFormats.map((format) => (
            <option key={format} value={format}>
              {t.eventFormat[format]}
            </option>
          ))}
        </Select>
      </Field>
      {field('fi', t.events.titleFi)}
      {field('sv', t.events.titleSv)}
      <Field label={t.events.topic}>
        <Textarea value={draft.topic} maxLength={300} onChange={(_, data) => set({ topic: data.value })} />
      </Field>
      {field('place', t.events.place)}
    </details>
  );
};

/** A coffee takes a day, a time and perhaps a link; everything else is one unfolding away. */
export const PlanDialog = ({ close }: { readonly close: () => void }) => {
  const { t } = useWords();
  const me = useMe();
  const tell = useTell();
  const [form] = useState(() => crypto.randomUUID());
  const [time, setTime] = useState({ day: '', starts: '08:30', ends: '09:15' });
  const [draft, setDraft] = useState<Draft>({
    type: 'coffee',
    themes: me.leads.slice(0, 1),
    format: '',
    fi: '',
    sv: '',
    topic: '',
    place: '',
    joinUrl: '',
  });
  const [tried, setTried] = useState(false);
  const write = useWrite<typeof planEvent>('post', '/api/events');
  const set = (change: Partial<Draft>) => setDraft((now) => ({ ...now, ...change }));
  const offered = coordinates(me) ? themeIds : me.leads;
  const noTheme = draft.themes.length === 0 && leadTypes.includes(draft.type);
  const send = () => {
    setTried(true);
    if (emptyTime(time) || timeFault(time) || noTheme) return;
    const { type, themes, format, fi, sv, topic, place, joinUrl } = draft;
    const body = {
      form,
      type,
      themes: [...themes],
      ...time,
      ...((said(fi) || said(sv)) && { title: { fi: said(fi), sv: said(sv) } }),
      ...(format && { format }),
      ...(said(topic) && { topic }),
      ...(said(place) && { place }),
      ...(said(joinUrl) && { joinUrl: joinUrl.trim() }),
    };
    write.mutate(
      { body },
      {
        onSuccess: () => {
          tell.done(t.events.planned);
          close();
        },
      },
    );
  };
  return (
    <FormDialog
      title={t.events.planTitle}
      submit={t.events.send}
      busy={write.isPending}
      error={write.error}
      send={send}
      close={close}
    >
      <p>{t.events.planHint}</p>
      {offered.length > 1 && (
        <Field
          label={t.events.themes}
          {...(tried && noTheme && { validationMessage: t.events.themeNeeded, validationState: 'error' })}
        >
          <div>
            <ThemeChecks offered={offered} chosen={draft.themes} choose={(themes) => set({ themes })} />
          </div>
        </Field>
      )}
      <TimeFields time={time} setTime={setTime} tried={tried} />
      <Field label={t.events.joinUrl}>
        <Input type="url" value={draft.joinUrl} onChange={(_, data) => set({ joinUrl: data.value })} />
      </Field>
      <MoreFields draft={draft} set={set} />
    </FormDialog>
  );
};
