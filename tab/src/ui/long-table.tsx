import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';

const useStyles = makeStyles({
  scroll: {
    // What is only heard is placed absolutely: without this it would widen the page instead of the table.
    position: 'relative',
    overflowX: 'auto',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    // Words stay whole: rather than that a column shrinks to pieces of them the table scrolls.
    overflowWrap: 'break-word',
  },
  long: { maxHeight: '80vh', overflowY: 'auto', '@media print': { maxHeight: 'none', overflow: 'visible' } },
  table: {
    borderCollapse: 'separate',
    borderSpacing: 0,
    width: '100%',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'start',
      verticalAlign: 'top',
      fontWeight: tokens.fontWeightRegular,
    },
    '& thead th': {
      position: 'sticky',
      top: 0,
      zIndex: 2,
      backgroundColor: tokens.colorNeutralBackground1,
      fontWeight: tokens.fontWeightSemibold,
      verticalAlign: 'bottom',
    },
    '& tbody th': {
      position: 'sticky',
      insetInlineStart: 0,
      zIndex: 1,
      backgroundColor: tokens.colorNeutralBackground1,
      minWidth: '140px',
    },
    '& thead th:first-child': { insetInlineStart: 0, zIndex: 3 },
    '& tbody tr:hover > *:first-child': { boxShadow: `inset 4px 0 0 ${tokens.colorNeutralStrokeAccessible}` },
    '& tbody tr:last-child > *': { borderBottom: 'none' },
  },
  gap: { '& > td': { padding: 0, border: 'none' } },
});

/** So many rows are read without a scroll bar of their own; so many a browser draws without being asked twice. */
const shortRows = 40;
const plainRows = 100;
type Props<T> = {
  readonly label: string;
  readonly head: ReactNode;
  readonly rows: readonly T[];
  readonly columns: number;
  readonly row: (row: T, at: number) => ReactNode;
  readonly keyOf: (row: T) => string;
  readonly className?: string | undefined;
  /** How one moves within the table: attributes of it, not of its frame, which is a stop of its own. */
  readonly moving?: object;
  /** About how high a row is, in pixels. */
  readonly height?: number;
  /** With more rows than these it scrolls by itself, so that what is below it is found. */
  readonly most?: number;
};

const Plain = <T,>({ rows, row, keyOf }: Props<T>) =>
  rows.map((one, at) => <tr key={keyOf(one)}>{row(one, at)}</tr>);

const Gap = ({ high, columns }: { readonly high: number; readonly columns: number }) => {
  const styles = useStyles();
  return high > 0 ? (
    <tr className={styles.gap}>
      <td colSpan={columns} style={{ height: high }} />
    </tr>
  ) : null;
};

/** A table under its own scroll bars; beyond a hundred rows only what is seen is in the page. */
export const LongTable = <T,>(props: Props<T>) => {
  const styles = useStyles();
  const scroll = useRef<HTMLElement>(null);
  const isLong = props.rows.length > plainRows;
  const virtual = useVirtualizer({
    count: isLong ? props.rows.length : 0,
    getScrollElement: () => scroll.current,
    estimateSize: () => props.height ?? 36,
    overscan: 12,
    initialRect: { width: 1_000, height: 700 },
  });
  const seen = virtual.getVirtualItems();
  const before = seen[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (seen.at(-1)?.end ?? 0);
  return (
    <section
      ref={scroll}
      aria-label={props.label}
      tabIndex={0}
      className={mergeClasses(styles.scroll, props.rows.length > (props.most ?? shortRows) && styles.long)}
    >
      <table
        {...props.moving}
        className={mergeClasses(styles.table, props.className)}
        aria-rowcount={props.rows.length + 1}
      >
        <thead>{props.head}</thead>
        <tbody>
          {isLong ? (
            <>
              <Gap high={before} columns={props.columns} />
              {seen.map(({ index }) => {
                const one = props.rows[index];
                return one === undefined ? null : (
                  <tr
                    key={props.keyOf(one)}
                    ref={virtual.measureElement}
                    data-index={index}
                    aria-rowindex={index + 2}
                  >
                    {props.row(one, index)}
                  </tr>
                );
              })}
              <Gap high={after} columns={props.columns} />
            </>
          ) : (
            <Plain {...props} />
          )}
        </tbody>
      </table>
    </section>
  );
};
