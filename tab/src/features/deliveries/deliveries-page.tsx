import { deliveriesApi } from '../../api/rooms/deliveries';
import type { Heartbeat } from '../../api/types';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useDeliveryWords } from '../../parts/deliveries/words';
import { to, useAddress } from '../../ui/address';
import { Card, Line } from '../../ui/card';
import { momentText } from '../../ui/dates';
import { Read } from '../../ui/faces';
import { Go } from '../../ui/go';
import { Page } from '../../ui/page';
import { Beats } from './beats';
import { Log, type LogQuery } from './log';
import { StuckTasks } from './stuck-tasks';
import { ToMend } from './to-mend';

/** Whether anything is late, and what nobody gets delivered. */
const Status = ({ of }: { readonly of: Heartbeat }) => {
  const { lang } = useWords();
  const d = useDeliveryWords();
  return (
    <Card>
      {of.late ? (
        <p role="status">
          <strong>{d.late(d.lateCount(of.late.count), momentText(of.late.since, lang))}</strong>
        </p>
      ) : (
        <p>{of.toMend + of.stuck.length + of.poison.length > 0 ? d.notLate : d.fine}</p>
      )}
      {of.poison.length > 0 && (
        <>
          <h3>{d.poison}</h3>
          <ul>
            {of.poison.map((one) => (
              <li key={`${one.at} ${one.what} ${one.title}`}>
                {d.poisonLine(`${one.what} ${one.title}`, one.pulls, momentText(one.at, lang))}
              </li>
            ))}
          </ul>
          <p>{d.poisonText}</p>
        </>
      )}
      <StuckTasks of={of.stuck} />
    </Card>
  );
};

const OfOne = () => {
  const d = useDeliveryWords();
  return (
    <Line>
      <span>{d.log.ofOne}</span>
      <Go href={to('deliveries')}>{d.log.showAll}</Go>
    </Line>
  );
};

/** What was promised, what has arrived, what waits for a person's word; per message and per channel. */
export const DeliveriesPage = () => {
  const d = useDeliveryWords();
  const { query } = useAddress();
  const read = useRead(deliveriesApi.heartbeat);
  const word = (name: string) => query.get(name) || undefined;
  // What an address says is the server's to judge.
  const asked = { message: word('message'), channel: word('channel'), state: word('state') } as LogQuery;
  const { message, channel } = asked;
  return (
    <Page title={d.title} under={d.intro}>
      {message && <OfOne />}
      <Read of={read} bars={1}>
        {(of) => <Status of={of} />}
      </Read>
      <ToMend query={{ ...(message && { message }), ...(channel && { channel }) }} />
      {!message && (
        <Read of={read} bars={3}>
          {(of) => <Beats of={of} />}
        </Read>
      )}
      <Log query={asked} beats={read.data?.channels ?? []} />
    </Page>
  );
};
