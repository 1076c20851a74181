import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { nowApi } from '../../api/rooms/now';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import { may, mayAtAll, useMe, writes } from '../../me/me';
import { addDays, dayText } from '../../ui/dates';
import { Loading } from '../../ui/faces';
import { Later, later } from '../../ui/later';
import { Page } from '../../ui/page';
import { OwnMonth } from './own-month';
import { WaitingForMe } from './waiting';

const networkMonth = later(async () => (await import('./network-month')).NetworkMonth);

const useStyles = makeStyles({ below: { display: 'contents' }, hidden: { visibility: 'hidden' } });

/** The first page by role: what waits for me; then the own month, or the network for who looks after all of it. */
export const NowPage = () => {
  const me = useMe();
  const { t, lang } = useWords();
  const styles = useStyles();
  const acts = writes(me);
  // What waits comes first: until it has come, what stands below is read and not yet shown.
  const waits = useRead(nowApi.now, {}, acts).isLoading;
  const looksAtAll = may(me, 'writeBulletin') || !acts;
  // A closed month is looked at from its end.
  const day = mayAtAll(me, 'seeRunningMonth') ? me.today : addDays(`${me.month}-01`, -1);
  return (
    <Page title={t.page.now} under={t.obligations.asOf(dayText(day, lang))}>
      {acts && <WaitingForMe />}
      {waits && <Loading bars={6} />}
      <div className={mergeClasses(styles.below, waits && styles.hidden)}>
        {looksAtAll ? <Later of={networkMonth} bars={6} /> : <OwnMonth />}
      </div>
    </Page>
  );
};
