import type { deliveries } from '@shared/contract/deliveries';
import type { Overview } from '../../api/types';
import { useRead } from '../../api/use-api';
import { to } from '../../ui/address';
import { Card } from '../../ui/card';
import { DeliveryLine } from '../../ui/delivery-line';
import { Read } from '../../ui/faces';
import { Go } from '../../ui/go';
import { Section } from '../../ui/page';
import { useWords } from '../../ui/words';

const sums = ['failed', 'maybeSent', 'expired', 'cancelled'] as const;

/** The sum of all deliveries, and each that somebody has to look at, with how to mend it. */
export const Deliveries = ({ of }: { readonly of: Overview }) => {
  const { t } = useWords();
  const read = useRead<typeof deliveries>('/api/deliveries', { query: { show: 'mend' } });
  const counts = of.deliveries;
  const rest = sums.filter((key) => counts[key] > 0).map((key) => `${t.delivery[key]} ${counts[key]}`);
  return (
    <Section title={t.network.deliveries} id="deliveries">
      <Card>
        <p>
          {[
            t.network.deliveriesSum(counts.delivered, counts.planned),
            ...(counts.open > 0 ? [`${t.delivery.planned} ${counts.open}`] : []),
            ...rest,
          ].join(' · ')}
        </p>
        <Go href={to('deliveries')}>{t.page.deliveries}</Go>
        <Read of={read} bars={1}>
          {({ deliveries: bad }) => {
            if (bad.length === 0) return <p>{t.network.noFailures}</p>;
            return (
              <>
                <h3>{t.network.failures}</h3>
                <ul>
                  {bad.map((one) => (
                    <DeliveryLine key={`${one.kind}~${one.id}~${one.target}`} of={one} titled />
                  ))}
                </ul>
              </>
            );
          }}
        </Read>
      </Card>
    </Section>
  );
};
