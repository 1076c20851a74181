import { Button } from '@fluentui/react-components';
import type { erasures, reachability, readPersonData } from '@shared/contract/people';
import { lazy, Suspense, useState } from 'react';
import { useCall, useRead } from '../../api/use-api';
import { Card, Line, Soft } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { DataTable } from '../../ui/data-table';
import { momentText } from '../../ui/dates';
import { Read } from '../../ui/faces';
import { Section } from '../../ui/page';
import { jsonFile, useSaveFile } from '../../ui/save-file';
import { useDialog } from '../../ui/use-dialog';
import { useWords } from '../../ui/words';
import { useDataWords } from './words';

const EraseDialog = lazy(async () => ({ default: (await import('./erase-dialog')).EraseDialog }));

const Erasures = () => {
  const { lang } = useWords();
  const d = useDataWords();
  const read = useRead<typeof erasures>('/api/erasures');
  return (
    <Read of={read}>
      {({ erasures: done }) =>
        done.length === 0 ? (
          <Soft>{d.noErasures}</Soft>
        ) : (
          <DataTable
            caption={d.erasures}
            headings={d.erasuresHeadings}
            rows={done.map(({ at, by, rows }) => ({
              key: at,
              cells: [momentText(at, lang), by, String(rows)],
            }))}
          />
        )
      }
    </Read>
  );
};

type Chosen = { readonly id: string; readonly name: string; readonly email: string };
const Acts = ({ of }: { readonly of: readonly Chosen[] }) => {
  const d = useDataWords();
  const call = useCall();
  const dialog = useDialog();
  const { busy, save } = useSaveFile(d.saved);
  const [id, setId] = useState('');
  const person = of.find((one) => one.id === id);
  const give = ({ name }: Chosen) =>
    save(async () =>
      jsonFile(name, await call<typeof readPersonData>('get', '/api/people/:id/data', { params: { id } })),
    );
  return (
    <>
      <Choice label={d.who} value={id} choose={setId}>
        <option value="">{d.choose}</option>
        {of.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name} ({one.email})
          </option>
        ))}
      </Choice>
      <Line>
        <Button disabledFocusable={busy || !person} onClick={() => person && give(person)}>
          {d.give}
        </Button>
        <Button disabledFocusable={!person} onClick={(event) => person && dialog.show(event)}>
          {d.erase}
        </Button>
      </Line>
      {dialog.open && person && (
        <Suspense>
          <EraseDialog person={person} close={dialog.close} done={() => setId('')} />
        </Suspense>
      )}
    </>
  );
};

/** Somebody's right to see what is kept of them, and to have it erased. */
export const PersonData = () => {
  const d = useDataWords();
  const read = useRead<typeof reachability>('/api/reachability');
  return (
    <Section title={d.person} id="person">
      <Card>
        <p>{d.personText}</p>
        <Read of={read}>{({ people }) => <Acts of={people} />}</Read>
      </Card>
      <Erasures />
    </Section>
  );
};
