import { z } from 'zod';
import { plainRecords } from '../domain/fact-kinds';
import type { AnyForm, Field, Scope } from '../domain/record-form';
import { endpoint } from './endpoint';
import { day, link, month, themeId } from './words';

/** The fact that a form was filled in on top of: if somebody else's word stands there by now, nothing is written over it. */
export const seen = z.string().max(300).nullable().optional();
export const note = z.string().trim().min(1).max(2000, 'tooLong');
export const id = z.string().min(1).max(100);
export const recorded = z.object({ fact: z.string(), fresh: z.boolean() });

type Shape = Readonly<Record<string, z.ZodType>>;
const scopes: Readonly<Record<Scope, Shape>> = {
  project: {},
  theme: { theme: themeId },
  memberOfTheme: { organisation: id, theme: themeId },
  roundOfTheme: { theme: themeId, round: month },
  place: { obligation: id, organisation: id, theme: themeId.optional() },
  document: { organisation: id, fact: z.string().min(1).max(300) },
  gap: { obligation: id, organisation: id, theme: themeId.optional(), month },
};

const schemaOf = (field: Field): z.ZodType => {
  switch (field.is) {
    case 'day':
      return day;
    case 'link':
      return link;
    case 'note':
      return note;
    case 'part':
      return id;
    case 'check':
      return z.boolean();
    case 'text':
      return z.string().trim().min(1).max(field.most, 'tooLong');
    case 'number':
      return z.number().int().min(field.least).max(field.most);
    case 'choice':
      return z.enum(Object.keys(field.options));
  }
};

/** What a plain form tells: what it is about, and its fields. */
export const toldIn = ({ of, fields }: AnyForm) =>
  z.object({
    ...scopes[of],
    ...Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [
        name,
        field.optional ? schemaOf(field).optional() : schemaOf(field),
      ]),
    ),
  });
/** What it sends: what it tells, and what it was filled in on top of. */
export const bodyOf = (form: AnyForm) => toldIn(form).extend(form.onTop ? { seen } : {});

const endpointOf = (form: AnyForm) =>
  endpoint({
    method: 'post',
    path: form.path,
    summary: form.summary,
    act: form.act,
    body: bodyOf(form),
    response: recorded,
  });
export type RecordEndpoint = ReturnType<typeof endpointOf>;

/** The endpoint of every plain record, by its form's name. */
export const recordEndpoints: ReadonlyMap<string, RecordEndpoint> = new Map(
  plainRecords.map(({ form }) => [form.name, endpointOf(form)]),
);
/** The one of this name; a name that no form has is a mistake of the program. */
export const recordEndpoint = (name: string): RecordEndpoint => {
  const found = recordEndpoints.get(name);
  if (!found) throw new Error(`no plain record is called ${name}`);
  return found;
};
