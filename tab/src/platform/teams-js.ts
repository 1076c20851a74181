import { app, authentication, FrameContexts, pages } from '@microsoft/teams-js';
import type { TeamsSdk } from './teams';

export const teamsJs: TeamsSdk = {
  app,
  config: pages.config,
  authentication,
  settings: FrameContexts.settings,
};
