import { Field } from '@fluentui/react-components';
import type { attendanceReport } from '@shared/contract/attendance';
import type { Answered } from '@shared/contract/endpoint';
import { type ChangeEvent, useId, useState } from 'react';
import { attendanceApi } from '../../api/rooms/attendance';
import { sentenceOf } from '../../api/trouble';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { Soft } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { nameOf } from '../../ui/names';
import type { AttendanceRow } from './attendance-marks';
import { usePageWords } from './page-words';
import { decodeReport } from './report-text';

type FoundAttender = { readonly organisation: string; readonly person?: string };
type AttendanceReported = Answered<typeof attendanceReport>;
type AttenderQuestion = {
  readonly name: string;
  readonly options: readonly (FoundAttender & { readonly label: string })[];
};

/** Each of those whom nobody recognised for sure: for which organisation they came, or that they are not ours. */
const Questions = (props: {
  readonly of: readonly AttenderQuestion[];
  readonly add: (found: FoundAttender) => void;
}) => {
  const w = usePageWords();
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  return props.of.map((question) => (
    <Choice
      key={question.name}
      label={w.who(question.name)}
      value={chosen.get(question.name) ?? ''}
      choose={(value) => {
        setChosen(new Map([...chosen, [question.name, value]]));
        const option = question.options[Number(value)];
        if (value !== '' && option) props.add(option);
      }}
    >
      <option value="">{w.notOurs}</option>
      {question.options.map((option, at) => (
        <option key={`${option.organisation} ${option.person ?? ''}`} value={at}>
          {option.label}
        </option>
      ))}
    </Choice>
  ));
};

/** Teams' own report, read for this list alone: what is not of the registry is gone when the dialog closes. */
export const AttendanceReport = (props: {
  readonly event: string;
  readonly sitting: number;
  readonly rows: readonly AttendanceRow[];
  readonly add: (found: readonly FoundAttender[]) => void;
}) => {
  const { t, lang } = useWords();
  const w = usePageWords();
  const id = useId();
  const [report, setReport] = useState<AttendanceReported | null>(null);
  const [trouble, setTrouble] = useState('');
  const write = useWrite(attendanceApi.attendanceReport);
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    if (!file) return;
    setReport(null);
    setTrouble('');
    const decoded = decodeReport(new Uint8Array(await file.arrayBuffer()));
    if (decoded.is !== 'text') return setTrouble(decoded.is === 'cut' ? w.reportCut : w.reportBig);
    write.mutate(
      { params: { id: props.event }, body: { sitting: props.sitting, text: decoded.text } },
      {
        onSuccess: (found) => {
          setReport(found);
          props.add(found.matched);
        },
        onError: (error) => setTrouble(sentenceOf(error, t)),
      },
    );
  };
  const everywhere = props.rows.map((row) => ({
    organisation: row.organisation,
    label: nameOf(row.name, lang),
  }));
  const questions: readonly AttenderQuestion[] = report
    ? [
        ...report.asks.map(({ name, candidates }) => ({
          name,
          options: candidates.map((c) => ({
            organisation: c.organisation,
            person: c.person,
            label: `${c.name}, ${nameOf(c.of, lang)}`,
          })),
        })),
        ...report.unknown.map(({ name }) => ({ name, options: everywhere })),
      ]
    : [];
  return (
    <div>
      <Field label={w.report} hint={w.reportHint}>
        <input id={id} type="file" accept=".csv,.txt,.tsv" onChange={(event) => void take(event)} />
      </Field>
      <div role="status">{report && <p>{w.reportRead(report.matched.length, report.rows)}</p>}</div>
      <div role="alert">{trouble && <p>{trouble}</p>}</div>
      {questions.length > 0 && <Questions of={questions} add={(found) => props.add([found])} />}
      {questions.length > 0 && <Soft>{w.reportHint}</Soft>}
    </div>
  );
};
