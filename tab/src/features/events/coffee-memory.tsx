import type { coffeeMemory } from '@shared/contract/coffee-memory';
import type { Answered } from '@shared/contract/endpoint';
import type { ThemeId } from '@shared/domain/theme';
import { coffeeMemoryApi } from '../../api/rooms/coffee-memory';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import { to } from '../../ui/address';
import { Soft } from '../../ui/card';
import { dayText } from '../../ui/dates';
import { Read } from '../../ui/faces';
import { Go, Out } from '../../ui/go';
import { nameOf } from '../../ui/names';
import { usePageWords } from './page-words';

type Memory = Answered<typeof coffeeMemory>;

const Topics = ({ topics }: Pick<Memory, 'topics'>) => {
  const { t, lang } = useWords();
  const w = usePageWords();
  return (
    <>
      <p>{w.coffees.topics}</p>
      <ul>
        {topics.map((one) => (
          <li key={one.event}>
            <Go href={to('events', {}, one.event)}>{dayText(one.startsAt, lang)}</Go>
            {` ${one.topic ?? t.eventType.coffee}`}
            {one.notes && (
              <>
                {' '}
                <Out href={one.notes}>{w.coffees.notes}</Out>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

const Named = ({ title, names }: { readonly title: string; readonly names: readonly string[] }) =>
  names.length === 0 ? null : (
    <p>
      {title}: {names.join(', ')}
    </p>
  );

/** What a theme's coffees have been about, who has not been at one, and how to begin: for who invites. */
export const CoffeeMemory = ({ theme }: { readonly theme: ThemeId }) => {
  const { lang } = useWords();
  const w = usePageWords();
  const read = useRead(coffeeMemoryApi.coffeeMemory, { params: { theme } });
  const pilots = (of: Memory['asking']) =>
    of.map(({ organisation, title }) => [nameOf(organisation, lang), title].filter(Boolean).join(': '));
  return (
    <Read of={read} bars={1}>
      {(of) => (
        <>
          {of.topics.length === 0 ? <Soft>{w.coffees.nothing}</Soft> : <Topics topics={of.topics} />}
          <Named title={w.coffees.asking} names={pilots(of.asking)} />
          <Named title={w.coffees.shared} names={pilots(of.shared)} />
          <Named title={w.coffees.neverBeen} names={of.neverBeen.map((names) => nameOf(names, lang))} />
        </>
      )}
    </Read>
  );
};
