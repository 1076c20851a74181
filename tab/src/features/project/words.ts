import { roomWords } from '../../ui/room-words';

export const usePeriodsWords = roomWords({
  fi: async () => (await import('@shared/text/tab/periods/fi')).periodsFi,
  sv: async () => (await import('@shared/text/tab/periods/sv')).periodsSv,
  en: async () => (await import('@shared/text/tab/periods/en')).periodsEn,
});
