import { roomWords } from './room-words';

export const useReviewWords = roomWords({
  fi: async () => (await import('@shared/text/tab/review/fi')).reviewFi,
  sv: async () => (await import('@shared/text/tab/review/sv')).reviewSv,
  en: async () => (await import('@shared/text/tab/review/en')).reviewEn,
});
