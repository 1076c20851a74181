import { Fragment } from 'react';
import type { Overview } from '../../api/types';
import { useWords } from '../../language/words';
import { to } from '../../ui/address';
import { Card } from '../../ui/card';
import { Go } from '../../ui/go';
import { Section } from '../../ui/page';

type DeliveryCounts = Overview['deliveries'];
const endings = ['failed', 'maybeSent', 'expired', 'cancelled'] as const;

/** How many arrived; each other ending leads to its rows in the log, where it is mended. */
export const Deliveries = ({ of }: { readonly of: Overview }) => {
  const { t } = useWords();
  const counts: DeliveryCounts = of.deliveries;
  return (
    <Section title={t.network.deliveries} id="deliveries">
      <Card>
        <p>
          {t.network.deliveriesSum(counts.delivered, counts.planned)}
          {counts.open > 0 && ` · ${t.delivery.planned} ${counts.open}`}
          {endings
            .filter((state) => counts[state] > 0)
            .map((state) => (
              <Fragment key={state}>
                {' · '}
                <Go href={to('deliveries', { state })}>{`${t.delivery[state]} ${counts[state]}`}</Go>
              </Fragment>
            ))}
        </p>
        {counts.delivered === counts.planned && <p>{t.network.noFailures}</p>}
        <Go href={to('deliveries')}>{t.page.deliveries}</Go>
      </Card>
    </Section>
  );
};
