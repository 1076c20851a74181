import type { WrittenLanguage } from '@shared/domain/bulletin';
import { pick } from '@shared/text/say';
import { bulletinsApi } from '../../api/rooms/bulletins';
import type { BulletinDetails } from '../../api/types';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useUnsentDraft } from '../../me/use-unsent-draft';
import { TextSides } from '../../parts/bulletins/sides';
import { useBulletinWords } from '../../parts/bulletins/words';
import { FormDialog } from '../../ui/form-dialog';
import { useTell } from '../../ui/notice';
import { Markdown } from './markdown';

/** The language that readers wait for; what there is stands above it to be translated. */
export const AddLanguageDialog = (props: {
  readonly of: BulletinDetails;
  readonly lang: WrittenLanguage;
  readonly close: () => void;
}) => {
  const { of, lang, close } = props;
  const { lang: own } = useWords();
  const b = useBulletinWords();
  const tell = useTell();
  const {
    value: text,
    set: setText,
    forget,
  } = useUnsentDraft(`language~${of.id}~${lang}`, {
    title: { fi: '', sv: '' },
    body: { fi: '', sv: '' },
  });
  const write = useWrite(bulletinsApi.addLanguage);
  const send = () =>
    write.mutate(
      {
        params: { id: of.id },
        body: { version: of.version, lang, title: text.title[lang], body: text.body[lang] },
      },
      {
        onSuccess: () => {
          forget();
          tell.done(b.addLanguage.done);
          close();
        },
      },
    );
  const there = pick(of.body, own);
  return (
    <FormDialog
      title={b.acts.addLanguage[lang]}
      submit={b.addLanguage.submit}
      busy={write.isPending}
      error={write.error}
      send={send}
      close={close}
    >
      <div lang={there.lang}>
        <p>{pick(of.title, own).text}</p>
        <Markdown text={there.text} />
      </div>
      <TextSides text={text} set={setText} only={lang} />
    </FormDialog>
  );
};
