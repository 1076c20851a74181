import { Button, Field, Input } from '@fluentui/react-components';
import type { unlinkAccount } from '@shared/contract/people';
import { finds } from '@shared/domain/people-text';
import { steps } from '@shared/domain/reachability';
import { inviteLetter } from '@shared/text/invite-letter';
import { lazy, Suspense, useState } from 'react';
import type { Reachability, ReachedPerson } from '../../api/types';
import { useWrite } from '../../api/use-api';
import { useMe } from '../../shell/me';
import { Card, CardList, Line, Soft } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { Empty } from '../../ui/faces';
import { Mail } from '../../ui/go';
import { nameOf } from '../../ui/names';
import { useTell } from '../../ui/notice';
import { Section } from '../../ui/page';
import { useDialog } from '../../ui/use-dialog';
import { useWords } from '../../ui/words';
import { usePeopleWords } from './words';

const LinkDialog = lazy(async () => ({ default: (await import('./link-dialog')).LinkDialog }));

type Props = { readonly person: ReachedPerson; readonly of: Reachability };

const Way = ({ person }: Pick<Props, 'person'>) => {
  const p = usePeopleWords();
  const isReached = person.step === 'reachable';
  const said = [
    [p.way.invited, true],
    [p.way.inTeam, person.inTeam],
    [p.way.bound, person.bound],
    [p.way.reachable, isReached],
  ] as const;
  return (
    <Soft>
      {said.map(([word, there]) => `${there ? '✓' : '–'} ${word}: ${there ? p.yes : p.no}`).join(' · ')}
    </Soft>
  );
};

const Linked = ({ person }: Pick<Props, 'person'>) => {
  const p = usePeopleWords();
  const tell = useTell();
  const write = useWrite<typeof unlinkAccount>('post', '/api/people/:id/accounts/unlink');
  return person.accounts
    .filter((account) => account.linked)
    .map(({ objectId, tenantId }) => (
      <Line key={objectId}>
        <span>{p.linkedAccount}</span>
        <Button
          size="small"
          disabledFocusable={write.isPending}
          onClick={() =>
            write.mutate(
              { params: { id: person.id }, body: { objectId, tenantId } },
              { onSuccess: () => tell.done(p.unlinked), onError: tell.failed },
            )
          }
        >
          {p.unlink}
        </Button>
      </Line>
    ));
};

// In the team, but no chat with the bot: the links are all that is missing.
const canBeInvited = ({ step }: ReachedPerson): boolean => step === 'noChat' || step === 'chatFailed';

/** A guest finds no app by searching: the links that add it, as a letter in Finnish and Swedish. */
const Invite = ({ person }: Pick<Props, 'person'>) => {
  const p = usePeopleWords();
  const letter = inviteLetter(useMe().teamsApp);
  return (
    <details>
      <summary>{p.invite}</summary>
      <p style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{letter.body}</p>
      <Mail address={person.email} letter={letter}>
        {p.inviteByMail}
      </Mail>
    </details>
  );
};

const Person = ({ person, of }: Props) => {
  const { lang } = useWords();
  const p = usePeopleWords();
  const dialog = useDialog();
  const about = [
    ...person.organisations.map((names) => nameOf(names, lang)),
    ...person.roles.map((role) => p.role[role]),
    person.email,
  ];
  return (
    <Card item>
      <h3>{person.name}</h3>
      <Soft>{about.join(' · ')}</Soft>
      <Way person={person} />
      {person.sentence && (
        <p>
          <strong>{p.step[person.step]}.</strong> {person.sentence} {p.mend} {person.mend}{' '}
          <Mail address={person.email}>{p.write}</Mail>
        </p>
      )}
      {canBeInvited(person) && <Invite person={person} />}
      {of.mayLink && <Linked person={person} />}
      {of.mayLink && of.unknown.length > 0 && person.step !== 'reachable' && (
        <Line>
          <Button size="small" onClick={dialog.show}>
            {p.link}
          </Button>
        </Line>
      )}
      {dialog.open && (
        <Suspense>
          <LinkDialog people={[person]} accounts={of.unknown} close={dialog.close} />
        </Suspense>
      )}
    </Card>
  );
};

// No chat yet is how most guests are, and the channels reach them: worth knowing, nothing to mend.
const isToMend = ({ step }: ReachedPerson): boolean => step !== 'reachable' && step !== 'noChat';
const atOnce = 30;

/** Everybody, those first for whom something is missing. */
export const People = ({ of }: { readonly of: Reachability }) => {
  const p = usePeopleWords();
  const [words, setWords] = useState('');
  const [shown, setShown] = useState('missing');
  const [most, setMost] = useState(atOnce);
  const fits = (person: ReachedPerson): boolean =>
    (shown === '' || (shown === 'missing' ? isToMend(person) : person.step === shown)) &&
    finds(words, [person.name, person.email, ...person.organisations.flatMap(({ fi, sv }) => [fi, sv])]);
  const found = of.people.filter(fits);
  const isAllReached = shown === 'missing' && words.trim() === '';
  return (
    <Section title={p.everybody} id="people">
      <Line>
        <Field label={p.find}>
          <Input type="search" value={words} onChange={(_, data) => setWords(data.value)} />
        </Field>
        <Choice label={p.show} value={shown} choose={setShown}>
          <option value="missing">{p.onlyMissing}</option>
          <option value="">{p.all}</option>
          {steps.map((step) => (
            <option key={step} value={step}>
              {p.step[step]} ({of.people.filter((one) => one.step === step).length})
            </option>
          ))}
        </Choice>
      </Line>
      {found.length === 0 ? (
        <Empty title={isAllReached ? p.everybodyReached : p.nobody} />
      ) : (
        <Soft>{p.people(found.length)}</Soft>
      )}
      <CardList>
        {found.slice(0, most).map((person) => (
          <Person key={person.id} person={person} of={of} />
        ))}
      </CardList>
      {found.length > most && (
        <div>
          <Button onClick={() => setMost(most + atOnce)}>{p.more}</Button>
        </div>
      )}
    </Section>
  );
};
