import { Button } from '@fluentui/react-components';
import { type RsvpAnswer, rsvpAnswers } from '@shared/domain/event';
import { eventsApi } from '../../api/rooms/events';
import type { BoardEvent } from '../../api/types';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { may, useMe } from '../../me/me';
import { Line } from '../../ui/card';
import { fieldsOf } from '../../ui/dates';
import { Group } from '../../ui/group';
import { useTell } from '../../ui/notice';

/** Coming, maybe, cannot come: one tap, changed by another. Only for oneself; never a duty. */
export const Reply = ({ event }: { readonly event: BoardEvent }) => {
  const { t } = useWords();
  const me = useMe();
  const tell = useTell();
  const write = useWrite(eventsApi.replyToEvent);
  if (!may(me, 'replyToEvent')) return null;
  if (event.state !== 'planned' || fieldsOf(event.startsAt).day < me.today) return null;
  const answer = (chosen: RsvpAnswer) =>
    write.mutate(
      { params: { id: event.id }, body: { answer: chosen } },
      {
        onSuccess: ({ waiting }) =>
          tell.done(waiting === null ? t.events.replySaved(t.rsvp[chosen]) : t.events.inLine(waiting)),
        onError: tell.failed,
      },
    );
  return (
    <Group label={t.events.reply}>
      <Line>
        {rsvpAnswers.map((a) => (
          <Button
            key={a}
            appearance={event.mine === a ? 'primary' : 'secondary'}
            aria-pressed={event.mine === a}
            disabledFocusable={write.isPending}
            onClick={() => answer(a)}
          >
            {t.rsvp[a]}
          </Button>
        ))}
      </Line>
    </Group>
  );
};
