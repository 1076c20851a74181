import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { groupsApi } from '../../api/rooms/groups';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useMe } from '../../me/me';
import { FormDialog } from '../../ui/form-dialog';
import { useTell } from '../../ui/notice';
import type { Groups } from './types';
import { useGroupWords } from './words';

/** "Ei työryhmiä" is an answer (Liite 4, rivi 65). */
export const NoGroups = ({ of, close }: { readonly of: Groups; readonly close: () => void }) => {
  const { t } = useWords();
  const g = useGroupWords();
  const tell = useTell();
  const me = useMe();
  const [from, setFrom] = useState(me.today);
  const write = useWrite(groupsApi.divideGroups);
  const send = () =>
    write.mutate(
      { params: { theme: of.theme }, body: { seen: of.seen, none: true, from, groups: [] } },
      {
        onSuccess: () => {
          tell.done(g.edit.saved);
          close();
        },
      },
    );
  return (
    <FormDialog
      title={g.noGroupsTitle}
      submit={t.app.save}
      busy={write.isPending}
      error={write.error}
      send={send}
      close={close}
    >
      <p>{g.noGroupsText}</p>
      <Field label={g.edit.from} required>
        <Input type="date" value={from} onChange={(_, data) => setFrom(data.value)} />
      </Field>
    </FormDialog>
  );
};
