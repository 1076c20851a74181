import { Button, Switch } from '@fluentui/react-components';
import { bulletinDraftsApi } from '../../../api/rooms/bulletin-drafts';
import { useAgain, useWrite } from '../../../api/use-api';
import { useWords } from '../../../language/words';
import { useBulletinWords } from '../../../parts/bulletins/words';
import { Line, Soft } from '../../../ui/card';
import { momentText } from '../../../ui/dates';
import { useTell } from '../../../ui/notice';
import type { DraftState } from './use-draft';

// Whoever has closed the window is gone after a minute.
const knockMs = 15_000;

type Props = {
  readonly state: DraftState;
  /** Whether the others of the coordination write on it, too, as it was read or set last. */
  readonly shared: boolean;
  /** Draws the newest text instead of the one that stands here. */
  readonly takeNewer: () => void;
};

/** Who else has the draft open, and whose newer text waits to be read. */
const InDraft = ({ state, takeNewer }: Props) => {
  const { lang } = useWords();
  const b = useBulletinWords();
  const here = useAgain(bulletinDraftsApi.beInDraft, { params: { id: state.id } }, knockMs);
  const { data } = here;
  if (!data) return null;
  // Own words that are not kept yet are kept first; where they cannot be, the conflict is said.
  const take = async () => {
    if (await state.save()) takeNewer();
  };
  const isNewer = data.revision > state.revision() && state.status !== 'saving';
  return (
    <>
      <Soft>
        {data.others.length > 0 ? b.editor.together.others(data.others.join(', ')) : b.editor.together.nobody}
      </Soft>
      {isNewer && (
        <Line>
          {b.editor.together.newer(data.savedBy, momentText(data.savedAt, lang))}
          <Button size="small" onClick={() => void take()}>
            {b.editor.together.take}
          </Button>
        </Line>
      )}
    </>
  );
};

const Share = ({ state, shared }: Props) => {
  const b = useBulletinWords();
  const tell = useTell();
  const write = useWrite(bulletinDraftsApi.shareDraft);
  const set = (on: boolean) =>
    write.mutate(
      { params: { id: state.id }, body: { shared: on } },
      {
        onSuccess: () => tell.done(on ? b.editor.together.on : b.editor.together.off),
        onError: tell.failed,
      },
    );
  return (
    <div>
      <Switch
        label={b.editor.together.label}
        checked={write.isPending ? (write.variables.body?.shared ?? shared) : shared}
        onChange={(_, data) => set(data.checked)}
      />
      <Soft>{b.editor.together.hint}</Soft>
    </div>
  );
};

/** A draft of the coordination on which its others may write, too. */
export const Together = (props: Props & { readonly maySet: boolean }) => (
  <>
    {props.maySet && <Share {...props} />}
    <div role="status">{props.shared && <InDraft {...props} />}</div>
  </>
);
