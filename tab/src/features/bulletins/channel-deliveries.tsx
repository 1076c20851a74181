import { makeStyles, tokens } from '@fluentui/react-components';
import type { BulletinDetails } from '../../api/types';
import { useWords } from '../../language/words';
import { mayAtAll, useMe } from '../../me/me';
import { useBulletinWords } from '../../parts/bulletins/words';
import { Settle } from '../../parts/deliveries/settle';
import { useDeliveryWords } from '../../parts/deliveries/words';
import { to } from '../../ui/address';
import { Soft } from '../../ui/card';
import { momentText } from '../../ui/dates';
import { Go, Out } from '../../ui/go';

const useStyles = makeStyles({ failure: { display: 'block', color: tokens.colorNeutralForeground2 } });
type DeliveryChannel = NonNullable<BulletinDetails['channels']>[number];

const ChannelLine = ({ of, bulletin }: { readonly of: DeliveryChannel; readonly bulletin: string }) => {
  const { t, lang } = useWords();
  const b = useBulletinWords();
  const styles = useStyles();
  const said = [
    of.state === 'delivered' && of.failure ? t.deliveredNotChanged : t.delivery[of.state],
    of.deliveredAt && momentText(of.deliveredAt, lang),
    of.outdated && b.delivery.outdated,
  ];
  return (
    <li>
      {of.name}: {said.filter(Boolean).join(', ')}
      {of.link && (
        <>
          {' '}
          <Out href={of.link}>{b.delivery.open}</Out>
        </>
      )}
      {of.failure && (
        <span className={styles.failure}>
          {of.failure.sentence} {b.delivery.mend} {of.failure.mend}
        </span>
      )}
      <Settle
        of={{ kind: 'bulletin', id: bulletin, target: `channel~${of.channel}` }}
        acts={of.acts}
        place={of.name}
      />
    </li>
  );
};

/** Each channel by itself: one that failed must not hide behind a sum. */
export const ChannelDeliveries = ({ of }: { readonly of: BulletinDetails }) => {
  const me = useMe();
  const b = useBulletinWords();
  const d = useDeliveryWords();
  if (!of.channels) return null;
  return (
    <>
      <h3>{b.delivery.title}</h3>
      <ul>
        {of.channels.map((one) => (
          <ChannelLine key={one.channel} of={one} bulletin={of.id} />
        ))}
      </ul>
      {of.people && of.people.planned > 0 && (
        <Soft>
          {b.delivery.people(of.people.delivered, of.people.planned)}
          {of.people.failed > 0 && `, ${b.delivery.failedPeople(of.people.failed)}`}
        </Soft>
      )}
      {mayAtAll(me, 'seeDeliveries') && (
        <p>
          <Go href={to('deliveries', { message: of.id })}>{d.linkOne}</Go>
        </p>
      )}
    </>
  );
};
