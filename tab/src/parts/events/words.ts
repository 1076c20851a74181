import { roomWords } from '../../ui/room-words';

export const useSeriesWords = roomWords({
  fi: async () => (await import('@shared/text/tab/series/fi')).seriesFi,
  sv: async () => (await import('@shared/text/tab/series/sv')).seriesSv,
  en: async () => (await import('@shared/text/tab/series/en')).seriesEn,
});
