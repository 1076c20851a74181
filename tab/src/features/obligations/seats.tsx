import { Button } from '@fluentui/react-components';
import { eventsApi } from '../../api/rooms/events';
import type { Explanation, OpenSeat } from '../../api/types';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { may, useMe } from '../../me/me';
import { Line } from '../../ui/card';
import { dayText } from '../../ui/dates';
import { useTell } from '../../ui/notice';
import { Said } from '../../ui/said';
import { useStandingWords } from '../../ui/standing-words';

type ByLine = { readonly of: OpenSeat; readonly name?: string };

/** "Olimme paikalla"; `name` where the button stands beside another sentence. */
export const Dispute = ({ of, organisation, name }: ByLine & { readonly organisation: string }) => {
  const s = useStandingWords();
  const tell = useTell();
  const write = useWrite(eventsApi.disputeAttendance);
  const send = () =>
    write.mutate(
      { params: { id: of.event }, body: { organisation, sitting: of.sitting } },
      { onSuccess: () => tell.done(s.seats.sent), onError: tell.failed },
    );
  return (
    <Button disabledFocusable={write.isPending} {...(name && { 'aria-label': name })} onClick={send}>
      {s.seats.weWereThere}
    </Button>
  );
};

/** The coordinator's word, either way (A9). */
export const Accept = ({ of, name }: ByLine) => {
  const s = useStandingWords();
  const tell = useTell();
  const write = useWrite(eventsApi.acceptRemote);
  const send = (accepted: boolean) =>
    write.mutate(
      { params: { id: of.event }, body: { accepted } },
      {
        onSuccess: () => tell.done(accepted ? s.seats.accepted : s.seats.refusedSaved),
        onError: tell.failed,
      },
    );
  return (
    <>
      <Button
        disabledFocusable={write.isPending}
        {...(name && { 'aria-label': name })}
        onClick={() => send(true)}
      >
        {s.seats.accept}
      </Button>
      <Button disabledFocusable={write.isPending} onClick={() => send(false)}>
        {s.seats.refuse}
      </Button>
    </>
  );
};

/** Held, but the organisation is not counted as present: it may say so, and the coordination may accept remote. */
export const Seats = ({ of, acts }: { readonly of: Explanation; readonly acts: boolean }) => {
  const { lang } = useWords();
  const s = useStandingWords();
  const me = useMe();
  if (of.seats.length === 0) return null;
  const reports = acts && may(me, 'reportFact', { organisation: of.organisation });
  const accepts = acts && of.forms.includes('acceptRemote');
  return (
    <>
      <h5>{s.seats.title}</h5>
      <ul>
        {of.seats.map((seat) => (
          <li key={`${seat.event}~${seat.sitting}`}>
            <Line>
              <span>
                {dayText(seat.day, lang)}, <Said of={seat.title} />: {s.seats.state[seat.state]}
              </span>
              {reports && (seat.state === 'notMarked' || seat.state === 'absent') && (
                <Dispute of={seat} organisation={of.organisation} />
              )}
              {accepts && seat.state === 'awaits' && <Accept of={seat} />}
            </Line>
          </li>
        ))}
      </ul>
    </>
  );
};
