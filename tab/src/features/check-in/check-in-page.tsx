import { Suspense } from 'react';
import { checkInsApi } from '../../api/rooms/check-ins';
import type { CheckIns } from '../../api/types';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useMe } from '../../me/me';
import { useRememberChoice } from '../../me/remember-choice';
import { go, to, useAddress } from '../../ui/address';
import { Choice } from '../../ui/choice';
import { momentText, roundText } from '../../ui/dates';
import { Empty, Read } from '../../ui/faces';
import { OwnHelpRequests } from '../../ui/help-requests';
import { nameOf } from '../../ui/names';
import { Page } from '../../ui/page';
import { PilotForm } from './pilot-form';

const Round = ({ read, organisation }: { readonly read: CheckIns; readonly organisation: string }) => {
  const { t, lang } = useWords();
  const { round } = read;
  if (!round) return <Empty title={t.checkIn.empty} text={t.checkIn.emptyText} />;
  const items = read.items.filter((item) => !organisation || item.organisation === organisation);
  const closes = momentText(round.closesAt, lang);
  return (
    <>
      <p>
        {t.checkIn.intro} {round.open ? t.checkIn.closes(closes) : t.checkIn.closed(closes)}
      </p>
      {items.length === 0 && <Empty title={t.checkIn.noThemes} text={t.checkIn.noThemesText} />}
      {items.map((item) => (
        <PilotForm key={`${item.organisation}~${item.theme}~${item.pilot}`} item={item} round={round} />
      ))}
    </>
  );
};

/** The check-in of one's own pilots, filled in with what was said last. */
export const CheckInPage = () => {
  const me = useMe();
  const { t, lang } = useWords();
  const { query } = useAddress();
  const remember = useRememberChoice();
  const organisation = query.get('organisation') ?? me.organisations[0]?.id ?? '';
  const read = useRead(checkInsApi.myCheckIns, {
    query: organisation ? { organisation } : {},
  });
  return (
    <Page
      title={t.page.checkIn}
      under={read.data?.round && t.checkIn.round(roundText(read.data.round.round))}
      controls={
        me.organisations.length > 1 && (
          <Choice
            label={t.checkIn.forWhom}
            value={organisation}
            choose={(id) => {
              remember(id);
              go(to('checkIn', { organisation: id }));
            }}
          >
            {me.organisations.map((own) => (
              <option key={own.id} value={own.id}>
                {nameOf(own.name, lang)}
              </option>
            ))}
          </Choice>
        )
      }
    >
      <Suspense>
        <OwnHelpRequests />
      </Suspense>
      <Read of={read}>{(shown) => <Round read={shown} organisation={organisation} />}</Read>
    </Page>
  );
};
