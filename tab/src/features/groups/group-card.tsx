import { Button } from '@fluentui/react-components';
import type { ThemeId } from '@shared/domain/theme';
import { lazy, Suspense } from 'react';
import { useWords } from '../../language/words';
import { to } from '../../ui/address';
import { Card, Line, Soft } from '../../ui/card';
import { momentText } from '../../ui/dates';
import { FirstOf } from '../../ui/first-of';
import { Go } from '../../ui/go';
import { nameOf } from '../../ui/names';
import { useDialog } from '../../ui/use-dialog';
import type { OutsideMember, ThemeGroup } from './types';
import { useGroupWords } from './words';

const SeatDialog = lazy(async () => ({ default: (await import('./seat-dialog')).SeatDialog }));

const usePeople = (of: OutsideMember): string => {
  const g = useGroupWords();
  const said = [of.person && g.person(of.person.name), of.deputy && g.deputy(of.deputy.name)].filter(Boolean);
  return said.length > 0 ? said.join(' · ') : of.named ? g.named : g.unnamed;
};

export const MemberLine = (props: {
  readonly of: OutsideMember;
  readonly theme: ThemeId;
  readonly seated?: boolean;
}) => {
  const { lang } = useWords();
  const g = useGroupWords();
  const dialog = useDialog();
  const { of, seated = true } = props;
  const people = usePeople(of);
  const name = nameOf(of.name, lang);
  const word = of.named ? g.rename : g.name;
  return (
    <li>
      <Line>
        <span>
          {of.isOwn ? <strong>{name}</strong> : name}
          {seated && `: ${people}`}
        </span>
        {seated && of.mayName && (
          <Button size="small" aria-label={`${word}: ${name}`} onClick={dialog.show}>
            {word}
          </Button>
        )}
      </Line>
      {dialog.open && (
        <Suspense>
          <SeatDialog of={of} theme={props.theme} close={dialog.close} />
        </Suspense>
      )}
    </li>
  );
};

const Meetings = ({ of }: { readonly of: ThemeGroup }) => {
  const { t, lang } = useWords();
  const g = useGroupWords();
  if (of.meetings.length === 0) return <Soft>{g.noMeetings}</Soft>;
  return (
    <ul aria-label={`${g.meetings}: ${nameOf(of.name, lang)}`}>
      {of.meetings.map((one) => (
        <li key={one.event}>
          <Go href={to('events', { event: one.event })}>
            {(lang === 'sv' ? one.title.sv : one.title.fi) ?? one.title.fi ?? one.title.sv}
          </Go>
          {`, ${momentText(one.startsAt, lang)}: ${t.eventState[one.state]}`}
        </li>
      ))}
    </ul>
  );
};

/** A group of tens is read some at a time: a dozen such groups stand on a phone's page. */
const most = 12;
const few = 4;

/** One group as its members read it: who sits in it, where it talks, when it meets. */
export const GroupCard = (props: {
  readonly of: ThemeGroup;
  readonly theme: ThemeId;
  readonly mayPlan: boolean;
}) => {
  const { lang } = useWords();
  const g = useGroupWords();
  const { of, theme } = props;
  const name = nameOf(of.name, lang);
  const ownFirst = [...of.members.filter((m) => m.isOwn), ...of.members.filter((m) => !m.isOwn)];
  return (
    <Card>
      <h3>{name}</h3>
      <Soft>{g.members(of.members.length)}</Soft>
      <FirstOf of={ownFirst} label={name} atOnce={of.members.length > most ? few : most}>
        {(member) => <MemberLine key={member.organisation} of={member} theme={theme} />}
      </FirstOf>
      {of.gone.length > 0 && <Soft>{g.gone(of.gone.map((o) => nameOf(o.name, lang)).join(', '))}</Soft>}
      {of.channel ? <Soft>{g.channel(of.channel)}</Soft> : props.mayPlan && <Soft>{g.noChannel}</Soft>}
      <strong>{g.meetings}</strong>
      <Meetings of={of} />
      {props.mayPlan && (
        <Go href={to('events', { plan: 'group', theme, group: of.id })} aria-label={`${g.plan}: ${name}`}>
          {g.plan}
        </Go>
      )}
    </Card>
  );
};
