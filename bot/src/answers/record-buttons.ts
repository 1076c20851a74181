import { z } from 'zod';
import { id } from '../shared/contract/records';
import { month, themeId } from '../shared/contract/words';
import { type AnyForm, openVerb } from '../shared/domain/record-form';
import { cardButton } from './card-button';

/** Opens the form of a plain record, from the standing that it is for. */
export const openRecordButton = (form: Pick<AnyForm, 'name' | 'act' | 'open'>) =>
  cardButton({
    verb: openVerb(form),
    act: form.act,
    title: form.open,
    carries: {
      organisation: id.optional(),
      obligation: id.optional(),
      theme: themeId.optional(),
      month: month.optional(),
      fact: z.string().min(1).max(300).optional(),
    },
  });
