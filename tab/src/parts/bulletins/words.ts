import { roomWords } from '../../ui/room-words';

export const useBulletinWords = roomWords({
  fi: async () => (await import('@shared/text/tab/bulletins/fi')).bulletinsFi,
  sv: async () => (await import('@shared/text/tab/bulletins/sv')).bulletinsSv,
  en: async () => (await import('@shared/text/tab/bulletins/en')).bulletinsEn,
});
