import { Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { modelApi } from '../../api/rooms/model';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useUnsentDraft } from '../../me/use-unsent-draft';
import { useModelWords } from '../../parts/model/words';
import { FormDialog } from '../../ui/form-dialog';
import { useTell } from '../../ui/notice';

/** A version of the common model: its link, and what is new in it. */
export const PublishDialog = (props: { readonly seen: string | null; readonly close: () => void }) => {
  const { t } = useWords();
  const m = useModelWords();
  const tell = useTell();
  const write = useWrite(modelApi.publishModel);
  const kept = useUnsentDraft('model-version', { url: '', note: '' });
  const { url, note } = kept.value;
  const [tried, setTried] = useState(false);
  const send = () => {
    setTried(true);
    if (!url.trim()) return;
    write.mutate(
      { body: { seen: props.seen, url: url.trim(), ...(note.trim() && { note }) } },
      {
        onSuccess: () => {
          kept.forget();
          tell.done(m.publishedNow);
          props.close();
        },
      },
    );
  };
  return (
    <FormDialog
      title={m.publishTitle}
      submit={m.publish}
      busy={write.isPending}
      error={write.error}
      send={send}
      close={props.close}
    >
      <Field
        label={m.url}
        hint={m.urlHint}
        required
        {...(tried && !url.trim() && { validationMessage: t.app.required })}
      >
        <Input type="url" value={url} onChange={(_, d) => kept.set({ ...kept.value, url: d.value })} />
      </Field>
      <Field label={m.note} hint={m.noPersonal}>
        <Textarea
          value={note}
          maxLength={2000}
          onChange={(_, d) => kept.set({ ...kept.value, note: d.value })}
        />
      </Field>
    </FormDialog>
  );
};
