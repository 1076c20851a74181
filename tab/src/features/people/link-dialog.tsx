import { useState } from 'react';
import { peopleApi } from '../../api/rooms/people';
import type { ReachedPerson } from '../../api/types';
import { useWrite } from '../../api/use-api';
import { useUnsentDraft } from '../../me/use-unsent-draft';
import { Soft } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { FormDialog } from '../../ui/form-dialog';
import { useTell } from '../../ui/notice';
import { PersonChoice } from '../../ui/person-choice';
import { usePeopleWords } from './words';

export type LinkableAccount = {
  readonly objectId: string;
  readonly tenantId: string;
  readonly emails: readonly string[];
};

/** Says whose an account is: one of several accounts for a person, or one of many people for an account. */
export const LinkDialog = (props: {
  /** Whose another account is; without one somebody is looked for. */
  readonly person?: ReachedPerson;
  readonly accounts: readonly LinkableAccount[];
  readonly close: () => void;
}) => {
  const { accounts, close } = props;
  const p = usePeopleWords();
  const tell = useTell();
  // Of one account, or of one person: what was chosen is found again there.
  const about = props.person?.id ?? accounts[0]?.objectId ?? '';
  const first: { readonly person: ReachedPerson | null; readonly chosen: string } = {
    person: props.person ?? null,
    chosen: accounts[0]?.objectId ?? '',
  };
  const kept = useUnsentDraft(`link~${about}`, first);
  const { person, chosen } = kept.value;
  const [tried, setTried] = useState(false);
  const write = useWrite(peopleApi.linkAccount);
  const account = accounts.find((one) => one.objectId === chosen);
  const send = () => {
    setTried(true);
    if (!account || !person) return;
    const { objectId, tenantId } = account;
    write.mutate(
      { params: { id: person.id }, body: { objectId, tenantId } },
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
      {props.person ? (
        <p>
          {props.person.name} ({props.person.email})
        </p>
      ) : (
        <PersonChoice
          label={p.person}
          find={p.find}
          none={p.choosePerson}
          more={p.narrow}
          chosen={person}
          choose={(one) => kept.set({ ...kept.value, person: one })}
          amiss={tried && !person ? p.choosePerson : ''}
        />
      )}
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
