import { Button, Field, Input } from '@fluentui/react-components';
import type { RequestPart } from '@shared/contract/endpoint';
import type { reachedPeople } from '@shared/contract/people';
import { type ReachShown, reachShown, steps } from '@shared/domain/reachability';
import { inviteLetter } from '@shared/text/invite-letter';
import { lazy, Suspense, useState } from 'react';
import { peopleApi } from '../../api/rooms/people';
import type { Reachability, ReachedPerson } from '../../api/types';
import { useReadPages, useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useMe } from '../../me/me';
import { Card, CardList, Line, Soft } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { Empty, Failed, Loading } from '../../ui/faces';
import { Mail } from '../../ui/go';
import { nameOf } from '../../ui/names';
import { useTell } from '../../ui/notice';
import { Section } from '../../ui/page';
import { useDialog } from '../../ui/use-dialog';
import { useSettled } from '../../ui/use-settled';
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
  const write = useWrite(peopleApi.unlinkAccount);
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
          <LinkDialog person={person} accounts={of.unknown} close={dialog.close} />
        </Suspense>
      )}
    </Card>
  );
};

type PeopleQuery = RequestPart<typeof reachedPeople, 'query'>;

const Found = ({ query, of }: { readonly query: PeopleQuery; readonly of: Reachability }) => {
  const p = usePeopleWords();
  const read = useReadPages(peopleApi.reachedPeople, query, true);
  if (read.isError && !read.data) return <Failed error={read.error} retry={() => void read.refetch()} />;
  if (!read.data) return <Loading />;
  const found = read.data.pages.flatMap((page) => page.people);
  const isAllReached = query?.show === 'missing' && !query.find;
  return (
    <>
      <div role="status">
        {found.length > 0 && <Soft>{p.people(read.data.pages[0]?.total ?? found.length)}</Soft>}
      </div>
      {found.length === 0 && <Empty title={isAllReached ? p.everybodyReached : p.nobody} />}
      <CardList>
        {found.map((person) => (
          <Person key={person.id} person={person} of={of} />
        ))}
      </CardList>
      {read.hasNextPage && (
        <div>
          <Button disabledFocusable={read.isFetching} onClick={() => void read.fetchNextPage()}>
            {p.more}
          </Button>
        </div>
      )}
    </>
  );
};

/** Everybody, those first for whom something is missing. */
export const People = ({ of }: { readonly of: Reachability }) => {
  const p = usePeopleWords();
  const [words, setWords] = useState('');
  const [shown, setShown] = useState<ReachShown>('missing');
  const find = useSettled(words.trim());
  return (
    <Section title={p.everybody} id="people">
      <Line>
        <Field label={p.find}>
          <Input type="search" value={words} maxLength={100} onChange={(_, data) => setWords(data.value)} />
        </Field>
        <Choice
          label={p.show}
          value={shown}
          choose={(word) => setShown(reachShown.find((one) => one === word) ?? 'missing')}
        >
          <option value="missing">{p.onlyMissing}</option>
          <option value="all">{p.all}</option>
          {steps.map((step) => (
            <option key={step} value={step}>
              {p.step[step]} ({of.counts[step]})
            </option>
          ))}
        </Choice>
      </Line>
      <Found query={{ show: shown, ...(find && { find }) }} of={of} />
    </Section>
  );
};
