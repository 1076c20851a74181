import { roomWords } from './room-words';

/** The words of an opened standing and of the plain forms: of several pages, and of none's first load. */
export const useStandingWords = roomWords({
  fi: async () => (await import('@shared/text/tab/standings/fi')).standingsFi,
  sv: async () => (await import('@shared/text/tab/standings/sv')).standingsSv,
  en: async () => (await import('@shared/text/tab/standings/en')).standingsEn,
});
