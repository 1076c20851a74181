import { roomWords } from '../../ui/room-words';

export const useModelWords = roomWords({
  fi: async () => (await import('@shared/text/tab/model/fi')).modelFi,
  sv: async () => (await import('@shared/text/tab/model/sv')).modelSv,
  en: async () => (await import('@shared/text/tab/model/en')).modelEn,
});
