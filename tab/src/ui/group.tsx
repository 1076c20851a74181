import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
});

/** Buttons that belong together, under one name for the ear. */
export const Group = (props: {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}) => (
  <fieldset aria-label={props.label} className={mergeClasses(useStyles().group, props.className)}>
    {props.children}
  </fieldset>
);
