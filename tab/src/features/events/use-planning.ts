import { eventsApi } from '../../api/rooms/events';
import { factsApi } from '../../api/rooms/facts';
import { seriesApi } from '../../api/rooms/series';
import { useWrite } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useFormId } from '../../me/use-unsent-draft';
import type { Time } from '../../parts/events/time-fields';
import { useSeriesWords } from '../../parts/events/words';
import { useTell } from '../../ui/notice';
import { usePageWords } from './page-words';
import type { PlanDraft } from './plan-fields';
import type { Repeat } from './repeat-fields';

const said = (value: string): string | undefined => value.trim() || undefined;

/** What an event is, whenever it is. */
const whatOf = ({ type, themes, format, fi, sv, topic, place, group, groupId, capacity }: PlanDraft) => ({
  type,
  themes: [...themes],
  ...((said(fi) || said(sv)) && { title: { fi: said(fi), sv: said(sv) } }),
  ...(format && { format }),
  ...(said(topic) && { topic }),
  ...(said(place) && { place }),
  ...(type === 'workingGroup' && !groupId && said(group) && { group }),
  ...(type === 'workingGroup' && groupId && { groupId }),
  ...(type !== 'coffee' && said(capacity) && { capacity: Number(capacity) }),
});
const comingOf = ({ joinUrl, asks }: PlanDraft) => ({
  ...(said(joinUrl) && { joinUrl: joinUrl.trim() }),
  ...(asks.length > 0 && { asks: [...asks] }),
});
const timesOf = ([first, ...more]: readonly Time[]) => ({
  day: first?.day ?? '',
  starts: first?.starts ?? '',
  ends: first?.ends ?? '',
  ...(more.length > 0 && { moreDays: more }),
});

/** One event, a series when it repeats, or what was held already; says what was saved. */
export const usePlanning = (close: () => void) => {
  const { t } = useWords();
  const s = useSeriesWords();
  const w = usePageWords();
  const tell = useTell();
  const { form, forget } = useFormId('plan');
  const once = useWrite(eventsApi.planEvent);
  const series = useWrite(seriesApi.planSeries);
  const past = useWrite(factsApi.recordEventHeld);
  const done = (sentence: string) => {
    tell.done(sentence);
    forget();
    close();
  };
  const begin = () => {
    for (const write of [once, series, past]) write.reset();
  };
  return {
    busy: once.isPending || series.isPending || past.isPending,
    error: once.error ?? series.error ?? past.error,
    record: (draft: PlanDraft, days: readonly Time[]) => {
      begin();
      past.mutate(
        { body: { form, ...whatOf(draft), ...timesOf(days) } },
        { onSuccess: () => done(w.recorded) },
      );
    },
    send: (draft: PlanDraft, days: readonly Time[], { rhythm, until, remindAt }: Repeat) => {
      begin();
      const what = { form, ...whatOf(draft), ...comingOf(draft) };
      if (!rhythm)
        return once.mutate(
          { body: { ...what, ...timesOf(days) } },
          { onSuccess: () => done(t.events.planned) },
        );
      const { day: from, starts, ends } = timesOf(days);
      series.mutate(
        { body: { ...what, rhythm, from, until, starts, ends, ...(remindAt && { remindAt }) } },
        { onSuccess: ({ days: made }) => done(s.saved(made.length)) },
      );
    },
  };
};
