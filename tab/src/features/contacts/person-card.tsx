import { Button } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { RegistryPage } from '../../api/types';
import { useWords } from '../../language/words';
import { useByHandWords } from '../../ui/by-hand-words';
import { Card, Line, Soft } from '../../ui/card';
import { plainDay } from '../../ui/dates';
import { Mail } from '../../ui/go';
import { themeName } from '../../ui/names';
import { useDialog } from '../../ui/use-dialog';

const EndTask = lazy(async () => ({ default: (await import('./end-task')).EndTask }));
const EditPerson = lazy(async () => ({ default: (await import('./edit-person')).EditPerson }));

export type RegistryPerson = RegistryPage['people'][number];
export type PersonTask = RegistryPerson['tasks'][number];

/** "varahenkilö, Laatu" */
const useTaskName = () => {
  const h = useByHandWords();
  const { lang } = useWords();
  return ({ role, deputy, theme }: PersonTask): string =>
    [deputy ? h.deputy : h.roleName[role], ...(theme ? [themeName(theme, lang)] : [])].join(', ');
};

const TaskLine = (props: {
  readonly of: PersonTask;
  readonly person: RegistryPerson;
  readonly organisation: string;
}) => {
  const { of, person, organisation } = props;
  const { lang } = useWords();
  const h = useByHandWords();
  const name = useTaskName()(of);
  const dialog = useDialog();
  const from = plainDay(of.from, lang);
  return (
    <Line>
      <span>
        {name}, {of.until ? h.between(from, plainDay(of.until, lang)) : h.since(from)}
      </span>
      {of.mayEnd && (
        <Button size="small" aria-label={h.endOf(person.name, name)} onClick={dialog.show}>
          {h.end}
        </Button>
      )}
      {dialog.open && (
        <Suspense>
          <EndTask of={of} name={name} person={person} organisation={organisation} close={dialog.close} />
        </Suspense>
      )}
    </Line>
  );
};

/** A person and what they do for this organisation, with what may be changed. */
export const PersonCard = ({ of, page }: { readonly of: RegistryPerson; readonly page: RegistryPage }) => {
  const h = useByHandWords();
  const dialog = useDialog();
  const state = of.hasLeft ? h.hasLeft : of.isKnown ? '' : h.notKnown;
  return (
    <Card>
      <Line>
        <strong>{of.name}</strong>
        <Mail address={of.email}>{of.email}</Mail>
        {page.mayEdit && (
          <Button size="small" appearance="subtle" aria-label={h.editOf(of.name)} onClick={dialog.show}>
            {h.edit}
          </Button>
        )}
      </Line>
      {state && <Soft>{state}</Soft>}
      {of.tasks.map((task) => (
        <TaskLine
          key={`${task.role}~${task.deputy}~${task.theme ?? ''}~${task.from}`}
          of={task}
          person={of}
          organisation={page.id}
        />
      ))}
      {dialog.open && (
        <Suspense>
          <EditPerson of={of} close={dialog.close} />
        </Suspense>
      )}
    </Card>
  );
};
