import { useEffect } from 'react';
import { useWords } from '../../language/words';
import { usePlatform } from '../../platform/use-platform';
import { Page } from '../../ui/page';

/** Shown while a member adds the tab to a channel: there is nothing to choose. */
export const ConfigPage = () => {
  const { t } = useWords();
  const platform = usePlatform();
  useEffect(() => {
    platform.configure({
      name: t.config.tabName,
      id: 'vastuut',
      url: `${window.location.origin}/tab/?channel=1`,
    });
  }, [platform, t]);
  return (
    <Page title={t.config.title}>
      <p>{t.config.text}</p>
    </Page>
  );
};
