import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown20Regular } from '@fluentui/react-icons';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { partHere } from './address';
import { usePrinting } from './use-printing';

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
  chevron: { display: 'flex', flexShrink: 0, '@media print': { display: 'none' } },
  turned: { transform: 'rotate(180deg)' },
});

/** Something under a heading that opens and closes. With a name, a link may open it: a part of the page like others. */
export const Fold = (props: {
  readonly title: ReactNode;
  readonly under?: ReactNode;
  readonly opened?: boolean;
  readonly id?: string;
  /** Within a section: one level below its heading. */
  readonly within?: true;
  readonly children: ReactNode;
}) => {
  const styles = useStyles();
  const inside = useId();
  const Heading = props.within ? 'h3' : 'h2';
  const { id } = props;
  const named = id !== undefined && partHere() === id;
  const printing = usePrinting();
  const [chosen, setOpen] = useState(props.opened || named);
  const open = chosen || printing;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (named) heading.current?.scrollIntoView();
  }, [named]);
  const parts = (
    <>
      <Heading ref={heading} className={styles.heading}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={open ? inside : undefined}
          onClick={() => setOpen(!open)}
        >
          <span>
            <span id={id} className={styles.title}>
              {props.title}
            </span>
            {props.under && <span className={styles.under}>{props.under}</span>}
          </span>
          <span className={mergeClasses(styles.chevron, open && styles.turned)} aria-hidden="true">
            <ChevronDown20Regular />
          </span>
        </button>
      </Heading>
      {open && (
        <div id={inside} className={styles.inside}>
          {props.children}
        </div>
      )}
    </>
  );
  return id ? (
    <section aria-labelledby={id} className={styles.fold}>
      {parts}
    </section>
  ) : (
    <div className={styles.fold}>{parts}</div>
  );
};
