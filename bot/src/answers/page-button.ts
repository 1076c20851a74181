import type { Ports } from '../ports';
import { tabLink } from '../shared/domain/teams-link';
import { openUrl } from './cards';

/** A button that leads to the tab's very page, in a channel's own tab where one is named. */
export const pageButton = ({ teamsApp }: Ports, title: string, page: string, channel?: string) =>
  openUrl(title, tabLink(teamsApp, { page, label: title, channel }));
