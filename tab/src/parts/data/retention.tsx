import { Button, Field, Input } from '@fluentui/react-components';
import { mostRetentionMonths } from '@shared/domain/retention-months';
import { useState } from 'react';
import { retentionApi } from '../../api/rooms/retention';
import { sentenceOf } from '../../api/trouble';
import type { Retention } from '../../api/types';
import { useRead, useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { Card, Line } from '../../ui/card';
import { DataTable } from '../../ui/data-table';
import { momentText, plainDay } from '../../ui/dates';
import { Read } from '../../ui/faces';
import { useTell } from '../../ui/notice';
import { Section } from '../../ui/page';
import { useDataWords } from './words';

const isSound = (months: number): boolean =>
  Number.isInteger(months) && months >= 0 && months <= mostRetentionMonths;

const Form = ({ months, close }: { readonly months: number | null; readonly close: () => void }) => {
  const { t } = useWords();
  const d = useDataWords();
  const tell = useTell();
  const [typed, setTyped] = useState(months === null ? '' : String(months));
  const [isWrong, setWrong] = useState(false);
  const write = useWrite(retentionApi.setRetention);
  const save = () => {
    const next = typed.trim() === '' ? Number.NaN : Number(typed);
    setWrong(!isSound(next));
    if (!isSound(next) || write.isPending) return;
    write.mutate(
      { body: { months: next } },
      {
        onSuccess: () => {
          tell.done(d.retentionSaved);
          close();
        },
      },
    );
  };
  const trouble = isWrong
    ? d.retentionWrong(mostRetentionMonths)
    : write.error
      ? sentenceOf(write.error, t)
      : undefined;
  return (
    <>
      <Field label={d.retentionField} {...(trouble && { validationMessage: trouble })}>
        <Input
          type="number"
          min={0}
          max={mostRetentionMonths}
          value={typed}
          onChange={(_, data) => setTyped(data.value)}
        />
      </Field>
      <Line>
        <Button appearance="primary" disabledFocusable={write.isPending} onClick={save}>
          {t.app.save}
        </Button>
        <Button onClick={close}>{t.app.cancel}</Button>
      </Line>
    </>
  );
};

const Stand = ({ of }: { readonly of: Retention }) => {
  const { lang } = useWords();
  const d = useDataWords();
  const [isOpen, setOpen] = useState(false);
  const { months, ends, archivedAt, changes } = of;
  return (
    <>
      <Card>
        <p>{months === null || !ends ? d.retentionNone : d.retentionUntil(months, plainDay(ends, lang))}</p>
        <p>{d.retentionHow}</p>
        <p>{archivedAt ? d.archivedAt(momentText(archivedAt, lang)) : d.archivedNever}</p>
        {isOpen ? (
          <Form months={months} close={() => setOpen(false)} />
        ) : (
          <Line>
            <Button onClick={() => setOpen(true)}>{d.retentionChange}</Button>
          </Line>
        )}
      </Card>
      {changes.length > 0 && (
        <DataTable
          caption={d.retentionChanges}
          headings={d.retentionHeadings}
          rows={changes.map(({ at, by, before, months: after }) => ({
            key: at,
            cells: [momentText(at, lang), by, before === null ? '–' : String(before), String(after)],
          }))}
        />
      )}
    </>
  );
};

/** How long names are kept, set by the coordination, with who set it when. */
export const RetentionSetting = () => {
  const d = useDataWords();
  const read = useRead(retentionApi.readRetention);
  return (
    <Section title={d.retention} id="retention">
      <Read of={read}>{(of) => <Stand of={of} />}</Read>
    </Section>
  );
};
