import type { z } from 'zod';
import type { Turn } from '../routes';
import type { Localized } from '../shared/domain/language';
import { cut, inLine } from '../shared/domain/people-text';
import { Refusal, refusalCodes } from '../shared/domain/refusal';
import { wordIn } from '../shared/domain/word-in';

/** What a card sent, or the refusal that names the field by its label. */
export const readData = <S extends z.ZodType>(
  schema: S,
  { data, lang }: Pick<Turn, 'data' | 'lang'>,
  labels: Readonly<Record<string, Localized>> = {},
): z.output<S> => {
  const read = schema.safeParse(data);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  const key = String(issue?.path[0] ?? '');
  const code = refusalCodes.find((known) => known === issue?.message) ?? 'badInput';
  throw new Refusal(code, {
    field: wordIn(labels, key)?.[lang] ?? '',
    path: key,
    value: typeof data[key] === 'string' ? cut(inLine(data[key]), 40) : '',
  });
};
