import type { linkAccount } from '@shared/contract/people';
import type { ReachedPerson } from '../../api/types';
import { useWrite } from '../../api/use-api';
import { useKept } from '../../shell/use-kept';
import { Soft } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { FormDialog } from '../../ui/form-dialog';
import { useTell } from '../../ui/notice';
import { usePeopleWords } from './words';

export type LinkableAccount = {
  readonly objectId: string;
  readonly tenantId: string;
  readonly emails: readonly string[];
};

/** Says whose an account is: one of several accounts for a person, or one of many people for an account. */
export const LinkDialog = (props: {
  readonly people: readonly ReachedPerson[];
  readonly accounts: readonly LinkableAccount[];
  readonly close: () => void;
}) => {
  const { people, accounts, close } = props;
  const p = usePeopleWords();
  const tell = useTell();
  // Of one account, or of one person: what was chosen is found again there.
  const about = people.length === 1 ? (people[0]?.id ?? '') : (accounts[0]?.objectId ?? '');
  const kept = useKept(`link~${about}`, {
    person: people[0]?.id ?? '',
    chosen: accounts[0]?.objectId ?? '',
  });
  const { person, chosen } = kept.value;
  const write = useWrite<typeof linkAccount>('post', '/api/people/:id/accounts');
  const account = accounts.find((one) => one.objectId === chosen);
  const send = () => {
    if (!account) return;
    const { objectId, tenantId } = account;
    write.mutate(
      { params: { id: person }, body: { objectId, tenantId } },
      {
        onSuccess: () => {
          kept.forget();
          tell.done(p.linked);
          close();
        },
      },
    );
  };
  return (
    <FormDialog
      title={p.link}
      submit={p.link}
      busy={write.isPending}
      error={write.error}
      send={send}
      close={close}
    >
      <Soft>{p.linkHint}</Soft>
      <Choice label={p.person} value={person} choose={(id) => kept.set({ ...kept.value, person: id })}>
        {people.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name} ({one.email})
          </option>
        ))}
      </Choice>
      <Choice label={p.account} value={chosen} choose={(id) => kept.set({ ...kept.value, chosen: id })}>
        {accounts.map((one) => (
          <option key={one.objectId} value={one.objectId}>
            {one.emails[0] ?? one.objectId}
          </option>
        ))}
      </Choice>
    </FormDialog>
  );
};
