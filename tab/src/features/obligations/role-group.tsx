import { makeStyles, tokens } from '@fluentui/react-components';
import type { CatalogueEntry, Obligations } from '../../api/types';
import { useWords } from '../../language/words';
import { themeName } from '../../ui/names';
import { Section } from '../../ui/page';
import { ObligationRow } from './obligation-row';
import { type DutyGroup, rowKey } from './order';

const useStyles = makeStyles({
  preamble: {
    margin: 0,
    maxWidth: '75ch',
    color: tokens.colorNeutralForeground2,
    fontStyle: 'italic',
    '@media print': { display: 'none' },
  },
  theme: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    breakAfter: 'avoid',
    '@media print': { margin: 0, fontSize: '12px', lineHeight: '18px' },
  },
  rows: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'hidden',
  },
});

/** The obligations of one role, theme by theme. */
export const RoleGroup = (props: {
  readonly group: DutyGroup;
  readonly stands: Obligations;
  readonly titles: ReadonlyMap<string, CatalogueEntry>;
  readonly preamble: string | null;
  readonly open: ReadonlySet<string>;
  readonly toggle: (key: string) => void;
}) => {
  const { t, lang } = useWords();
  const styles = useStyles();
  const { role, themes } = props.group;
  const common = role === 'coordinator' ? t.obligations.project : t.obligations.ownOrganisation;
  return (
    <Section title={t.organisationRole[role]} id={`role-${role}`}>
      {props.preamble && <p className={styles.preamble}>{props.preamble}</p>}
      {themes.map(({ theme, rows }) => (
        <div key={theme ?? 'none'}>
          <h3 className={styles.theme}>{theme ? themeName(theme, lang) : common}</h3>
          <ul className={styles.rows}>
            {rows.map((row) => (
              <ObligationRow
                key={rowKey(row)}
                row={row}
                entry={props.titles.get(row.obligation)}
                stands={props.stands}
                open={props.open.has(rowKey(row))}
                toggle={() => props.toggle(rowKey(row))}
              />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
};
