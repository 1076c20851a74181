import { channelsApi } from '../../api/rooms/channels';
import type { ChannelEntry } from '../../api/types';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import { Card } from '../../ui/card';
import { byChannel } from '../../ui/channel-order';
import { momentText } from '../../ui/dates';
import { Empty, Read } from '../../ui/faces';
import { themeName } from '../../ui/names';
import { Section } from '../../ui/page';

const Channel = ({ of }: { readonly of: ChannelEntry }) => {
  const { t, lang } = useWords();
  const use = of.theme
    ? themeName(of.theme, lang)
    : of.use
      ? t.network.channelUse[of.use]
      : t.network.notTied;
  return (
    <li>
      {of.team}, {of.name || t.network.channelUse.general}: {use}
      {!of.installed && ` · ${t.network.notInstalled}`}
      {of.lastDeliveredAt && ` · ${t.network.lastDelivered(momentText(of.lastDeliveredAt, lang))}`}
    </li>
  );
};

/** Which channels the bot knows and what each is tied to. */
export const Channels = () => {
  const { t, lang } = useWords();
  const read = useRead(channelsApi.channels);
  return (
    <Section title={t.network.channels} id="channels">
      <Read of={read} bars={1}>
        {({ channels: all }) =>
          all.length === 0 ? (
            <Empty title={t.network.noChannels} />
          ) : (
            <Card>
              <ul>
                {all.toSorted(byChannel(lang)).map((one) => (
                  <Channel key={one.id} of={one} />
                ))}
              </ul>
            </Card>
          )
        }
      </Read>
    </Section>
  );
};
