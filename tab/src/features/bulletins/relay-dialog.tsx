import { Field, Textarea } from '@fluentui/react-components';
import type { ThemeId } from '@shared/domain/theme';
import { bulletinsApi } from '../../api/rooms/bulletins';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useUnsentDraft } from '../../me/use-unsent-draft';
import { useBulletinWords } from '../../parts/bulletins/words';
import { FormDialog } from '../../ui/form-dialog';
import { themeName } from '../../ui/names';
import { useTell } from '../../ui/notice';

export const RelayDialog = (props: {
  readonly bulletin: string;
  readonly theme: ThemeId;
  readonly close: () => void;
}) => {
  const { bulletin, theme, close } = props;
  const { lang } = useWords();
  const b = useBulletinWords();
  const tell = useTell();
  const { value: lines, set: setLines, forget } = useUnsentDraft(`relay~${bulletin}~${theme}`, '');
  const write = useWrite(bulletinsApi.relayBulletin);
  const send = () =>
    write.mutate(
      { params: { id: bulletin }, body: { theme, ...(lines.trim() && { lines: lines.trim() }) } },
      {
        onSuccess: ({ fresh }) => {
          tell.done(fresh ? b.relay.now : b.relay.already);
          forget();
          close();
        },
      },
    );
  return (
    <FormDialog
      title={`${b.relay.do}: ${themeName(theme, lang)}`}
      submit={b.relay.do}
      busy={write.isPending}
      error={write.error}
      send={send}
      close={close}
    >
      <Field label={b.relay.lines} hint={b.relay.linesHint}>
        <Textarea value={lines} maxLength={500} onChange={(_, data) => setLines(data.value)} />
      </Field>
    </FormDialog>
  );
};
