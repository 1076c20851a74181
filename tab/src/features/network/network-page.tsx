import { Suspense } from 'react';
import { networkApi } from '../../api/rooms/network';
import { obligationsApi } from '../../api/rooms/obligations';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import { may, mayAtAll, useMe } from '../../me/me';
import { overviewInput } from '../../parts/first-reads';
import { Rounds } from '../../parts/network/rounds';
import { ThemeMonths } from '../../parts/network/theme-months';
import { AsOfPicker } from '../../parts/obligations/as-of';
import { go, to, useAddress } from '../../ui/address';
import { addDays, addMonths, dayText, isDay } from '../../ui/dates';
import { Loading, Read } from '../../ui/faces';
import { InTurn } from '../../ui/in-turn';
import { MonthPicker } from '../../ui/month-picker';
import { Page } from '../../ui/page';
import { QuietMonth } from '../../ui/quiet-month';
import { useMonth } from '../../ui/use-month';
import { Deliveries } from './deliveries';
import { DutySums } from './duty-sums';
import { HeatSection } from './heat-section';
import { ImportNetwork } from './import-network';
import { PilotStages } from './pilot-stages';
import { Silent } from './silent';
import { StandingSums } from './standing-sums';
import { Trend } from './trend';

type MonthAsked = { readonly month: string; readonly asOf?: string };

const Whole = ({ asked }: { readonly asked: MonthAsked }) => {
  const me = useMe();
  const { query } = useAddress();
  const read = useRead(obligationsApi.overview, overviewInput(query, me.today));
  // What stands above it is seen first: the map is asked for when that has come.
  const map = useRead(networkApi.networkMonth, { query: asked }, read.data !== undefined);
  return (
    <Read of={read} bars={6}>
      {(seen) => (
        <>
          {seen.quiet && <QuietMonth />}
          <ThemeMonths of={seen} month={asked.month === me.month ? undefined : asked.month} />
          <InTurn>
            <Read of={map} bars={6}>
              {(month) => (
                <>
                  <HeatSection of={month} />
                  <InTurn>
                    <DutySums of={month} />
                    <PilotStages of={month} />
                  </InTurn>
                </>
              )}
            </Read>
            <StandingSums of={seen} />
            <Trend />
            <Rounds of={seen} />
            {may(me, 'seeDeliveries') && <Deliveries of={seen} />}
            <Silent of={seen} />
          </InTurn>
        </>
      )}
    </Read>
  );
};

/** The network at a look: sums for everybody; names to those whose work they are. */
export const NetworkPage = () => {
  const me = useMe();
  const { t, lang } = useWords();
  const { query } = useAddress();
  const { month, running, last } = useMonth(mayAtAll(me, 'seeRunningMonth'));
  const word = query.get('asOf') ?? '';
  const asOf = isDay(word) && word < me.today ? word : undefined;
  // A closed month is looked at from its end.
  const latest = last ? addDays(`${addMonths(last, 1)}-01`, -1) : me.today;
  if (!me.person)
    return (
      <Page title={t.page.network}>
        <ImportNetwork />
      </Page>
    );
  const choose = (more: Readonly<Record<string, string | undefined>>) =>
    go(to('network', { ...Object.fromEntries(query), ...more }));
  return (
    <Page
      title={t.page.network}
      under={t.obligations.asOf(dayText(asOf ?? latest, lang))}
      controls={
        <>
          <MonthPicker
            month={month}
            running={running}
            last={last}
            choose={(next) => choose({ month: next === running ? undefined : next })}
          />
          <Suspense>
            <AsOfPicker
              asOf={asOf}
              latest={latest}
              choose={(past) => choose({ asOf: past, month: past ? past.slice(0, 7) : undefined })}
            />
          </Suspense>
        </>
      }
    >
      <Suspense fallback={<Loading bars={6} />}>
        <Whole asked={{ month, ...(asOf && { asOf }) }} />
      </Suspense>
    </Page>
  );
};
