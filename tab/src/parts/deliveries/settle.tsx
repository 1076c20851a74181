import { Button } from '@fluentui/react-components';
import { deliveriesApi } from '../../api/rooms/deliveries';
import type { DeliveryEntry } from '../../api/types';
import { useWrite } from '../../api/use-api';
import { Line } from '../../ui/card';
import { useTell } from '../../ui/notice';
import { useDeliveryWords } from './words';

type DeliveryKey = Pick<DeliveryEntry, 'kind' | 'id' | 'target'>;
type SettleAct = DeliveryEntry['acts'][number];

/** Says a person's word about deliveries, and how that ended. */
export const useSettle = () => {
  const d = useDeliveryWords();
  const tell = useTell();
  const write = useWrite(deliveriesApi.settleDeliveries);
  const settle = (said: SettleAct, keys: readonly DeliveryKey[]) =>
    write.mutate(
      { body: { said, deliveries: keys.map(({ kind, id, target }) => ({ kind, id, target })) } },
      {
        onSuccess: ({ settled }) => tell.done(settled > 0 ? d.done[said] : d.already),
        onError: tell.failed,
      },
    );
  return { busy: write.isPending, settle };
};

/** "It is there", "send again": what may be said about one delivery now. */
export const Settle = (props: {
  readonly of: DeliveryKey;
  readonly acts: readonly SettleAct[];
  readonly place: string;
}) => {
  const d = useDeliveryWords();
  const { busy, settle } = useSettle();
  if (props.acts.length === 0) return null;
  return (
    <Line>
      {props.acts.map((said) => (
        <Button
          key={said}
          size="small"
          aria-label={`${d.act[said]}: ${props.place}`}
          disabledFocusable={busy}
          onClick={() => settle(said, [props.of])}
        >
          {d.act[said]}
        </Button>
      ))}
    </Line>
  );
};
