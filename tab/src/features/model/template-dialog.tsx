import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { modelApi } from '../../api/rooms/model';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useUnsentDraft } from '../../me/use-unsent-draft';
import type { Model, TemplatePart } from '../../parts/model/types';
import { useModelWords } from '../../parts/model/words';
import { Card } from '../../ui/card';
import { FormDialog } from '../../ui/form-dialog';
import { useTell } from '../../ui/notice';

const emptyPart = (): TemplatePart => ({
  id: `p-${crypto.randomUUID()}`,
  title: { fi: '', sv: '' },
  guidance: { fi: '', sv: '' },
});
const isWhole = ({ title, guidance }: TemplatePart): boolean =>
  [title.fi, title.sv, guidance.fi, guidance.sv].every((word) => word.trim() !== '');

const PartFields = (props: {
  readonly n: number;
  readonly of: TemplatePart;
  readonly tried: boolean;
  readonly set: (part: TemplatePart) => void;
  readonly remove: () => void;
}) => {
  const { t } = useWords();
  const m = useModelWords();
  const { n, of, tried, set } = props;
  const name = m.part(n);
  const missing = (word: string) => (tried && !word.trim() ? { validationMessage: t.app.required } : {});
  const title = (key: 'fi' | 'sv', label: string) => (
    <Field label={`${name}: ${label}`} required {...missing(of.title[key])}>
      <Input
        value={of.title[key]}
        maxLength={120}
        onChange={(_, d) => set({ ...of, title: { ...of.title, [key]: d.value } })}
      />
    </Field>
  );
  const guidance = (key: 'fi' | 'sv', label: string) => (
    <Field label={`${name}: ${label}`} required {...missing(of.guidance[key])}>
      <Textarea
        value={of.guidance[key]}
        maxLength={2000}
        onChange={(_, d) => set({ ...of, guidance: { ...of.guidance, [key]: d.value } })}
      />
    </Field>
  );
  return (
    <Card>
      {title('fi', m.titleFi)}
      {title('sv', m.titleSv)}
      {guidance('fi', m.guidanceFi)}
      {guidance('sv', m.guidanceSv)}
      <div>
        <Button size="small" aria-label={`${m.removePart}: ${name}`} onClick={props.remove}>
          {m.removePart}
        </Button>
      </div>
    </Card>
  );
};

/** The coordination's template: what every theme writes about, in both languages. */
export const TemplateDialog = (props: { readonly of: Model['template']; readonly close: () => void }) => {
  const { t } = useWords();
  const m = useModelWords();
  const tell = useTell();
  const write = useWrite(modelApi.setTemplate);
  const { seen } = props.of;
  const kept = useUnsentDraft(`model-template~${seen ?? ''}`, {
    parts: props.of.parts.length > 0 ? props.of.parts : [emptyPart()],
  });
  const { parts } = kept.value;
  const [tried, setTried] = useState(false);
  const send = () => {
    setTried(true);
    if (parts.length === 0 || !parts.every(isWhole)) return;
    write.mutate(
      { body: { seen, parts: [...parts] } },
      {
        onSuccess: () => {
          kept.forget();
          tell.done(m.templateSaved);
          props.close();
        },
      },
    );
  };
  return (
    <FormDialog
      title={m.template}
      submit={t.app.save}
      busy={write.isPending}
      error={write.error}
      send={send}
      close={props.close}
    >
      {parts.map((part, at) => (
        <PartFields
          key={part.id}
          n={at + 1}
          of={part}
          tried={tried}
          set={(next) => kept.set({ parts: parts.map((one) => (one.id === part.id ? next : one)) })}
          remove={() => kept.set({ parts: parts.filter((one) => one.id !== part.id) })}
        />
      ))}
      <div>
        <Button
          disabledFocusable={parts.length >= 30}
          onClick={() => kept.set({ parts: [...parts, emptyPart()] })}
        >
          {m.addPart}
        </Button>
      </div>
    </FormDialog>
  );
};
