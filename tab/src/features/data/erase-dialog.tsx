import { peopleApi } from '../../api/rooms/people';
import type { ErasedPerson } from '../../api/types';
import { useWrite } from '../../api/use-api';
import { useDataWords } from '../../parts/data/words';
import { FormDialog } from '../../ui/form-dialog';
import { useTell } from '../../ui/notice';

/** What stands in Teams of somebody who was erased. */
export type ErasedPosts = ErasedPerson['posts'];

/** It cannot be undone, so it says what will happen before it is done. */
export const EraseDialog = (props: {
  readonly person: { readonly id: string; readonly name: string };
  readonly close: () => void;
  readonly done: (posts: ErasedPosts) => void;
}) => {
  const { person, close, done } = props;
  const d = useDataWords();
  const tell = useTell();
  const write = useWrite(peopleApi.erasePerson);
  const send = () =>
    write.mutate(
      { params: { id: person.id } },
      {
        onSuccess: ({ rows, posts }) => {
          tell.done(d.erased(rows, posts.edited));
          close();
          done(posts);
        },
      },
    );
  return (
    <FormDialog
      title={d.erase}
      submit={d.eraseNow}
      busy={write.isPending}
      error={write.error}
      send={send}
      close={close}
    >
      <p>{d.eraseText(person.name)}</p>
      <p>{d.eraseAfter}</p>
    </FormDialog>
  );
};
