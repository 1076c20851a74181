import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { paces, type Stage, stages } from '@shared/domain/pilot';
import { pilotsChosen } from '@shared/domain/pilot-filter';
import { isThemeId, themeIds } from '@shared/domain/theme';
import { lazy, Suspense, useState } from 'react';
import { pilotsApi } from '../../api/rooms/pilots';
import type { PilotRegister } from '../../api/types';
import { useRead, useSend } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useMe, writes } from '../../me/me';
import { go, to, useAddress } from '../../ui/address';
import { Line, Soft } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { Empty, Read } from '../../ui/faces';
import { themeName } from '../../ui/names';
import { Page } from '../../ui/page';
import { useSaveFile } from '../../ui/save-file';
import { useDialog } from '../../ui/use-dialog';
import { PilotPage } from './pilot-page';
import { PilotTable } from './pilot-table';
import { usePilotWords } from './words';

const RegisterDialog = lazy(async () => ({ default: (await import('./register-dialog')).RegisterDialog }));

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
    '& > *': { maxWidth: '100%' },
  },
});

type PilotFilter = {
  readonly theme: string;
  readonly stage: string;
  readonly pace: string;
  readonly find: string;
  readonly whose: string;
};
const Filters = ({
  of,
  choose,
}: {
  readonly of: PilotFilter;
  readonly choose: (more: Partial<PilotFilter>) => void;
}) => {
  const { t, lang } = useWords();
  const styles = useStyles();
  const p = usePilotWords();
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
      <Choice label={p.paceLabel} value={of.pace} choose={(pace) => choose({ pace })}>
        <option value="">{p.allPaces}</option>
        {paces.map((pace) => (
          <option key={pace} value={pace}>
            {t.pace[pace]}
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

/** Exactly what is chosen, to be taken away. */
const TakeAway = ({ of }: { readonly of: PilotFilter }) => {
  const { lang } = useWords();
  const p = usePilotWords();
  const send = useSend();
  const file = useSaveFile(p.fileSaved);
  const { theme, stage, pace, whose, find } = of;
  const chosen = Object.fromEntries(
    Object.entries({ theme, stage, pace, whose, find }).filter(([, value]) => value),
  );
  const take = (format: 'csv' | 'xlsx') =>
    file.save(() => send(pilotsApi.pilotFile, { query: { ...chosen, format, language: lang } }));
  return (
    <Line>
      <Button size="small" disabledFocusable={file.busy} onClick={() => take('csv')}>
        {p.csv}
      </Button>
      <Button size="small" disabledFocusable={file.busy} onClick={() => take('xlsx')}>
        {p.xlsx}
      </Button>
    </Line>
  );
};

const Add = ({ of }: { readonly of: PilotRegister }) => {
  const p = usePilotWords();
  const dialog = useDialog();
  if (of.places.length === 0) return null;
  return (
    <div>
      <Button appearance="primary" onClick={dialog.show}>
        {p.add}
      </Button>
      {dialog.open && (
        <Suspense>
          <RegisterDialog places={of.places} close={dialog.close} />
        </Suspense>
      )}
    </div>
  );
};

const oneOf = <T extends string>(all: readonly T[], word: string | null): T | '' =>
  all.find((one) => one === word) ?? '';

const Register = ({ of, asked }: { readonly of: PilotRegister; readonly asked: PilotFilter }) => {
  const { t } = useWords();
  const p = usePilotWords();
  if (of.pilots.length === 0)
    return (
      <>
        <Add of={of} />
        <Empty title={t.pilots.none} text={t.theme.noPilotsText} />
      </>
    );
  const found = pilotsChosen(of.pilots, asked);
  return (
    <>
      <Add of={of} />
      <Filters of={asked} choose={(more) => go(to('pilots', { ...asked, ...more }), 'replace')} />
      <div role="status">
        <Soft>{found.length > 0 ? t.theme.pilotsShown(found.length) : t.theme.noPilotsFiltered}</Soft>
      </div>
      {found.length > 0 && of.needFirst && <Soft>{p.needFirst}</Soft>}
      {found.length > 0 && <PilotTable of={found} />}
      {found.length > 0 && <TakeAway of={asked} />}
    </>
  );
};

/** The pilots of the network as far as they may be read, to be found; what was chosen stands in the address. */
const List = () => {
  const { t } = useWords();
  const { query } = useAddress();
  const read = useRead(pilotsApi.pilots);
  const theme = query.get('theme') ?? '';
  const asked: PilotFilter = {
    theme: isThemeId(theme) ? theme : '',
    stage: oneOf(stages, query.get('stage')),
    pace: oneOf(paces, query.get('pace')),
    find: query.get('find') ?? '',
    whose: oneOf(['own', 'help'], query.get('whose')),
  };
  return (
    <Page title={t.page.pilots} under={t.pilots.intro}>
      <Read of={read} bars={6}>
        {(of) => <Register of={of} asked={asked} />}
      </Read>
    </Page>
  );
};

/** The register, or one pilot of it. */
export const PilotsPage = () => {
  const { rest } = useAddress();
  return rest ? <PilotPage key={rest} id={rest} /> : <List />;
};
