import { reviewPeriods } from '@shared/domain/interpretation';
import { factsApi } from '../../api/rooms/facts';
import type { Interpretations } from '../../api/types';
import { useWords } from '../../language/words';
import { FactForm, type FieldSpec } from '../../ui/fact-form';
import { useStandingWords } from '../../ui/standing-words';
import { useRecord } from '../../ui/use-record';

type Props = {
  readonly close: () => void;
  /** The fact that the form is filled in on top of. */
  readonly seen: string | null;
};
const useReading = (close: () => void) => {
  const s = useStandingWords();
  return useRecord(factsApi.setInterpretation, close, s.reading.saved);
};

/** A5 "* 3" and A17, the cut-off line. */
export const UnclearForm = (
  props: Props & { readonly name: string; readonly value?: string | undefined },
) => {
  const { name, value = '', seen, close } = props;
  const s = useStandingWords();
  const { record, ...sending } = useReading(close);
  const isMultiplier = name === 'projectGroupMultiplier';
  const options = isMultiplier
    ? ([
        ['always', s.reading.always],
        ['months', s.reading.months],
      ] as const)
    : ([
        ['okmEvents', s.reading.okmEvents],
        ['coffees', s.reading.coffees],
      ] as const);
  const [stands, months = '3'] = value.split(':');
  const fields: readonly FieldSpec[] = [
    { name: 'value', label: s.reading.choose, kind: 'choice', options, ...(stands && { value: stands }) },
    {
      name: 'months',
      label: s.reading.monthCount,
      kind: 'number',
      value: months,
      when: (v) => v.value === 'months',
    },
  ];
  return (
    <FactForm
      title={s.reading.open}
      intro={s.reading.text}
      fields={fields}
      send={(v) =>
        record(
          isMultiplier
            ? {
                reading: {
                  key: 'projectGroupMultiplier',
                  value: v.value === 'months' ? `months:${Number(v.months)}` : 'always',
                },
                seen,
              }
            : {
                reading: { key: 'truncatedLine', value: v.value === 'coffees' ? 'coffees' : 'okmEvents' },
                seen,
              },
        )
      }
      close={close}
      {...sending}
    />
  );
};

const phaseIds = ['launch', 'development', 'piloting', 'closing'] as const;
/** The phases are not in the source (A28): the coordination's dates. */
export const PhasesForm = ({ of, seen, close }: Props & { readonly of: Interpretations }) => {
  const { t } = useWords();
  const s = useStandingWords();
  const { record, ...sending } = useReading(close);
  const fields = phaseIds.flatMap((id): FieldSpec[] => {
    const phase = of.phases.find((p) => p.id === id);
    return [
      { name: `${id}-from`, label: s.reading.from(t.phase[id]), kind: 'day', value: phase?.from ?? '' },
      { name: `${id}-until`, label: s.reading.until(t.phase[id]), kind: 'day', value: phase?.until ?? '' },
    ];
  });
  return (
    <FactForm
      title={s.reading.setPhases}
      fields={fields}
      send={(v) =>
        record({
          reading: {
            key: 'phases',
            phases: phaseIds.map((id) => ({
              id,
              from: v[`${id}-from`] ?? '',
              until: v[`${id}-until`] ?? '',
            })),
          },
          seen,
        })
      }
      close={close}
      {...sending}
    />
  );
};

const months = Array.from({ length: 12 }, (_, i) => i + 1);
export const QuietForm = (
  props: Props & { readonly of: Interpretations; readonly nameOf: (month: number) => string },
) => {
  const { of, nameOf, seen, close } = props;
  const s = useStandingWords();
  const { record, ...sending } = useReading(close);
  return (
    <FactForm
      title={s.reading.setQuiet}
      fields={months.map((month) => ({
        name: String(month),
        label: nameOf(month),
        kind: 'check',
        value: of.quietMonths.includes(month) ? 'yes' : '',
      }))}
      send={(v) =>
        record({
          reading: { key: 'quietMonths', months: months.filter((month) => v[String(month)] === 'yes') },
          seen,
        })
      }
      close={close}
      {...sending}
    />
  );
};

export const ReviewForm = ({ of, close }: Pick<Props, 'close'> & { readonly of: Interpretations }) => {
  const s = useStandingWords();
  const { record, ...sending } = useReading(close);
  return (
    <FactForm
      title={s.reading.setReview}
      intro={s.reading.text}
      fields={[
        {
          name: 'obligation',
          label: s.reading.obligation,
          kind: 'choice',
          options: of.reviewed.map((o) => [o.obligation, `${o.title} (${s.reading.every[o.every]})`]),
        },
        {
          name: 'every',
          label: s.reading.review,
          kind: 'choice',
          options: reviewPeriods.map((every) => [every, s.reading.every[every]]),
        },
      ]}
      send={(v) =>
        record({
          reading: {
            key: 'reviewPeriod',
            obligation: v.obligation ?? '',
            every: reviewPeriods.find((every) => every === v.every) ?? 'quarter',
          },
        })
      }
      close={close}
      {...sending}
    />
  );
};
