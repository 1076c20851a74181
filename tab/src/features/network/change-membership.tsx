import { Button } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { OrganisationEntry } from '../../api/types';
import { useStandingWords } from '../../ui/standing-words';
import { useDialog } from '../../ui/use-dialog';

const Membership = lazy(async () => ({ default: (await import('./membership-dialog')).MembershipDialog }));

export const ChangeMembership = ({ of }: { readonly of: readonly OrganisationEntry[] }) => {
  const s = useStandingWords();
  const dialog = useDialog();
  return (
    <>
      <Button onClick={dialog.show}>{s.membership.open}</Button>
      {dialog.open && (
        <Suspense>
          <Membership of={of} close={dialog.close} />
        </Suspense>
      )}
    </>
  );
};
