import { Button, Field, Input } from '@fluentui/react-components';
import { type LadderDays, ladderSteps } from '@shared/domain/ladder';
import { useState } from 'react';
import { ownWordsApi } from '../../api/rooms/own-words';
import { sentenceOf } from '../../api/trouble';
import type { OwnWords } from '../../api/types';
import { useRead, useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { Card, Line } from '../../ui/card';
import { DataTable } from '../../ui/data-table';
import { momentText } from '../../ui/dates';
import { Read } from '../../ui/faces';
import { useTell } from '../../ui/notice';
import { Section } from '../../ui/page';
import { useSettingsWords } from './words';

const mostDays = 30;
const isSound = ({ contact, deputies, lead }: LadderDays): boolean =>
  [contact, deputies, lead].every((n) => Number.isInteger(n) && n >= 1 && n <= mostDays) &&
  contact <= deputies &&
  deputies <= lead;

const Form = ({ of, close }: { readonly of: LadderDays; readonly close: () => void }) => {
  const { t } = useWords();
  const s = useSettingsWords();
  const tell = useTell();
  const [days, setDays] = useState(of);
  const [isWrong, setWrong] = useState(false);
  const write = useWrite(ownWordsApi.setLadder);
  const save = () => {
    setWrong(!isSound(days));
    if (!isSound(days) || write.isPending) return;
    write.mutate(
      { body: days },
      {
        onSuccess: () => {
          tell.done(s.saved);
          close();
        },
      },
    );
  };
  const trouble = isWrong ? s.wrongOrder : write.error ? sentenceOf(write.error, t) : undefined;
  return (
    <>
      {ladderSteps.map((step) => (
        <Field key={step} label={s[step]} {...(trouble && step === 'lead' && { validationMessage: trouble })}>
          <Input
            type="number"
            min={1}
            max={mostDays}
            value={Number.isNaN(days[step]) ? '' : String(days[step])}
            onChange={(_, data) => setDays({ ...days, [step]: Number.parseInt(data.value, 10) })}
          />
        </Field>
      ))}
      <Line>
        <Button appearance="primary" disabledFocusable={write.isPending} onClick={save}>
          {t.app.save}
        </Button>
        <Button onClick={close}>{t.app.cancel}</Button>
      </Line>
    </>
  );
};

const inOrder = (of: LadderDays): string => ladderSteps.map((step) => of[step]).join(' / ');

/** What follows when nobody answers, said to everybody; the coordination may change its days. */
export const Ladder = ({ of }: { readonly of: OwnWords }) => {
  const s = useSettingsWords();
  const { lang } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { contact, deputies, lead } = of.ladder;
  return (
    <Section title={s.ladder} id="ladder">
      <Card>
        <p>{s.ladderText(contact, deputies, lead)}</p>
        {of.maySet && !isOpen && (
          <Line>
            <Button onClick={() => setOpen(true)}>{s.ladderChange}</Button>
          </Line>
        )}
        {isOpen && <Form of={of.ladder} close={() => setOpen(false)} />}
      </Card>
      {of.changes.length > 0 && (
        <DataTable
          caption={s.ladderChanges}
          headings={s.ladderHeadings}
          rows={of.changes.map(({ at, by, before, days }) => ({
            key: at,
            cells: [momentText(at, lang), by, inOrder(before), inOrder(days)],
          }))}
        />
      )}
    </Section>
  );
};

/** The same by itself, among the project's settings. */
export const Reminders = () => {
  const read = useRead(ownWordsApi.ownWords);
  return <Read of={read}>{(of) => <Ladder of={of} />}</Read>;
};
