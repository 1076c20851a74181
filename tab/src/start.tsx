import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { fetchWordsAhead } from './language/use-language';
import { teams } from './platform/teams';
import { teamsJs } from './platform/teams-js';
import { addressNow, pages } from './ui/address';

/** @param parents origins of host pages beyond Teams' own; only the local entry has one */
export const start = (parents: string[] = []): void => {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  const platform = teams(teamsJs, parents);
  // Host, token and words take their time, and need nothing that is drawn; a tab that is being set up is nobody's yet.
  platform.open().catch(() => undefined);
  if (addressNow().page !== pages.config) platform.token().catch(() => undefined);
  fetchWordsAhead();
  createRoot(root).render(
    <StrictMode>
      <App platform={platform} fetch={(url, init) => window.fetch(url, init)} />
    </StrictMode>,
  );
};
