import { Button } from '@fluentui/react-components';
import { deliveriesApi } from '../../api/rooms/deliveries';
import { useRead } from '../../api/use-api';
import { useSettle } from '../../parts/deliveries/settle';
import { useDeliveryWords } from '../../parts/deliveries/words';
import { Card, Line } from '../../ui/card';
import { Read } from '../../ui/faces';
import { Section } from '../../ui/page';
import { Entries } from './delivery-entry';

/** What waits for a person's word, with one press for each, and one for all that failed. */
export const ToMend = ({
  query,
}: {
  readonly query: { readonly message?: string; readonly channel?: string };
}) => {
  const d = useDeliveryWords();
  const read = useRead(deliveriesApi.deliveries, { query: { ...query, show: 'mend' } });
  const { busy, settle } = useSettle();
  return (
    <Section title={d.mend.title} id="mend">
      <Read of={read} bars={2}>
        {({ deliveries: rows }) => {
          // Of what is uncertain each is looked at by itself.
          const failed = rows.filter((one) => one.state !== 'maybeSent' && one.acts.includes('again'));
          if (rows.length === 0)
            return (
              <Card>
                <p>{d.mend.none}</p>
              </Card>
            );
          return (
            <>
              {failed.length > 1 && (
                <Line>
                  <Button disabledFocusable={busy} onClick={() => settle('again', failed)}>
                    {d.mend.all(failed.length)}
                  </Button>
                </Line>
              )}
              <Entries of={rows} />
            </>
          );
        }}
      </Read>
    </Section>
  );
};
