import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { reportsApi } from '../../api/rooms/reports';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useMe } from '../../me/me';
import type { ReportHead } from '../../parts/reports/types';
import { useReportWords } from '../../parts/reports/words';
import { go, to } from '../../ui/address';
import { FormDialog } from '../../ui/form-dialog';
import { useTell } from '../../ui/notice';
import { useDialog } from '../../ui/use-dialog';

const Form = ({ next, close }: { readonly next: ReportHead | undefined; readonly close: () => void }) => {
  const { t } = useWords();
  const r = useReportWords();
  const me = useMe();
  const tell = useTell();
  const write = useWrite(reportsApi.beginReport);
  const { today } = me;
  const [id] = useState(() => crypto.randomUUID());
  const [from, setFrom] = useState(next?.from ?? me.project?.starts ?? '');
  const [until, setUntil] = useState(next?.until ?? today);
  const [asOf, setAsOf] = useState(today);
  const [tried, setTried] = useState(false);
  const missing = (value: string) => (tried && !value ? { validationMessage: t.app.required } : {});
  const send = () => {
    setTried(true);
    if (!from || !until || !asOf) return;
    write.mutate(
      { body: { id, from, until, asOf, ...(next && { number: next.number }) } },
      {
        onSuccess: () => {
          close();
          tell.done(r.drafts.begun, 'reports');
          go(to('reports', { draft: id }));
        },
      },
    );
  };
  return (
    <FormDialog
      title={next ? r.drafts.ofNext(next.number) : r.drafts.one}
      submit={next ? r.drafts.beginNext : r.drafts.begin}
      busy={write.isPending}
      error={write.error}
      send={send}
      close={close}
    >
      <Field label={r.drafts.from} required {...missing(from)}>
        <Input type="date" value={from} onChange={(_, data) => setFrom(data.value)} />
      </Field>
      <Field label={r.drafts.until} required {...missing(until)}>
        <Input type="date" value={until} onChange={(_, data) => setUntil(data.value)} />
      </Field>
      <Field label={r.drafts.asOf} hint={r.drafts.asOfHint} required {...missing(asOf)}>
        <Input type="date" value={asOf} max={today} onChange={(_, data) => setAsOf(data.value)} />
      </Field>
    </FormDialog>
  );
};

/** Begins a draft, or the next version of a report. */
export const BeginReport = ({ next }: { readonly next?: ReportHead }) => {
  const r = useReportWords();
  const dialog = useDialog();
  return (
    <>
      <Button appearance={next ? 'secondary' : 'primary'} onClick={dialog.show}>
        {next ? r.drafts.beginNext : r.drafts.begin}
      </Button>
      {dialog.open && <Form next={next} close={dialog.close} />}
    </>
  );
};
