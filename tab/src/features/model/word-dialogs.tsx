import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { modelApi } from '../../api/rooms/model';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useUnsentDraft } from '../../me/use-unsent-draft';
import type { ThemePart } from '../../parts/model/types';
import { useModelWords } from '../../parts/model/words';
import { FormDialog } from '../../ui/form-dialog';
import { themeName } from '../../ui/names';
import { useTell } from '../../ui/notice';

type OfThemePart = { readonly of: ThemePart; readonly close: () => void };

/** The hand-off (Liite 4, rivi 79). */
export const DeliverDialog = ({ of, close }: OfThemePart) => {
  const { lang } = useWords();
  const m = useModelWords();
  const tell = useTell();
  const write = useWrite(modelApi.deliverPart);
  const send = () =>
    write.mutate(
      { params: { theme: of.theme }, body: { draft: of.draftSeen ?? '' } },
      {
        onSuccess: () => {
          tell.done(m.deliveredNow);
          close();
        },
      },
    );
  return (
    <FormDialog
      title={`${m.deliver}: ${themeName(of.theme, lang)}`}
      submit={m.deliver}
      busy={write.isPending}
      error={write.error}
      send={send}
      close={close}
    >
      <p>{of.draft?.url}</p>
      <p>{m.deliverText}</p>
    </FormDialog>
  );
};

/** The coordination's word: compiled, or returned with what is still lacking. */
export const SettleDialog = ({ of, as, close }: OfThemePart & { readonly as: 'compiled' | 'returned' }) => {
  const { t, lang } = useWords();
  const m = useModelWords();
  const tell = useTell();
  const write = useWrite(modelApi.settlePart);
  const kept = useUnsentDraft(`model-word~${of.delivery ?? ''}~${as}`, '');
  const [tried, setTried] = useState(false);
  const isBack = as === 'returned';
  const word = kept.value.trim();
  const send = () => {
    setTried(true);
    if (isBack && !word) return;
    write.mutate(
      { params: { theme: of.theme }, body: { delivery: of.delivery ?? '', as, ...(word && { word }) } },
      {
        onSuccess: () => {
          kept.forget();
          tell.done(isBack ? m.backNow : m.compiledNow);
          close();
        },
      },
    );
  };
  return (
    <FormDialog
      title={`${isBack ? m.backTitle : m.compile}: ${themeName(of.theme, lang)}`}
      submit={isBack ? m.giveBack : t.app.save}
      busy={write.isPending}
      error={write.error}
      send={send}
      close={close}
    >
      {!isBack && <p>{m.compileText}</p>}
      {isBack && (
        <Field
          label={m.backWord}
          hint={m.noPersonal}
          required
          {...(tried && !word && { validationMessage: t.app.required })}
        >
          <Textarea value={kept.value} maxLength={2000} onChange={(_, d) => kept.set(d.value)} />
        </Field>
      )}
    </FormDialog>
  );
};
