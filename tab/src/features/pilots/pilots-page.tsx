import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { pilots } from '@shared/contract/pilots';
import { finds } from '@shared/domain/people-text';
import { type Stage, stages } from '@shared/domain/pilot';
import { isThemeId, themeIds } from '@shared/domain/theme';
import { useState } from 'react';
import type { Pilot } from '../../api/types';
import { useRead } from '../../api/use-api';
import { useMe, writes } from '../../shell/me';
import { go, to, useAddress } from '../../ui/address';
import { Soft } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { Empty, Read } from '../../ui/faces';
import { themeName } from '../../ui/names';
import { Page } from '../../ui/page';
import { useWords } from '../../ui/words';
import { PilotTable } from './pilot-table';

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
    '& > *': { maxWidth: '100%' },
  },
});

type Asked = {
  readonly theme: string;
  readonly stage: string;
  readonly find: string;
  readonly whose: string;
};
const filtered = (all: readonly Pilot[], { theme, stage, find, whose }: Asked): readonly Pilot[] =>
  all.filter(
    (p) =>
      (!theme || p.theme === theme) &&
      (!stage || p.stage === stage) &&
      (whose !== 'own' || p.mine) &&
      (whose !== 'help' || p.help) &&
      finds(find, [p.title, p.name.fi, p.name.sv]),
  );

const Filters = ({ of, choose }: { readonly of: Asked; readonly choose: (more: Partial<Asked>) => void }) => {
  const { t, lang } = useWords();
  const styles = useStyles();
  const me = useMe();
  // Typed at once, in the address with a moment's rest: going back steps over no single letter.
  const [find, setFind] = useState(of.find);
  return (
    <div className={styles.filters}>
      <Choice label={t.theme.choose} value={of.theme} choose={(theme) => choose({ theme })}>
        <option value="">{t.events.allThemes}</option>
        {themeIds.map((id) => (
          <option key={id} value={id}>
            {themeName(id, lang)}
          </option>
        ))}
      </Choice>
      <Choice label={t.theme.pilotsStage} value={of.stage} choose={(stage) => choose({ stage })}>
        <option value="">{t.theme.all}</option>
        {stages.map((s: Stage) => (
          <option key={s} value={s}>
            {t.stage[s]}
          </option>
        ))}
      </Choice>
      <Choice label={t.pilots.whose} value={of.whose} choose={(whose) => choose({ whose })}>
        <option value="">{t.theme.all}</option>
        {writes(me) && <option value="own">{t.pilots.own}</option>}
        <option value="help">{t.pilots.help}</option>
      </Choice>
      <Field label={t.theme.pilotsSearch}>
        <Input
          type="search"
          value={find}
          onChange={(_, data) => {
            setFind(data.value);
            choose({ find: data.value });
          }}
        />
      </Field>
    </div>
  );
};

/** The pilots of the network as far as they may be read, to be found; what was chosen stands in the address. */
export const PilotsPage = () => {
  const { t } = useWords();
  const { query } = useAddress();
  const read = useRead<typeof pilots>('/api/pilots');
  const theme = query.get('theme') ?? '';
  const asked: Asked = {
    theme: isThemeId(theme) ? theme : '',
    stage: stages.find((s) => s === query.get('stage')) ?? '',
    find: query.get('find') ?? '',
    whose: query.get('whose') ?? '',
  };
  return (
    <Page title={t.page.pilots} under={t.pilots.intro}>
      <Read of={read} bars={6}>
        {({ pilots: all }) => {
          if (all.length === 0) return <Empty title={t.pilots.none} text={t.theme.noPilotsText} />;
          const found = filtered(all, asked);
          return (
            <>
              <Filters of={asked} choose={(more) => go(to('pilots', { ...asked, ...more }), 'replace')} />
              <div role="status">
                <Soft>{found.length > 0 ? t.theme.pilotsShown(found.length) : t.theme.noPilotsFiltered}</Soft>
              </div>
              {found.length > 0 && <PilotTable of={found} />}
            </>
          );
        }}
      </Read>
    </Page>
  );
};
