import { bulletinsApi } from '../../api/rooms/bulletins';
import type { BulletinDetails } from '../../api/types';
import { useWrite } from '../../api/use-api';
import { useUnsentDraft } from '../../me/use-unsent-draft';
import { bilingualOf, ShortSides } from '../../parts/bulletins/sides';
import { useBulletinWords } from '../../parts/bulletins/words';
import { Soft } from '../../ui/card';
import { FormDialog } from '../../ui/form-dialog';
import { useTell } from '../../ui/notice';

/** The title stays with the reason; the text goes from every channel. */
export const WithdrawDialog = (props: { readonly of: BulletinDetails; readonly close: () => void }) => {
  const { of, close } = props;
  const b = useBulletinWords();
  const tell = useTell();
  const { value: reason, set: setReason, forget } = useUnsentDraft(`withdraw~${of.id}`, { fi: '', sv: '' });
  const write = useWrite(bulletinsApi.withdrawBulletin);
  const send = () =>
    write.mutate(
      { params: { id: of.id }, body: { version: of.version, reason: bilingualOf(reason) } },
      {
        onSuccess: () => {
          forget();
          tell.done(b.withdraw.done);
          close();
        },
      },
    );
  return (
    <FormDialog
      title={b.withdraw.title}
      submit={b.withdraw.submit}
      busy={write.isPending}
      error={write.error}
      send={send}
      close={close}
    >
      <Soft>{b.withdraw.hint}</Soft>
      <ShortSides required label={b.withdraw.reason} text={reason} set={setReason} />
    </FormDialog>
  );
};
