import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useState } from 'react';
import { usePrinting } from './use-printing';

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

/** So many rows are read without a scroll bar of their own, and drawn without being asked twice. */
const shortRows = 40;
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

/** The rows that are in sight, and a few around them. */
const Seen = <T,>({ frame, ...props }: Props<T> & { readonly frame: HTMLElement | null }) => {
  const virtual = useVirtualizer({
    count: props.rows.length,
    getScrollElement: () => frame,
    estimateSize: () => props.height ?? 36,
    overscan: 6,
    initialRect: { width: 1_000, height: 700 },
  });
  const seen = virtual.getVirtualItems();
  return (
    <>
      <Gap high={seen[0]?.start ?? 0} columns={props.columns} />
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
      <Gap high={virtual.getTotalSize() - (seen.at(-1)?.end ?? 0)} columns={props.columns} />
    </>
  );
};

/** A table under its own scroll bars: of many rows only those are in the page that are seen; on paper all. */
export const LongTable = <T,>(props: Props<T>) => {
  const styles = useStyles();
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const printing = usePrinting();
  const scrolls = props.rows.length > (props.most ?? shortRows);
  const isLong = props.rows.length > shortRows && !printing;
  return (
    <section
      ref={setFrame}
      aria-label={props.label}
      tabIndex={0}
      className={mergeClasses(styles.scroll, scrolls && styles.long)}
    >
      <table
        {...props.moving}
        className={mergeClasses(styles.table, props.className)}
        aria-rowcount={props.rows.length + 1}
      >
        <thead>{props.head}</thead>
        <tbody>{isLong ? <Seen {...props} frame={frame} /> : <Plain {...props} />}</tbody>
      </table>
    </section>
  );
};
