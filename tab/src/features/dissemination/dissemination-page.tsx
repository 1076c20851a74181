import { Button } from '@fluentui/react-components';
import { type SpreadWhat, spreadWhats } from '@shared/domain/spread';
import { isThemeId, type ThemeId, themeIds } from '@shared/domain/theme';
import { disseminationText } from '@shared/text/dissemination';
import { lazy, Suspense } from 'react';
import { disseminationApi } from '../../api/rooms/dissemination';
import { useRead, useSend } from '../../api/use-api';
import { useWords } from '../../language/words';
import { go, to, useAddress } from '../../ui/address';
import { Line, Soft } from '../../ui/card';
import { Choice } from '../../ui/choice';
import { Empty, Read } from '../../ui/faces';
import { themeName } from '../../ui/names';
import { Page } from '../../ui/page';
import { useSaveFile } from '../../ui/save-file';
import { useDialog } from '../../ui/use-dialog';
import { LogTable } from './log-table';
import type { SpreadLog } from './types';
import { useDisseminationWords } from './words';

const EntryDialog = lazy(async () => ({ default: (await import('./entry-dialog')).EntryDialog }));

type SpreadFilter = { readonly theme: ThemeId | undefined; readonly what: SpreadWhat | undefined };

const Filters = ({ of }: { readonly of: SpreadFilter }) => {
  const { lang } = useWords();
  const d = useDisseminationWords();
  const choose = (more: Readonly<Record<string, string | undefined>>) =>
    go(to('dissemination', { ...of, ...more }), 'replace');
  return (
    <>
      <Choice
        label={d.theme}
        value={of.theme ?? ''}
        choose={(theme) => choose({ theme: theme || undefined })}
      >
        <option value="">{d.allThemes}</option>
        {themeIds.map((id) => (
          <option key={id} value={id}>
            {themeName(id, lang)}
          </option>
        ))}
      </Choice>
      <Choice label={d.what} value={of.what ?? ''} choose={(what) => choose({ what: what || undefined })}>
        <option value="">{d.all}</option>
        {spreadWhats.map((what) => (
          <option key={what} value={what}>
            {disseminationText.whats[what][lang]}
          </option>
        ))}
      </Choice>
    </>
  );
};

const TakeAway = ({ of }: { readonly of: SpreadFilter }) => {
  const { lang } = useWords();
  const d = useDisseminationWords();
  const send = useSend();
  const file = useSaveFile(d.fileSaved);
  const take = (format: 'csv' | 'xlsx') =>
    file.save(() =>
      send(disseminationApi.disseminationFile, {
        query: { ...chosenOf(of), format, language: lang },
      }),
    );
  return (
    <Line>
      <Button size="small" disabledFocusable={file.busy} onClick={() => take('csv')}>
        {d.csv}
      </Button>
      <Button size="small" disabledFocusable={file.busy} onClick={() => take('xlsx')}>
        {d.xlsx}
      </Button>
    </Line>
  );
};
const chosenOf = ({ theme, what }: SpreadFilter) => ({ ...(theme && { theme }), ...(what && { what }) });

const Add = ({ of }: { readonly of: SpreadLog }) => {
  const d = useDisseminationWords();
  const dialog = useDialog();
  const { query } = useAddress();
  const asked = of.places.find(
    ({ role, organisation }) => role === query.get('add') && organisation === query.get('organisation'),
  );
  const theme = query.get('theme') ?? '';
  if (of.places.length === 0) return null;
  return (
    <div>
      <Button appearance="primary" onClick={dialog.show}>
        {d.add}
      </Button>
      <Suspense>
        {dialog.open && <EntryDialog of={of} entry={null} close={dialog.close} />}
        {asked && (
          <EntryDialog
            of={of}
            entry={null}
            place={asked}
            {...(isThemeId(theme) && { theme })}
            close={() => go(to('dissemination'), 'replace')}
          />
        )}
      </Suspense>
    </div>
  );
};

/** The dissemination log: read by everybody, written by coordination, leads and organisations. */
export const DisseminationPage = () => {
  const d = useDisseminationWords();
  const { query } = useAddress();
  const theme = query.get('theme') ?? '';
  const isAdding = query.has('add');
  const asked: SpreadFilter = {
    theme: !isAdding && isThemeId(theme) ? theme : undefined,
    what: spreadWhats.find((what) => what === query.get('what')),
  };
  const read = useRead(disseminationApi.dissemination, { query: chosenOf(asked) });
  const isChosen = asked.theme !== undefined || asked.what !== undefined;
  return (
    <Page title={d.title} under={d.intro} controls={<Filters of={asked} />}>
      <Read of={read} bars={4}>
        {(of) => (
          <>
            <Add of={of} />
            {of.entries.length === 0 ? (
              isChosen ? (
                <Empty title={d.noneChosen} />
              ) : (
                <Empty title={d.none} text={d.noneText} />
              )
            ) : (
              <>
                <div role="status">
                  <Soft>{d.shown(of.entries.length)}</Soft>
                </div>
                <LogTable of={of} />
                <TakeAway of={asked} />
              </>
            )}
          </>
        )}
      </Read>
    </Page>
  );
};
