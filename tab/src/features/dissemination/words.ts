import { roomWords } from '../../ui/room-words';

export const useDisseminationWords = roomWords({
  fi: async () => (await import('@shared/text/tab/dissemination/fi')).disseminationFi,
  sv: async () => (await import('@shared/text/tab/dissemination/sv')).disseminationSv,
  en: async () => (await import('@shared/text/tab/dissemination/en')).disseminationEn,
});
