import { Button } from '@fluentui/react-components';
import type { closeHelp } from '@shared/contract/check-ins';
import type { ThemeId } from '@shared/domain/theme';
import type { Board } from '../../api/types';
import { useWrite } from '../../api/use-api';
import { Line } from '../../ui/card';
import { useTell } from '../../ui/notice';
import { useStandingWords } from '../../ui/standing-words';

type Props = { readonly of: Board['help'][number]; readonly theme: ThemeId };

/** The request is closed; a later one of the same pilot is a new one (S28). */
export const CloseHelp = ({ of, theme }: Props) => {
  const s = useStandingWords();
  const tell = useTell();
  const write = useWrite<typeof closeHelp>('post', '/api/help/close');
  const close = () =>
    write.mutate(
      { body: { organisation: of.organisation, theme, pilot: of.pilot, answer: of.answer } },
      { onSuccess: () => tell.done(s.help.closed), onError: tell.failed },
    );
  return (
    <Line>
      <Button disabledFocusable={write.isPending} onClick={close}>
        {s.help.close}
      </Button>
    </Line>
  );
};
