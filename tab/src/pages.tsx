import { type ComponentType, lazy } from 'react';
import { NowPage } from './features/now/now-page';
import { StartPage } from './features/now/start-page';
import { type PageName, pages } from './ui/address';

type Load = () => Promise<{ readonly default: ComponentType }>;

/** These come with the first load; every other one when it is opened. */
const first = { start: StartPage, now: NowPage } as const;
const later: Readonly<Record<Exclude<PageName, keyof typeof first>, Load>> = {
  obligations: async () => ({
    default: (await import('./features/obligations/obligations-page')).ObligationsPage,
  }),
  theme: async () => ({ default: (await import('./features/theme/theme-page')).ThemePage }),
  checkIn: async () => ({ default: (await import('./features/check-in/check-in-page')).CheckInPage }),
  events: async () => ({ default: (await import('./features/events/events-page')).EventsPage }),
  bulletins: async () => ({ default: (await import('./features/bulletins/bulletins-page')).BulletinsPage }),
  bulletinDraft: async () => ({
    default: (await import('./features/bulletins/editor/editor-page')).EditorPage,
  }),
  guidelines: async () => ({
    default: (await import('./features/guidelines/guidelines-page')).GuidelinesPage,
  }),
  reachability: async () => ({
    default: (await import('./features/people/reachability-page')).ReachabilityPage,
  }),
  deliveries: async () => ({
    default: (await import('./features/deliveries/deliveries-page')).DeliveriesPage,
  }),
  pilots: async () => ({ default: (await import('./features/pilots/pilots-page')).PilotsPage }),
  organisations: async () => ({
    default: (await import('./features/network/organisations-page')).OrganisationsPage,
  }),
  contacts: async () => ({ default: (await import('./features/contacts/contacts-page')).ContactsPage }),
  network: async () => ({ default: (await import('./features/network/network-page')).NetworkPage }),
  reports: async () => ({ default: (await import('./features/reports/reports-page')).ReportsPage }),
  data: async () => ({ default: (await import('./features/data/data-page')).DataPage }),
  settings: async () => ({ default: (await import('./features/settings/settings-page')).SettingsPage }),
  project: async () => ({ default: (await import('./features/project/project-page')).ProjectPage }),
  surveys: async () => ({ default: (await import('./features/surveys/surveys-page')).SurveysPage }),
  model: async () => ({ default: (await import('./features/model/model-page')).ModelPage }),
  dissemination: async () => ({
    default: (await import('./features/dissemination/dissemination-page')).DisseminationPage,
  }),
  groups: async () => ({ default: (await import('./features/groups/groups-page')).GroupsPage }),
  guides: async () => ({ default: (await import('./features/guides/guides-page')).GuidesPage }),
  privacy: async () => ({ default: (await import('./features/legal/legal-page')).PrivacyPage }),
  terms: async () => ({ default: (await import('./features/legal/legal-page')).TermsPage }),
  accessibility: async () => ({ default: (await import('./features/legal/legal-page')).AccessibilityPage }),
  config: async () => ({ default: (await import('./features/config/config-page')).ConfigPage }),
};

const views: Readonly<Partial<Record<string, ComponentType>>> = {
  ...first,
  ...Object.fromEntries(Object.entries<Load>(later).map(([name, load]) => [name, lazy(load)])),
};
const nameOf = (word: string): PageName | undefined =>
  (Object.keys(pages) as PageName[]).find((name) => pages[name] === word);

/** Begins to fetch the page of this address, whatever else is still awaited; what fails is told when it is drawn. */
export const fetchAhead = (word: string): void => {
  const name = nameOf(word);
  if (name && name !== 'start' && name !== 'now') later[name]().catch(() => undefined);
};

export const viewOf = (word: string): ComponentType | null => {
  const name = nameOf(word);
  return (name && views[name]) ?? null;
};
/** Open to everybody, inside Teams and out of it. */
export const isPublic = (word: string): boolean =>
  ['guides', 'privacy', 'terms', 'accessibility'].includes(nameOf(word) ?? '');
