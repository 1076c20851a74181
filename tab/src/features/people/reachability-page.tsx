import { Button } from '@fluentui/react-components';
import type { reachability, readRosters } from '@shared/contract/people';
import type { Reachability } from '../../api/types';
import { useRead, useWrite } from '../../api/use-api';
import { may, useMe } from '../../shell/me';
import { Card, Line, Soft } from '../../ui/card';
import { momentText } from '../../ui/dates';
import { Read } from '../../ui/faces';
import { nameOf } from '../../ui/names';
import { useTell } from '../../ui/notice';
import { Page, Section } from '../../ui/page';
import { useWords } from '../../ui/words';
import { ChannelReach } from './channel-reach';
import { JoinRequests } from './join-requests';
import { People } from './people';
import { UnknownMembers } from './unknown-members';
import { usePeopleWords } from './words';

const WhenRead = ({ of }: { readonly of: Reachability }) => {
  const { lang } = useWords();
  const p = usePeopleWords();
  const tell = useTell();
  const write = useWrite<typeof readRosters>('post', '/api/reachability/read');
  const read = () =>
    write.mutate({}, { onSuccess: ({ members }) => tell.done(p.readDone(members)), onError: tell.failed });
  return (
    <>
      <Line>
        <span>{of.readAt ? p.readAt(momentText(of.readAt, lang)) : p.neverRead}</span>
        {of.mayLink && (
          <Button size="small" disabledFocusable={write.isPending} onClick={read}>
            {p.readNow}
          </Button>
        )}
      </Line>
      {of.silentTeams.length > 0 && <p>{p.silentTeams(of.silentTeams.join(', '))}</p>}
    </>
  );
};

const WithoutContact = ({ of }: { readonly of: Reachability }) => {
  const { lang } = useWords();
  const p = usePeopleWords();
  if (of.withoutContact.length === 0) return null;
  return (
    <Section title={p.withoutContact} id="without-contact">
      <Card>
        <Soft>{p.withoutContactText}</Soft>
        <ul>
          {of.withoutContact.map((names) => (
            <li key={names.fi}>{nameOf(names, lang)}</li>
          ))}
        </ul>
      </Card>
    </Section>
  );
};

/** Who can be reached and through which channel, and what mends what is missing. */
export const ReachabilityPage = () => {
  const me = useMe();
  const p = usePeopleWords();
  const read = useRead<typeof reachability>('/api/reachability');
  return (
    <Page title={p.title} under={p.intro}>
      <Read of={read} bars={6}>
        {(of) => (
          <>
            <WhenRead of={of} />
            {may(me, 'seeRequests') && <JoinRequests people={of.people} />}
            <UnknownMembers of={of} />
            <WithoutContact of={of} />
            <People of={of} />
            <ChannelReach of={of} />
          </>
        )}
      </Read>
    </Page>
  );
};
