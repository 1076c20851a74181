import { Button } from '@fluentui/react-components';
import { reportsApi } from '../../api/rooms/reports';
import { useRead, useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { mayAtAll, useMe } from '../../me/me';
import type { ReportDraft, ReportView } from '../../parts/reports/types';
import { useReportWords } from '../../parts/reports/words';
import { go, to } from '../../ui/address';
import { Card, Line, Soft } from '../../ui/card';
import { dayText } from '../../ui/dates';
import { Read } from '../../ui/faces';
import { FormDialog } from '../../ui/form-dialog';
import { Go } from '../../ui/go';
import { useTell } from '../../ui/notice';
import { Page } from '../../ui/page';
import { useDialog } from '../../ui/use-dialog';
import { OpenFigures } from './opened-figure';
import { ReportBody } from './report-body';
import { ReportGaps } from './report-gaps';
import { WriteReasons } from './write-reasons';

const NumberIt = ({ draft, view }: { readonly draft: ReportDraft; readonly view: ReportView }) => {
  const r = useReportWords();
  const tell = useTell();
  const dialog = useDialog();
  const write = useWrite(reportsApi.numberReport);
  const unreasoned = view.gaps.filter((gap) => !gap.reason).length;
  const send = () =>
    write.mutate(
      { params: { id: draft.id }, body: {} },
      {
        onSuccess: ({ number, version }) => {
          dialog.close();
          tell.done(r.drafts.numberedNow(number, version), 'reports');
          go(to('reports', {}, `${number}-${version}`));
        },
      },
    );
  return (
    <>
      <Button appearance="primary" onClick={dialog.show}>
        {r.drafts.number}
      </Button>
      {dialog.open && (
        <FormDialog
          title={r.drafts.number}
          submit={r.drafts.numberSure}
          busy={write.isPending}
          error={write.error}
          send={send}
          close={dialog.close}
        >
          <p>{r.drafts.numberText}</p>
          {unreasoned > 0 && <p>{r.drafts.unreasoned(unreasoned)}</p>}
        </FormDialog>
      )}
    </>
  );
};

const Discard = ({ draft }: { readonly draft: ReportDraft }) => {
  const r = useReportWords();
  const tell = useTell();
  const dialog = useDialog();
  const write = useWrite(reportsApi.discardDraft);
  const send = () =>
    write.mutate(
      { params: { id: draft.id } },
      {
        onSuccess: () => {
          dialog.close();
          tell.done(r.drafts.discarded, 'reports');
          go(to('reports'));
        },
      },
    );
  return (
    <>
      <Button onClick={dialog.show}>{r.drafts.discard}</Button>
      {dialog.open && (
        <FormDialog
          title={r.drafts.discard}
          submit={r.drafts.discardSure}
          busy={write.isPending}
          error={write.error}
          send={send}
          close={dialog.close}
        >
          <p>{draft.number === undefined ? r.drafts.one : r.drafts.ofNext(draft.number)}</p>
        </FormDialog>
      )}
    </>
  );
};

type DraftProps = { readonly draft: ReportDraft; readonly view: ReportView; readonly mayWrite: boolean };
const DraftHead = ({ draft, view, mayWrite }: DraftProps) => {
  const { lang } = useWords();
  const r = useReportWords();
  return (
    <Card>
      <p>{r.period(dayText(draft.from, lang), dayText(draft.until, lang))}</p>
      <p>{r.asOf(dayText(draft.asOf, lang))}</p>
      <Soft>{r.drafts.preview}</Soft>
      {mayWrite && (
        <Line>
          <NumberIt draft={draft} view={view} />
          <Discard draft={draft} />
        </Line>
      )}
    </Card>
  );
};

/** A draft: how it would be, the reasons for its gaps, and the number; of a period that is over it is read. */
export const DraftPage = ({ id }: { readonly id: string }) => {
  const r = useReportWords();
  const read = useRead(reportsApi.readDraft, { params: { id }, query: {} });
  const mayWrite = mayAtAll(useMe(), 'writeReport');
  const number = read.data?.draft.number;
  return (
    <Page
      title={number === undefined ? r.drafts.one : r.drafts.ofNext(number)}
      under={<Go href={to('reports')}>{r.back}</Go>}
    >
      <Read of={read} bars={6}>
        {({ draft, report }) => (
          <OpenFigures of={{ draft: id }} asOf={draft.asOf}>
            <DraftHead draft={draft} view={report} mayWrite={mayWrite} />
            <ReportBody
              of={{ draft: id }}
              view={report}
              gaps={mayWrite ? <WriteReasons draft={draft} view={report} /> : <ReportGaps view={report} />}
            />
          </OpenFigures>
        )}
      </Read>
    </Page>
  );
};
