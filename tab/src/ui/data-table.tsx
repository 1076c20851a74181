import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  scroll: {
    position: 'relative',
    overflowX: 'auto',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // A card breaks words anywhere; a table's columns would shrink to a letter instead of scrolling.
    overflowWrap: 'break-word',
    '@media print': { overflowX: 'visible' },
  },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    '& caption': {
      padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
      textAlign: 'start',
      fontWeight: tokens.fontWeightSemibold,
    },
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'start',
      verticalAlign: 'top',
      fontWeight: tokens.fontWeightRegular,
      // Three columns of words fit a phone of 320 px, and no word is cut.
      '@media (max-width: 640px)': { paddingInline: tokens.spacingHorizontalXS },
    },
    '& thead th': { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
    '& tr:last-child > *': { borderBottom: 'none' },
  },
  // A few columns share a phone's width instead of scrolling out of it.
  fits: {
    '@media (max-width: 640px)': {
      tableLayout: 'fixed',
      overflowWrap: 'anywhere',
      hyphens: 'auto',
      '& thead th:first-child': { width: '42%' },
    },
  },
});

/** A table that scrolls in its own frame; the first cell of a row is its heading. */
export const DataTable = (props: {
  readonly caption: string;
  readonly headings: readonly string[];
  /** Two columns or so, of words. */
  readonly fitsPhone?: true;
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}) => {
  const styles = useStyles();
  return (
    <section className={styles.scroll} aria-label={props.caption} tabIndex={0}>
      <table className={mergeClasses(styles.table, props.fitsPhone && styles.fits)}>
        <caption>{props.caption}</caption>
        <thead>
          <tr>
            {props.headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ key, cells: [first, ...cells] }) => (
            <tr key={key}>
              <th scope="row">{first}</th>
              {cells.map((cell, at) => (
                <td key={props.headings[at + 1] ?? at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
