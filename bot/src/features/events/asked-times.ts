import type { Sitting } from '../../shared/domain/event';
import type { Language } from '../../shared/domain/language';
import type { Day } from '../../shared/domain/month';
import { Refusal } from '../../shared/domain/refusal';
import { sittingOn } from '../../shared/domain/series';
import { wallTime } from '../../shared/domain/wall-time';
import { eventText as t } from '../../shared/text/events';

/** One sitting as people write it: a Helsinki day and two wall-clock times. */
export type Times = {
  readonly day: Day;
  readonly starts: string;
  readonly ends: string;
  /** The end was not asked for: it follows from the start. */
  readonly lasts?: boolean;
};

const said = (time: string): string => time.replace(/^0/u, '').replace(':', '.');

/** A start in the missing or the doubled hour is asked again: no other hour is put in its place without a word. */
export const sittingAt = (
  { day, starts, ends, lasts }: Times,
  lang: Language,
  { begun = false }: { readonly begun?: boolean } = {},
): Sitting => {
  if (ends <= starts) throw new Refusal('badInput', { field: t.ends[lang] });
  const start = wallTime(day, starts).is;
  if (start === 'missing') throw new Refusal('noSuchStart', { value: said(starts) });
  if (start === 'doubled' && !begun) throw new Refusal('doubledStart', { value: said(starts) });
  if (!lasts && wallTime(day, ends).is === 'missing') throw new Refusal('noSuchEnd', { value: said(ends) });
  return sittingOn(day, starts, ends);
};
