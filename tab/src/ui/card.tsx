import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    overflowWrap: 'anywhere',
    breakInside: 'avoid',
    '& h3': { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
    '& p, & ul': { margin: 0 },
    '& ul': { paddingInlineStart: tokens.spacingHorizontalL },
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  soft: { margin: 0, color: tokens.colorNeutralForeground2 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  tiles: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
});

type Props = { readonly children: ReactNode };

/** One thing on a page. In a list it is the item itself. */
export const Card = ({ children, item = false }: Props & { readonly item?: boolean }) => {
  const styles = useStyles();
  return item ? <li className={styles.card}>{children}</li> : <div className={styles.card}>{children}</div>;
};
export const CardList = ({ children }: Props) => <ul className={useStyles().list}>{children}</ul>;
export const Soft = ({ children }: Props) => <p className={useStyles().soft}>{children}</p>;
/** Things side by side that wrap on a phone. */
export const Line = ({ children, className }: Props & { readonly className?: string }) => (
  <div className={mergeClasses(useStyles().line, className)}>{children}</div>
);
export const Tiles = ({ children }: Props) => <div className={useStyles().tiles}>{children}</div>;
