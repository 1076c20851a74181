import { Checkbox, Field, Input } from '@fluentui/react-components';
import { type ChangeEvent, useState } from 'react';
import { obligationsApi } from '../../api/rooms/obligations';
import { periodsApi } from '../../api/rooms/periods';
import { useRead, useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useMe } from '../../me/me';
import { base64Of } from '../../ui/base64';
import { Soft } from '../../ui/card';
import { Read } from '../../ui/faces';
import { FormDialog } from '../../ui/form-dialog';
import { useTell } from '../../ui/notice';
import type { PeriodView } from './periods';
import { usePeriodsWords } from './words';

type OrganisationChoice = {
  readonly chosen: readonly string[];
  readonly choose: (chosen: readonly string[]) => void;
};
/** The catalogue, of which a new funding decision may leave something out. */
const LeftOut = ({ chosen, choose }: OrganisationChoice) => {
  const p = usePeriodsWords();
  const read = useRead(obligationsApi.catalogue);
  return (
    <details>
      <summary>
        {p.without}
        {chosen.length > 0 && `: ${p.leftOut(chosen.length)}`}
      </summary>
      <Soft>{p.withoutHint}</Soft>
      <Read of={read} bars={2}>
        {({ obligations }) => (
          <fieldset>
            <legend>{p.without}</legend>
            {obligations.map(({ id, title }) => (
              <div key={id}>
                <Checkbox
                  label={title}
                  checked={chosen.includes(id)}
                  onChange={(_, { checked }) =>
                    choose(checked ? [...chosen, id] : chosen.filter((one) => one !== id))
                  }
                />
              </div>
            ))}
          </fieldset>
        )}
      </Read>
    </details>
  );
};

type DutyFile = { readonly name: string; readonly content: string };
const mostBytes = 1024 * 1024;
/** A workbook with the duties in other words; its bytes go as they are. */
const DutyFileInput = ({
  take,
  problem,
}: {
  readonly take: (file: DutyFile | null | 'tooLarge') => void;
  readonly problem: string;
}) => {
  const p = usePeriodsWords();
  const choose = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = target.files?.[0];
    if (!file) return take(null);
    if (file.size > mostBytes) return take('tooLarge');
    take({ name: file.name, content: await base64Of(file) });
  };
  return (
    <Field label={p.dutiesLabel} hint={p.dutiesHint} {...(problem && { validationMessage: problem })}>
      {(props) => <input {...props} type="file" accept=".xlsx" onChange={(event) => void choose(event)} />}
    </Field>
  );
};

/** Ends the present period and begins the next: a big step, told before it is done. */
export const BeginPeriodDialog = ({
  present,
  close,
}: {
  readonly present: PeriodView;
  readonly close: () => void;
}) => {
  const { t } = useWords();
  const p = usePeriodsWords();
  const { today } = useMe();
  const tell = useTell();
  const write = useWrite(periodsApi.beginPeriod);
  const [form, setForm] = useState({ name: '', starts: today, ends: '', source: '', day: '' });
  const [without, setWithout] = useState<readonly string[]>([]);
  const [duties, setDuties] = useState<DutyFile | null | 'tooLarge'>(null);
  const [tried, setTried] = useState(false);
  const { name, starts, ends, source, day } = form;
  const isHalf = Boolean(source.trim()) !== Boolean(day) || (duties !== null && !day);
  const send = () => {
    setTried(true);
    if (!name.trim() || !starts || !ends || isHalf || duties === 'tooLarge') return;
    write.mutate(
      {
        body: {
          seen: present.number,
          name: name.trim(),
          starts,
          ends,
          without: [...without],
          ...(duties && { duties }),
          ...(day && { source: { title: source.trim(), day } }),
        },
      },
      {
        onSuccess: () => {
          tell.done(p.begunSoon(name.trim()));
          close();
        },
      },
    );
  };
  const field = (key: keyof typeof form, label: string, type: 'text' | 'date', required: boolean) => (
    <Field
      label={label}
      required={required}
      {...(tried && required && !form[key].trim() && { validationMessage: t.app.required })}
      {...(tried && key === 'day' && isHalf && { validationMessage: p.sourceBoth })}
    >
      <Input
        type={type}
        value={form[key]}
        {...(type === 'text' && { maxLength: key === 'name' ? 100 : 200 })}
        onChange={(_, { value }) => setForm({ ...form, [key]: value })}
      />
    </Field>
  );
  return (
    <FormDialog
      title={p.begin}
      submit={p.sure}
      busy={write.isPending}
      error={write.error}
      send={send}
      close={close}
    >
      <p>{p.text(present.name)}</p>
      {field('name', p.nameLabel, 'text', true)}
      {field('starts', p.starts, 'date', true)}
      {field('ends', p.ends, 'date', true)}
      <Soft>{p.phasesHint}</Soft>
      {field('source', p.sourceTitle, 'text', false)}
      {field('day', p.sourceDay, 'date', false)}
      <DutyFileInput take={setDuties} problem={duties === 'tooLarge' ? p.dutiesTooLarge : ''} />
      <LeftOut chosen={without} choose={setWithout} />
    </FormDialog>
  );
};
