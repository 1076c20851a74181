import { Button } from '@fluentui/react-components';
import { roundReviewApi } from '../../api/rooms/round-review';
import type { CheckInItem } from '../../api/types';
import { useWrite } from '../../api/use-api';
import { useTell } from '../../ui/notice';
import { useReviewWords } from '../../ui/review-words';

/** Takes back what was just sent; what stood before it in the round stands again. */
export const UndoAnswer = (props: {
  readonly item: CheckInItem;
  readonly round: string;
  readonly answer: string;
  readonly done: () => void;
}) => {
  const r = useReviewWords();
  const tell = useTell();
  const write = useWrite(roundReviewApi.undoAnswer);
  const { organisation, theme, pilot } = props.item;
  const undo = () =>
    write.mutate(
      { params: { round: props.round }, body: { organisation, theme, pilot, answer: props.answer } },
      {
        onSuccess: () => {
          props.done();
          tell.done(r.undone);
        },
        onError: tell.failed,
      },
    );
  return (
    <Button disabledFocusable={write.isPending} onClick={undo}>
      {r.undo}
    </Button>
  );
};
