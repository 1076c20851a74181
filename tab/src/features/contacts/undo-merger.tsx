import { Button } from '@fluentui/react-components';
import { registryPagesApi } from '../../api/rooms/registry-pages';
import type { RegistryPage } from '../../api/types';
import { useWrite } from '../../api/use-api';
import { useByHandWords } from '../../ui/by-hand-words';
import { Line, Soft } from '../../ui/card';
import { FormDialog } from '../../ui/form-dialog';
import { useTell } from '../../ui/notice';
import { useDialog } from '../../ui/use-dialog';

/** A merger is taken back while nothing builds on it; else it is said why not. */
export const UndoMerger = (props: {
  readonly of: RegistryPage;
  readonly merger: NonNullable<RegistryPage['merger']>;
}) => {
  const { of, merger } = props;
  const h = useByHandWords();
  const tell = useTell();
  const dialog = useDialog();
  const write = useWrite(registryPagesApi.undoMerger);
  if (!merger.undoable) return <Soft>{merger.why}</Soft>;
  const undo = () =>
    write.mutate(
      { params: { id: of.id } },
      {
        onSuccess: () => {
          tell.done(h.mergerUndone);
          dialog.close();
        },
      },
    );
  return (
    <>
      <Line>
        <Button onClick={dialog.show}>{h.undoMerger}</Button>
      </Line>
      {dialog.open && (
        <FormDialog
          title={h.undoMerger}
          submit={h.undoMerger}
          busy={write.isPending}
          error={write.error}
          send={undo}
          close={dialog.close}
        >
          <p>{h.undoMergerText}</p>
        </FormDialog>
      )}
    </>
  );
};
