import { roomWords } from '../../ui/room-words';

export const useNetworkWords = roomWords({
  fi: async () => (await import('@shared/text/tab/network/fi')).networkFi,
  sv: async () => (await import('@shared/text/tab/network/sv')).networkSv,
  en: async () => (await import('@shared/text/tab/network/en')).networkEn,
});
