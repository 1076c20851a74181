import { Button } from '@fluentui/react-components';
import type { Answered } from '@shared/contract/endpoint';
import type { periods } from '@shared/contract/periods';
import { startsAfterMs } from '@shared/domain/period';
import { lazy, Suspense, useEffect } from 'react';
import { usePeriod } from '../../api/period';
import { periodsApi } from '../../api/rooms/periods';
import { useRead, useSend, useStale } from '../../api/use-api';
import { useWords } from '../../language/words';
import { Line, Soft } from '../../ui/card';
import { DataTable } from '../../ui/data-table';
import { momentText, plainDay } from '../../ui/dates';
import { Read } from '../../ui/faces';
import { Section } from '../../ui/page';
import { useSaveFile } from '../../ui/save-file';
import { useDialog } from '../../ui/use-dialog';
import { usePeriodsWords } from './words';

const BeginDialog = lazy(async () => ({
  default: (await import('./begin-period-dialog')).BeginPeriodDialog,
}));

export type PeriodView = Answered<typeof periods>['periods'][number];

const State = ({ of, isPresent }: { readonly of: PeriodView; readonly isPresent: boolean }) => {
  const { lang } = useWords();
  const p = usePeriodsWords();
  return (
    <>
      {isPresent || !of.endedAt ? p.present : p.over(momentText(of.endedAt, lang))}
      {of.begunAt && of.begunBy && <Soft>{p.begun(momentText(of.begunAt, lang), of.begunBy)}</Soft>}
    </>
  );
};

/** The duties of the period that is read, to be put into other words for the next. */
const DutySheet = () => {
  const p = usePeriodsWords();
  const send = useSend();
  const { busy, save } = useSaveFile(p.saved);
  return (
    <Button disabledFocusable={busy} onClick={() => save(() => send(periodsApi.dutySheet, {}))}>
      {p.dutySheet}
    </Button>
  );
};

/** The next one starts in some seconds, for everybody at once: then whatever is on the screen is read anew. */
const Coming = ({ name, waitMs }: { readonly name: string; readonly waitMs: number }) => {
  const p = usePeriodsWords();
  const makeStale = useStale();
  useEffect(() => {
    const timer = setTimeout(makeStale, waitMs);
    return () => clearTimeout(timer);
  }, [makeStale, waitMs]);
  return <Soft>{p.coming(name)}</Soft>;
};

const Begin = ({ present }: { readonly present: PeriodView }) => {
  const p = usePeriodsWords();
  const dialog = useDialog();
  return (
    <>
      <Button onClick={dialog.show}>{p.begin}</Button>
      {dialog.open && (
        <Suspense>
          <BeginDialog present={present} close={dialog.close} />
        </Suspense>
      )}
    </>
  );
};

/** Every period of the project: the present one, those that are over to be read, and the beginning of the next. */
export const Periods = () => {
  const { lang } = useWords();
  const p = usePeriodsWords();
  const { choose } = usePeriod();
  const read = useRead(periodsApi.periods);
  return (
    <Section title={p.title} id="periods">
      <Soft>{p.intro}</Soft>
      <Read of={read} bars={2}>
        {({ periods: all, shown, coming, mayBegin }) => {
          const present = all.at(-1);
          return (
            <>
              <DataTable
                caption={p.table}
                headings={[p.name, p.source, p.state]}
                rows={all.toReversed().map((one) => ({
                  key: String(one.number),
                  cells: [
                    <div key="name">
                      {one.name}
                      <Soft>{`${plainDay(one.starts, lang)} – ${plainDay(one.ends, lang)}`}</Soft>
                    </div>,
                    <div key="source">
                      {one.source ? `${one.source.title}, ${plainDay(one.source.day, lang)}` : p.own}
                      {one.ownDuties && <Soft>{p.ownDuties}</Soft>}
                      {one.without.length > 0 && <Soft>{p.leftOut(one.without.length)}</Soft>}
                    </div>,
                    <div key="state">
                      <State of={one} isPresent={one === present} />
                      {one.number !== shown && (
                        <Line>
                          <Button
                            size="small"
                            aria-label={p.readOf(one.name)}
                            onClick={() => choose(one === present ? null : one.number)}
                          >
                            {p.read}
                          </Button>
                        </Line>
                      )}
                    </div>,
                  ],
                }))}
              />
              <div role="status">{coming && <Coming name={coming.name} waitMs={startsAfterMs} />}</div>
              <Line>
                <DutySheet />
                {mayBegin && present && !coming && <Begin present={present} />}
              </Line>
            </>
          );
        }}
      </Read>
    </Section>
  );
};
