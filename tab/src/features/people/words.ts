import { roomWords } from '../../ui/room-words';

export const usePeopleWords = roomWords({
  fi: async () => (await import('@shared/text/tab/people/fi')).peopleFi,
  sv: async () => (await import('@shared/text/tab/people/sv')).peopleSv,
  en: async () => (await import('@shared/text/tab/people/en')).peopleEn,
});
