import { makeStyles, tokens } from '@fluentui/react-components';
import type { DeliveryEntry } from '../api/types';
import { momentText } from './dates';
import { useWords } from './words';

const useStyles = makeStyles({
  failure: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** One message to one channel: how it ended, and when it failed, why and how to mend it. */
export const DeliveryLine = ({ of, titled }: { readonly of: DeliveryEntry; readonly titled: boolean }) => {
  const { t, lang } = useWords();
  const styles = useStyles();
  return (
    <li>
      {titled && of.title && `${of.title} · `}
      {of.channelName || t.network.channelUse.general}:{' '}
      {of.state === 'delivered' && of.failure ? t.deliveredNotChanged : t.delivery[of.state]},{' '}
      {momentText(of.deliveredAt ?? of.plannedAt, lang)}
      {of.failure && (
        <span className={styles.failure}>
          {of.failure.sentence} {t.network.mend} {of.failure.mend}
        </span>
      )}
    </li>
  );
};
