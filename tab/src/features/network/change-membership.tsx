import { Button } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { OrganisationEntry } from '../../api/types';
import { Unseen } from '../../ui/go';
import { nameOf } from '../../ui/names';
import { useStandingWords } from '../../ui/standing-words';
import { useDialog } from '../../ui/use-dialog';
import { useWords } from '../../ui/words';

const Membership = lazy(async () => ({ default: (await import('./membership-dialog')).MembershipDialog }));

export const ChangeMembership = ({ of }: { readonly of: OrganisationEntry }) => {
  const { lang } = useWords();
  const s = useStandingWords();
  const dialog = useDialog();
  return (
    <>
      <Button size="small" onClick={dialog.show}>
        {s.membership.open} <Unseen>{nameOf(of.name, lang)}</Unseen>
      </Button>
      {dialog.open && (
        <Suspense>
          <Membership of={of} close={dialog.close} />
        </Suspense>
      )}
    </>
  );
};
