import { Button } from '@fluentui/react-components';
import type { Answered } from '@shared/contract/endpoint';
import type { periods } from '@shared/contract/periods';
import { lazy, Suspense } from 'react';
import { usePeriod } from '../../api/period';
import { useRead } from '../../api/use-api';
import { Line, Soft } from '../../ui/card';
import { DataTable } from '../../ui/data-table';
import { momentText, plainDay } from '../../ui/dates';
import { Read } from '../../ui/faces';
import { Section } from '../../ui/page';
import { useDialog } from '../../ui/use-dialog';
import { useWords } from '../../ui/words';
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

const Begin = ({ present }: { readonly present: PeriodView }) => {
  const p = usePeriodsWords();
  const dialog = useDialog();
  return (
    <Line>
      <Button onClick={dialog.show}>{p.begin}</Button>
      {dialog.open && (
        <Suspense>
          <BeginDialog present={present} close={dialog.close} />
        </Suspense>
      )}
    </Line>
  );
};

/** Every period of the project: the present one, those that are over to be read, and the beginning of the next. */
export const Periods = () => {
  const { lang } = useWords();
  const p = usePeriodsWords();
  const { choose } = usePeriod();
  const read = useRead<typeof periods>('/api/periods');
  return (
    <Section title={p.title} id="periods">
      <Soft>{p.intro}</Soft>
      <Read of={read} bars={2}>
        {({ periods: all, shown, mayBegin }) => {
          const present = all.at(-1);
          return (
            <>
              <DataTable
                caption={p.table}
                headings={[p.name, p.dates, p.source, p.state, ...(all.length > 1 ? [p.read] : [])]}
                rows={all.toReversed().map((one) => ({
                  key: String(one.number),
                  cells: [
                    one.name,
                    `${plainDay(one.starts, lang)} – ${plainDay(one.ends, lang)}`,
                    <div key="source">
                      {one.source ? `${one.source.title}, ${plainDay(one.source.day, lang)}` : p.own}
                      {one.without.length > 0 && <Soft>{p.leftOut(one.without.length)}</Soft>}
                    </div>,
                    <State key="state" of={one} isPresent={one === present} />,
                    ...(all.length > 1
                      ? [
                          one.number === shown ? (
                            ''
                          ) : (
                            <Button
                              key="read"
                              size="small"
                              aria-label={p.readOf(one.name)}
                              onClick={() => choose(one === present ? null : one.number)}
                            >
                              {p.read}
                            </Button>
                          ),
                        ]
                      : []),
                  ],
                }))}
              />
              {mayBegin && present && <Begin present={present} />}
            </>
          );
        }}
      </Read>
    </Section>
  );
};
