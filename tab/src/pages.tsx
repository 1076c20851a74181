import type { ComponentType, ReactNode } from 'react';
import { NowPage } from './features/now/now-page';
import { StartPage } from './features/now/start-page';
import { type PageName, pages } from './ui/address';
import { Later, type LaterFile, later } from './ui/later';

type Load = () => Promise<ComponentType>;

/** These come with the first load; every other one when it is opened. */
const first = { start: StartPage, now: NowPage } as const;
const loads: Readonly<Record<Exclude<PageName, keyof typeof first>, Load>> = {
  obligations: async () => (await import('./features/obligations/obligations-page')).ObligationsPage,
  theme: async () => (await import('./features/theme/theme-page')).ThemePage,
  checkIn: async () => (await import('./features/check-in/check-in-page')).CheckInPage,
  events: async () => (await import('./features/events/events-page')).EventsPage,
  bulletins: async () => (await import('./features/bulletins/bulletins-page')).BulletinsPage,
  bulletinDraft: async () => (await import('./features/bulletins/editor/editor-page')).EditorPage,
  guidelines: async () => (await import('./features/guidelines/guidelines-page')).GuidelinesPage,
  reachability: async () => (await import('./features/people/reachability-page')).ReachabilityPage,
  deliveries: async () => (await import('./features/deliveries/deliveries-page')).DeliveriesPage,
  pilots: async () => (await import('./features/pilots/pilots-page')).PilotsPage,
  organisations: async () => (await import('./features/network/organisations-page')).OrganisationsPage,
  contacts: async () => (await import('./features/contacts/contacts-page')).ContactsPage,
  network: async () => (await import('./features/network/network-page')).NetworkPage,
  reports: async () => (await import('./features/reports/reports-page')).ReportsPage,
  data: async () => (await import('./features/data/data-page')).DataPage,
  settings: async () => (await import('./features/settings/settings-page')).SettingsPage,
  project: async () => (await import('./features/project/project-page')).ProjectPage,
  surveys: async () => (await import('./features/surveys/surveys-page')).SurveysPage,
  model: async () => (await import('./features/model/model-page')).ModelPage,
  dissemination: async () => (await import('./features/dissemination/dissemination-page')).DisseminationPage,
  groups: async () => (await import('./features/groups/groups-page')).GroupsPage,
  guides: async () => (await import('./features/guides/guides-page')).GuidesPage,
  privacy: async () => (await import('./features/legal/legal-page')).PrivacyPage,
  terms: async () => (await import('./features/legal/legal-page')).TermsPage,
  accessibility: async () => (await import('./features/legal/legal-page')).AccessibilityPage,
  config: async () => (await import('./features/config/config-page')).ConfigPage,
};

const others = Object.fromEntries(
  Object.entries<Load>(loads).map(([name, load]) => [name, later(load)]),
) as Readonly<Record<keyof typeof loads, LaterFile>>;
const nameOf = (word: string): PageName | undefined =>
  (Object.keys(pages) as PageName[]).find((name) => pages[name] === word);

/** Begins to fetch the page of this address, whatever else is still awaited; what fails is told when it is drawn. */
export const fetchAhead = (word: string): void => {
  const name = nameOf(word);
  if (name && name !== 'start' && name !== 'now') others[name].fetched().catch(() => undefined);
};

/** The page of this address; null when there is none. */
export const pageAt = (word: string): ReactNode => {
  const name = nameOf(word);
  if (!name) return null;
  if (name !== 'start' && name !== 'now') return <Later key={name} of={others[name]} />;
  const First = first[name];
  return <First />;
};
/** Open to everybody, inside Teams and out of it. */
export const isPublic = (word: string): boolean =>
  ['guides', 'privacy', 'terms', 'accessibility'].includes(nameOf(word) ?? '');
