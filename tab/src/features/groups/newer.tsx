import { Button } from '@fluentui/react-components';
import { useWords } from '../../language/words';
import { Card, Line } from '../../ui/card';
import { nameOf } from '../../ui/names';
import type { Groups } from './types';
import { useGroupWords } from './words';

/** Longer groups are told by their number. */
const shownByName = 20;

/** Somebody else has saved another division since this one was begun: both are there to choose from. */
export const Newer = ({ of, take, keep }: { of: Groups; take: () => void; keep: () => void }) => {
  const { lang } = useWords();
  const g = useGroupWords();
  return (
    <div role="alert">
      <Card>
        <strong>{g.edit.newer(of.by ?? '')}</strong>
        {of.state === 'none' && <p>{g.none}</p>}
        <ul>
          {of.groups.map((group) => (
            <li key={group.id}>
              {nameOf(group.name, lang)}:{' '}
              {group.members.length > shownByName
                ? g.members(group.members.length)
                : group.members.map((m) => nameOf(m.name, lang)).join(', ')}
            </li>
          ))}
        </ul>
        <Line>
          <Button onClick={take}>{g.edit.takeNewer}</Button>
          <Button onClick={keep}>{g.edit.keepOwn}</Button>
        </Line>
      </Card>
    </div>
  );
};
