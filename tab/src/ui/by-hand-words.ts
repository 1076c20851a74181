import { roomWords } from './room-words';

export const useByHandWords = roomWords({
  fi: async () => (await import('@shared/text/tab/by-hand/fi')).byHandFi,
  sv: async () => (await import('@shared/text/tab/by-hand/sv')).byHandSv,
  en: async () => (await import('@shared/text/tab/by-hand/en')).byHandEn,
});
