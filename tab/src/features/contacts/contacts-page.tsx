import { Button } from '@fluentui/react-components';
import { Fragment, lazy, Suspense } from 'react';
import { registryPagesApi } from '../../api/rooms/registry-pages';
import type { RegistryPage } from '../../api/types';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useMe } from '../../me/me';
import { to, useAddress } from '../../ui/address';
import { useByHandWords } from '../../ui/by-hand-words';
import { Card, Line, Soft } from '../../ui/card';
import { momentText, plainDay } from '../../ui/dates';
import { Empty, Read } from '../../ui/faces';
import { Fold } from '../../ui/fold';
import { Go } from '../../ui/go';
import { nameOf, themeName } from '../../ui/names';
import { Page, Section } from '../../ui/page';
import { useDialog } from '../../ui/use-dialog';
import { PersonCard } from './person-card';
import { Seats } from './seats';

const AddPerson = lazy(async () => ({ default: (await import('./add-person')).AddPerson }));
const EditOrganisation = lazy(async () => ({
  default: (await import('./edit-organisation')).EditOrganisation,
}));
const Merge = lazy(async () => ({ default: (await import('./merge-organisation')).MergeOrganisation }));

const UndoMerger = lazy(async () => ({ default: (await import('./undo-merger')).UndoMerger }));

const People = ({ of }: { readonly of: RegistryPage }) => {
  const { lang } = useWords();
  const h = useByHandWords();
  const dialog = useDialog();
  const { today } = useMe();
  const isOver = (person: RegistryPage['people'][number]): boolean =>
    person.hasLeft || person.tasks.every((t) => t.until !== undefined && t.until < today);
  const now = of.people.filter((p) => !isOver(p));
  const before = of.people.filter(isOver);
  const isGone = of.left !== undefined && of.left < today;
  return (
    <Section title={h.people} id="people">
      {of.mayEditContacts && !isGone && (
        <Line>
          <Button appearance="primary" onClick={dialog.show}>
            {h.add}
          </Button>
        </Line>
      )}
      {now.length === 0 && !isGone && <Empty title={h.nobody} text={h.nobodyText} />}
      {now.length === 0 && of.left && isGone && (
        <Soft>
          {h.left(plainDay(of.left, lang))} {of.mergedInto && h.mergedInto(nameOf(of.mergedInto, lang))}
        </Soft>
      )}
      {now.map((person) => (
        <PersonCard key={person.id} of={person} page={of} />
      ))}
      {before.length > 0 && (
        <Fold title={`${h.before} (${before.length})`}>
          {before.map((person) => (
            <PersonCard key={person.id} of={person} page={of} />
          ))}
        </Fold>
      )}
      {dialog.open && (
        <Suspense>
          <AddPerson of={of} close={dialog.close} />
        </Suspense>
      )}
    </Section>
  );
};

const About = ({ of }: { readonly of: RegistryPage }) => {
  const { lang } = useWords();
  const h = useByHandWords();
  const edit = useDialog();
  const merge = useDialog();
  const time = ({ from, until }: { readonly from: string; readonly until?: string | undefined }) =>
    until ? h.between(plainDay(from, lang), plainDay(until, lang)) : h.since(plainDay(from, lang));
  return (
    <Section title={h.organisation} id="organisation">
      <Card>
        <Soft>
          {h.joined(plainDay(of.joined, lang))} {of.left && h.left(plainDay(of.left, lang))}{' '}
          {of.mergedInto && h.mergedInto(nameOf(of.mergedInto, lang))}
        </Soft>
        {of.themes.length + of.leads.length === 0 ? (
          <p>{h.noThemes}</p>
        ) : (
          <ul>
            {of.themes.map((m) => (
              <li key={`${m.theme}~${m.from}`}>
                {themeName(m.theme, lang)}, {time(m)}
              </li>
            ))}
            {of.leads.map((l) => (
              <li key={`lead~${l.theme}~${l.from}`}>
                {h.leads(themeName(l.theme, lang), l.share)}, {time(l)}
              </li>
            ))}
          </ul>
        )}
        {of.absorbed.length > 0 && (
          <p>
            {h.absorbed}{' '}
            {of.absorbed.map((o, n) => (
              <Fragment key={o.id}>
                {n > 0 && ', '}
                {of.mayEdit ? (
                  <Go href={to('contacts', { organisation: o.id })}>{nameOf(o.name, lang)}</Go>
                ) : (
                  nameOf(o.name, lang)
                )}
              </Fragment>
            ))}
          </p>
        )}
        {of.merger && (
          <Suspense>
            <UndoMerger of={of} merger={of.merger} />
          </Suspense>
        )}
        {of.mayEdit && (
          <Line>
            <Button onClick={edit.show}>{h.change}</Button>
            {!of.isCoordinator && !of.mergedInto && <Button onClick={merge.show}>{h.merge}</Button>}
          </Line>
        )}
      </Card>
      {edit.open && (
        <Suspense>
          <EditOrganisation of={of} close={edit.close} />
        </Suspense>
      )}
      {merge.open && (
        <Suspense>
          <Merge of={of} close={merge.close} />
        </Suspense>
      )}
    </Section>
  );
};

const History = ({ of }: { readonly of: RegistryPage }) => {
  const { lang } = useWords();
  const h = useByHandWords();
  return (
    <Section title={h.history} id="history">
      {of.history.length === 0 ? (
        <Soft>{h.noHistory}</Soft>
      ) : (
        <Card>
          {of.history.map((line) => (
            <div key={`${line.at}~${line.what.join()}`}>
              <Soft>
                {momentText(line.at, lang)} · {line.by}
              </Soft>
              <ul>
                {line.what.map((what) => (
                  <li key={what}>{what}</li>
                ))}
              </ul>
            </div>
          ))}
        </Card>
      )}
    </Section>
  );
};

/** Who answers for an organisation: its own people keep it, and the coordination everybody's. */
export const ContactsPage = () => {
  const me = useMe();
  const { lang } = useWords();
  const h = useByHandWords();
  const { query } = useAddress();
  const asked = query.get('organisation') ?? undefined;
  const read = useRead(registryPagesApi.organisationPage, {
    query: { organisation: asked },
  });
  const isOurs = !asked || me.organisations.some((o) => o.id === asked);
  const name = read.data ? nameOf(read.data.name, lang) : '';
  return (
    <Page title={isOurs ? h.ours : h.title} under={name ? `${name}. ${h.intro}` : h.intro}>
      <Read of={read}>
        {(page) => (
          <>
            <People of={page} />
            <Seats of={page} />
            <About of={page} />
            <History of={page} />
          </>
        )}
      </Read>
    </Page>
  );
};
