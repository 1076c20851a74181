import { Button } from '@fluentui/react-components';
import { inviteLetter } from '@shared/text/invite-letter';
import { peopleApi } from '../../api/rooms/people';
import type { Reachability } from '../../api/types';
import { useRead, useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { may, useMe } from '../../me/me';
import { to } from '../../ui/address';
import { Card, Line, Soft } from '../../ui/card';
import { momentText } from '../../ui/dates';
import { Read } from '../../ui/faces';
import { Go, Mail } from '../../ui/go';
import { nameOf } from '../../ui/names';
import { useTell } from '../../ui/notice';
import { Page, Section } from '../../ui/page';
import { ChannelReach } from './channel-reach';
import { JoinRequests } from './join-requests';
import { People } from './people';
import { UnknownMembers } from './unknown-members';
import { usePeopleWords } from './words';

const WhenRead = ({ of }: { readonly of: Reachability }) => {
  const { lang } = useWords();
  const p = usePeopleWords();
  const tell = useTell();
  const write = useWrite(peopleApi.readRosters);
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
          {of.withoutContact.map(({ id, name }) => (
            <li key={id}>
              <Go href={to('contacts', { organisation: id })}>{nameOf(name, lang)}</Go>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
};

/** Owners of pilots whom their organisation has named: to be added, with a letter that is ready. */
const OwnersToAdd = ({ of }: { readonly of: Reachability }) => {
  const { lang } = useWords();
  const p = usePeopleWords();
  const letter = inviteLetter(useMe().teamsApp);
  if (of.ownersToAdd.length === 0) return null;
  return (
    <Section title={p.ownersToAdd} id="owners-to-add">
      <Card>
        <Soft>{p.ownersToAddText}</Soft>
        <ul>
          {of.ownersToAdd.map(({ name, email, organisation, pilot }) => (
            <li key={`${email}~${pilot}`}>
              {name} ({email}), {nameOf(organisation, lang)}: {pilot}{' '}
              <Mail address={email} letter={letter}>
                {p.inviteByMail}
              </Mail>
            </li>
          ))}
        </ul>
        <details>
          <summary>{p.invite}</summary>
          <p style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{letter.body}</p>
        </details>
      </Card>
    </Section>
  );
};

/** Who can be reached and through which channel, and what mends what is missing. */
export const ReachabilityPage = () => {
  const me = useMe();
  const p = usePeopleWords();
  const read = useRead(peopleApi.reachability);
  return (
    <Page title={p.title} under={p.intro}>
      <Read of={read} bars={6}>
        {(of) => (
          <>
            <WhenRead of={of} />
            {may(me, 'seeRequests') && <JoinRequests />}
            <UnknownMembers of={of} />
            <OwnersToAdd of={of} />
            <WithoutContact of={of} />
            <People of={of} />
            <ChannelReach of={of} />
          </>
        )}
      </Read>
    </Page>
  );
};
