import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState } from 'react';
import { peopleApi } from '../../api/rooms/people';
import type { ReachedPerson } from '../../api/types';
import { useRead, useSend } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useDataWords } from '../../parts/data/words';
import { Card, Line, Soft } from '../../ui/card';
import { DataTable } from '../../ui/data-table';
import { momentText } from '../../ui/dates';
import { Read } from '../../ui/faces';
import { Section } from '../../ui/page';
import { PersonChoice } from '../../ui/person-choice';
import { jsonFile, useSaveFile } from '../../ui/save-file';
import { useDialog } from '../../ui/use-dialog';
import type { ErasedPosts } from './erase-dialog';

const EraseDialog = lazy(async () => ({ default: (await import('./erase-dialog')).EraseDialog }));

const Erasures = () => {
  const { lang } = useWords();
  const d = useDataWords();
  const read = useRead(peopleApi.erasures);
  return (
    <Read of={read}>
      {({ erasures: done }) =>
        done.length === 0 ? (
          <Soft>{d.noErasures}</Soft>
        ) : (
          <DataTable
            caption={d.erasures}
            headings={d.erasuresHeadings}
            rows={done.map(({ at, by, rows }) => ({
              key: at,
              cells: [momentText(at, lang), by, String(rows)],
            }))}
          />
        )
      }
    </Read>
  );
};

/** Messages in Teams that still show the name of who was just erased. */
const Left = ({ posts }: { readonly posts: ErasedPosts }) => {
  const d = useDataWords();
  return (
    <>
      {posts.outOfReach.length > 0 && (
        <>
          <p>{d.leftText}</p>
          <DataTable
            caption={d.left}
            headings={d.leftHeadings}
            rows={posts.outOfReach.map(({ what, title, place }, i) => ({
              key: String(i),
              cells: [[what, title].filter(Boolean).join(': '), place],
            }))}
          />
        </>
      )}
      {posts.unknown > 0 && <p>{d.unknown(posts.unknown)}</p>}
    </>
  );
};

const Acts = () => {
  const d = useDataWords();
  const send = useSend();
  const dialog = useDialog();
  const { busy, save } = useSaveFile(d.saved);
  const [person, setPerson] = useState<ReachedPerson | null>(null);
  const [posts, setPosts] = useState<ErasedPosts | null>(null);
  const erased = (stand: ErasedPosts) => {
    setPerson(null);
    setPosts(stand);
  };
  const give = ({ id, name }: ReachedPerson) =>
    save(async () => jsonFile(name, await send(peopleApi.readPersonData, { params: { id } })));
  return (
    <>
      <PersonChoice
        label={d.who}
        find={d.find}
        none={d.choose}
        more={d.narrow}
        chosen={person}
        choose={setPerson}
      />
      <Line>
        <Button disabledFocusable={busy || !person} onClick={() => person && give(person)}>
          {d.give}
        </Button>
        <Button disabledFocusable={!person} onClick={(event) => person && dialog.show(event)}>
          {d.erase}
        </Button>
      </Line>
      {dialog.open && person && (
        <Suspense>
          <EraseDialog person={person} close={dialog.close} done={erased} />
        </Suspense>
      )}
      {posts && <Left posts={posts} />}
    </>
  );
};

/** Somebody's right to see what is kept of them, and to have it erased. */
export const PersonData = () => {
  const d = useDataWords();
  return (
    <Section title={d.person} id="person">
      <Card>
        <p>{d.personText}</p>
        <Acts />
      </Card>
      <Erasures />
    </Section>
  );
};
