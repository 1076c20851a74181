import { Button } from '@fluentui/react-components';
import type { reportFile } from '@shared/contract/reports';
import { useCall } from '../../api/use-api';
import { Line } from '../../ui/card';
import { useSaveFile } from '../../ui/save-file';
import type { Head } from './types';
import { useReportWords } from './words';

const tables = ['duties', 'gaps'] as const;
const formats = ['csv', 'xlsx'] as const;

/** The report to take away. */
export const Downloads = ({ of }: { readonly of: Head }) => {
  const r = useReportWords();
  const call = useCall();
  const { busy, save } = useSaveFile(r.files.saved);
  const params = { number: String(of.number), version: String(of.version) };
  return (
    <Line>
      <span>{r.files.title}:</span>
      {tables.flatMap((table) =>
        formats.map((format) => (
          <Button
            key={`${table}-${format}`}
            size="small"
            disabledFocusable={busy}
            onClick={() =>
              save(() =>
                call<typeof reportFile>('get', '/api/funder-reports/:number/:version/file', {
                  params,
                  query: { format, table },
                }),
              )
            }
          >
            {r.files[table][format]}
          </Button>
        )),
      )}
    </Line>
  );
};
