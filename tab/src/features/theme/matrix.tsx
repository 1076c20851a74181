import { makeStyles } from '@fluentui/react-components';
import type { Board, BoardEvent } from '../../api/types';
import { useWords } from '../../language/words';
import { to } from '../../ui/address';
import { Soft } from '../../ui/card';
import { shortDay } from '../../ui/dates';
import { Empty } from '../../ui/faces';
import { Go, Unseen } from '../../ui/go';
import { Hyphenated } from '../../ui/hyphenated';
import { LongTable } from '../../ui/long-table';
import { nameOf } from '../../ui/names';
import { Section } from '../../ui/page';
import { StandingSign } from '../../ui/standing-sign';

const useStyles = makeStyles({
  table: {
    '& td': { textAlign: 'center' },
    '& thead th:not(:first-child)': {
      textAlign: 'center',
      minWidth: '84px',
      maxWidth: '150px',
      fontSize: '12px',
      hyphens: 'auto',
      overflowWrap: 'anywhere',
    },
  },
});

type Attended = Board['matrix'][number]['attended'][number];

const Cell = ({ attended }: { readonly attended: Attended }) => {
  const { t } = useWords();
  const sign = attended === 'absent' ? '✗' : attended === null ? '–' : attended === 'remote' ? '✓*' : '✓';
  return (
    <td>
      <span aria-hidden="true">{sign}</span>
      <Unseen>{attended === null ? t.theme.noMark : t.theme.presence[attended]}</Unseen>
    </td>
  );
};

const Heading = ({ event }: { readonly event: BoardEvent | undefined }) => {
  const { t, lang } = useWords();
  if (!event) return <th scope="col">–</th>;
  return (
    <th scope="col">
      <Go href={to('events', {}, event.id)}>
        {shortDay(event.startsAt, lang)} <Hyphenated text={t.eventType[event.type]} lang={lang} />
      </Go>
    </th>
  );
};

/**
 * Organisations by the month's meetings and duties. A tick or a neutral dash: misses and standings come only to who
 * may see them (DOMAIN.md 2.2), as the server decides.
 */
export const Matrix = ({ of, shared }: { readonly of: Board; readonly shared: boolean }) => {
  const { t, lang } = useWords();
  const styles = useStyles();
  const hasRemote = of.matrix.some((row) => row.attended.includes('remote'));
  const hasAbsent = of.matrix.some((row) => row.attended.includes('absent'));
  const isEmpty = of.matrixEvents.length + of.duties.length === 0 || of.matrix.length === 0;
  return (
    <Section title={t.theme.matrix} id="matrix">
      {isEmpty ? (
        <Empty title={t.theme.noMatrix} />
      ) : (
        <>
          <Soft>
            {t.theme.matrixHint}
            {hasRemote && ` ✓* ${t.theme.presence.remote}.`}
            {hasAbsent && ` ✗ ${t.theme.presence.absent}.`}
          </Soft>
          <LongTable
            label={t.theme.matrixHint}
            className={styles.table}
            rows={of.matrix}
            most={15}
            columns={1 + of.matrixEvents.length + of.duties.length}
            keyOf={(row) => row.organisation}
            head={
              <tr>
                <th scope="col">{t.theme.organisation}</th>
                {of.matrixEvents.map((id) => (
                  <Heading key={id} event={of.events.find((event) => event.id === id)} />
                ))}
                {of.duties.map((duty) => (
                  <th key={duty.obligation} scope="col">
                    <Hyphenated text={duty.title} lang={lang} />
                  </th>
                ))}
              </tr>
            }
            row={(row) => (
              <>
                <th scope="row">{nameOf(row.name, lang)}</th>
                {of.matrixEvents.map((id, at) => (
                  <Cell key={id} attended={row.attended[at] ?? null} />
                ))}
                {of.duties.map((duty, at) => (
                  <td key={duty.obligation}>
                    <StandingSign of={row.standings[at] ?? null} plain={shared} />
                  </td>
                ))}
              </>
            )}
          />
        </>
      )}
    </Section>
  );
};
