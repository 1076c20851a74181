import { Button, Checkbox } from '@fluentui/react-components';
import { scaleTop } from '@shared/domain/survey';
import { useState } from 'react';
import { surveysApi } from '../../api/rooms/surveys';
import { useRead, useSend, useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { Line, Soft } from '../../ui/card';
import { DataTable } from '../../ui/data-table';
import { Read } from '../../ui/faces';
import { nameOf, themeName } from '../../ui/names';
import { useTell } from '../../ui/notice';
import { useSaveFile } from '../../ui/save-file';
import type { ResultGroup, SurveyResults as ResultsView, SurveyQuestion, SurveyView } from './types';
import { useSurveyWords } from './words';

const OneGroup = ({
  group,
  questions,
}: {
  readonly group: ResultGroup;
  readonly questions: readonly SurveyQuestion[];
}) => {
  const { lang } = useWords();
  const s = useSurveyWords();
  const name = group.theme ? themeName(group.theme, lang) : s.run.everybody;
  if (!group.results)
    return (
      <p>
        {name}: {s.run.tooFew(group.answered)}
      </p>
    );
  return (
    <>
      {questions.map((question) => {
        const result = group.results?.find((r) => r.id === question.id);
        const title = nameOf(question, lang);
        const options =
          question.type === 'scale'
            ? Array.from({ length: scaleTop }, (_, n) => String(n + 1))
            : question.options.map((o) => nameOf(o, lang));
        if (question.type === 'text')
          return (result?.texts.length ?? 0) > 0 ? (
            <div key={question.id}>
              <h4>
                {s.run.own}: {title}
              </h4>
              <ul>
                {result?.texts.map((text, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two may write the same, and the order stands.
                  <li key={at}>{text}</li>
                ))}
              </ul>
            </div>
          ) : null;
        return (
          <DataTable
            key={question.id}
            caption={`${name}: ${title}`}
            headings={[s.run.option, s.run.count]}
            rows={options.map((option, n) => ({
              key: `${n}-${option}`,
              cells: [option, result?.counts[n] ?? 0],
            }))}
          />
        );
      })}
    </>
  );
};

const Missing = ({ of, survey }: { readonly of: ResultsView; readonly survey: SurveyView }) => {
  const { lang } = useWords();
  const s = useSurveyWords();
  const tell = useTell();
  const write = useWrite(surveysApi.markAnswered);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  if (of.missing.length === 0) return <p>{s.run.allAnswered}</p>;
  const mayMark = survey.url !== null && !survey.closed;
  const toggle = (id: string) =>
    setChosen((all) => (all.includes(id) ? all.filter((one) => one !== id) : [...all, id]));
  const mark = () =>
    write.mutate(
      { params: { survey: survey.survey }, body: { organisations: [...chosen] } },
      {
        onSuccess: ({ marked }) => {
          setChosen([]);
          tell.done(s.run.marked(marked));
        },
        onError: tell.failed,
      },
    );
  return (
    <>
      <h4>
        {s.run.missing} ({of.missing.length})
      </h4>
      {mayMark ? (
        <div>
          {of.missing.map((one) => (
            <Checkbox
              key={one.id}
              label={nameOf(one, lang)}
              checked={chosen.includes(one.id)}
              onChange={() => toggle(one.id)}
            />
          ))}
          <div>
            <Button disabledFocusable={chosen.length === 0 || write.isPending} onClick={mark}>
              {s.run.mark}
            </Button>
          </div>
        </div>
      ) : (
        <ul>
          {of.missing.map((one) => (
            <li key={one.id}>{nameOf(one, lang)}</li>
          ))}
        </ul>
      )}
    </>
  );
};

/** For the coordination: what was answered, who has not, and files. */
export const Results = ({ survey }: { readonly survey: SurveyView }) => {
  const s = useSurveyWords();
  const send = useSend();
  const { busy, save } = useSaveFile(s.run.saved);
  const params = { survey: survey.survey };
  const read = useRead(surveysApi.surveyResults, { params });
  return (
    <Read of={read} bars={2}>
      {(of) => (
        <>
          {survey.url !== null && <Soft>{s.run.saidBy(of.saidBy.organisation, of.saidBy.coordinator)}</Soft>}
          {survey.url === null &&
            of.groups.map((group) => (
              <OneGroup key={group.theme ?? 'all'} group={group} questions={survey.questions} />
            ))}
          <Missing of={of} survey={survey} />
          {survey.url === null && (
            <Line>
              {(['csv', 'xlsx'] as const).map((format) => (
                <Button
                  key={format}
                  size="small"
                  disabledFocusable={busy}
                  onClick={() =>
                    save(() =>
                      send(surveysApi.surveyFile, {
                        params,
                        query: { format },
                      }),
                    )
                  }
                >
                  {s.run[format]}
                </Button>
              ))}
            </Line>
          )}
        </>
      )}
    </Read>
  );
};
