import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons';
import { type ReactNode, useId, useState } from 'react';

const useStyles = makeStyles({
  fold: {
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  heading: { margin: 0, font: 'inherit' },
  button: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    width: '100%',
    padding: tokens.spacingVerticalM,
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusLarge,
    // A line beside it, not another ground: what stands on it keeps its contrast in every theme.
    ':hover': { boxShadow: `inset 4px 0 0 ${tokens.colorNeutralStrokeAccessible}` },
    ':focus-visible': { outlineOffset: '-2px' },
  },
  inside: {
    padding: `0 ${tokens.spacingVerticalM} ${tokens.spacingVerticalM}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    '& p, & h3, & ul': { margin: 0 },
    '& h3': { fontSize: tokens.fontSizeBase300 },
  },
  title: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
  under: { display: 'block', color: tokens.colorNeutralForeground2 },
  chevron: { display: 'flex', flexShrink: 0 },
  turned: { transform: 'rotate(180deg)' },
});

/** Something under a heading that opens and closes. */
export const Fold = (props: {
  readonly title: ReactNode;
  readonly under?: ReactNode;
  readonly opened?: boolean;
  readonly children: ReactNode;
}) => {
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(props.opened ?? false);
  return (
    <div className={styles.fold}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          <span>
            <span className={styles.title}>{props.title}</span>
            {props.under && <span className={styles.under}>{props.under}</span>}
          </span>
          <span className={mergeClasses(styles.chevron, open && styles.turned)} aria-hidden="true">
            <ChevronDown20Regular />
          </span>
        </button>
      </h2>
      {open && (
        <div id={id} className={styles.inside}>
          {props.children}
        </div>
      )}
    </div>
  );
};
