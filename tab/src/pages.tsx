import { type ComponentType, lazy } from 'react';
import { NowPage } from './features/now/now-page';
import { StartPage } from './features/now/start-page';
import { type PageName, pages } from './ui/address';

/** The start page comes with the first load; every other one when it is opened. */
const views: Readonly<Record<PageName, ComponentType>> = {
  start: StartPage,
  now: NowPage,
  obligations: lazy(async () => ({
    default: (await import('./features/obligations/obligations-page')).ObligationsPage,
  })),
  theme: lazy(async () => ({ default: (await import('./features/theme/theme-page')).ThemePage })),
  checkIn: lazy(async () => ({ default: (await import('./features/check-in/check-in-page')).CheckInPage })),
  events: lazy(async () => ({ default: (await import('./features/events/events-page')).EventsPage })),
  bulletins: lazy(async () => ({
    default: (await import('./features/bulletins/bulletins-page')).BulletinsPage,
  })),
  bulletinDraft: lazy(async () => ({
    default: (await import('./features/bulletins/editor/editor-page')).EditorPage,
  })),
  guidelines: lazy(async () => ({
    default: (await import('./features/guidelines/guidelines-page')).GuidelinesPage,
  })),
  reachability: lazy(async () => ({
    default: (await import('./features/people/reachability-page')).ReachabilityPage,
  })),
  deliveries: lazy(async () => ({
    default: (await import('./features/deliveries/deliveries-page')).DeliveriesPage,
  })),
  pilots: lazy(async () => ({ default: (await import('./features/pilots/pilots-page')).PilotsPage })),
  organisations: lazy(async () => ({
    default: (await import('./features/network/organisations-page')).OrganisationsPage,
  })),
  contacts: lazy(async () => ({
    default: (await import('./features/contacts/contacts-page')).ContactsPage,
  })),
  network: lazy(async () => ({ default: (await import('./features/network/network-page')).NetworkPage })),
  reports: lazy(async () => ({ default: (await import('./features/reports/reports-page')).ReportsPage })),
  data: lazy(async () => ({ default: (await import('./features/data/data-page')).DataPage })),
  settings: lazy(async () => ({
    default: (await import('./features/settings/settings-page')).SettingsPage,
  })),
  project: lazy(async () => ({ default: (await import('./features/project/project-page')).ProjectPage })),
  surveys: lazy(async () => ({ default: (await import('./features/surveys/surveys-page')).SurveysPage })),
  model: lazy(async () => ({ default: (await import('./features/model/model-page')).ModelPage })),
  dissemination: lazy(async () => ({
    default: (await import('./features/dissemination/dissemination-page')).DisseminationPage,
  })),
  groups: lazy(async () => ({ default: (await import('./features/groups/groups-page')).GroupsPage })),
  guides: lazy(async () => ({ default: (await import('./features/guides/guides-page')).GuidesPage })),
  privacy: lazy(async () => ({ default: (await import('./features/legal/legal-page')).PrivacyPage })),
  terms: lazy(async () => ({ default: (await import('./features/legal/legal-page')).TermsPage })),
  accessibility: lazy(async () => ({
    default: (await import('./features/legal/legal-page')).AccessibilityPage,
  })),
  config: lazy(async () => ({ default: (await import('./features/config/config-page')).ConfigPage })),
};
const nameOf = (word: string): PageName | undefined =>
  (Object.keys(pages) as PageName[]).find((name) => pages[name] === word);

export const viewOf = (word: string): ComponentType | null => {
  const name = nameOf(word);
  return name ? views[name] : null;
};
/** Open to everybody, inside Teams and out of it. */
export const isPublic = (word: string): boolean =>
  ['guides', 'privacy', 'terms', 'accessibility'].includes(nameOf(word) ?? '');
