import { Checkbox } from '@fluentui/react-components';
import { bulletinsApi } from '../../api/rooms/bulletins';
import type { BulletinDetails } from '../../api/types';
import { useWrite } from '../../api/use-api';
import { useUnsentDraft } from '../../me/use-unsent-draft';
import { bilingualOf, ShortSides, sidesOf, TextSides } from '../../parts/bulletins/sides';
import { useBulletinWords } from '../../parts/bulletins/words';
import { Soft } from '../../ui/card';
import { FormDialog } from '../../ui/form-dialog';
import { useTell } from '../../ui/notice';

/** The same message changes everywhere; readers see what was corrected. */
export const CorrectDialog = (props: { readonly of: BulletinDetails; readonly close: () => void }) => {
  const { of, close } = props;
  const b = useBulletinWords();
  const tell = useTell();
  const kept = useUnsentDraft(`correct~${of.id}~${of.version}`, {
    text: { title: sidesOf(of.title), body: sidesOf(of.body) },
    what: { fi: '', sv: '' },
    significant: false,
  });
  const { text, what, significant } = kept.value;
  const set = (change: Partial<typeof kept.value>) => kept.set({ ...kept.value, ...change });
  const write = useWrite(bulletinsApi.correctBulletin);
  const send = () => {
    const { link, image, attachments } = of;
    const body = {
      title: bilingualOf(text.title),
      body: bilingualOf(text.body),
      ...(link && { link }),
      ...(image && { image }),
      ...(attachments && { attachments }),
      version: of.version,
      what: bilingualOf(what),
      significant,
    };
    write.mutate(
      { params: { id: of.id }, body },
      {
        onSuccess: () => {
          kept.forget();
          tell.done(b.correct.done);
          close();
        },
      },
    );
  };
  return (
    <FormDialog
      title={b.correct.title}
      submit={b.correct.submit}
      busy={write.isPending}
      error={write.error}
      send={send}
      close={close}
    >
      <Soft>{b.correct.hint}</Soft>
      <TextSides text={text} set={(next) => set({ text: next })} />
      <ShortSides
        required
        label={b.correct.what}
        hint={b.correct.whatHint}
        text={what}
        set={(next) => set({ what: next })}
      />
      <Checkbox
        label={b.correct.significant}
        checked={significant}
        onChange={(_, data) => set({ significant: data.checked === true })}
      />
    </FormDialog>
  );
};
