import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { areas } from '@shared/domain/area';
import type { HeatDuty } from '@shared/domain/heat-map';
import { organisationRoles } from '@shared/domain/network';
import { standings } from '@shared/domain/standing';
import { themeIds } from '@shared/domain/theme';
import { useState } from 'react';
import { useWords } from '../../language/words';
import { go } from '../../ui/address';
import { Choice } from '../../ui/choice';
import { Go } from '../../ui/go';
import { themeName } from '../../ui/names';
import type { HeatQuestion } from './heat-asked';
import { useNetworkWords } from './map-words';

const useStyles = makeStyles({
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(190px, 100%), 1fr))',
    alignItems: 'end',
    gap: tokens.spacingHorizontalM,
    '@media print': { display: 'none' },
  },
});

/** What the map is asked for; each choice stands in the address. */
export const HeatFilters = ({
  asked,
  duties,
}: {
  readonly asked: HeatQuestion;
  readonly duties: readonly HeatDuty[];
}) => {
  const { t, lang } = useWords();
  const n = useNetworkWords();
  const styles = useStyles();
  const { ask } = asked;
  const [find, setFind] = useState(ask.find ?? '');
  const choose = (key: string) => (value: string) => go(asked.href({ [key]: value || undefined }), 'replace');
  return (
    <div className={styles.filters}>
      <Choice label={n.map.theme} value={ask.theme ?? ''} choose={choose('theme')}>
        <option value="">{t.events.allThemes}</option>
        {themeIds.map((id) => (
          <option key={id} value={id}>
            {themeName(id, lang)}
          </option>
        ))}
      </Choice>
      <Choice label={n.map.role} value={ask.role ?? 'all'} choose={choose('role')}>
        {organisationRoles.map((role) => (
          <option key={role} value={role}>
            {t.organisationRole[role]}
          </option>
        ))}
        <option value="all">{n.map.allRoles}</option>
      </Choice>
      <Choice label={n.map.area} value={ask.area ?? ''} choose={choose('area')}>
        <option value="">{n.map.allAreas}</option>
        {areas.map((area) => (
          <option key={area} value={area}>
            {t.area[area]}
          </option>
        ))}
      </Choice>
      <Choice label={n.map.standing} value={ask.standing ?? ''} choose={choose('standing')}>
        <option value="">{n.map.allStandings}</option>
        <option value="open">{n.map.open}</option>
        <option value="confirm">{t.needsConfirmation}</option>
        {asked.seesAnswers && <option value="unanswered">{n.map.unanswered}</option>}
        {standings
          .filter((standing) => standing !== 'notApplicable')
          .map((standing) => (
            <option key={standing} value={standing}>
              {t.standing[standing]}
            </option>
          ))}
      </Choice>
      <Choice label={n.map.sort} value={ask.sort ?? 'name'} choose={choose('sort')}>
        <option value="name">{n.map.byName}</option>
        <option value="open">{n.map.byOpen}</option>
      </Choice>
      <Field label={n.map.find}>
        <Input
          type="search"
          value={find}
          onChange={(_, data) => {
            setFind(data.value);
            choose('find')(data.value);
          }}
        />
      </Field>
      {ask.duty && <span>{duties.find((d) => d.obligation === ask.duty)?.title}</span>}
      <Go
        href={asked.href({
          theme: undefined,
          role: undefined,
          area: undefined,
          duty: undefined,
          standing: undefined,
          find: undefined,
          sort: undefined,
        })}
        onClick={() => setFind('')}
      >
        {n.map.clear}
      </Go>
    </div>
  );
};
