import { roomWords } from '../../ui/room-words';

export const useRegistryWords = roomWords({
  fi: async () => (await import('@shared/text/tab/registry/fi')).registryFi,
  sv: async () => (await import('@shared/text/tab/registry/sv')).registrySv,
  en: async () => (await import('@shared/text/tab/registry/en')).registryEn,
});
