import type { deliveries } from '@shared/contract/bulletins';
import { useRead } from '../../api/use-api';
import { DeliveryLine } from '../../ui/delivery-line';
import { Read } from '../../ui/faces';
import { useWords } from '../../ui/words';

/** Each channel by itself: one that failed must not hide behind a sum. */
export const ChannelDeliveries = ({ bulletin }: { readonly bulletin: string }) => {
  const { t } = useWords();
  const read = useRead<typeof deliveries>('/api/deliveries', { query: { message: bulletin } });
  return (
    <>
      <h3>{t.bulletins.channels}</h3>
      <Read of={read} bars={1}>
        {({ deliveries: all }) => (
          <ul>
            {all.map((one) => (
              <DeliveryLine key={one.channel} of={one} titled={false} />
            ))}
          </ul>
        )}
      </Read>
    </>
  );
};
