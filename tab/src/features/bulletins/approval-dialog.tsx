import { Button, Field, Textarea } from '@fluentui/react-components';
import type { decideApproval } from '@shared/contract/bulletin-drafts';
import type { bulletin } from '@shared/contract/bulletins';
import { useRead, useWrite } from '../../api/use-api';
import { useUnsentDraft } from '../../me/use-unsent-draft';
import { useBulletinWords } from '../../parts/bulletins/words';
import { Read } from '../../ui/faces';
import { FormDialog } from '../../ui/form-dialog';
import { useTell } from '../../ui/notice';
import { BulletinTextView } from './bulletin-text';
import type { DraftEntry } from './drafts';

/** The second person reads what would go out, and lets it or gives it back. */
export const ApprovalDialog = (props: { readonly of: DraftEntry; readonly close: () => void }) => {
  const { of, close } = props;
  const b = useBulletinWords();
  const tell = useTell();
  const { value: note, set: setNote, forget } = useUnsentDraft(`approval~${of.id}`, '');
  const read = useRead<typeof bulletin>('/api/bulletins/:id', { params: { id: of.id } });
  const write = useWrite<typeof decideApproval>('post', '/api/bulletins/:id/approval');
  const decide = (approve: boolean) =>
    write.mutate(
      {
        params: { id: of.id },
        body: { revision: of.revision, approve, ...(note.trim() && { note: note.trim() }) },
      },
      {
        onSuccess: () => {
          forget();
          tell.done(approve ? b.drafts.approved : b.drafts.givenBack);
          close();
        },
      },
    );
  return (
    <FormDialog
      title={b.tasks.approve}
      submit={b.drafts.approve}
      busy={write.isPending}
      error={write.error}
      send={() => decide(true)}
      close={close}
    >
      <Read of={read} bars={2}>
        {(details) => <BulletinTextView of={details} />}
      </Read>
      <Field label={b.drafts.note}>
        <Textarea value={note} maxLength={500} onChange={(_, data) => setNote(data.value)} />
      </Field>
      <div>
        <Button disabledFocusable={write.isPending} onClick={() => decide(false)}>
          {b.drafts.giveBack}
        </Button>
      </div>
    </FormDialog>
  );
};
