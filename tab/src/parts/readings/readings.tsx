import { Button } from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense } from 'react';
import { factsApi } from '../../api/rooms/facts';
import type { Interpretations } from '../../api/types';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import { may, useMe } from '../../me/me';
import { Card, Line, Soft } from '../../ui/card';
import { dayText, momentText, monthText } from '../../ui/dates';
import { Read } from '../../ui/faces';
import { Fold } from '../../ui/fold';
import { Section } from '../../ui/page';
import { useStandingWords } from '../../ui/standing-words';
import { useDialog } from '../../ui/use-dialog';
import { SetBy } from './set-by';

const forms = () => import('./reading-form');
const Unclear = lazy(async () => ({ default: (await forms()).UnclearForm }));
const Phases = lazy(async () => ({ default: (await forms()).PhasesForm }));
const Quiet = lazy(async () => ({ default: (await forms()).QuietForm }));
const Review = lazy(async () => ({ default: (await forms()).ReviewForm }));

/** A button for those who set readings, and the form behind it. */
const SetButton = (props: { readonly label: string; readonly form: (close: () => void) => ReactNode }) => {
  const dialog = useDialog();
  if (!may(useMe(), 'setInterpretation')) return null;
  return (
    <Line>
      <Button onClick={dialog.show}>{props.label}</Button>
      {dialog.open && <Suspense>{props.form(dialog.close)}</Suspense>}
    </Line>
  );
};

const seenOf = (of: Interpretations, key: string): string | null =>
  of.history.find((line) => line.key === key && line.inForce)?.fact ?? null;

const ProjectDates = ({ of }: { readonly of: Interpretations }) => {
  const { t, lang } = useWords();
  const s = useStandingWords();
  const nameOf = (month: number) =>
    monthText(`2024-${String(month).padStart(2, '0')}`, lang).replace(/ ?2024/, '');
  return (
    <>
      <Card>
        <h3>{s.reading.phases}</h3>
        <ul>
          {of.phases.map((phase) => (
            <li key={phase.id}>
              {t.phase[phase.id]}: {dayText(phase.from, lang)} – {dayText(phase.until, lang)}
            </li>
          ))}
        </ul>
        <SetButton
          label={s.reading.setPhases}
          form={(close) => <Phases of={of} seen={seenOf(of, 'phases')} close={close} />}
        />
      </Card>
      <Card>
        <h3>{s.reading.quiet}</h3>
        <p>{of.quietMonths.length > 0 ? of.quietMonths.map(nameOf).join(', ') : s.reading.noQuiet}</p>
        <SetButton
          label={s.reading.setQuiet}
          form={(close) => <Quiet of={of} nameOf={nameOf} seen={seenOf(of, 'quietMonths')} close={close} />}
        />
      </Card>
    </>
  );
};

/** How what the source leaves open is read here: open to all, set by the coordination. */
export const Readings = () => {
  const { lang } = useWords();
  const s = useStandingWords();
  const read = useRead(factsApi.interpretations);
  return (
    <Section title={s.reading.title} id="readings">
      <Soft>{s.reading.text}</Soft>
      <Read of={read} bars={2}>
        {(of) => (
          <>
            {of.readings.map((one) => (
              <Card key={one.key}>
                <p>{one.says}</p>
                <SetBy setBy={one.setBy} setAt={one.setAt} />
                {(one.key === 'projectGroupMultiplier' || one.key === 'truncatedLine') && (
                  <SetButton
                    label={s.reading.open}
                    form={(close) => (
                      <Unclear name={one.key} value={one.value} seen={one.fact} close={close} />
                    )}
                  />
                )}
              </Card>
            ))}
            <ProjectDates of={of} />
            <SetButton label={s.reading.setReview} form={(close) => <Review of={of} close={close} />} />
            {of.history.length > 0 && (
              <Fold title={s.reading.history}>
                <ul>
                  {of.history.map((line) => (
                    <li key={line.fact}>
                      {line.says} {s.opened.setBy(line.setBy, momentText(line.setAt, lang))}
                      {line.inForce && ` (${s.reading.inForce})`}
                    </li>
                  ))}
                </ul>
              </Fold>
            )}
          </>
        )}
      </Read>
    </Section>
  );
};
