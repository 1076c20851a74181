import { makeStyles, tokens } from '@fluentui/react-components';
import type { ThemeId } from '@shared/domain/theme';
import { nowApi } from '../../api/rooms/now';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import { may, useMe, writes } from '../../me/me';
import { to, useAddress } from '../../ui/address';
import { Line } from '../../ui/card';
import { Go } from '../../ui/go';

const useStyles = makeStyles({
  line: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** In a channel, for the reader alone: what waits for them, and a lead's own view of the theme. */
export const YourTurn = ({ theme, shared }: { readonly theme: ThemeId; readonly shared: boolean }) => {
  const { t } = useWords();
  const styles = useStyles();
  const me = useMe();
  const { query } = useAddress();
  const acts = writes(me);
  const read = useRead(nowApi.now, {}, acts);
  const n = read.data?.items.filter((item) => !item.offer).length ?? 0;
  const month = query.get('month') ?? undefined;
  return (
    <Line className={styles.line}>
      <Go href={to('now')}>{acts && read.data ? t.theme.yourTurn(n) : t.theme.ownPage}</Go>
      {may(me, 'seeMisses', { theme }) && (
        <Go href={to('theme', { month, view: shared ? 'own' : undefined }, theme)}>
          {shared ? t.theme.ownView : t.theme.sharedView}
        </Go>
      )}
    </Line>
  );
};
