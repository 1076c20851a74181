import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { teams } from './platform/teams';
import { teamsJs } from './platform/teams-js';

/** @param parents origins of host pages beyond Teams' own; only the local entry has one */
export const start = (parents: string[] = []): void => {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  const platform = teams(teamsJs, parents);
  createRoot(root).render(
    <StrictMode>
      <App platform={platform} fetch={(url, init) => window.fetch(url, init)} />
    </StrictMode>,
  );
};
