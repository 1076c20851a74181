import { Button } from '@fluentui/react-components';
import { type ComponentType, lazy, Suspense } from 'react';
import type { Explanation } from '../../api/types';
import { Line } from '../../ui/card';
import { useStandingWords } from '../../ui/standing-words';
import { useDialog } from '../../ui/use-dialog';

type Form = ComponentType<{ readonly of: Explanation; readonly close: () => void }>;
const evidence = () => import('./forms/evidence-forms');
const theme = () => import('./forms/theme-forms');
const forms = {
  document: lazy(async () => ({ default: (await evidence()).DocumentForm })),
  survey: lazy(async () => ({ default: (await evidence()).SurveyForm })),
  groups: lazy(async () => ({ default: (await theme()).GroupsForm })),
  handOff: lazy(async () => ({ default: (await theme()).HandOffForm })),
  introduction: lazy(async () => ({ default: (await theme()).IntroductionForm })),
  roundSeen: lazy(async () => ({ default: (await theme()).RoundSeenForm })),
  nothingNeeded: lazy(async () => ({ default: (await evidence()).NothingNeededForm })),
  eventHeld: lazy(async () => ({ default: (await theme()).HeldForm })),
  interpretation: lazy(async () => ({ default: (await import('./forms/reading')).RowReadingForm })),
} satisfies Partial<Record<Explanation['forms'][number], Form>>;

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
  const isUnclear = of.obligation.readingKey !== null;
  const labels = {
    document: s.document.open,
    survey: s.survey.open,
    groups: s.groups.open,
    handOff: s.handOff.open,
    introduction: s.introduction.open,
    roundSeen: s.roundSeen.open,
    nothingNeeded: s.nothingNeeded.open,
    eventHeld: s.held.open,
    interpretation: s.reading.open,
  };
  const names = (Object.keys(forms) as (keyof typeof forms)[]).filter(
    (name) => of.forms.includes(name) && (name !== 'interpretation' || isUnclear),
  );
  if (names.length === 0) return null;
  return (
    <Line>
      {names.map((name) => (
        <OpenForm key={name} label={labels[name]} form={forms[name]} of={of} />
      ))}
    </Line>
  );
};
