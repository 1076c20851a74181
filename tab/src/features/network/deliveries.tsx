import type { deliveries } from '@shared/contract/deliveries';
import { Fragment } from 'react';
import type { Overview } from '../../api/types';
import { useRead } from '../../api/use-api';
import { to } from '../../ui/address';
import { Card } from '../../ui/card';
import { DeliveryLine } from '../../ui/delivery-line';
import { Read } from '../../ui/faces';
import { Go } from '../../ui/go';
import { Section } from '../../ui/page';
import { useWords } from '../../ui/words';

type Counts = Overview['deliveries'];
const endings = ['failed', 'maybeSent', 'expired', 'cancelled'] as const;

/** How many arrived; each other ending leads to its rows in the log. */
const Sum = ({ of }: { readonly of: Counts }) => {
  const { t } = useWords();
  return (
    <p>
      {t.network.deliveriesSum(of.delivered, of.planned)}
      {of.open > 0 && ` · ${t.delivery.planned} ${of.open}`}
      {endings
        .filter((state) => of[state] > 0)
        .map((state) => (
          <Fragment key={state}>
            {' · '}
            <Go href={to('deliveries', { state })}>{`${t.delivery[state]} ${of[state]}`}</Go>
          </Fragment>
        ))}
    </p>
  );
};

/** The sum of all deliveries, and each that somebody has to look at, with how to mend it. */
export const Deliveries = ({ of }: { readonly of: Overview }) => {
  const { t } = useWords();
  const read = useRead<typeof deliveries>('/api/deliveries', { query: { show: 'mend' } });
  const hasAllArrived = of.deliveries.delivered === of.deliveries.planned;
  return (
    <Section title={t.network.deliveries} id="deliveries">
      <Card>
        <Sum of={of.deliveries} />
        <Go href={to('deliveries')}>{t.page.deliveries}</Go>
        <Read of={read} bars={1}>
          {({ deliveries: bad }) => {
            // What is too old to be asked about is not mended, and has not arrived either.
            if (bad.length === 0) return <p>{hasAllArrived ? t.network.noFailures : t.network.noneToMend}</p>;
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
