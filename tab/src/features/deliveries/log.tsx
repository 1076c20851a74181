import { Button } from '@fluentui/react-components';
import type { deliveries } from '@shared/contract/deliveries';
import type { RequestPart } from '@shared/contract/endpoint';
import { endStates } from '@shared/domain/delivery';
import { deliveriesApi } from '../../api/rooms/deliveries';
import type { Heartbeat } from '../../api/types';
import { useReadPages } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useDeliveryWords } from '../../parts/deliveries/words';
import { go, to } from '../../ui/address';
import { Line, Soft } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { Empty, Failed, Loading } from '../../ui/faces';
import { Section } from '../../ui/page';
import { Entries } from './delivery-entry';

export type LogQuery = Pick<RequestPart<typeof deliveries, 'query'>, 'message' | 'channel' | 'state'>;

const states = ['planned', 'retry', ...endStates] as const;

const Filters = ({ query, beats }: { readonly query: LogQuery; readonly beats: Heartbeat['channels'] }) => {
  const { t } = useWords();
  const d = useDeliveryWords();
  const set = (more: LogQuery) => go(to('deliveries', { ...query, ...more }), 'replace');
  return (
    <Line>
      <Choice
        label={d.log.channel}
        value={query.channel ?? ''}
        choose={(channel) => set({ channel: channel || undefined })}
      >
        <option value="">{d.log.allChannels}</option>
        {beats.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name || d.beat.general}
          </option>
        ))}
      </Choice>
      <Choice
        label={d.log.state}
        value={query.state ?? ''}
        choose={(word) => set({ state: states.find((one) => one === word) })}
      >
        <option value="">{d.log.allStates}</option>
        {states.map((one) => (
          <option key={one} value={one}>
            {t.delivery[one]}
          </option>
        ))}
      </Choice>
    </Line>
  );
};

const Rows = ({ query }: { readonly query: LogQuery }) => {
  const d = useDeliveryWords();
  const read = useReadPages(deliveriesApi.deliveries, query);
  if (read.isError && !read.data) return <Failed error={read.error} retry={() => void read.refetch()} />;
  if (!read.data) return <Loading />;
  const rows = read.data.pages.flatMap((page) => page.deliveries);
  if (rows.length === 0) return <Empty title={d.log.none} />;
  return (
    <>
      <Soft>{d.log.count(read.data.pages[0]?.total ?? rows.length)}</Soft>
      <Entries of={rows} />
      {read.hasNextPage && (
        <div>
          <Button disabledFocusable={read.isFetching} onClick={() => void read.fetchNextPage()}>
            {d.log.more}
          </Button>
        </div>
      )}
    </>
  );
};

/** Everything that was promised, newest first. */
export const Log = (props: { readonly query: LogQuery; readonly beats: Heartbeat['channels'] }) => {
  const d = useDeliveryWords();
  return (
    <Section title={d.log.title} id="log">
      <Filters {...props} />
      <Rows query={props.query} />
    </Section>
  );
};
