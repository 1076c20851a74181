import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { app } from '@microsoft/teams-js';
import { createRoot } from 'react-dom/client';

/** @param parents origins of host pages beyond Teams' own; only the local entry has one */
export const start = (parents: string[] = []): void => {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  app.initialize(parents).catch(() => undefined);
  createRoot(root).render(
    <FluentProvider theme={teamsLightTheme}>
      <h1>Vastuut</h1>
    </FluentProvider>,
  );
};
