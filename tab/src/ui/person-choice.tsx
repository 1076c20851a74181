import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { peopleApi } from '../api/rooms/people';
import type { ReachedPerson } from '../api/types';
import { useRead } from '../api/use-api';
import { useChoiceStyles } from './choice';
import { Failed } from './faces';
import { useSettled } from './use-settled';

/** One person of the whole network: looked for by name, address or organisation, for nobody scrolls through thousands. */
export const PersonChoice = (props: {
  readonly label: string;
  readonly find: string;
  readonly none: string;
  readonly more: (shown: number, total: number) => string;
  readonly chosen: ReachedPerson | null;
  readonly choose: (person: ReachedPerson | null) => void;
  readonly amiss?: string;
}) => {
  const styles = useChoiceStyles();
  const { chosen, choose } = props;
  const [words, setWords] = useState('');
  const find = useSettled(words.trim());
  const read = useRead(peopleApi.reachedPeople, { query: find ? { find } : {} }, true, true);
  if (read.isError && !read.data) return <Failed error={read.error} retry={() => void read.refetch()} />;
  const found = read.data?.people ?? [];
  const total = read.data?.total ?? 0;
  // Who is chosen stays chosen while others are looked for.
  const people = chosen && !found.some((p) => p.id === chosen.id) ? [chosen, ...found] : found;
  return (
    <>
      <Field label={props.find} className={styles.field}>
        <Input type="search" value={words} maxLength={100} onChange={(_, data) => setWords(data.value)} />
      </Field>
      <Field
        className={styles.field}
        label={props.label}
        {...(total > found.length && { hint: props.more(found.length, total) })}
        {...(props.amiss && { validationMessage: props.amiss, validationState: 'error' as const })}
      >
        <Select
          value={chosen?.id ?? ''}
          onChange={(_, data) => choose(people.find((p) => p.id === data.value) ?? null)}
        >
          <option value="">{props.none}</option>
          {people.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name} ({one.email})
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
};
