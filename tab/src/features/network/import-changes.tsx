import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Imported } from '../../api/types';
import { useRegistryWords } from './words';

type ImportChange = Imported['changes'][number];
const atOnce = 30;
// Who loses something is read first.
const order = ['leaves', 'gone', 'changed', 'added'] as const;
const kinds = ['organisations', 'people', 'leads', 'memberships', 'groups', 'project'] as const;

const Group = ({ title, of }: { readonly title: string; readonly of: readonly ImportChange[] }) => {
  const { import: t } = useRegistryWords();
  const [whole, setWhole] = useState(false);
  const shown = whole ? of : of.slice(0, atOnce);
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {shown.map(({ sentence }) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {shown.length < of.length && <Button onClick={() => setWhole(true)}>{t.all(of.length)}</Button>}
    </>
  );
};

/** Every change that an import would make, grouped by what and how. */
export const ImportChanges = ({ of }: { readonly of: readonly ImportChange[] }) => {
  const { import: t } = useRegistryWords();
  const groups = order.flatMap((is) =>
    kinds.map((kind) => ({ is, kind, changes: of.filter((c) => c.is === is && c.of === kind) })),
  );
  return (
    <>
      <h3>{t.changes}</h3>
      {of.length === 0 && <p>{t.noChanges}</p>}
      {groups
        .filter(({ changes }) => changes.length > 0)
        .map(({ is, kind, changes }) => (
          <Group key={`${is}~${kind}`} title={t.group(t.of[kind], t.is[is], changes.length)} of={changes} />
        ))}
    </>
  );
};
