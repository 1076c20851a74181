import { Button, Field, Textarea } from '@fluentui/react-components';
import { writtenLanguages } from '@shared/domain/bulletin';
import { lazy, Suspense } from 'react';
import { bulletinDraftsApi } from '../../api/rooms/bulletin-drafts';
import { bulletinsApi } from '../../api/rooms/bulletins';
import type { BulletinDetails } from '../../api/types';
import { useRead, useReadOnce, useSend, useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useUnsentDraft } from '../../me/use-unsent-draft';
import { draftOf, sentOf } from '../../parts/bulletins/editor/draft';
import { useBulletinWords } from '../../parts/bulletins/words';
import { Soft } from '../../ui/card';
import { momentText } from '../../ui/dates';
import { Read } from '../../ui/faces';
import { FormDialog } from '../../ui/form-dialog';
import { useTell } from '../../ui/notice';
import { AudienceLine } from './audience-line';
import type { DraftEntry } from './drafts';

const CardPreview = lazy(async () => ({ default: (await import('./editor/card-preview')).CardPreview }));

/** The very card in both languages as channels will show it, to whom it goes, and when. */
const Asked = ({ of }: { readonly of: BulletinDetails }) => {
  const { lang } = useWords();
  const b = useBulletinWords();
  const send = useSend();
  const look = useReadOnce(['bulletin-card', of.id, of.revision], () =>
    send(bulletinDraftsApi.lookAtBulletin, { body: sentOf(draftOf(of)) }),
  );
  return (
    <>
      {writtenLanguages.map((side) => (
        <p key={side} lang={side}>
          <strong>{of.title[side] ?? ''}</strong>
        </p>
      ))}
      <AudienceLine of={of.audience} />
      {of.publishAt && <Soft>{b.drafts.goesOut(momentText(of.publishAt, lang))}</Soft>}
      <Read of={look} bars={2}>
        {({ card }) => (
          <Suspense>
            <CardPreview card={card} />
          </Suspense>
        )}
      </Read>
    </>
  );
};

/** The second person reads what would go out, and lets it or gives it back. */
export const ApprovalDialog = (props: { readonly of: DraftEntry; readonly close: () => void }) => {
  const { of, close } = props;
  const b = useBulletinWords();
  const tell = useTell();
  const { value: note, set: setNote, forget } = useUnsentDraft(`approval~${of.id}`, '');
  const read = useRead(bulletinsApi.bulletin, { params: { id: of.id } });
  const write = useWrite(bulletinDraftsApi.decideApproval);
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
        {(details) => <Asked of={details} />}
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
