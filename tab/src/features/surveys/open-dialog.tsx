import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { type QuestionType, questionTypes } from '@shared/domain/survey';
import { useState } from 'react';
import { surveysApi } from '../../api/rooms/surveys';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useMe } from '../../me/me';
import { useFormId, useUnsentDraft } from '../../me/use-unsent-draft';
import { Card, Soft } from '../../ui/card';
import { addDays } from '../../ui/dates';
import { FormDialog } from '../../ui/form-dialog';
import { useTell } from '../../ui/notice';
import { useDialog } from '../../ui/use-dialog';
import type { SurveyQuestion, SurveyView } from './types';
import { useSurveyWords } from './words';

type WrittenSurvey = {
  readonly id: string;
  readonly type: QuestionType;
  readonly fi: string;
  readonly sv: string;
  readonly optionsFi: string;
  readonly optionsSv: string;
};
const empty = (n: number): WrittenSurvey => ({
  id: `q${n}`,
  type: 'scale',
  fi: '',
  sv: '',
  optionsFi: '',
  optionsSv: '',
});
const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const isChoice = ({ type }: Pick<WrittenSurvey, 'type'>): boolean => type === 'one' || type === 'many';
const isUneven = (w: WrittenSurvey): boolean => {
  const [fi, sv] = [linesOf(w.optionsFi), linesOf(w.optionsSv)];
  return isChoice(w) && (fi.length < 2 || fi.length !== sv.length);
};
const questionOf = (w: WrittenSurvey): SurveyQuestion => ({
  id: w.id,
  type: w.type,
  fi: w.fi,
  sv: w.sv,
  options: isChoice(w)
    ? linesOf(w.optionsFi).map((fi, at) => ({ fi, sv: linesOf(w.optionsSv)[at] ?? '' }))
    : [],
});

const WriteQuestion = (props: {
  readonly n: number;
  readonly of: WrittenSurvey;
  readonly tried: boolean;
  readonly set: (more: Partial<WrittenSurvey>) => void;
  readonly remove: () => void;
}) => {
  const { t } = useWords();
  const s = useSurveyWords();
  const { n, of, tried, set } = props;
  const name = s.open.question(n);
  const missing = (value: string) => (tried && !value.trim() ? { validationMessage: t.app.required } : {});
  const uneven = tried && isUneven(of) ? { validationMessage: s.open.uneven } : {};
  return (
    <Card>
      <Field label={`${name} ${s.open.fi}`} required {...missing(of.fi)}>
        <Input value={of.fi} maxLength={500} onChange={(_, data) => set({ fi: data.value })} />
      </Field>
      <Field label={`${name} ${s.open.sv}`} required {...missing(of.sv)}>
        <Input value={of.sv} maxLength={500} onChange={(_, data) => set({ sv: data.value })} />
      </Field>
      <Field label={`${name}: ${s.open.type}`}>
        <Select
          value={of.type}
          onChange={(_, data) => set({ type: questionTypes.find((type) => type === data.value) ?? 'text' })}
        >
          {questionTypes.map((type) => (
            <option key={type} value={type}>
              {s.open.types[type]}
            </option>
          ))}
        </Select>
      </Field>
      {isChoice(of) && (
        <>
          <Field label={`${name}: ${s.open.options}, ${s.open.fi}`} required {...uneven}>
            <Textarea value={of.optionsFi} rows={3} onChange={(_, data) => set({ optionsFi: data.value })} />
          </Field>
          <Field label={`${name}: ${s.open.options}, ${s.open.sv}`} required {...uneven}>
            <Textarea value={of.optionsSv} rows={3} onChange={(_, data) => set({ optionsSv: data.value })} />
          </Field>
        </>
      )}
      <div>
        <Button size="small" aria-label={`${s.open.remove}: ${name}`} onClick={props.remove}>
          {s.open.remove}
        </Button>
      </div>
    </Card>
  );
};

type Which = 'start' | 'final' | 'own';
const whiches: readonly Which[] = ['start', 'final', 'own'];

const writtenOf = ({ id, type, fi, sv, options }: SurveyQuestion): WrittenSurvey => ({
  id,
  type,
  fi,
  sv,
  optionsFi: options.map((option) => option.fi).join('\n'),
  optionsSv: options.map((option) => option.sv).join('\n'),
});

