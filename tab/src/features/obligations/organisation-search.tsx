import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { finds } from '@shared/domain/people-text';
import { useState } from 'react';
import { obligationsApi } from '../../api/rooms/obligations';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import { to } from '../../ui/address';
import { Read } from '../../ui/faces';
import { Go } from '../../ui/go';
import { nameOf } from '../../ui/names';

const most = 12;
const useStyles = makeStyles({
  panel: { paddingTop: tokens.spacingVerticalS, maxWidth: '420px' },
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    listStyleType: 'none',
    '& a': { display: 'block', paddingBlock: tokens.spacingVerticalXS },
  },
});

export const OrganisationSearch = (props: {
  readonly month: string | undefined;
  readonly close: () => void;
}) => {
  const { t, lang } = useWords();
  const styles = useStyles();
  const read = useRead(obligationsApi.organisations);
  const [search, setSearch] = useState('');
  return (
    <div className={styles.panel}>
      <Field label={t.obligations.searchLabel}>
        <Input type="search" autoFocus value={search} onChange={(_, data) => setSearch(data.value)} />
      </Field>
      <Read of={read} bars={1}>
        {({ organisations: all }) => {
          const found = all.filter((o) => o.open && finds(search, [o.name.fi, o.name.sv])).slice(0, most);
          return (
            <div role="status">
              {found.length === 0 && <p>{t.obligations.searchNone}</p>}
              <ul className={styles.list}>
                {found.map((o) => (
                  <li key={o.id}>
                    <Go
                      href={to('obligations', { organisation: o.id, month: props.month })}
                      onClick={props.close}
                    >
                      {nameOf(o.name, lang)}
                    </Go>
                  </li>
                ))}
              </ul>
            </div>
          );
        }}
      </Read>
    </div>
  );
};
