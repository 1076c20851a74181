import { Button } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { registryApi } from '../../api/rooms/registry';
import { useRead, useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { Line, Soft } from '../../ui/card';
import { momentText } from '../../ui/dates';
import { useTell } from '../../ui/notice';
import { useDialog } from '../../ui/use-dialog';
import { useRegistryWords } from './words';

const FormDialog = lazy(async () => ({ default: (await import('../../ui/form-dialog')).FormDialog }));

/** The last import, and one press that takes it back while nothing has been built on it. */
export const UndoImport = () => {
  const { lang } = useWords();
  const { import: t } = useRegistryWords();
  const dialog = useDialog();
  const tell = useTell();
  const { data } = useRead(registryApi.lastImport);
  const write = useWrite(registryApi.undoImport);
  if (!data?.last) return null;
  const { at, by, undoable, why } = data.last;
  const undo = () =>
    write.mutate(
      {},
      {
        onSuccess: () => {
          tell.done(t.undone);
          dialog.close();
        },
      },
    );
  return (
    <>
      <Soft>
        {t.last(momentText(at, lang), by)} {why}
      </Soft>
      {undoable && (
        <Line>
          <Button onClick={dialog.show}>{t.undo}</Button>
        </Line>
      )}
      {dialog.open && (
        <Suspense>
          <FormDialog
            title={t.undoTitle}
            submit={t.undo}
            busy={write.isPending}
            error={write.error}
            send={undo}
            close={dialog.close}
          >
            <p>{t.undoText}</p>
          </FormDialog>
        </Suspense>
      )}
    </>
  );
};
