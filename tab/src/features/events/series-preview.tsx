import { makeStyles, tokens } from '@fluentui/react-components';
import type { Answered } from '@shared/contract/endpoint';
import type { seriesDays } from '@shared/contract/series';
import type { Language } from '@shared/domain/language';
import type { Rhythm } from '@shared/domain/rhythm';
import { seriesApi } from '../../api/rooms/series';
import { sentenceOf } from '../../api/trouble';
import { useRead } from '../../api/use-api';
import { useWords } from '../../language/words';
import { useSeriesWords } from '../../parts/events/words';
import { dayText, monthText, shortDay } from '../../ui/dates';

type Days = Answered<typeof seriesDays>;
const useStyles = makeStyles({
  days: { color: tokens.colorNeutralForeground2, '& p': { margin: 0 } },
});

/** Holidays by their names, a quiet month once. */
const leftOut = (skipped: Days['skipped'], summerBreak: string, lang: Language): readonly string[] => [
  ...new Set(
    skipped.map(({ day, holiday }) =>
      holiday
        ? `${dayText(day, lang)} (${holiday[lang]})`
        : `${monthText(day.slice(0, 7), lang)} (${summerBreak})`,
    ),
  ),
];

/** The days as the server reckons them, before anything is saved. */
export const SeriesPreview = (query: {
  readonly rhythm: Rhythm;
  readonly from: string;
  readonly until: string;
}) => {
  const { t, lang } = useWords();
  const s = useSeriesWords();
  const styles = useStyles();
  const read = useRead(seriesApi.seriesDays, { query });
  return (
    <div className={styles.days} role="status">
      {read.error && <p>{sentenceOf(read.error, t)}</p>}
      {read.data && (
        <>
          <p>
            {s.days(read.data.days.length)}: {read.data.days.map((day) => shortDay(day, lang)).join(', ')}
          </p>
          {read.data.skipped.length > 0 && (
            <p>
              {s.skipped}: {leftOut(read.data.skipped, s.summerBreak, lang).join(', ')}
            </p>
          )}
        </>
      )}
    </div>
  );
};
