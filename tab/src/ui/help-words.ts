import { roomWords } from './room-words';

export const useHelpWords = roomWords({
  fi: async () => (await import('@shared/text/tab/help/fi')).helpFi,
  sv: async () => (await import('@shared/text/tab/help/sv')).helpSv,
  en: async () => (await import('@shared/text/tab/help/en')).helpEn,
});
