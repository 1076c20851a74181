import { Button } from '@fluentui/react-components';
import type { RequestPart } from '@shared/contract/endpoint';
import type { reportFile } from '@shared/contract/reports';
import { reportsApi } from '../../api/rooms/reports';
import { useSend } from '../../api/use-api';
import { useWords } from '../../language/words';
import type { ReportHead } from '../../parts/reports/types';
import { useReportWords } from '../../parts/reports/words';
import { Line } from '../../ui/card';
import { useSaveFile } from '../../ui/save-file';

const papers = [{}, { headings: 'sv' }] as const;
const tables = [
  { table: 'duties', format: 'xlsx' },
  { table: 'all', format: 'csv' },
  { table: 'duties', format: 'csv' },
  { table: 'gaps', format: 'xlsx' },
  { table: 'gaps', format: 'csv' },
] as const;

type FileQuery = RequestPart<typeof reportFile, 'query'>;

/** The report to take away. */
export const Downloads = ({ of }: { readonly of: ReportHead }) => {
  const { lang } = useWords();
  const r = useReportWords();
  const send = useSend();
  const { busy, save } = useSaveFile(r.files.saved);
  const params = { number: String(of.number), version: String(of.version) };
  const file = (query: FileQuery) => () => save(() => send(reportsApi.reportFile, { params, query }));
  const button = (name: string, query: FileQuery) => (
    <Button key={name} size="small" disabledFocusable={busy} onClick={file(query)}>
      {name}
    </Button>
  );
  return (
    <Line>
      <span>{r.files.title}:</span>
      {papers
        .filter((paper) => !('headings' in paper) || lang !== 'sv')
        .map((paper) =>
          button('headings' in paper ? r.files.pdfBoth : r.files.pdf, { format: 'pdf', ...paper }),
        )}
      {tables.map((query) =>
        button(query.table === 'all' ? r.files.allCsv : r.files[query.table][query.format], query),
      )}
    </Line>
  );
};