const Form = (props: { readonly surveys: readonly SurveyView[]; readonly close: () => void }) => {
  const { close } = props;
  const { t } = useWords();
  const s = useSurveyWords();
  const me = useMe();
  const tell = useTell();
  const write = useWrite(surveysApi.openSurvey);
  const { form, forget: forgetForm } = useFormId('survey');
  const ownId = `own-${form}`;
  const kept = useUnsentDraft('survey', {
    which: 'start' as Which,
    title: { fi: s.open.start, sv: '' },
    isLink: false,
    url: '',
    closesOn: addDays(me.today, 14),
    closesAt: '16:00',
    count: 1,
    questions: [empty(1)] as readonly WrittenSurvey[],
  });
  const { which, title, isLink, url, closesOn, closesAt, count, questions } = kept.value;
  const fill = (more: Partial<typeof kept.value>) => kept.set({ ...kept.value, ...more });
  const [tried, setTried] = useState(false);
  const [copied, setCopied] = useState(false);
  // Asked with the same words at both ends, the two can be set side by side.
  const atStart = props.surveys.find((one) => one.survey === 'start')?.questions ?? [];
  const missing = (value: string) => (tried && !value.trim() ? { validationMessage: t.app.required } : {});
  const change = (id: string, more: Partial<WrittenSurvey>) =>
    fill({ questions: questions.map((q) => (q.id === id ? { ...q, ...more } : q)) });
  const isAmiss = isLink
    ? !url.trim()
    : questions.length === 0 || questions.some((q) => !q.fi.trim() || !q.sv.trim() || isUneven(q));
  const send = () => {
    setTried(true);
    if (!title.fi.trim() || !title.sv.trim() || !closesOn || !closesAt || isAmiss) return;
    write.mutate(
      {
        body: {
          survey: which === 'own' ? ownId : which,
          title,
          questions: isLink ? [] : questions.map(questionOf),
          ...(isLink && { url }),
          closesOn,
          closesAt,
        },
      },
      {
        onSuccess: () => {
          kept.forget();
          forgetForm();
          tell.done(s.open.opened);
          close();
        },
      },
    );
  };
  return (
    <FormDialog
      title={s.open.button}
      submit={s.open.button}
      busy={write.isPending}
      error={write.error}
      send={send}
      close={close}
    >
      <Field label={s.open.which}>
        <Select
          value={which}
          onChange={(_, data) => fill({ which: whiches.find((w) => w === data.value) ?? 'own' })}
        >
          {whiches.map((w) => (
            <option key={w} value={w}>
              {s.open[w]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={s.open.titleFi} required {...missing(title.fi)}>
        <Input
          value={title.fi}
          maxLength={200}
          onChange={(_, d) => fill({ title: { ...title, fi: d.value } })}
        />
      </Field>
      <Field label={s.open.titleSv} required {...missing(title.sv)}>
        <Input
          value={title.sv}
          maxLength={200}
          onChange={(_, d) => fill({ title: { ...title, sv: d.value } })}
        />
      </Field>
      <Field label={s.open.closesOn} required {...missing(closesOn)}>
        <Input type="date" value={closesOn} min={me.today} onChange={(_, d) => fill({ closesOn: d.value })} />
      </Field>
      <Field label={s.open.closesAt} required {...missing(closesAt)}>
        <Input type="time" value={closesAt} onChange={(_, d) => fill({ closesAt: d.value })} />
      </Field>
      <Field label={s.open.how}>
        <Select value={isLink ? 'link' : 'here'} onChange={(_, d) => fill({ isLink: d.value === 'link' })}>
          <option value="here">{s.open.here}</option>
          <option value="link">{s.open.link}</option>
        </Select>
      </Field>
      {isLink ? (
        <Field label={s.open.url} required {...missing(url)}>
          <Input type="url" value={url} onChange={(_, d) => fill({ url: d.value })} />
        </Field>
      ) : (
        <>
          <Soft>{s.open.fixed}</Soft>
          {which === 'final' && atStart.length > 0 && (
            <div>
              <Button
                onClick={() => {
                  fill({ count: atStart.length + 30, questions: atStart.map(writtenOf) });
                  setCopied(true);
                }}
              >
                {s.beside.copy}
              </Button>
              <div role="status">{copied && <Soft>{s.beside.copied}</Soft>}</div>
            </div>
          )}
          {questions.map((question, at) => (
            <WriteQuestion
              key={question.id}
              n={at + 1}
              of={question}
              tried={tried}
              set={(more) => change(question.id, more)}
              remove={() => fill({ questions: questions.filter((q) => q.id !== question.id) })}
            />
          ))}
          <div>
            <Button
              disabledFocusable={questions.length >= 30}
              onClick={() => fill({ count: count + 1, questions: [...questions, empty(count + 1)] })}
            >
              {s.open.add}
            </Button>
          </div>
        </>
      )}
    </FormDialog>
  );
};

/** Opens a survey: questions in two languages, or a link. */
export const OpenSurvey = ({ surveys }: { readonly surveys: readonly SurveyView[] }) => {
  const s = useSurveyWords();
  const dialog = useDialog();
  return (
    <>
      <Button appearance="primary" onClick={dialog.show}>
        {s.open.button}
      </Button>
      {dialog.open && <Form surveys={surveys} close={dialog.close} />}
    </>
  );
};
