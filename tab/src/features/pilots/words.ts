import { roomWords } from '../../ui/room-words';

export const usePilotWords = roomWords({
  fi: async () => (await import('@shared/text/tab/pilots/fi')).pilotsFi,
  sv: async () => (await import('@shared/text/tab/pilots/sv')).pilotsSv,
  en: async () => (await import('@shared/text/tab/pilots/en')).pilotsEn,
});
