import { Button } from '@fluentui/react-components';
import type { exportBulletins } from '@shared/contract/bulletins';
import type { Sent } from '@shared/contract/endpoint';
import { useState } from 'react';
import { useCall } from '../../api/use-api';
import { Line } from '../../ui/card';
import { useTell } from '../../ui/notice';
import { useBulletinWords } from './words';

type Query = Omit<Sent<typeof exportBulletins, 'query'>, 'format'>;

/** Hands the browser a file that came as base64 in an answer: a download link could carry no token. */
const saveAs = (name: string, type: string, content: string): void => {
  const bytes = Uint8Array.from(atob(content), (char) => char.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
};

/** What the archive shows now, as a file. */
export const Export = ({ query }: { readonly query: Query }) => {
  const b = useBulletinWords();
  const call = useCall();
  const tell = useTell();
  const [busy, setBusy] = useState(false);
  const save = (format: 'csv' | 'xlsx') => {
    setBusy(true);
    call<typeof exportBulletins>('get', '/api/bulletins/export', { query: { ...query, format } })
      .then(({ name, type, content }) => {
        saveAs(name, type, content);
        tell.done(b.archive.exported(name));
      })
      .catch(tell.failed)
      .finally(() => setBusy(false));
  };
  return (
    <Line>
      <span>{b.archive.export}:</span>
      {(['csv', 'xlsx'] as const).map((format) => (
        <Button key={format} size="small" disabledFocusable={busy} onClick={() => save(format)}>
          {b.archive[format]}
        </Button>
      ))}
    </Line>
  );
};
