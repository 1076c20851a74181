import { makeStyles, tokens } from '@fluentui/react-components';
import type { Board, BoardEvent } from '../../api/types';
import { shortDay } from '../../ui/dates';
import { Empty } from '../../ui/faces';
import { Unseen } from '../../ui/go';
import { nameOf } from '../../ui/names';
import { Section } from '../../ui/page';
import { useWords } from '../../ui/words';

const useStyles = makeStyles({
  scroll: {
    // What is only heard is placed absolutely: without this it would widen the page instead of the table.
    position: 'relative',
    overflowX: 'auto',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    '& th, & td': {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: 'center',
      fontWeight: tokens.fontWeightRegular,
    },
    '& thead th': {
      fontWeight: tokens.fontWeightSemibold,
      verticalAlign: 'bottom',
      fontSize: tokens.fontSizeBase200,
    },
    '& th:first-child': { textAlign: 'start' },
    '& tr:last-child > *': { borderBottom: 'none' },
  },
  soft: { margin: 0, color: tokens.colorNeutralForeground2 },
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
      {shortDay(event.startsAt, lang)}
      <br />
      {t.eventType[event.type]}
    </th>
  );
};

/** Organisations by the month's meetings. A tick or a neutral dash: misses come only to the lead's own view. */
export const Matrix = ({ of }: { readonly of: Board }) => {
  const { t, lang } = useWords();
  const styles = useStyles();
  const hasRemote = of.matrix.some((row) => row.attended.includes('remote'));
  const hasAbsent = of.matrix.some((row) => row.attended.includes('absent'));
  return (
    <Section title={t.theme.matrix} id="matrix">
      {of.matrixEvents.length === 0 || of.matrix.length === 0 ? (
        <Empty title={t.theme.noMatrix} />
      ) : (
        <>
          <p className={styles.soft}>
            {t.theme.matrixHint}
            {hasRemote && ` ✓* ${t.theme.presence.remote}.`}
            {hasAbsent && ` ✗ ${t.theme.presence.absent}.`}
          </p>
          <section className={styles.scroll} aria-label={t.theme.matrixHint} tabIndex={0}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t.theme.organisation}</th>
                  {of.matrixEvents.map((id) => (
                    <Heading key={id} event={of.events.find((event) => event.id === id)} />
                  ))}
                </tr>
              </thead>
              <tbody>
                {of.matrix.map((row) => (
                  <tr key={row.organisation}>
                    <th scope="row">{nameOf(row.name, lang)}</th>
                    {of.matrixEvents.map((id, at) => (
                      <Cell key={id} attended={row.attended[at] ?? null} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </Section>
  );
};
