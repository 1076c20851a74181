import { roomWords } from '../../ui/room-words';

export const useGroupWords = roomWords({
  fi: async () => (await import('@shared/text/tab/groups/fi')).groupsFi,
  sv: async () => (await import('@shared/text/tab/groups/sv')).groupsSv,
  en: async () => (await import('@shared/text/tab/groups/en')).groupsEn,
});
