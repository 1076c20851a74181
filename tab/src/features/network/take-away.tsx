import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { networkApi } from '../../api/rooms/network';
import { useRead, useSend } from '../../api/use-api';
import { useWords } from '../../language/words';
import { may, mayAtAll, useMe } from '../../me/me';
import { go, to } from '../../ui/address';
import { Card, Line } from '../../ui/card';
import { Read } from '../../ui/faces';
import { Mail } from '../../ui/go';
import { nameOf } from '../../ui/names';
import { useTell } from '../../ui/notice';
import { useSaveFile } from '../../ui/save-file';
import type { HeatQuestion } from './heat-asked';
import { askedOfServer } from './heat-asked';
import { useNetworkWords } from './map-words';

/** Whom to write to: addresses to copy into a letter; nothing is sent to a channel. */
const Addresses = ({ query }: { readonly query: object }) => {
  const { lang } = useWords();
  const n = useNetworkWords();
  const tell = useTell();
  const read = useRead(networkApi.networkAddresses, { query });
  return (
    <Read of={read} bars={2}>
      {({ people, nobody }) => {
        const all = [...new Set(people.map((p) => p.email))].join('; ');
        const copy = () =>
          navigator.clipboard.writeText(all).then(
            () => tell.done(n.take.copied),
            () => tell.done(n.take.notCopied),
          );
        return (
          <Card>
            {people.length === 0 ? (
              <p>{n.take.noAddresses}</p>
            ) : (
              <>
                <Line>
                  <Button onClick={() => void copy()}>{n.take.copy}</Button>
                </Line>
                <ul>
                  {people.map((p) => (
                    <li key={`${p.organisation}~${p.email}`}>
                      {nameOf(p.name, lang)}: {p.person}, <Mail address={p.email}>{p.email}</Mail>
                    </li>
                  ))}
                </ul>
              </>
            )}
            {nobody.length > 0 && (
              <p>
                {n.take.nobody} {nobody.map((name) => nameOf(name, lang)).join(', ')}
              </p>
            )}
          </Card>
        );
      }}
    </Read>
  );
};

/** What the map shows, as a file; and a bulletin or a letter to whom it shows. */
export const TakeAway = (props: {
  readonly asked: HeatQuestion;
  readonly organisations: readonly string[];
}) => {
  const n = useNetworkWords();
  const me = useMe();
  const send = useSend();
  const [isOpen, setOpen] = useState(false);
  const { ask, month, asOf } = props.asked;
  const query = { ...askedOfServer(ask), ...(month && { month }), ...(asOf && { asOf }) };
  const { busy, save } = useSaveFile(n.take.saved);
  const take = (format: 'csv' | 'xlsx') =>
    save(() => send(networkApi.exportNetwork, { query: { ...query, format } }));
  const write = () =>
    go(to('bulletinDraft', { new: '1', to: props.organisations.join(',') }, `b-${crypto.randomUUID()}`));
  return (
    <>
      <Line>
        <span>{n.take.title}:</span>
        {(['csv', 'xlsx'] as const).map((format) => (
          <Button key={format} size="small" disabledFocusable={busy} onClick={() => take(format)}>
            {n.take[format]}
          </Button>
        ))}
        {mayAtAll(me, 'seeReachability') && <span>{n.take.write}:</span>}
        {may(me, 'writeBulletin') && (
          <Button size="small" onClick={write}>
            {n.take.draft(props.organisations.length)}
          </Button>
        )}
        {mayAtAll(me, 'seeReachability') && (
          <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {n.take.addresses}
          </Button>
        )}
      </Line>
      {isOpen && <Addresses query={query} />}
    </>
  );
};
