import { Field, Input } from '@fluentui/react-components';
import type { planEvent } from '@shared/contract/events';
import type { planSeries } from '@shared/contract/series';
import { useState } from 'react';
import { useWrite } from '../../api/use-api';
import { themesFor, useMe } from '../../shell/me';
import { FormDialog } from '../../ui/form-dialog';
import { useTell } from '../../ui/notice';
import { ThemeChecks } from '../../ui/theme-checks';
import { useWords } from '../../ui/words';
import { type Draft, leadTypes, MoreFields } from './plan-fields';
import { type Repeat, RepeatFields, repeatFault } from './repeat-fields';
import { emptyTime, type Time, TimeFields, timeFault } from './time-fields';
import { useSeriesWords } from './words';

const said = (value: string): string | undefined => value.trim() || undefined;

/** What is planned, whether once or again and again. */
const whatOf = ({ type, themes, format, fi, sv, topic, place, joinUrl }: Draft) => ({
  type,
  themes: [...themes],
  ...((said(fi) || said(sv)) && { title: { fi: said(fi), sv: said(sv) } }),
  ...(format && { format }),
  ...(said(topic) && { topic }),
  ...(said(place) && { place }),
  ...(said(joinUrl) && { joinUrl: joinUrl.trim() }),
});

/** One event, or a series when it repeats; says what was saved. */
const usePlanning = (close: () => void) => {
  const { t } = useWords();
  const s = useSeriesWords();
  const tell = useTell();
  const [form] = useState(() => crypto.randomUUID());
  const once = useWrite<typeof planEvent>('post', '/api/events');
  const series = useWrite<typeof planSeries>('post', '/api/series');
  const done = (said: string) => {
    tell.done(said);
    close();
  };
  return {
    busy: once.isPending || series.isPending,
    error: once.error ?? series.error,
    send: (draft: Draft, time: Time, { rhythm, until, remindAt }: Repeat) => {
      once.reset();
      series.reset();
      const what = { form, ...whatOf(draft) };
      if (!rhythm)
        return once.mutate({ body: { ...what, ...time } }, { onSuccess: () => done(t.events.planned) });
      const { day: from, starts, ends } = time;
      series.mutate(
        { body: { ...what, rhythm, from, until, starts, ends, ...(remindAt && { remindAt }) } },
        { onSuccess: ({ days }) => done(s.saved(days.length)) },
      );
    },
  };
};

/** A coffee takes a day, a time and perhaps a link; everything else is one unfolding away. */
export const PlanDialog = ({ close }: { readonly close: () => void }) => {
  const { t } = useWords();
  const me = useMe();
  const s = useSeriesWords();
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
  const [repeat, setRepeat] = useState<Repeat>({ rhythm: '', until: '', remindAt: '' });
  const planning = usePlanning(close);
  const set = (change: Partial<Draft>) => setDraft((now) => ({ ...now, ...change }));
  const offered = themesFor(me, 'planEvent');
  const noTheme = draft.themes.length === 0 && leadTypes.includes(draft.type);
  const send = () => {
    setTried(true);
    if (emptyTime(time) || timeFault(time) || noTheme || repeatFault(repeat, time)) return;
    planning.send(draft, time, repeat);
  };
  return (
    <FormDialog
      title={t.events.planTitle}
      submit={repeat.rhythm ? s.save : t.events.send}
      busy={planning.busy}
      error={planning.error}
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
      <RepeatFields
        repeat={repeat}
        set={(change) => setRepeat((now) => ({ ...now, ...change }))}
        time={time}
        tried={tried}
      />
      <Field label={t.events.joinUrl}>
        <Input type="url" value={draft.joinUrl} onChange={(_, data) => set({ joinUrl: data.value })} />
      </Field>
      <MoreFields draft={draft} set={set} />
    </FormDialog>
  );
};
