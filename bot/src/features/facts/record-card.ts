import { expand, submit } from '../../answers/cards';
import type { Language } from '../../shared/domain/language';
import type { Day } from '../../shared/domain/month';
import type { Obligation } from '../../shared/domain/obligation';
import { type AnyForm, type AnyTold, type Field, saveVerb } from '../../shared/domain/record-form';
import { cardText as c } from '../../shared/text/explanation-card';
import template from './cards/record.json';

export type RecordLook = {
  readonly form: AnyForm;
  readonly about: AnyTold;
  /** The facts that stand where it will be written. */
  readonly seen: readonly string[];
  readonly parts: NonNullable<Obligation['parts']>;
  /** What stands already and is written over. */
  readonly stands?: Readonly<Record<string, unknown>>;
};

const choicesOf = (field: Field, { parts }: RecordLook, lang: Language) =>
  field.is === 'choice'
    ? Object.entries(field.options).map(([value, name]) => ({ title: name[lang], value }))
    : parts.map((p) => ({ title: p.title[lang], value: p.id }));

const inputOf = (id: string, field: Field, look: RecordLook, today: Day, lang: Language) => {
  const label = [field.label[lang], field.hint?.[lang]].filter(Boolean).join('. ');
  const needed = field.optional ? {} : { isRequired: true, errorMessage: label };
  const named = { id, label, ...needed };
  const choices = choicesOf(field, look, lang);
  const stands = look.stands?.[id];
  const standing = typeof stands === 'string' ? { value: stands } : {};
  switch (field.is) {
    case 'day':
      return { type: 'Input.Date', ...named, value: today, max: today };
    case 'check':
      return { type: 'Input.Toggle', id, title: label, value: 'false' };
    case 'number':
      return { type: 'Input.Number', ...named, min: field.least, max: field.most };
    case 'choice':
    case 'part':
      return {
        type: 'Input.ChoiceSet',
        ...named,
        style: 'compact',
        value: choices[0]?.value,
        choices,
      };
    case 'link':
      return { type: 'Input.Text', ...named, style: 'Url', maxLength: 2000 };
    case 'note':
      return { type: 'Input.Text', ...named, ...standing, isMultiline: true, maxLength: 2000 };
    case 'text':
      return { type: 'Input.Text', ...named, maxLength: field.most };
  }
};

/** A plain record's form as a card: its fields, in the order in which it has them. */
export const recordCard = (look: RecordLook, today: Day, lang: Language): unknown => {
  const { form, about, seen, parts } = look;
  const round = typeof about.round === 'string' ? about.round : '';
  const fields = Object.entries(form.fields).filter(([, { is }]) => is !== 'part' || parts.length > 0);
  return expand(template, {
    title: form.open[lang],
    hint: form.hint?.({ round })[lang] ?? '',
    inputs: fields.map(([id, field]) => inputOf(id, field, look, today, lang)),
    actions: [
      submit(c.save[lang], { verb: saveVerb(form), data: { ...about, ...(form.onTop ? { seen } : {}) } }),
    ],
  });
};
