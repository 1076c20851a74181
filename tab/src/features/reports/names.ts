import type { Language } from '@shared/domain/language';
import { useWords } from '../../language/words';
import type { ReportView } from '../../parts/reports/types';
import { nameOf, themeName } from '../../ui/names';
import { periodText } from '../../ui/period-text';

/** Organisations as they were called when the report was frozen. */
export const organisationIn = (view: ReportView, id: string, lang: Language): string => {
  const found = view.organisations.find((o) => o.id === id);
  return found ? nameOf(found, lang) : id;
};

type FigurePlace = {
  readonly organisation: string;
  readonly theme: Parameters<typeof themeName>[0] | null;
  readonly period: string;
};
/** Whose row it is, in one line. */
export const usePlaceName = (view: ReportView): ((place: FigurePlace) => string) => {
  const words = useWords();
  const { lang } = words;
  return ({ organisation, theme, period }) =>
    [
      organisationIn(view, organisation, lang),
      ...(theme ? [themeName(theme, lang)] : []),
      periodText(period, words),
    ].join(' · ');
};
