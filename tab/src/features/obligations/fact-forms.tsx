import { Button } from '@fluentui/react-components';
import { plainRecords } from '@shared/domain/fact-kinds';
import { type ComponentType, lazy, Suspense } from 'react';
import type { Explanation } from '../../api/types';
import { useWords } from '../../language/words';
import { Line } from '../../ui/card';
import { useStandingWords } from '../../ui/standing-words';
import { useDialog } from '../../ui/use-dialog';

type Props = { readonly of: Explanation; readonly close: () => void };
type Form = ComponentType<Props>;
const evidence = () => import('./forms/evidence-forms');
const others = {
  nothingNeeded: lazy(async () => ({ default: (await evidence()).NothingNeededForm })),
  eventHeld: lazy(async () => ({ default: (await import('./forms/theme-forms')).HeldForm })),
  interpretation: lazy(async () => ({ default: (await import('./forms/reading')).RowReadingForm })),
} satisfies Readonly<Record<string, Form>>;
const RecordForm = lazy(async () => ({ default: (await import('./forms/record-form')).RecordForm }));
const records = plainRecords.map(({ form }) => ({
  name: form.name,
  open: form.open,
  form: (props: Props) => <RecordForm name={form.name} {...props} />,
}));

/** The form of this name, where it is one of those that open from a standing. */
export const formNamed = (name: string): Form | undefined =>
  name in others ? others[name as keyof typeof others] : records.find((record) => record.name === name)?.form;

const OpenForm = (props: { readonly label: string; readonly form: Form; readonly of: Explanation }) => {
  const dialog = useDialog();
  const Shown = props.form;
  return (
    <>
      <Button onClick={dialog.show}>{props.label}</Button>
      {dialog.open && (
        <Suspense>
          <Shown of={props.of} close={dialog.close} />
        </Suspense>
      )}
    </>
  );
};

/** The doors at which what is missing can be put on record; the server names those that this person may use. */
export const FactForms = ({ of }: { readonly of: Explanation }) => {
  const s = useStandingWords();
  const { lang } = useWords();
  const isUnclear = of.obligation.readingKey !== null;
  const labels = {
    nothingNeeded: s.nothingNeeded.open,
    eventHeld: s.held.open,
    interpretation: s.reading.open,
  };
  const names = (Object.keys(others) as (keyof typeof others)[]).filter(
    (name) => of.forms.includes(name) && (name !== 'interpretation' || isUnclear),
  );
  const open = records.filter(({ name }) => of.forms.includes(name));
  if (names.length + open.length === 0) return null;
  return (
    <Line>
      {open.map((record) => (
        <OpenForm key={record.name} label={record.open[lang]} form={record.form} of={of} />
      ))}
      {names.map((name) => (
        <OpenForm key={name} label={labels[name]} form={others[name]} of={of} />
      ))}
    </Line>
  );
};
