import { makeStyles } from '@fluentui/react-components';
import { cut } from '@shared/domain/people-text';
import type { PilotEntry } from '../../api/types';
import { useWords } from '../../language/words';
import { to } from '../../ui/address';
import { plainDay } from '../../ui/dates';
import { Go } from '../../ui/go';
import { LongTable } from '../../ui/long-table';
import { nameOf, themeName } from '../../ui/names';

/** How the page of one is named. */
export const pilotIdOf = (p: Pick<PilotEntry, 'organisation' | 'theme' | 'pilot'>): string =>
  `${p.organisation}~${p.theme}~${p.pilot}`;

// A phone's width has room for whose it is, which and where it stands; the rest is one tap away on its page.
const useStyles = makeStyles({
  narrow: {
    '@media (max-width: 640px)': {
      tableLayout: 'fixed',
      overflowWrap: 'anywhere',
      hyphens: 'auto',
      '& tr > :nth-child(3), & tr > :nth-child(5), & tr > :nth-child(6)': { display: 'none' },
      '& tbody th': { minWidth: 0 },
      // The longest words of names and stages fit on a line of their own.
      '& th, & td': { fontSize: '12px', paddingInline: '4px' },
      '& thead th:nth-child(2)': { width: '31%' },
      '& thead th:nth-child(4)': { width: '25%' },
    },
  },
});
const mostTold = 160;

/** Pilots in rows: whose, which, where they stand, what was told last. */
export const PilotTable = ({ of }: { readonly of: readonly PilotEntry[] }) => {
  const { t, lang } = useWords();
  const styles = useStyles();
  return (
    <LongTable
      className={styles.narrow}
      label={t.page.pilots}
      rows={of}
      columns={6}
      height={56}
      keyOf={pilotIdOf}
      head={
        <tr>
          <th scope="col">{t.theme.organisation}</th>
          <th scope="col">{t.pilots.pilot}</th>
          <th scope="col">{t.theme.choose}</th>
          <th scope="col">{t.theme.pilotsStage}</th>
          <th scope="col">{t.pilots.told}</th>
          <th scope="col">{t.pilots.updated}</th>
        </tr>
      }
      row={(p) => (
        <>
          <th scope="row">{nameOf(p.name, lang)}</th>
          <td lang={p.language}>
            <Go href={to('pilots', {}, pilotIdOf(p))}>{p.title || t.checkIn.newPilot}</Go>
            {p.model && <div>{p.model}</div>}
          </td>
          <td>
            <Go href={to('theme', {}, p.theme)}>{themeName(p.theme, lang)}</Go>
          </td>
          <td>
            {[t.stage[p.stage], p.pace && t.pace[p.pace], p.help && `⚠ ${t.pilots.asksHelp}`]
              .filter(Boolean)
              .join(' · ')}
          </td>
          <td lang={p.language}>{cut(p.done ?? '', mostTold)}</td>
          <td>{plainDay(p.answeredAt, lang)}</td>
        </>
      )}
    />
  );
};
