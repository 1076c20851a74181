import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { pilotsApi } from '../../api/rooms/pilots';
import { Trouble } from '../../api/trouble';
import type { PilotDetails } from '../../api/types';
import { useRead, useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { may, useMe } from '../../me/me';
import { to } from '../../ui/address';
import { Card, Line, Soft } from '../../ui/card';
import { DataTable } from '../../ui/data-table';
import { dayText, momentText, roundText } from '../../ui/dates';
import { Failed, Read } from '../../ui/faces';
import { FormDialog } from '../../ui/form-dialog';
import { Go, Mail, Out } from '../../ui/go';
import { nameOf, themeName } from '../../ui/names';
import { useTell } from '../../ui/notice';
import { Page, Section } from '../../ui/page';
import { useDialog } from '../../ui/use-dialog';
import { PeerLearning, Similar } from './peer-learning';
import { usePilotWords } from './words';

const RegisterDialog = lazy(async () => ({ default: (await import('./register-dialog')).RegisterDialog }));
type Props = { readonly of: PilotDetails };

const keyIn = (id: string) => {
  const [organisation = '', theme = '', pilot = ''] = id.split('~');
  return { organisation, theme, pilot };
};
const useRemove = () => useWrite(pilotsApi.removePilot);

const Remove = ({ of }: Props) => {
  const p = usePilotWords();
  const tell = useTell();
  const dialog = useDialog();
  const write = useRemove();
  const { organisation, theme, pilot } = of.pilot;
  const send = () =>
    write.mutate(
      { body: { organisation, theme, pilot, removed: true } },
      { onSuccess: () => tell.done(p.removed) },
    );
  return (
    <>
      <Button onClick={dialog.show}>{p.remove}</Button>
      {dialog.open && (
        <FormDialog
          title={p.remove}
          submit={p.remove}
          busy={write.isPending}
          error={write.error}
          send={send}
          close={dialog.close}
        >
          <p>{p.removeText}</p>
        </FormDialog>
      )}
    </>
  );
};

const Acts = ({ of }: Props) => {
  const p = usePilotWords();
  const dialog = useDialog();
  const { place } = of;
  if (!place) return null;
  return (
    <Line>
      <Button appearance="primary" onClick={dialog.show}>
        {p.change}
      </Button>
      <Remove of={of} />
      <Go href={to('checkIn', { organisation: of.pilot.organisation })}>{p.answer}</Go>
      {dialog.open && (
        <Suspense>
          <RegisterDialog places={[place]} pilot={of.pilot} close={dialog.close} />
        </Suspense>
      )}
    </Line>
  );
};

const State = ({ of }: Props) => {
  const { t, lang } = useWords();
  const p = usePilotWords();
  const { pilot } = of;
  const day = (d: string | undefined): string => (d ? dayText(d, lang) : '');
  const rows: readonly (readonly [string, string | undefined])[] = [
    [p.stage, t.stage[pilot.stage]],
    [p.paceLabel, pilot.pace && t.pace[pilot.pace]],
    [p.model, pilot.model],
    [p.starts, day(pilot.starts)],
    [p.ends, day(pilot.ends)],
    [p.owner, pilot.owner],
    [p.lastTold, pilot.done],
    [p.results, pilot.results],
  ];
  return (
    <Section title={p.state} id="state">
      <Card>
        <dl style={{ margin: 0 }}>
          {rows
            .filter(([, value]) => value)
            .map(([name, value]) => (
              <div key={name}>
                <dt>
                  <strong>{name}</strong>
                </dt>
                <dd style={{ margin: '0 0 8px', whiteSpace: 'pre-wrap' }} lang={pilot.language}>
                  {value}
                </dd>
              </div>
            ))}
        </dl>
        {pilot.links.length > 0 && (
          <ul>
            {pilot.links.map((link) => (
              <li key={`${link.title}~${link.url}`}>
                <Out href={link.url}>{link.title}</Out>
              </li>
            ))}
          </ul>
        )}
        <Soft>
          {[
            `${p.updated} ${momentText(pilot.answeredAt, lang)}`,
            pilot.shared ? p.shared : p.notShared,
            pilot.help && `⚠ ${t.pilots.asksHelp}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Soft>
      </Card>
    </Section>
  );
};

const Contacts = ({ of }: Props) => {
  const p = usePilotWords();
  return (
    <Section title={p.contacts} id="contacts">
      {of.contacts.length === 0 ? (
        <Soft>{p.noContacts}</Soft>
      ) : (
        <ul>
          {of.contacts.map(({ name, email }) => (
            <li key={email}>
              {name} · <Mail address={email}>{email}</Mail>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};

const History = ({ of }: Props) => {
  const { t, lang } = useWords();
  const p = usePilotWords();
  return (
    <Section title={p.history} id="history">
      <DataTable
        caption={`${p.history}: ${of.pilot.title || t.checkIn.newPilot}`}
        headings={[p.historyWhen, p.historyWho, p.historyWhat, p.stage, p.lastTold]}
        rows={of.history.map((word, at) => ({
          key: `${word.at}~${at}`,
          cells: [
            momentText(word.at, lang),
            word.by || '–',
            word.round ? roundText(word.round) : p.inRegister,
            [t.stage[word.stage], word.pace && t.pace[word.pace], word.removed && p.wasRemoved]
              .filter(Boolean)
              .join(' · '),
            word.done ?? '',
          ],
        }))}
      />
    </Section>
  );
};

/** What was removed says so; its own organisation may put it back. */
const Gone = ({
  id,
  error,
  retry,
}: {
  readonly id: string;
  readonly error: unknown;
  readonly retry: () => void;
}) => {
  const p = usePilotWords();
  const me = useMe();
  const tell = useTell();
  const write = useRemove();
  const { organisation, theme, pilot } = keyIn(id);
  const isRemoved = error instanceof Trouble && error.status === 410;
  const mayRestore = isRemoved && may(me, 'registerPilot', { organisation });
  const restore = () =>
    write.mutate(
      { body: { organisation, theme: theme as PilotDetails['pilot']['theme'], pilot, removed: false } },
      { onSuccess: () => tell.done(p.restored), onError: tell.failed },
    );
  return (
    <>
      <Failed error={error} {...(!isRemoved && { retry })} />
      <Line>
        {mayRestore && (
          <Button disabledFocusable={write.isPending} onClick={restore}>
            {p.restore}
          </Button>
        )}
        <Go href={to('pilots')}>{p.backToList}</Go>
      </Line>
    </>
  );
};

/** One pilot: how it stands, whom to ask, what was said of it, and others like it. */
export const PilotPage = ({ id }: { readonly id: string }) => {
  const { t, lang } = useWords();
  const p = usePilotWords();
  const read = useRead(pilotsApi.pilotPage, { params: { pilot: id } });
  const [title, setTitle] = useState('');
  const found = read.data?.pilot;
  if (found && found.title !== title) setTitle(found.title);
  return (
    <Page
      title={found ? found.title || t.checkIn.newPilot : title || t.page.pilots}
      under={found && `${nameOf(found.name, lang)} · ${themeName(found.theme, lang)}`}
    >
      {read.isError ? (
        <Gone id={id} error={read.error} retry={() => void read.refetch()} />
      ) : (
        <Read of={read} bars={5}>
          {(of) => (
            <>
              <Acts of={of} />
              <State of={of} />
              <PeerLearning of={of} />
              <Contacts of={of} />
              <Similar of={of} />
              <History of={of} />
              <Go href={to('pilots')}>{p.backToList}</Go>
            </>
          )}
        </Read>
      )}
    </Page>
  );
};
