import type { Reachability } from '../../api/types';
import { useWords } from '../../language/words';
import { to } from '../../ui/address';
import { Card } from '../../ui/card';
import { byChannel } from '../../ui/channel-order';
import { momentText } from '../../ui/dates';
import { Go, Out } from '../../ui/go';
import { themeName } from '../../ui/names';
import { Section } from '../../ui/page';
import { usePeopleWords } from './words';

type ReachedChannel = Reachability['channels'][number];

const ChannelLine = ({ of }: { readonly of: ReachedChannel }) => {
  const { lang } = useWords();
  const p = usePeopleWords();
  const tied = of.theme ? themeName(of.theme, lang) : of.use ? p.channelUse[of.use] : p.notTied;
  const said = [
    // A channel that bears its theme's name says it once.
    !of.name.includes(tied) && tied,
    !of.installed && p.notInstalled,
    of.lastDeliveredAt ? p.lastDelivered(momentText(of.lastDeliveredAt, lang)) : p.neverDelivered,
  ];
  return (
    <li>
      {of.team} › {of.name || p.channelUse.general}: {said.filter(Boolean).join(' · ')}
      {!(of.installed && of.use) && (
        <>
          {' '}
          <Out href={of.link}>{p.openChannel}</Out>
        </>
      )}
    </li>
  );
};

/** Per channel: tied, app installed, last delivered. */
export const ChannelReach = ({ of }: { readonly of: Reachability }) => {
  const { t, lang } = useWords();
  const p = usePeopleWords();
  return (
    <Section title={p.channels} id="channels">
      <Card>
        {of.untied.length > 0 && <p>{p.untied(of.untied.map((id) => themeName(id, lang)).join(', '))}</p>}
        <ul>
          {of.channels.toSorted(byChannel(lang)).map((one) => (
            <ChannelLine key={one.id} of={one} />
          ))}
        </ul>
        <Go href={to('deliveries')}>{t.page.deliveries}</Go>
      </Card>
    </Section>
  );
};
