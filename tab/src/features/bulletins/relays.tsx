import { Button } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { Bulletin } from '../../api/types';
import { useWords } from '../../language/words';
import { useMe } from '../../me/me';
import { useBulletinWords } from '../../parts/bulletins/words';
import { Line } from '../../ui/card';
import { momentText } from '../../ui/dates';
import { themeName } from '../../ui/names';
import { useDialog } from '../../ui/use-dialog';

const RelayDialog = lazy(async () => ({ default: (await import('./relay-dialog')).RelayDialog }));
export type RelayState = Bulletin['relays'][number];

const Relay = ({ of, bulletin }: { readonly of: RelayState; readonly bulletin: string }) => {
  const { lang } = useWords();
  const b = useBulletinWords();
  const me = useMe();
  const dialog = useDialog();
  const open = of.waits ? b.relay.waits : b.relay.notThere;
  const how = of.relayed ? (of.by === 'bot' ? b.relay.byBot : b.relay.byLead(of.name ?? '')) : open;
  const said = [how, of.at && momentText(of.at, lang), of.version && b.relay.version(of.version)];
  return (
    <Line>
      <span>
        {themeName(of.theme, lang)}: {said.filter(Boolean).join(', ')}
        {of.lines && ` – ”${of.lines}”`}
      </span>
      {of.waits && me.leads.includes(of.theme) && (
        <Button size="small" onClick={dialog.show}>
          {b.relay.do}
        </Button>
      )}
      {dialog.open && (
        <Suspense>
          <RelayDialog bulletin={bulletin} theme={of.theme} close={dialog.close} />
        </Suspense>
      )}
    </Line>
  );
};

/** Coordinator → lead → members: which themes have it, and the way on for the lead whose theme has not. */
export const Relays = ({ of }: { readonly of: Bulletin }) => {
  const b = useBulletinWords();
  if (of.relays.length === 0) return null;
  return (
    <>
      <h3>{b.relay.title}</h3>
      {of.relays.map((one) => (
        <Relay key={one.theme} of={one} bulletin={of.id} />
      ))}
    </>
  );
};
