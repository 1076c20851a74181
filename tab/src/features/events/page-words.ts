import { roomWords } from '../../ui/room-words';

export const usePageWords = roomWords({
  fi: async () => (await import('@shared/text/tab/event-page/fi')).eventPageFi,
  sv: async () => (await import('@shared/text/tab/event-page/sv')).eventPageSv,
  en: async () => (await import('@shared/text/tab/event-page/en')).eventPageEn,
});
