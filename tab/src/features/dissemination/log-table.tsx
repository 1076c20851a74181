import { Button, makeStyles } from '@fluentui/react-components';
import { disseminationText } from '@shared/text/dissemination';
import { linkCheckedSays } from '@shared/text/link-checked';
import { lazy, Suspense } from 'react';
import { factsApi } from '../../api/rooms/facts';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { to } from '../../ui/address';
import { Line, Soft } from '../../ui/card';
import { DataTable } from '../../ui/data-table';
import { plainDay } from '../../ui/dates';
import { FormDialog } from '../../ui/form-dialog';
import { Go, Out } from '../../ui/go';
import { nameOf, themeName } from '../../ui/names';
import { useTell } from '../../ui/notice';
import { useDialog } from '../../ui/use-dialog';
import { placeIn } from './place-in';
import type { SpreadEntry, SpreadLog } from './types';
import { useDisseminationWords } from './words';

const EntryDialog = lazy(async () => ({ default: (await import('./entry-dialog')).EntryDialog }));

const useStyles = makeStyles({
  // High enough to be hit between its neighbours (WCAG 2.2, 2.5.8).
  open: { display: 'inline-flex', alignItems: 'center', minHeight: '24px' },
});

const Title = ({ of, log }: { readonly of: SpreadEntry; readonly log: SpreadLog }) => {
  const { lang } = useWords();
  const styles = useStyles();
  const d = useDisseminationWords();
  const source = of.source === 'event' ? d.fromEvent : of.source === 'report' ? d.fromReport : '';
  const what = of.what && disseminationText.whats[of.what][lang];
  return (
    <>
      {of.source === 'event' ? <Go href={to('events', {}, of.id)}>{of.title}</Go> : of.title}
      <Soft>{[what, source].filter(Boolean).join(' · ')}</Soft>
      <Soft>
        {plainDay(of.day, lang)} · {nameOf(of.name, lang)}
      </Soft>
      {of.url && (
        <Out href={of.url} className={styles.open}>
          {d.open}
        </Out>
      )}
      {of.linkChecked && <Soft>{linkCheckedSays(of.linkChecked)[lang]}</Soft>}
      <Acts of={of} log={log} />
    </>
  );
};

const Audience = ({ of }: { readonly of: SpreadEntry }) => {
  const { lang } = useWords();
  const d = useDisseminationWords();
  const more = [
    of.reach !== null && d.reached(of.reach),
    of.language && disseminationText.languages[of.language][lang],
    of.scope && disseminationText.scopes[of.scope][lang],
  ].filter(Boolean);
  return (
    <>
      {of.audience}
      {more.length > 0 && <Soft>{more.join(' · ')}</Soft>}
    </>
  );
};

const About = ({ of }: { readonly of: SpreadEntry }) => {
  const { lang } = useWords();
  const d = useDisseminationWords();
  return (
    <>
      <div>
        {of.themes.length > 0 ? of.themes.map((theme) => themeName(theme, lang)).join(', ') : d.wholeProject}
      </div>
      {of.part && <Soft>{nameOf(of.part, lang)}</Soft>}
      {of.pilot && (
        <Soft>
          <Go href={to('pilots', {}, of.pilot.id)}>{of.pilot.title}</Go>
        </Soft>
      )}
    </>
  );
};

const Withdraw = ({ of, close }: { readonly of: SpreadEntry; readonly close: () => void }) => {
  const d = useDisseminationWords();
  const tell = useTell();
  const write = useWrite(factsApi.correctReport);
  const send = () =>
    write.mutate(
      { body: { fact: of.id, organisation: of.organisation, day: of.day, note: of.title, withdrawn: true } },
      {
        onSuccess: () => {
          tell.done(d.withdrawn);
          close();
        },
      },
    );
  return (
    <FormDialog
      title={`${d.withdrawTitle}: ${of.title}`}
      submit={d.withdraw}
      busy={write.isPending}
      error={write.error}
      send={send}
      close={close}
    >
      <p>{d.withdrawText}</p>
    </FormDialog>
  );
};

const Acts = ({ of, log }: { readonly of: SpreadEntry; readonly log: SpreadLog }) => {
  const d = useDisseminationWords();
  const [change, withdraw] = [useDialog(), useDialog()];
  if (!of.mayChange) return null;
  return (
    <>
      <Line>
        {of.source === 'entry' && placeIn(log, of) && (
          <Button size="small" aria-label={`${d.change}: ${of.title}`} onClick={change.show}>
            {d.change}
          </Button>
        )}
        <Button size="small" aria-label={`${d.withdraw}: ${of.title}`} onClick={withdraw.show}>
          {d.withdraw}
        </Button>
      </Line>
      <Suspense>
        {change.open && <EntryDialog of={log} entry={of} close={change.close} />}
        {withdraw.open && <Withdraw of={of} close={withdraw.close} />}
      </Suspense>
    </>
  );
};

/** Two columns fit a phone: what it was, when and by whom; to whom and of what. */
export const LogTable = ({ of }: { readonly of: SpreadLog }) => {
  const d = useDisseminationWords();
  return (
    <DataTable
      caption={d.table}
      fitsPhone
      headings={[d.name, d.told]}
      rows={of.entries.map((entry) => ({
        key: entry.id,
        cells: [
          <Title key="title" of={entry} log={of} />,
          <div key="told">
            <Audience of={entry} />
            <About of={entry} />
          </div>,
        ],
      }))}
    />
  );
};
