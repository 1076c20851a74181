import { Button } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { useWords } from '../../language/words';
import { Line, Soft } from '../../ui/card';
import { DataTable } from '../../ui/data-table';
import { nameOf, themeName } from '../../ui/names';
import { useDialog } from '../../ui/use-dialog';
import type { Indicator, ThemePart } from './types';
import { useModelWords } from './words';

const IndicatorDialog = lazy(async () => ({ default: (await import('./indicator-dialog')).IndicatorDialog }));

type OfIndicators = { readonly of: Pick<ThemePart, 'theme' | 'indicators' | 'mayWrite'> };

const Change = ({ of, indicator }: OfIndicators & { readonly indicator: Indicator }) => {
  const { lang } = useWords();
  const m = useModelWords();
  const dialog = useDialog();
  return (
    <>
      <Button
        size="small"
        aria-label={`${m.editIndicator}: ${nameOf(indicator.name, lang)}`}
        onClick={dialog.show}
      >
        {m.editIndicator}
      </Button>
      {dialog.open && (
        <Suspense>
          <IndicatorDialog theme={of.theme} of={indicator} close={dialog.close} />
        </Suspense>
      )}
    </>
  );
};

/** How a theme's results are measured: from where, to where, and by what source. */
export const Indicators = ({ of }: OfIndicators) => {
  const { lang } = useWords();
  const m = useModelWords();
  const dialog = useDialog();
  const shown = (value: number | null, unit: string): string =>
    value === null ? m.unknown : `${value.toLocaleString(lang)} ${unit}`.trim();
  return (
    <>
      {of.indicators.length === 0 ? (
        of.mayWrite && <Soft>{m.noIndicators}</Soft>
      ) : (
        <DataTable
          caption={`${m.indicators}: ${themeName(of.theme, lang)}`}
          headings={[m.indicator, m.baseline, m.target, m.actual, m.source, ...(of.mayWrite ? [m.act] : [])]}
          rows={of.indicators.map((one) => ({
            key: one.indicator,
            cells: [
              nameOf(one.name, lang),
              shown(one.baseline, one.unit),
              shown(one.target, one.unit),
              shown(one.actual, one.unit),
              one.source,
              ...(of.mayWrite ? [<Change key="change" of={of} indicator={one} />] : []),
            ],
          }))}
        />
      )}
      {of.mayWrite && (
        <Line>
          <Button
            size="small"
            aria-label={`${m.addIndicator}: ${themeName(of.theme, lang)}`}
            onClick={dialog.show}
          >
            {m.addIndicator}
          </Button>
        </Line>
      )}
      {dialog.open && (
        <Suspense>
          <IndicatorDialog theme={of.theme} of={null} close={dialog.close} />
        </Suspense>
      )}
    </>
  );
};
