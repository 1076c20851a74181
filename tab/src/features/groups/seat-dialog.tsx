import { Field, Select } from '@fluentui/react-components';
import type { ThemeId } from '@shared/domain/theme';
import { useState } from 'react';
import { groupsApi } from '../../api/rooms/groups';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useUnsentDraft } from '../../me/use-unsent-draft';
import { to } from '../../ui/address';
import { FormDialog } from '../../ui/form-dialog';
import { Go } from '../../ui/go';
import { nameOf } from '../../ui/names';
import { useTell } from '../../ui/notice';
import type { OutsideMember } from './types';
import { useGroupWords } from './words';

/** Who sits in the group for an organisation, and who in their place. */
export const SeatDialog = ({
  of,
  theme,
  close,
}: {
  of: OutsideMember;
  theme: ThemeId;
  close: () => void;
}) => {
  const { t, lang } = useWords();
  const g = useGroupWords();
  const tell = useTell();
  const write = useWrite(groupsApi.nameSeat);
  const kept = useUnsentDraft(`seat~${theme}~${of.organisation}`, {
    person: of.person?.id ?? '',
    deputy: of.deputy?.id ?? '',
  });
  const { person, deputy } = kept.value;
  const [tried, setTried] = useState(false);
  const amiss = deputy && !person ? g.personFirst : deputy && deputy === person ? g.samePerson : '';
  const send = () => {
    setTried(true);
    if (amiss) return;
    const body = {
      organisation: of.organisation,
      person: person || null,
      deputy: deputy || null,
      seen: of.seen,
    };
    write.mutate(
      { params: { theme }, body },
      {
        onSuccess: () => {
          kept.forget();
          tell.done(g.seatSaved);
          close();
        },
      },
    );
  };
  const choice = (label: string, value: string, set: (id: string) => void, said = '') => (
    <Field label={label} {...(said && { validationMessage: said })}>
      <Select value={value} onChange={(_, data) => set(data.value)}>
        <option value="">{g.nobody}</option>
        {of.people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <FormDialog
      title={g.nameTitle(nameOf(of.name, lang))}
      submit={t.app.save}
      busy={write.isPending}
      error={write.error}
      send={send}
      close={close}
    >
      {of.people.length === 0 && (
        <p>
          {g.noPeople} <Go href={to('contacts', { organisation: of.organisation })}>{g.toContacts}</Go>
        </p>
      )}
      {choice(g.personLabel, person, (id) => kept.set({ ...kept.value, person: id }))}
      {choice(g.deputyLabel, deputy, (id) => kept.set({ ...kept.value, deputy: id }), tried ? amiss : '')}
    </FormDialog>
  );
};
