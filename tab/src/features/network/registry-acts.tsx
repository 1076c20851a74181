import { Button } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { OrganisationEntry } from '../../api/types';
import { useByHandWords } from '../../ui/by-hand-words';
import { useDialog } from '../../ui/use-dialog';

const AddOrganisation = lazy(async () => ({ default: (await import('./add-organisation')).AddOrganisation }));
const SetLeads = lazy(async () => ({ default: (await import('./set-leads')).SetLeads }));

/** A new organisation, and who leads a theme: without files. */
export const RegistryActs = ({ of }: { readonly of: readonly OrganisationEntry[] }) => {
  const h = useByHandWords();
  const add = useDialog();
  const leads = useDialog();
  return (
    <>
      <Button onClick={add.show}>{h.addOrganisation}</Button>
      <Button onClick={leads.show}>{h.setLeads}</Button>
      {add.open && (
        <Suspense>
          <AddOrganisation close={add.close} />
        </Suspense>
      )}
      {leads.open && (
        <Suspense>
          <SetLeads of={of} close={leads.close} />
        </Suspense>
      )}
    </>
  );
};
