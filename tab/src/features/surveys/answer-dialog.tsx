import { Checkbox, Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { longestAnswer, scaleTop } from '@shared/domain/survey';
import { surveysApi } from '../../api/rooms/surveys';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useUnsentDraft } from '../../me/use-unsent-draft';
import { FormDialog } from '../../ui/form-dialog';
import { nameOf } from '../../ui/names';
import { useTell } from '../../ui/notice';
import type { OwnAnswers, OwnSurvey, SurveyQuestion, SurveyView } from './types';
import { useSurveyWords } from './words';

type QuestionAnswer = OwnAnswers[string];
type AskProps = {
  readonly question: SurveyQuestion;
  readonly value: QuestionAnswer | undefined;
  readonly set: (answer: QuestionAnswer) => void;
};
const chosenIn = (value: QuestionAnswer | undefined): readonly number[] =>
  Array.isArray(value) ? value : [];

const Choices = ({ question, value, set }: AskProps) => {
  const { lang } = useWords();
  const chosen = chosenIn(value);
  if (question.type === 'one')
    return (
      <RadioGroup
        value={chosen.length > 0 ? String(chosen[0]) : ''}
        onChange={(_, data) => set([Number(data.value)])}
      >
        {question.options.map((option, at) => (
          <Radio key={option.fi} value={String(at)} label={nameOf(option, lang)} />
        ))}
      </RadioGroup>
    );
  return (
    <div>
      {question.options.map((option, at) => (
        <Checkbox
          key={option.fi}
          label={nameOf(option, lang)}
          checked={chosen.includes(at)}
          onChange={() => set(chosen.includes(at) ? chosen.filter((n) => n !== at) : [...chosen, at])}
        />
      ))}
    </div>
  );
};

const Ask = (props: AskProps) => {
  const { lang } = useWords();
  const s = useSurveyWords();
  const { question, value, set } = props;
  const title = nameOf(question, lang);
  if (question.type === 'text')
    return (
      <Field label={title} hint={s.noPersonal}>
        <Textarea
          value={typeof value === 'string' ? value : ''}
          rows={3}
          maxLength={longestAnswer}
          onChange={(_, data) => set(data.value)}
        />
      </Field>
    );
  if (question.type === 'scale')
    return (
      <Field label={title} hint={s.scale}>
        <RadioGroup
          layout="horizontal"
          value={typeof value === 'number' ? String(value) : ''}
          onChange={(_, data) => set(Number(data.value))}
        >
          {Array.from({ length: scaleTop }, (_, n) => String(n + 1)).map((n) => (
            <Radio key={n} value={n} label={n} />
          ))}
        </RadioGroup>
      </Field>
    );
  return (
    <Field label={title}>
      <Choices {...props} />
    </Field>
  );
};

/** Sends one organisation's answer. */
export const useAnswer = (survey: SurveyView, own: OwnSurvey, done: () => void) => {
  const s = useSurveyWords();
  const tell = useTell();
  const write = useWrite(surveysApi.answerSurvey);
  const send = (answers: OwnAnswers, failed?: (error: unknown) => void) =>
    write.mutate(
      { params: { survey: survey.survey }, body: { organisation: own.organisation, answers } },
      {
        onSuccess: () => {
          tell.done(s.saved);
          done();
        },
        ...(failed && { onError: failed }),
      },
    );
  return { send, busy: write.isPending, error: write.error };
};

/** The questions, with what stands filled in. */
export const AnswerDialog = (props: {
  readonly survey: SurveyView;
  readonly own: OwnSurvey;
  readonly close: () => void;
}) => {
  const { t, lang } = useWords();
  const { survey, own, close } = props;
  const kept = useUnsentDraft<OwnAnswers>(`survey~${survey.survey}~${own.organisation}`, own.answers ?? {});
  const answers = kept.value;
  const { send, busy, error } = useAnswer(survey, own, () => {
    kept.forget();
    close();
  });
  return (
    <FormDialog
      title={`${nameOf(survey.title, lang)} · ${nameOf(own.name, lang)}`}
      submit={t.app.save}
      busy={busy}
      error={error}
      send={() => send(answers)}
      close={close}
    >
      {survey.questions.map((question) => (
        <Ask
          key={question.id}
          question={question}
          value={answers[question.id]}
          set={(answer) => kept.set({ ...answers, [question.id]: answer })}
        />
      ))}
    </FormDialog>
  );
};
