import { Field, Input } from '@fluentui/react-components';
import type { planEvent } from '@shared/contract/events';
import { useState } from 'react';
import { useWrite } from '../../api/use-api';
import { themesFor, useMe } from '../../shell/me';
import { FormDialog } from '../../ui/form-dialog';
import { useTell } from '../../ui/notice';
import { ThemeChecks } from '../../ui/theme-checks';
import { useWords } from '../../ui/words';
import { type Draft, leadTypes, MoreFields } from './plan-fields';
import { emptyTime, TimeFields, timeFault } from './time-fields';

const said = (value: string): string | undefined => value.trim() || undefined;

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
  const offered = themesFor(me, 'planEvent');
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
