import * as full from '../test/fixtures';
import { isHere, sectionOf, sectionsFor, usualSections } from './sections';

/** Who comes, and what stands in the navigation before them: everything, in its order. What is not named is not there. */
const communicationsMe = full.as({ ...full.me, roles: ['communications'] });
const pilotOwnerMe = full.as({ ...full.me, roles: ['pilotOwner'] });
const leadOnlyMe = full.as({ ...full.me, roles: ['lead'], leads: ['quality'] });
const offered = {
  coordinator: [
    full.coordinatorMe,
    'now settings | obligations theme network | events | pilots checkIn | bulletins guidelines | surveys groups model dissemination reports | reachability deliveries organisations project',
  ],
  communications: [
    communicationsMe,
    'now settings | obligations theme network organisations project | events | pilots checkIn | bulletins guidelines | surveys groups model dissemination reports | deliveries',
  ],
  lead: [
    leadOnlyMe,
    'now settings | obligations theme network organisations project | events | pilots checkIn | bulletins guidelines | surveys groups model dissemination | reachability deliveries',
  ],
  contact: [
    full.me,
    'now settings | obligations theme network contacts organisations project | events | pilots checkIn | bulletins guidelines | surveys groups model dissemination',
  ],
  pilotOwner: [
    pilotOwnerMe,
    'now settings | obligations theme network organisations project | events | pilots checkIn | bulletins guidelines | surveys groups model dissemination',
  ],
  observer: [
    full.observerMe,
    'now | obligations theme network organisations project | events | pilots | bulletins guidelines | surveys groups model dissemination reports',
  ],
  'somebody who has left': [full.formerMe, ''],
  'somebody unknown': [full.strangerMe, ''],
  'who sets up the network': [{ ...full.strangerMe, project: null }, 'network'],
} as const;

it.each(Object.entries(offered))('the navigation of %s', (_who, [me, wanted]) => {
  const links = sectionsFor(me).map(({ pages }) => pages.join(' '));
  expect(links.join(' | ')).toBe(wanted);
});

it('is, while it is on its way, no more than what every role but an observer finds', () => {
  const of = (me: Parameters<typeof sectionsFor>[0]) => sectionsFor(me).flatMap((s) => s.pages);
  for (const page of usualSections.flatMap((s) => s.pages))
    for (const [me] of [offered.communications, offered.lead, offered.contact, offered.pilotOwner])
      expect(of(me)).toContain(page);
});

it('names one section for a page, and a page without a link where it belongs', () => {
  const sections = sectionsFor(full.me);
  const found = (page: string) => sectionOf(sections, page)?.name;
  expect(['', 'nyt', 'tiedoteluonnos', 'tiedotteet', 'verkosto', 'raportit', 'jotain'].map(found)).toEqual([
    'now',
    'now',
    'bulletins',
    'bulletins',
    'obligations',
    undefined,
    undefined,
  ]);
  expect(isHere('', 'now')).toBe(true);
  expect(isHere('', 'obligations')).toBe(false);
});
