import type { Me } from '../api/types';
import { mayAtAll } from '../me/me';
import { type PageName, pages } from '../ui/address';

export type SectionName = 'now' | 'obligations' | 'events' | 'pilots' | 'bulletins' | 'results' | 'admin';
/** One link of the navigation, and the pages that it opens: the first at once, the others one tap further. */
export type NavSection = { readonly name: SectionName; readonly pages: readonly PageName[] };

const when = (is: boolean, ...names: readonly PageName[]): readonly PageName[] => (is ? names : []);

/** What stands in the navigation: nothing that the reader may not use. Before the first import there is only that. */
export const sectionsFor = (me: Me): readonly NavSection[] => {
  if (!me.person) return me.project ? [] : [{ name: 'admin', pages: ['network'] }];
  if (!mayAtAll(me, 'seeNetwork')) return [];
  // The list of organisations is everybody's; where it is also changed, it belongs to the coordination's work.
  const changes = mayAtAll(me, 'importNetwork');
  const all: readonly NavSection[] = [
    { name: 'now', pages: ['now', ...when(mayAtAll(me, 'chooseWords'), 'settings')] },
    {
      name: 'obligations',
      pages: [
        'obligations',
        'theme',
        'network',
        ...when(!changes && mayAtAll(me, 'editContacts'), 'contacts'),
        ...when(!changes, 'organisations', 'project'),
      ],
    },
    { name: 'events', pages: ['events'] },
    { name: 'pilots', pages: ['pilots', ...when(mayAtAll(me, 'answerCheckIn'), 'checkIn')] },
    { name: 'bulletins', pages: ['bulletins', 'guidelines'] },
    {
      name: 'results',
      pages: ['surveys', 'groups', 'model', 'dissemination', ...when(mayAtAll(me, 'readReport'), 'reports')],
    },
    {
      name: 'admin',
      pages: [
        ...when(mayAtAll(me, 'seeReachability'), 'reachability'),
        ...when(mayAtAll(me, 'seeDeliveries'), 'deliveries'),
        ...when(changes, 'organisations'),
        ...when(changes, 'project'),
      ],
    },
  ];
  return all.filter((section) => section.pages.length > 0);
};

/** What most people's navigation looks like: it holds the place of one's own while that is on its way. */
export const usualSections: readonly NavSection[] = [
  { name: 'now', pages: ['now', 'settings'] },
  { name: 'obligations', pages: ['obligations', 'theme', 'network', 'organisations', 'project'] },
  { name: 'events', pages: ['events'] },
  { name: 'pilots', pages: ['pilots', 'checkIn'] },
  { name: 'bulletins', pages: ['bulletins', 'guidelines'] },
  { name: 'results', pages: ['surveys', 'groups', 'model', 'dissemination'] },
];

/** A page without a link of its own, and the one that it belongs to. */
const within: Partial<Record<string, PageName>> = {
  [pages.bulletinDraft]: 'bulletins',
  [pages.start]: 'now',
};
export const isHere = (page: string, name: PageName): boolean =>
  page === pages[name] || within[page] === name;
export const sectionOf = (sections: readonly NavSection[], page: string): NavSection | undefined =>
  sections.find((section) => section.pages.some((name) => isHere(page, name)));
