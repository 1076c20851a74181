import { roomWords } from '../../ui/room-words';

export const useDeliveryWords = roomWords({
  fi: async () => (await import('@shared/text/tab/deliveries/fi')).deliveriesFi,
  sv: async () => (await import('@shared/text/tab/deliveries/sv')).deliveriesSv,
  en: async () => (await import('@shared/text/tab/deliveries/en')).deliveriesEn,
});
