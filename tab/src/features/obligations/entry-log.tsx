import { Button } from '@fluentui/react-components';
import { linkChecked } from '@shared/domain/kind-link-checked';
import { lazy, Suspense } from 'react';
import type { Explanation, LogLine } from '../../api/types';
import { useWords } from '../../language/words';
import { may, useMe } from '../../me/me';
import { Line } from '../../ui/card';
import { EvidenceLine } from '../../ui/evidence-list';
import { useStandingWords } from '../../ui/standing-words';
import { useDialog } from '../../ui/use-dialog';

const Correct = lazy(async () => ({ default: (await import('./forms/evidence-forms')).CorrectForm }));

const Record = lazy(async () => ({ default: (await import('./forms/record-form')).RecordForm }));

const CheckedButton = ({ of, line }: { readonly of: Explanation; readonly line: LogLine }) => {
  const { lang } = useWords();
  const dialog = useDialog();
  const open = linkChecked.form?.open[lang] ?? '';
  return (
    <>
      <Button size="small" aria-label={`${open}: ${line.label}`} onClick={dialog.show}>
        {open}
      </Button>
      {dialog.open && (
        <Suspense>
          <Record name="linkCheck" of={of} line={line} close={dialog.close} />
        </Suspense>
      )}
    </>
  );
};

const CorrectButton = ({ of, line }: { readonly of: Explanation; readonly line: LogLine }) => {
  const s = useStandingWords();
  const dialog = useDialog();
  return (
    <>
      <Button size="small" onClick={dialog.show}>
        {s.correct.open}
      </Button>
      {dialog.open && (
        <Suspense>
          <Correct of={of} line={line} close={dialog.close} />
        </Suspense>
      )}
    </>
  );
};

/** Everything that was ever recorded here: nothing is edited silently. */
export const EntryLog = ({ of, acts }: { readonly of: Explanation; readonly acts: boolean }) => {
  const s = useStandingWords();
  const me = useMe();
  if (of.log.length === 0) return null;
  const mine = acts && may(me, 'reportFact', { organisation: of.organisation });
  const correctable = (line: LogLine) =>
    mine && line.state === 'inForce' && (line.kind === 'selfReported' || line.kind === 'documentLinked');
  return (
    <details>
      <summary>{s.opened.log(String(of.log.length))}</summary>
      <p>{s.opened.logText}</p>
      <ul>
        {of.log.map((line) => (
          <EvidenceLine key={line.fact} of={line} state={s.log[line.state]}>
            {correctable(line) && (
              <Line>
                <CorrectButton of={of} line={line} />
                {line.kind === 'documentLinked' && <CheckedButton of={of} line={line} />}
              </Line>
            )}
          </EvidenceLine>
        ))}
      </ul>
    </details>
  );
};
