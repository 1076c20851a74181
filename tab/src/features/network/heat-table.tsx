import { makeStyles, mergeClasses, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import { type HeatMap, isOpenStanding } from '@shared/domain/heat-map';
import { type Standing, standings } from '@shared/domain/standing';
import { useWords } from '../../language/words';
import { followWithin, Go } from '../../ui/go';
import { Hyphenated } from '../../ui/hyphenated';
import { LongTable } from '../../ui/long-table';
import { standingTone } from '../../ui/standing-badge';
import type { HeatQuestion } from './heat-asked';
import { HeatCells } from './heat-cells';
import { HeatSigns } from './heat-signs';
import { useNetworkWords } from './map-words';

const useStyles = makeStyles({
  table: {
    tableLayout: 'fixed',
    '& th:first-child': { width: '180px', '@media (max-width: 640px)': { width: '120px' } },
    '& th:nth-child(2)': { width: '58px' },
    '& thead th:not(:first-child)': {
      // A dozen of them fit a desk beside Teams' own lists.
      width: '72px',
      paddingInline: '4px',
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
      overflowWrap: 'anywhere',
      hyphens: 'auto',
    },
    // Named more closely than the table's own cells: of two rules of one weight the sheet's order would decide.
    '& tbody td': { padding: '2px', textAlign: 'center', verticalAlign: 'middle' },
    // A dot for the eye where there is no such duty; nothing for the ear.
    '& td:empty::before': { content: '"·" / ""' },
    '& svg': { width: '20px', height: '20px', flexShrink: 0 },
  },
  cell: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalXXS,
    minHeight: '28px',
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline', color: tokens.colorNeutralForeground1 },
    // The word beside the sign, where one points or has come by keyboard.
    ':hover::after, :focus-visible::after': {
      content: 'attr(data-word)',
      position: 'absolute',
      insetInlineStart: '50%',
      bottom: '100%',
      transform: 'translateX(-50%)',
      whiteSpace: 'nowrap',
      padding: `2px ${tokens.spacingHorizontalS}`,
      borderRadius: tokens.borderRadiusMedium,
      backgroundColor: tokens.colorNeutralBackgroundInverted,
      color: tokens.colorNeutralForegroundInverted,
      zIndex: 4,
      pointerEvents: 'none',
    },
  },
  words: { fontSize: tokens.fontSizeBase200, ':hover::after, :focus-visible::after': { content: 'none' } },
  neutral: { '& svg': { color: tokens.colorNeutralForeground3 } },
  going: {
    backgroundColor: tokens.colorBrandBackground2,
    '& svg': { color: tokens.colorBrandForeground2 },
  },
  good: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    '& svg': { color: tokens.colorStatusSuccessForeground1 },
  },
  warn: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    '& svg': { color: tokens.colorStatusWarningForeground1 },
  },
  bad: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    '& svg': { color: tokens.colorStatusDangerForeground1 },
  },
  totals: { '& th, & td': { fontWeight: `${tokens.fontWeightSemibold}!important` } },
});

const openIn = (totals: Readonly<Partial<Record<Standing, number>>>): number =>
  (Object.entries(totals) as [Standing, number][])
    .filter(([standing]) => isOpenStanding(standing))
    .reduce((sum, [, count]) => sum + count, 0);

const Head = ({ of, asked }: { readonly of: HeatMap; readonly asked: HeatQuestion }) => {
  const { lang } = useWords();
  const n = useNetworkWords();
  const styles = useStyles();
  return (
    <>
      <tr>
        <th scope="col">{n.map.organisation}</th>
        <th scope="col">
          <Go href={asked.href({ sort: asked.ask.sort === 'open' ? undefined : 'open' })}>
            {n.map.openCount}
          </Go>
        </th>
        {of.duties.map((duty) => (
          <th key={duty.obligation} scope="col">
            <Go href={asked.href({ duty: duty.obligation })}>
              <Hyphenated text={duty.title} lang={lang} />
            </Go>
          </th>
        ))}
      </tr>
      <tr className={styles.totals}>
        <th scope="row">{n.map.totals}</th>
        <th>{of.rows.reduce((sum, row) => sum + row.open, 0)}</th>
        {of.duties.map((duty, at) => {
          const open = openIn(of.totals[at] ?? {});
          return (
            <th key={duty.obligation}>
              <Go
                href={asked.href({ duty: duty.obligation, standing: 'open' })}
                aria-label={n.map.totalOf(open, duty.title)}
              >
                {open}
              </Go>
            </th>
          );
        })}
      </tr>
    </>
  );
};

/** The class of a cell by how it stands: worked out once, not a thousand times. */
const useCellClasses = (words: boolean): Readonly<Record<Standing, string>> => {
  const styles = useStyles();
  const classOf = (standing: Standing) =>
    mergeClasses(styles.cell, words && styles.words, styles[standingTone[standing]]);
  return Object.fromEntries(standings.map((one) => [one, classOf(one)])) as Record<Standing, string>;
};

/** Organisations by duties: a sign and its word in each cell, arrows move from cell to cell. */
export const HeatTable = ({ of, asked }: { readonly of: HeatMap; readonly asked: HeatQuestion }) => {
  const n = useNetworkWords();
  const styles = useStyles();
  const classes = useCellClasses(asked.words);
  const arrows = useArrowNavigationGroup({ axis: 'grid', memorizeCurrent: true });
  return (
    <>
      <HeatSigns />
      <LongTable
        moving={{ ...arrows, onClick: followWithin }}
        label={`${n.map.title}: ${n.map.shown(of.rows.length)}`}
        className={styles.table}
        rows={of.rows}
        columns={of.duties.length + 2}
        height={33}
        keyOf={(row) => row.organisation}
        head={<Head of={of} asked={asked} />}
        row={(row) => <HeatCells of={row} duties={of.duties} asked={asked} classes={classes} />}
      />
    </>
  );
};
