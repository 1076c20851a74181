import { Button, Field, Input, Select } from '@fluentui/react-components';
import { groupBases } from '@shared/domain/kind-groups-divided';
import { useState } from 'react';
import { Line, Soft } from '../../ui/card';
import { everybodyIn, type GroupsDraft, suggested } from './draft';
import type { Groups } from './types';
import { useGroupWords } from './words';

/** The rules' own division, by what the lead chooses. */
export const Suggest = ({
  of,
  draft,
  set,
}: {
  of: Groups;
  draft: GroupsDraft;
  set: (draft: GroupsDraft) => void;
}) => {
  const g = useGroupWords();
  const members = everybodyIn(of);
  const [count, setCount] = useState(String(Math.max(2, draft.groups.length)));
  const [said, setSaid] = useState('');
  const asked = Math.min(40, Math.max(1, Math.round(Number(count)) || 1));
  const { basis } = draft;
  const unknown = basis === 'own' ? 0 : members.filter((m) => m[basis] === null).length;
  const suggest = () => {
    set(suggested(draft, members, asked, { fi: g.edit.newFi, sv: g.edit.newSv }));
    setSaid(g.edit.suggested(asked, members.length));
  };
  return (
    <>
      <Line>
        <Field label={g.basis}>
          <Select
            value={basis}
            onChange={(_, data) =>
              set({ ...draft, basis: groupBases.find((b) => b === data.value) ?? 'own' })
            }
          >
            {groupBases.map((one) => (
              <option key={one} value={one}>
                {g.bases[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={g.edit.count}>
          <Input type="number" min={1} max={40} value={count} onChange={(_, data) => setCount(data.value)} />
        </Field>
        <Button onClick={suggest}>{g.edit.suggest}</Button>
      </Line>
      <Soft>{g.edit.suggestHint}</Soft>
      {unknown > 0 && <Soft>{g.edit.unknown(unknown)}</Soft>}
      <div role="status">{said && <Soft>{said}</Soft>}</div>
    </>
  );
};
