import type { FactContent } from '@shared/domain/fact';
import { formOf, slotOf } from '@shared/domain/fact-kinds';
import type { AnyForm, AnyTold } from '@shared/domain/record-form';
import { recordsApi } from '../../../api/rooms/records';
import type { Explanation, LogLine } from '../../../api/types';
import { useWords } from '../../../language/words';
import { useMe } from '../../../me/me';
import { FactForm, type FormValues } from '../../../ui/fact-form';
import { specsOf, toldIn } from '../../../ui/record-fields';
import { useRecord } from '../../../ui/use-record';

/** What the form is about, of what the standing says where it is opened. */
const aboutOf = (
  { of }: AnyForm,
  { row, organisation, obligation, month }: Explanation,
  line?: LogLine,
): AnyTold => {
  const theme = row.theme ? { theme: row.theme } : {};
  switch (of) {
    case 'project':
      return {};
    case 'theme':
      return theme;
    case 'memberOfTheme':
      return { ...theme, organisation };
    case 'roundOfTheme':
      return { ...theme, round: month };
    case 'place':
      return { ...theme, obligation: obligation.id, organisation };
    case 'document':
      return { organisation, fact: line?.fact };
    case 'gap':
      return { ...theme, obligation: obligation.id, organisation, month, period: row.period };
  }
};

/** The fact that the form is filled in on top of; null where nothing stands yet. */
const seenIn = (form: AnyForm, { log, reason }: Explanation, content: FactContent): string | null => {
  if (form.of === 'gap') return reason?.fact ?? null;
  const found = log.find((line) => line.state === 'inForce' && line.fact.startsWith(`${slotOf(content)}~`));
  return found?.fact ?? null;
};

/** Every plain record's form. */
export const RecordForm = (props: {
  readonly name: string;
  readonly of: Explanation;
  /** The document that it is about. */
  readonly line?: LogLine;
  readonly close: () => void;
}) => {
  const form = formOf(props.name);
  return form ? <Filled {...props} form={form} /> : null;
};

const Filled = (props: {
  readonly form: AnyForm;
  readonly of: Explanation;
  readonly line?: LogLine;
  readonly close: () => void;
}) => {
  const { form, of, line, close } = props;
  const { lang } = useWords();
  const { today } = useMe();
  const { record, ...sending } = useRecord(recordsApi.record(form.path), close);
  const parts = of.obligation.parts.filter((p) => p.takes !== 'none').map((p) => [p.id, p.title] as const);
  const send = (values: FormValues, sent: () => void) => {
    const told = { ...aboutOf(form, of, line), ...toldIn(form.fields, values) };
    record(
      {
        ...told,
        ...(form.onTop && { seen: seenIn(form, of, form.content(told, null) as FactContent) }),
      },
      sent,
    );
  };
  const hint = form.hint?.({ round: of.month })[lang];
  return (
    <FactForm
      title={form.open[lang]}
      about={line?.fact ?? `${of.organisation}~${of.obligation.id}~${of.row.theme ?? ''}~${of.row.period}`}
      intro={hint ?? (form.of === 'place' ? of.obligation.title : undefined)}
      fields={specsOf(form.fields, {
        lang,
        today,
        parts,
        stands: form.of === 'gap' && of.reason ? { why: of.reason.why, next: of.reason.next } : {},
      })}
      send={send}
      close={close}
      {...sending}
    />
  );
};
