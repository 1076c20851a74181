import { type ComponentType, lazy } from 'react';
import type { Me } from '../api/types';
import { ObligationsPage } from '../features/obligations/obligations-page';
import { type PageName, pages } from '../ui/address';
import { mayAtAll } from './me';

/** The start page comes with the first load; every other one when it is opened. */
const views: Readonly<Record<PageName, ComponentType>> = {
  obligations: ObligationsPage,
  theme: lazy(async () => ({ default: (await import('../features/theme/theme-page')).ThemePage })),
  checkIn: lazy(async () => ({ default: (await import('../features/check-in/check-in-page')).CheckInPage })),
  events: lazy(async () => ({ default: (await import('../features/events/events-page')).EventsPage })),
  bulletins: lazy(async () => ({
    default: (await import('../features/bulletins/bulletins-page')).BulletinsPage,
  })),
  bulletinDraft: lazy(async () => ({
    default: (await import('../features/bulletins/editor/editor-page')).EditorPage,
  })),
  guidelines: lazy(async () => ({
    default: (await import('../features/guidelines/guidelines-page')).GuidelinesPage,
  })),
  reachability: lazy(async () => ({
    default: (await import('../features/people/reachability-page')).ReachabilityPage,
  })),
  deliveries: lazy(async () => ({
    default: (await import('../features/deliveries/deliveries-page')).DeliveriesPage,
  })),
  network: lazy(async () => ({ default: (await import('../features/network/network-page')).NetworkPage })),
  reports: lazy(async () => ({ default: (await import('../features/reports/reports-page')).ReportsPage })),
  data: lazy(async () => ({ default: (await import('../features/data/data-page')).DataPage })),
  settings: lazy(async () => ({
    default: (await import('../features/settings/settings-page')).SettingsPage,
  })),
  guides: lazy(async () => ({ default: (await import('../features/guides/guides-page')).GuidesPage })),
  privacy: lazy(async () => ({ default: (await import('../features/legal/legal-page')).PrivacyPage })),
  terms: lazy(async () => ({ default: (await import('../features/legal/legal-page')).TermsPage })),
  accessibility: lazy(async () => ({
    default: (await import('../features/legal/legal-page')).AccessibilityPage,
  })),
  config: lazy(async () => ({ default: (await import('../features/config/config-page')).ConfigPage })),
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

/** What stands in the navigation: an observer answers no check-in; before the first import there is only that. */
export const pagesFor = (me: Me): readonly PageName[] => {
  if (!me.person) return me.project ? [] : ['network'];
  if (!mayAtAll(me, 'seeNetwork')) return [];
  const checkIn = mayAtAll(me, 'answerCheckIn') ? (['checkIn'] as const) : [];
  const reach = mayAtAll(me, 'seeReachability') ? (['reachability'] as const) : [];
  const own = mayAtAll(me, 'chooseWords') ? (['settings'] as const) : [];
  const sent = mayAtAll(me, 'seeDeliveries') ? (['deliveries'] as const) : [];
  const told = mayAtAll(me, 'readReport') ? (['reports'] as const) : [];
  return [
    'obligations',
    'theme',
    ...checkIn,
    'events',
    'bulletins',
    'guidelines',
    'network',
    ...reach,
    ...sent,
    ...told,
    ...own,
  ];
};
