import type { Language } from '@shared/domain/language';
import type { FormFields } from '@shared/domain/record-form';
import type { FieldSpec, FormValues } from './fact-form';

type RecordLook = {
  readonly lang: Language;
  readonly today: string;
  /** What the field "part" offers: the whole first. */
  readonly parts: readonly (readonly [value: string, label: string])[];
  /** What stands already and is written over. */
  readonly stands?: Readonly<Record<string, string>>;
};

/** A plain record's fields as the tab shows them. */
export const specsOf = (
  fields: FormFields,
  { lang, today, parts, stands = {} }: RecordLook,
): readonly FieldSpec[] =>
  Object.entries(fields)
    .filter(([, { is }]) => is !== 'part' || parts.length > 0)
    .map(([name, field]): FieldSpec => {
      const { unless } = field;
      return {
        name,
        label: field.label[lang],
        kind: field.is === 'part' ? 'choice' : field.is,
        ...(field.hint && { hint: field.hint[lang] }),
        ...(field.optional && { optional: true }),
        ...(unless && { when: (values: FormValues) => !values[unless] }),
        ...(stands[name] && { value: stands[name] }),
        ...(field.is === 'day' && { value: today, latest: today }),
        ...(field.is === 'text' && { most: field.most }),
        ...(field.is === 'part' && { options: parts }),
        ...(field.is === 'choice' && {
          options: Object.entries(field.options).map(([value, words]) => [value, words[lang]] as const),
        }),
      };
    });

/** What was filled in as the server wants it: numbers and checks as such, and nothing for what is empty. */
type FieldValue = string | number | boolean;
export const toldIn = (fields: FormFields, values: FormValues): Readonly<Record<string, FieldValue>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, { is }]): readonly (readonly [string, FieldValue])[] => {
      const value = values[name] ?? '';
      if (is === 'check') return [[name, value === 'yes']];
      if (value === '') return [];
      return [[name, is === 'number' ? Number(value) : value]];
    }),
  );
