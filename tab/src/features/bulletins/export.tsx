import { Button } from '@fluentui/react-components';
import type { exportBulletins } from '@shared/contract/bulletins';
import type { RequestPart } from '@shared/contract/endpoint';
import { bulletinsApi } from '../../api/rooms/bulletins';
import { useSend } from '../../api/use-api';
import { useBulletinWords } from '../../parts/bulletins/words';
import { Line } from '../../ui/card';
import { useSaveFile } from '../../ui/save-file';

type ExportQuery = Omit<RequestPart<typeof exportBulletins, 'query'>, 'format'>;

/** What the archive shows now, as a file. */
export const Export = ({ query }: { readonly query: ExportQuery }) => {
  const b = useBulletinWords();
  const send = useSend();
  const { busy, save } = useSaveFile(b.archive.exported);
  return (
    <Line>
      <span>{b.archive.export}:</span>
      {(['csv', 'xlsx'] as const).map((format) => (
        <Button
          key={format}
          size="small"
          disabledFocusable={busy}
          onClick={() => save(() => send(bulletinsApi.exportBulletins, { query: { ...query, format } }))}
        >
          {b.archive[format]}
        </Button>
      ))}
    </Line>
  );
};
