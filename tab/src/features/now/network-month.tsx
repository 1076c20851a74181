import { obligationsApi } from '../../api/rooms/obligations';
import type { Overview } from '../../api/types';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import { may, mayAtAll, useMe } from '../../me/me';
import { Rounds } from '../../parts/network/rounds';
import { ThemeMonths } from '../../parts/network/theme-months';
import { to } from '../../ui/address';
import { Card, Soft } from '../../ui/card';
import { monthText } from '../../ui/dates';
import { Read } from '../../ui/faces';
import { Go } from '../../ui/go';
import { QuietMonth } from '../../ui/quiet-month';
import { FrozenFigures } from './frozen-reports';

/** What to look at next, in one line each: deliveries, who has been silent. */
const Lines = ({ of }: { readonly of: Overview }) => {
  const { t } = useWords();
  const me = useMe();
  const { deliveries, silent } = of;
  return (
    <Card>
      <p>
        <Go href={to('network', { month: of.month === me.month ? undefined : of.month })}>
          {t.start.toNetwork}
        </Go>
      </p>
      {may(me, 'seeDeliveries') && (
        <p>
          <Go href={to('deliveries')}>
            {t.network.deliveries}: {t.network.deliveriesSum(deliveries.delivered, deliveries.planned)}
          </Go>
          {deliveries.failed > 0 && ` · ${t.delivery.failed} ${deliveries.failed}`}
        </p>
      )}
      {silent && silent.length > 0 && (
        <p>
          <Go href={`${to('network')}#silent`}>{t.start.allSilent(silent.length)}</Go>
        </p>
      )}
    </Card>
  );
};

/** The network for who looks after it; for an observer the latest closed month. */
export const NetworkMonth = () => {
  const me = useMe();
  const { t, lang } = useWords();
  const read = useRead(obligationsApi.overview, { query: {} });
  return (
    <Read of={read} bars={6}>
      {(of) => (
        <>
          <Soft>
            {mayAtAll(me, 'seeRunningMonth')
              ? monthText(of.month, lang)
              : t.start.closedMonth(monthText(of.month, lang))}
          </Soft>
          {of.quiet && <QuietMonth />}
          <Lines of={of} />
          <ThemeMonths of={of} month={of.month === me.month ? undefined : of.month} />
          <Rounds of={of} />
          {!mayAtAll(me, 'seeRunningMonth') && <FrozenFigures />}
        </>
      )}
    </Read>
  );
};
