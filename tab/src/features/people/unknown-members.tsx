import { Button } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { Reachability } from '../../api/types';
import { Card, Line, Soft } from '../../ui/card';
import { Section } from '../../ui/page';
import { useDialog } from '../../ui/use-dialog';
import type { LinkableAccount } from './link-dialog';
import { usePeopleWords } from './words';

const LinkDialog = lazy(async () => ({ default: (await import('./link-dialog')).LinkDialog }));

const Member = ({ account }: { readonly account: LinkableAccount }) => {
  const p = usePeopleWords();
  const dialog = useDialog();
  return (
    <Line>
      <span>{account.emails.join(', ') || account.objectId}</span>
      <Button size="small" onClick={dialog.show}>
        {p.link}
      </Button>
      {dialog.open && (
        <Suspense>
          <LinkDialog accounts={[account]} close={dialog.close} />
        </Suspense>
      )}
    </Line>
  );
};

/** In the team under an address that the file of people does not have. */
export const UnknownMembers = ({ of }: { readonly of: Reachability }) => {
  const p = usePeopleWords();
  if (of.unknown.length === 0) return null;
  return (
    <Section title={p.unknown} id="unknown">
      <Card>
        <Soft>{p.unknownText}</Soft>
        {of.unknown.map((account) => (
          <Member key={account.objectId} account={account} />
        ))}
      </Card>
    </Section>
  );
};
