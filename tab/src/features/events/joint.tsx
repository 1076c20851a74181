import { Button } from '@fluentui/react-components';
import type { ThemeId } from '@shared/domain/theme';
import { eventsApi } from '../../api/rooms/events';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { may, useMe } from '../../me/me';
import { Line, Soft } from '../../ui/card';
import { Group } from '../../ui/group';
import { themeName } from '../../ui/names';
import { useTell } from '../../ui/notice';
import type { EventDetails } from './event-page';
import { usePageWords } from './page-words';

/** Another theme is asked whether it is theirs too: its lead answers here, others see that it waits. */
export const Joint = ({ event, theme }: { readonly event: EventDetails; readonly theme: ThemeId }) => {
  const { lang } = useWords();
  const w = usePageWords();
  const me = useMe();
  const tell = useTell();
  const write = useWrite(eventsApi.answerJoint);
  const name = themeName(theme, lang);
  if (!may(me, 'planEvent', { theme })) return <Soft>{`${w.jointWaits}: ${name}`}</Soft>;
  const say = (agreed: boolean) =>
    write.mutate(
      { params: { id: event.id }, body: { theme, agreed } },
      { onSuccess: () => tell.done(w.jointSaved), onError: tell.failed },
    );
  return (
    <Group label={`${w.jointAsk} ${name}`}>
      <Line>
        <span>{`${w.jointAsk} ${name}`}</span>
        <Button appearance="primary" onClick={() => say(true)}>
          {w.jointYes}
        </Button>
        <Button onClick={() => say(false)}>{w.jointNo}</Button>
      </Line>
    </Group>
  );
};
