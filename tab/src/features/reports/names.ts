import type { Language } from '@shared/domain/language';
import { useWords } from '../../language/words';
import type { ReportView } from '../../parts/reports/types';
import { useReportWords } from '../../parts/reports/words';
import { monthText } from '../../ui/dates';
import { nameOf, themeName, wordOf } from '../../ui/names';

/** Organisations as they were called when the report was frozen. */
export const organisationIn = (view: ReportView, id: string, lang: Language): string => {
  const found = view.organisations.find((o) => o.id === id);
  return found ? nameOf(found, lang) : id;
};

/** `toukokuu 2024`, a phase's name, `2024/Q2`, or the whole project. */
export const usePeriodName = (): ((period: string) => string) => {
  const { t, lang } = useWords();
  const r = useReportWords();
  return (period) => {
    if (/^\d{4}-\d\d$/u.test(period)) return monthText(period, lang);
    return period === 'project' ? r.duties.project : wordOf(t.phase, period);
  };
};

type FigurePlace = {
  readonly organisation: string;
  readonly theme: Parameters<typeof themeName>[0] | null;
  readonly period: string;
};
/** Whose row it is, in one line. */
export const usePlaceName = (view: ReportView): ((place: FigurePlace) => string) => {
  const { lang } = useWords();
  const periodName = usePeriodName();
  return ({ organisation, theme, period }) =>
    [
      organisationIn(view, organisation, lang),
      ...(theme ? [themeName(theme, lang)] : []),
      periodName(period),
    ].join(' · ');
};
