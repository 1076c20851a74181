import type { Sitting } from '../../shared/domain/event';
import type { Language } from '../../shared/domain/language';
import type { Day } from '../../shared/domain/month';
import { Refusal } from '../../shared/domain/refusal';
import { sittingOn } from '../../shared/domain/series';
import { wallTime } from '../../shared/domain/wall-time';
import { eventText as t } from '../../shared/text/events';

/** One sitting as people write it: a Helsinki day and two wall-clock times. */
export type Times = { readonly day: Day; readonly starts: string; readonly ends: string };

/** A start in the missing or the doubled hour is asked again: no other hour is put in its place without a word. */
export const sittingAt = ({ day, starts, ends }: Times, lang: Language): Sitting => {
  if (ends <= starts) throw new Refusal('badInput', { field: t.ends[lang] });
  const start = wallTime(day, starts);
  const value = starts.replace(/^0/u, '').replace(':', '.');
  if (start.is === 'missing') throw new Refusal('noSuchStart', { value });
  if (start.is === 'doubled') throw new Refusal('doubledStart', { value });
  return sittingOn(day, starts, ends);
};
