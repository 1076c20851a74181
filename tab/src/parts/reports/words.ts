import { roomWords } from '../../ui/room-words';

export const useReportWords = roomWords({
  fi: async () => (await import('@shared/text/tab/reports/fi')).reportsFi,
  sv: async () => (await import('@shared/text/tab/reports/sv')).reportsSv,
  en: async () => (await import('@shared/text/tab/reports/en')).reportsEn,
});
