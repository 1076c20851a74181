import { Button } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { Explanation } from '../../api/types';
import { hrefOf } from '../../ui/address';
import { Go } from '../../ui/go';
import { useDialog } from '../../ui/use-dialog';
import { formNamed } from './fact-forms';
import { Accept, Dispute } from './seats';

const Report = lazy(async () => ({ default: (await import('./report-dialog')).ReportDialog }));

type Props = { readonly of: Explanation; readonly lack: Explanation['missing'][number] };

/** The act that mends what is missing, beside it: the form opens, or the page where it is done. */
export const Opens = ({ of, lack }: Props) => {
  const dialog = useDialog();
  const { opens, says } = lack;
  if (!opens) return null;
  const name = `${opens.title}: ${says}`;
  const seat = of.seats.find((s) => s.event === opens.seat?.event && s.sitting === opens.seat?.sitting);
  if (seat && lack.code === 'acceptance') return <Accept of={seat} name={name} />;
  if (seat) return <Dispute of={seat} organisation={of.organisation} name={name} />;
  if (opens.page)
    return (
      <Go href={hrefOf(opens.page)} aria-label={name}>
        {opens.title}
      </Go>
    );
  const Form = opens.form === undefined ? undefined : formNamed(opens.form);
  if (!Form && opens.form !== 'report') return null;
  return (
    <>
      <Button size="small" aria-label={name} onClick={dialog.show}>
        {opens.title}
      </Button>
      {dialog.open && (
        <Suspense>
          {Form ? (
            <Form of={of} close={dialog.close} />
          ) : (
            <Report row={of.row} entry={of.obligation} stands={of} close={dialog.close} />
          )}
        </Suspense>
      )}
    </>
  );
};
