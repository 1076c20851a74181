import { Field, makeStyles, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** A field with a list in it: as wide as the others, and never wider than a phone. */
export const useChoiceStyles = makeStyles({
  field: {
    width: '340px',
    maxWidth: '100%',
    minWidth: 0,
    '& > *': { minWidth: 0 },
    '& select': { minWidth: 0, textOverflow: 'ellipsis' },
  },
});

/** One of a few, by the platform's own list: light, and at home on a phone. */
export const Choice = (props: {
  readonly label: string;
  readonly value: string;
  readonly choose: (value: string) => void;
  readonly children: ReactNode;
}) => (
  <Field label={props.label} className={useChoiceStyles().field}>
    <Select value={props.value} onChange={(_, data) => props.choose(data.value)}>
      {props.children}
    </Select>
  </Field>
);
