import { Button, Field, Input } from '@fluentui/react-components';
import type { ThemeId } from '@shared/domain/theme';
import { useState } from 'react';
import { modelApi } from '../../api/rooms/model';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useFormId, useUnsentDraft } from '../../me/use-unsent-draft';
import { FormDialog } from '../../ui/form-dialog';
import { themeName } from '../../ui/names';
import { useTell } from '../../ui/notice';
import type { Indicator } from './types';
import { useModelWords } from './words';

const written = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','));
/** A number as people write it, with a comma or a point; NaN for what is none. */
const numberIn = (word: string): number | null =>
  word.trim() === '' ? null : Number(word.trim().replace(/\s/gu, '').replace(',', '.'));

/** One indicator: a new one, or what stands to be changed or taken away. */
export const IndicatorDialog = (props: {
  readonly theme: ThemeId;
  readonly of: Indicator | null;
  readonly close: () => void;
}) => {
  const { t, lang } = useWords();
  const m = useModelWords();
  const tell = useTell();
  const { theme, of } = props;
  const write = useWrite(modelApi.setIndicator);
  const { form, forget } = useFormId(`indicator~${theme}`);
  const kept = useUnsentDraft(`indicator~${theme}~${of?.seen ?? 'new'}`, {
    fi: of?.name.fi ?? '',
    sv: of?.name.sv ?? '',
    unit: of?.unit ?? '',
    baseline: written(of?.baseline ?? null),
    target: written(of?.target ?? null),
    actual: written(of?.actual ?? null),
    source: of?.source ?? '',
  });
  const v = kept.value;
  const [tried, setTried] = useState(false);
  const figures = [v.baseline, v.target, v.actual].map(numberIn);
  const isWhole = [v.fi, v.sv, v.source].every((word) => word.trim());
  const send = (removed = false) => {
    setTried(true);
    const [baseline = null, target = null, actual = null] = figures;
    if (!isWhole || figures.some((one) => one !== null && !Number.isFinite(one))) return;
    const body = {
      indicator: of?.indicator ?? `i-${form}`,
      name: { fi: v.fi, sv: v.sv },
      unit: v.unit,
      baseline,
      target,
      actual,
      source: v.source,
      seen: of?.seen ?? null,
      ...(removed && { removed }),
    };
    write.mutate(
      { params: { theme }, body },
      {
        onSuccess: () => {
          kept.forget();
          if (!of) forget();
          tell.done(removed ? m.indicatorRemoved : m.indicatorSaved);
          props.close();
        },
      },
    );
  };
  const set = (more: Partial<typeof v>) => kept.set({ ...v, ...more });
  const text = (key: 'fi' | 'sv' | 'source', label: string, hint = '') => (
    <Field
      label={label}
      required
      {...(hint && { hint })}
      {...(tried && !v[key].trim() && { validationMessage: t.app.required })}
    >
      <Input
        value={v[key]}
        maxLength={key === 'source' ? 300 : 200}
        onChange={(_, d) => set({ [key]: d.value })}
      />
    </Field>
  );
  const figure = (key: 'baseline' | 'target' | 'actual', label: string) => {
    const value = numberIn(v[key]);
    const isAmiss = value !== null && !Number.isFinite(value);
    return (
      <Field label={label} {...(tried && isAmiss && { validationMessage: m.notNumber })}>
        <Input inputMode="decimal" value={v[key]} onChange={(_, d) => set({ [key]: d.value })} />
      </Field>
    );
  };
  return (
    <FormDialog
      title={m.indicatorTitle(themeName(theme, lang))}
      submit={t.app.save}
      busy={write.isPending}
      error={write.error}
      send={() => send()}
      close={props.close}
    >
      {text('fi', m.nameFi)}
      {text('sv', m.nameSv)}
      <Field label={m.unit}>
        <Input value={v.unit} maxLength={40} onChange={(_, d) => set({ unit: d.value })} />
      </Field>
      {figure('baseline', m.baseline)}
      {figure('target', m.target)}
      {figure('actual', m.actual)}
      {text('source', m.source, m.sourceHint)}
      {of && (
        <div>
          <Button size="small" disabledFocusable={write.isPending} onClick={() => send(true)}>
            {m.removeIndicator}
          </Button>
        </div>
      )}
    </FormDialog>
  );
};
