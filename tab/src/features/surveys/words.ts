import { roomWords } from '../../ui/room-words';

export const useSurveyWords = roomWords({
  fi: async () => (await import('@shared/text/tab/surveys/fi')).surveysFi,
  sv: async () => (await import('@shared/text/tab/surveys/sv')).surveysSv,
  en: async () => (await import('@shared/text/tab/surveys/en')).surveysEn,
});
