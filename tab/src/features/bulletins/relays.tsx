import { Button } from '@fluentui/react-components';
import type { relayBulletin } from '@shared/contract/bulletins';
import type { Bulletin } from '../../api/types';
import { useWrite } from '../../api/use-api';
import { useMe } from '../../shell/me';
import { Line } from '../../ui/card';
import { momentText } from '../../ui/dates';
import { themeName } from '../../ui/names';
import { useTell } from '../../ui/notice';
import { useWords } from '../../ui/words';

type RelayState = Bulletin['relays'][number];

const said = (relay: RelayState, t: ReturnType<typeof useWords>['t']): string =>
  relay.relayed
    ? relay.by === 'bot'
      ? t.bulletins.relayedByBot
      : t.bulletins.relayedByLead
    : t.bulletins.notRelayed;

/** Coordinator → lead → members: which themes have it, and one tap for the lead whose theme has not. */
export const Relays = ({ of }: { readonly of: Bulletin }) => {
  const { t, lang } = useWords();
  const me = useMe();
  const tell = useTell();
  const write = useWrite<typeof relayBulletin>('post', '/api/bulletins/:id/relay');
  if (of.relays.length === 0) return null;
  const relay = (theme: RelayState['theme']) =>
    write.mutate(
      { params: { id: of.id }, body: { theme } },
      {
        onSuccess: ({ fresh }) => tell.done(fresh ? t.bulletins.relayedNow : t.bulletins.relayedAlready),
        onError: tell.failed,
      },
    );
  return (
    <>
      <h3>{t.bulletins.relays}</h3>
      {of.relays.map((one) => (
        <Line key={one.theme}>
          <span>
            {themeName(one.theme, lang)}: {said(one, t)}
            {one.at && `, ${momentText(one.at, lang)}`}
          </span>
          {!one.relayed && me.leads.includes(one.theme) && (
            <Button size="small" disabledFocusable={write.isPending} onClick={() => relay(one.theme)}>
              {t.bulletins.relay}
            </Button>
          )}
        </Line>
      ))}
    </>
  );
};
