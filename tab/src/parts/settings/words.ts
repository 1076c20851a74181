import { roomWords } from '../../ui/room-words';

export const useSettingsWords = roomWords({
  fi: async () => (await import('@shared/text/tab/settings/fi')).settingsFi,
  sv: async () => (await import('@shared/text/tab/settings/sv')).settingsSv,
  en: async () => (await import('@shared/text/tab/settings/en')).settingsEn,
});
