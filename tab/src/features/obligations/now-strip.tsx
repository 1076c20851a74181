import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CatalogueEntry, DutyRow, Obligations } from '../../api/types';
import { useWords } from '../../language/words';
import { dayText } from '../../ui/dates';
import { themeName } from '../../ui/names';
import { Section } from '../../ui/page';
import { StandingBadge } from '../../ui/standing-badge';
import { countsOf, isMonthly, mergedByDuty, nextActs, rowKey } from './order';

const shownFirst = 5;
const useStyles = makeStyles({
  box: {
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `4px solid ${tokens.colorCompoundBrandStroke}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    '& p': { margin: 0 },
    '@media print': {
      padding: tokens.spacingVerticalXS,
      gap: 0,
      fontSize: '11px',
      lineHeight: '15px',
      '& span': { fontSize: '11px', lineHeight: '15px' },
      '& svg': { width: '14px', height: '14px' },
    },
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  act: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: `0 ${tokens.spacingHorizontalM}`,
    paddingBlock: tokens.spacingVerticalXS,
    '@media print': { paddingBlock: 0 },
  },
  jump: {
    border: 'none',
    background: 'none',
    padding: 0,
    font: 'inherit',
    textAlign: 'start',
    minHeight: '24px',
    '@media print': { minHeight: 0 },
    color: tokens.colorBrandForegroundLink,
    textDecorationLine: 'underline',
    cursor: 'pointer',
  },
  soft: { color: tokens.colorNeutralForeground2 },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    '& li': { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  },
});

const Act = (props: {
  readonly rows: readonly [DutyRow, ...DutyRow[]];
  readonly title: string;
  readonly show: (key: string) => void;
}) => {
  const { t, lang } = useWords();
  const styles = useStyles();
  const [row] = props.rows;
  const jump = () => {
    for (const one of props.rows) props.show(rowKey(one));
    document.getElementById(rowKey(row))?.focus();
  };
  return (
    <li className={styles.act}>
      <button type="button" className={styles.jump} onClick={jump}>
        {props.title}
      </button>
      <StandingBadge of={row.standing} month={isMonthly(row)} notes={row.notes} />
      <span className={styles.soft}>
        {[
          props.rows
            .map((one) => one.theme && themeName(one.theme, lang))
            .filter(Boolean)
            .join(', '),
          row.due && t.obligations.due(dayText(row.due, lang)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  );
};

/** What is due now, the next acts first, and the whole in numbers. */
export const NowStrip = (props: {
  readonly stands: Obligations;
  readonly titles: ReadonlyMap<string, CatalogueEntry>;
  readonly show: (key: string) => void;
}) => {
  const { t } = useWords();
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const { rows, month } = props.stands;
  const acts = mergedByDuty(nextActs(rows, month));
  const shown = all ? acts : acts.slice(0, shownFirst);
  return (
    <Section title={t.obligations.now} id="now">
      <div className={styles.box}>
        {acts.length === 0 && rows.length > 0 && (
          <p>
            {t.obligations.nothingNow} <span className={styles.soft}>{t.obligations.nothingNowText}</span>
          </p>
        )}
        <ul className={styles.list}>
          {shown.map((same) => (
            <Act
              key={rowKey(same[0])}
              rows={same}
              title={props.titles.get(same[0].obligation)?.title ?? same[0].obligation}
              show={props.show}
            />
          ))}
        </ul>
        {shown.length < acts.length && (
          <button type="button" className={styles.jump} onClick={() => setAll(true)}>
            {t.obligations.more(acts.length - shown.length)}
          </button>
        )}
        <ul className={styles.counts} aria-label={t.obligations.counts}>
          {countsOf(rows).map(([standing, n]) => (
            <li key={standing}>
              <StandingBadge of={standing} /> <strong>{n}</strong>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
};
