import { Checkbox, Field, Input, makeStyles, Select, Textarea } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { useWords } from '../language/words';
import { useUnsentDraft } from '../me/use-unsent-draft';
import { FormDialog } from './form-dialog';

/** One field of a plain form; what is not said to be optional is needed. */
export type FieldSpec = {
  readonly name: string;
  readonly label: string;
  readonly kind: 'day' | 'time' | 'text' | 'note' | 'link' | 'number' | 'choice' | 'check';
  readonly value?: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly options?: readonly (readonly [value: string, label: string])[];
  readonly most?: number;
  readonly latest?: string;
  /** Shown only while this holds of what is filled in. */
  readonly when?: (values: FormValues) => boolean;
};
export type FormValues = Readonly<Record<string, string>>;

const inputs = { day: 'date', time: 'time', text: 'text', link: 'url', number: 'number' } as const;

// A long option would push the list's arrow out of the dialog.
const useStyles = makeStyles({
  choice: { minWidth: 0, '& select': { minWidth: 0, textOverflow: 'ellipsis' } },
  field: { minWidth: 0, '& > *': { minWidth: 0 } },
});

const Control = (props: {
  readonly of: FieldSpec;
  readonly value: string;
  readonly set: (value: string) => void;
}) => {
  const styles = useStyles();
  const { of, value, set } = props;
  if (of.kind === 'note')
    return (
      <Textarea value={value} rows={3} maxLength={of.most ?? 2000} onChange={(_, data) => set(data.value)} />
    );
  if (of.kind === 'choice')
    return (
      <Select className={styles.choice} value={value} onChange={(_, data) => set(data.value)}>
        {(of.options ?? []).map(([key, label]) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </Select>
    );
  return (
    <Input
      type={inputs[of.kind as keyof typeof inputs]}
      value={value}
      {...(of.latest && { max: of.latest })}
      {...(of.most && { maxLength: of.most })}
      onChange={(_, data) => set(data.value)}
    />
  );
};

const firstValue = (of: FieldSpec): string =>
  of.value ?? (of.kind === 'choice' ? (of.options?.[0]?.[0] ?? '') : '');

/** A plain form from a list of fields: what is needed is asked for before anything is sent. */
export const FactForm = (props: {
  readonly title: string;
  /** What it is about, where the same form is about many. */
  readonly about?: string;
  readonly intro?: ReactNode;
  readonly fields: readonly FieldSpec[];
  readonly busy: boolean;
  readonly error: unknown;
  /** `sent`: to be called once it is saved; until then what was typed is offered again. */
  readonly send: (values: FormValues, sent: () => void) => void;
  readonly close: () => void;
}) => {
  const { t } = useWords();
  const styles = useStyles();
  const first = Object.fromEntries(props.fields.map((f) => [f.name, firstValue(f)]));
  const kept = useUnsentDraft<FormValues>(`form~${props.title}~${props.about ?? ''}`, first);
  const values = { ...first, ...kept.value };
  const [tried, setTried] = useState(false);
  const shown = props.fields.filter((f) => !f.when || f.when(values));
  const isMissing = (f: FieldSpec): boolean =>
    !f.optional && f.kind !== 'check' && f.kind !== 'choice' && !(values[f.name] ?? '').trim();
  const set = (name: string) => (value: string) => kept.set({ ...values, [name]: value });
  const send = () => {
    setTried(true);
    if (shown.some(isMissing)) return;
    props.send(Object.fromEntries(shown.map((f) => [f.name, (values[f.name] ?? '').trim()])), kept.forget);
  };
  return (
    <FormDialog
      title={props.title}
      submit={t.app.save}
      busy={props.busy}
      error={props.error}
      send={send}
      close={props.close}
    >
      {props.intro && <p>{props.intro}</p>}
      {shown.map((f) =>
        f.kind === 'check' ? (
          <Checkbox
            key={f.name}
            label={f.label}
            checked={values[f.name] === 'yes'}
            onChange={(_, data) => set(f.name)(data.checked === true ? 'yes' : '')}
          />
        ) : (
          <Field
            key={f.name}
            className={styles.field}
            label={f.label}
            {...(f.hint && { hint: f.hint })}
            required={!f.optional}
            {...(tried &&
              isMissing(f) && { validationMessage: t.app.required, validationState: 'error' as const })}
          >
            <Control of={f} value={values[f.name] ?? ''} set={set(f.name)} />
          </Field>
        ),
      )}
    </FormDialog>
  );
};
