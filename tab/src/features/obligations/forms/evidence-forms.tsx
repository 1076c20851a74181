import { factsApi } from '../../../api/rooms/facts';
import { obligationsApi } from '../../../api/rooms/obligations';
import type { Explanation, LogLine } from '../../../api/types';
import { useMe } from '../../../me/me';
import { useFormId } from '../../../me/use-unsent-draft';
import { FactForm, type FieldSpec, type FormValues } from '../../../ui/fact-form';
import { useStandingWords } from '../../../ui/standing-words';
import { useRecord } from '../../../ui/use-record';

type Props = { readonly of: Explanation; readonly close: () => void };

export const useDayField = (): FieldSpec => {
  const s = useStandingWords();
  const { today } = useMe();
  return { name: 'day', label: s.form.day, kind: 'day', value: today, latest: today };
};
export const useLinkField = (optional = false): FieldSpec => {
  const s = useStandingWords();
  return { name: 'url', label: s.form.url, kind: 'link', hint: s.form.urlHint, optional };
};
export const day = (values: FormValues): string => values.day ?? '';

/** The new word takes the place of the one that is seen here; that one stays in the list. */
export const CorrectForm = (props: Props & { readonly line: LogLine }) => {
  const { of, line, close } = props;
  const s = useStandingWords();
  const { today } = useMe();
  const link = useLinkField(line.kind === 'selfReported');
  const { record, ...sending } = useRecord(factsApi.correctReport, close);
  return (
    <FactForm
      title={s.correct.title}
      about={line.fact}
      intro={s.correct.hint}
      fields={[
        { name: 'day', label: s.form.day, kind: 'day', value: line.day, latest: today },
        { name: 'note', label: s.form.note, kind: 'note', value: line.label },
        { ...link, ...(line.url && { value: line.url }) },
        { name: 'withdrawn', label: s.correct.withdraw, kind: 'check' },
      ]}
      send={(v, sent) =>
        record(
          {
            fact: line.fact,
            organisation: of.organisation,
            day: day(v),
            note: v.note ?? '',
            ...(v.url && { url: v.url }),
            ...(v.withdrawn && { withdrawn: true }),
          },
          sent,
        )
      }
      close={close}
      {...sending}
    />
  );
};

/** "Ei hankintoja": where the source itself makes a duty conditional. */
export const NothingNeededForm = ({ of, close }: Props) => {
  const s = useStandingWords();
  const when = useDayField();
  const { form, forget } = useFormId(
    `nothing~${of.organisation}~${of.obligation.id}~${of.row.theme ?? ''}~${of.row.period}`,
  );
  const { record, ...sending } = useRecord(obligationsApi.selfReport, close);
  return (
    <FactForm
      title={s.nothingNeeded.open}
      about={`${of.organisation}~${of.obligation.id}~${of.row.theme ?? ''}~${of.row.period}`}
      intro={s.nothingNeeded.hint}
      fields={[{ name: 'note', label: s.form.note, kind: 'note' }, when]}
      send={(v, sent) =>
        record(
          {
            form,
            obligation: of.obligation.id,
            organisation: of.organisation,
            ...(of.row.theme && { theme: of.row.theme }),
            note: v.note ?? '',
            day: day(v),
            notApplicable: true,
          },
          () => {
            sent();
            forget();
          },
        )
      }
      close={close}
      {...sending}
    />
  );
};
