import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../language/words';
import { hasMoved, onMove, partHere } from './address';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    '@media print': { gap: tokens.spacingVerticalS },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    alignItems: 'flex-end',
    justifyContent: 'space-between',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    '@media print': { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  },
  under: { margin: 0, color: tokens.colorNeutralForeground2 },
  controls: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    alignItems: 'flex-end',
    // As high as a field with its label: one that comes later moves nothing.
    '@media (min-width: 641px)': { minHeight: '58px' },
    minWidth: 0,
    maxWidth: '100%',
  },
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    '@media print': { gap: tokens.spacingVerticalXS },
  },
  sectionTitle: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    breakAfter: 'avoid',
    '@media print': { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase300 },
  },
});

/** A page: its one heading gets the focus after a move, so that everybody hears where they are. */
export const Page = (props: {
  readonly title: string;
  readonly under?: ReactNode;
  readonly controls?: ReactNode;
  readonly children: ReactNode;
}) => {
  const { t } = useWords();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hasMoved()) heading.current?.focus();
  }, []);
  useEffect(() => {
    document.title = `${props.title} – ${t.app.name}`;
  }, [props.title, t]);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <div>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {props.title}
          </h1>
          {props.under && <p className={styles.under}>{props.under}</p>}
        </div>
        {props.controls && <div className={styles.controls}>{props.controls}</div>}
      </div>
      {props.children}
    </div>
  );
};

/** A part of a page with its own heading. */
export const Section = (props: {
  readonly title: string;
  readonly id: string;
  readonly children: ReactNode;
}) => {
  const styles = useStyles();
  const { id } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  // A link may name a part of the page: that comes into sight once it is there, and when it is named again.
  useEffect(() => {
    const show = () => {
      if (partHere() === id) heading.current?.scrollIntoView();
    };
    show();
    return onMove(() => requestAnimationFrame(show));
  }, [id]);
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 ref={heading} id={id} className={styles.sectionTitle}>
        {props.title}
      </h2>
      {props.children}
    </section>
  );
};
