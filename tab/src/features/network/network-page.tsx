import type { overview } from '@shared/contract/obligations';
import { Suspense } from 'react';
import { useRead } from '../../api/use-api';
import { may, mayAtAll, useMe } from '../../shell/me';
import { go, to } from '../../ui/address';
import { addDays, addMonths, dayText } from '../../ui/dates';
import { Loading, Read } from '../../ui/faces';
import { MonthPicker } from '../../ui/month-picker';
import { Page } from '../../ui/page';
import { QuietMonth } from '../../ui/quiet-month';
import { useMonth } from '../../ui/use-month';
import { useWords } from '../../ui/words';
import { Readings } from '../readings/readings';
import { Channels } from './channels';
import { Deliveries } from './deliveries';
import { ImportNetwork } from './import-network';
import { OrganisationList } from './organisation-list';
import { Rounds } from './rounds';
import { Silent } from './silent';
import { StandingSums } from './standing-sums';
import { ThemeMonths } from './theme-months';

const Whole = ({ month }: { readonly month: string }) => {
  const me = useMe();
  const read = useRead<typeof overview>('/api/overview', { query: { month } });
  return (
    <Read of={read} bars={6}>
      {(seen) => (
        <>
          {seen.quiet && <QuietMonth />}
          <ThemeMonths of={seen} />
          <StandingSums of={seen} />
          {may(me, 'seeDeliveries') && <Deliveries of={seen} />}
          <Silent of={seen} />
          <Rounds of={seen} />
        </>
      )}
    </Read>
  );
};

/** The whole network: open to everybody in numbers; names and repairs to those whose work they are. */
export const NetworkPage = () => {
  const me = useMe();
  const { t, lang } = useWords();
  const { month, running, last } = useMonth(mayAtAll(me, 'seeRunningMonth'));
  const day = last ? addDays(`${addMonths(last, 1)}-01`, -1) : me.today;
  if (!me.person)
    return (
      <Page title={t.page.network}>
        <ImportNetwork />
      </Page>
    );
  return (
    <Page
      title={t.page.network}
      under={t.obligations.asOf(dayText(day, lang))}
      controls={
        <MonthPicker
          month={month}
          running={running}
          last={last}
          choose={(next) => go(to('network', { month: next === running ? undefined : next }))}
        />
      }
    >
      <Whole month={month} />
      {may(me, 'seeDeliveries') && <Channels />}
      <Suspense fallback={<Loading bars={2} />}>
        <Readings />
      </Suspense>
      <OrganisationList />
      {may(me, 'importNetwork') && <ImportNetwork />}
    </Page>
  );
};
