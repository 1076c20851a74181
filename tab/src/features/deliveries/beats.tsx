import type { ChannelBeat, Heartbeat } from '../../api/types';
import { useWords } from '../../language/words';
import { useDeliveryWords } from '../../parts/deliveries/words';
import { to } from '../../ui/address';
import { Card, Soft, Tiles } from '../../ui/card';
import { byChannel } from '../../ui/channel-order';
import { momentText } from '../../ui/dates';
import { Empty } from '../../ui/faces';
import { Go } from '../../ui/go';
import { themeName } from '../../ui/names';
import { Section } from '../../ui/page';

const Life = ({ of }: { readonly of: ChannelBeat }) => {
  const { lang } = useWords();
  const d = useDeliveryWords();
  if (of.life.length === 0) return null;
  return (
    <details>
      <summary>{d.beat.life}</summary>
      <ul>
        {of.life.map((one) => (
          <li key={`${one.at} ${one.sentence}`}>
            {momentText(one.at, lang)}: {one.sentence}
          </li>
        ))}
      </ul>
    </details>
  );
};

const Channel = ({ of }: { readonly of: ChannelBeat }) => {
  const { lang } = useWords();
  const d = useDeliveryWords();
  const use = of.theme ? themeName(of.theme, lang) : of.use ? d.beat.use[of.use] : d.beat.notTied;
  const { next } = of;
  const what = [next?.what, next?.title].filter(Boolean).join(': ');
  const said = [
    of.lastDeliveredAt ? d.beat.last(momentText(of.lastDeliveredAt, lang)) : d.beat.never,
    next ? d.beat.next(momentText(next.at, lang), what) : d.beat.noNext,
  ];
  return (
    <Card>
      <h3>{of.name || d.beat.general}</h3>
      <Soft>
        {of.team} · {use}
      </Soft>
      {of.state !== 'open' && (
        <p>
          <strong>{d.beat.state[of.state]}</strong>
        </p>
      )}
      <p>{said.join(' – ')}</p>
      {of.waiting > 0 && <p>{d.beat.waiting(of.waiting)}</p>}
      {of.toMend > 0 && (
        <p>
          <Go href={to('deliveries', { channel: of.id })}>{d.beat.toMend(of.toMend)}</Go>
        </p>
      )}
      <Life of={of} />
    </Card>
  );
};

/** Per channel: last delivered – next, what keeps messages out of it, and what has happened to it. */
export const Beats = ({ of }: { readonly of: Heartbeat }) => {
  const { lang } = useWords();
  const d = useDeliveryWords();
  return (
    <Section title={d.beat.title} id="channels">
      {of.channels.length === 0 ? (
        <Empty title={d.beat.none} />
      ) : (
        <Tiles>
          {of.channels.toSorted(byChannel(lang)).map((one) => (
            <Channel key={one.id} of={one} />
          ))}
        </Tiles>
      )}
    </Section>
  );
};
