import { roomWords } from '../../ui/room-words';

export const useDataWords = roomWords({
  fi: async () => (await import('@shared/text/tab/data/fi')).dataFi,
  sv: async () => (await import('@shared/text/tab/data/sv')).dataSv,
  en: async () => (await import('@shared/text/tab/data/en')).dataEn,
});
