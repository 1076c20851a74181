import type { Assignment, Network, Person } from './network';
import { askedAbout, mayOwn, ownerOf, ownersAsked, ownersToAdd } from './pilot-owner';
import type { PilotView } from './pilots';
import { leftAlone, losesCoordinator } from './staying';
import { coordinatorsOf, leadersOf, leadersOrCoordinators } from './who-leads';

const from = '2024-01-01';
const day = '2024-05-16';
const person = (id: string, more: Partial<Assignment>, also: Partial<Person> = {}): Person => ({
  id,
  name: id,
  email: `${id}@koulu.example`,
  language: 'fi',
  accounts: [{ objectId: `oid-${id}`, tenantId: 'tenant' }],
  assignments: [{ organisation: 'paju', role: 'contact', deputy: false, from, ...more }],
  ...also,
});
const people: readonly Person[] = [
  person('contact', {}),
  person('deputy', { deputy: true }),
  person('owner', { role: 'pilotOwner', theme: 'quality' }),
  person('anyOwner', { role: 'pilotOwner' }),
  person('otherOwner', { role: 'pilotOwner', theme: 'future-and-vision' }),
  person('elsewhere', { role: 'pilotOwner', organisation: 'haapa' }),
  person('unseen', { role: 'pilotOwner' }, { accounts: [] }),
  person('ended', { role: 'pilotOwner', until: '2024-05-01' }),
  person('observer', { role: 'observer' }),
  person('gone', { role: 'pilotOwner' }, { left: '2024-05-01' }),
  person('coordinator', { role: 'coordinator', organisation: 'koivu' }),
  person('second', { role: 'coordinator', organisation: 'koivu' }, { accounts: [] }),
  person('lead', { role: 'lead', organisation: 'haapa', theme: 'quality' }),
  person('formerLead', { role: 'lead', organisation: 'paju', theme: 'quality' }),
];
const organisation = (id: string) => ({
  id,
  name: { fi: id, sv: id },
  language: 'fi' as const,
  joined: from,
  isCoordinator: id === 'koivu',
});
const network: Network = {
  project: { name: 'Strapetsi', starts: from, ends: '2024-12-31', phases: [], quietMonths: [7] },
  organisations: ['koivu', 'haapa', 'paju'].map(organisation),
  leaderships: [{ organisation: 'haapa', theme: 'quality', share: 100, from }],
  memberships: [{ organisation: 'paju', theme: 'quality', from }],
  seats: [],
  people: [...people],
};
const without = (...ids: readonly string[]): Network => ({
  ...network,
  people: network.people.filter((p) => !ids.includes(p.id)),
});
const place = { organisation: 'paju', theme: 'quality' } as const;
const pilot = (details: Partial<PilotView['details']> = {}): PilotView =>
  ({ ...place, pilot: 'p1', details: { links: [], ...details } }) as unknown as PilotView;
const ids = (found: readonly Person[]) => found.map((p) => p.id);

describe('a pilot’s owner', () => {
  it('may be whoever has a task there, for the theme or for all, but who only reads', () => {
    expect(ids(mayOwn(network, place, day))).toEqual([
      'contact',
      'deputy',
      'owner',
      'anyOwner',
      'unseen',
      'formerLead',
    ]);
  });

  it.each<[string, Partial<PilotView['details']>, string | null]>([
    ['by an id', { owner: 'otherOwner' }, 'otherOwner'],
    [
      'by an address, however it is written',
      { ownerContact: { name: 'O', email: ' Owner@KOULU.example ' } },
      'owner',
    ],
    ['who has a task elsewhere', { owner: 'elsewhere' }, null],
    ['whose task has ended', { owner: 'ended' }, null],
    ['who has left', { owner: 'gone' }, null],
    ['whom nobody knows', { ownerContact: { name: 'U', email: 'uusi@koulu.example' } }, null],
    ['nobody', {}, null],
  ])('named %s', (_how, details, found) => {
    expect(ownerOf(network, pilot(details), day)?.id ?? null).toBe(found);
  });

  it('is asked where the account has been seen; where nobody is named, the theme’s pilot owners are', () => {
    expect(ids(ownersAsked(network, pilot({ owner: 'contact' }), day))).toEqual(['contact']);
    expect(ids(ownersAsked(network, pilot({ owner: 'unseen' }), day))).toEqual([]);
    expect(ids(ownersAsked(network, pilot(), day))).toEqual(['owner', 'anyOwner']);
  });

  it('is followed by the contact persons, and those by the deputies', () => {
    const asked = (of: Network, last: PilotView | null) => ids(askedAbout(of, { ...place, last }, day));
    expect(asked(network, pilot())).toEqual(['owner', 'anyOwner']);
    expect(asked(network, null)).toEqual(['contact']);
    expect(asked(network, pilot({ owner: 'unseen' }))).toEqual(['contact']);
    expect(asked(without('contact'), null)).toEqual(['deputy']);
  });

  it('is to be added where an address was given that nobody has', () => {
    const unknown = { name: 'Uusi', email: 'uusi@koulu.example' };
    const all = [pilot({ ownerContact: unknown }), pilot({ owner: 'owner' }), pilot()];
    expect(ownersToAdd(network, all, day).map(({ email }) => email)).toEqual([unknown.email]);
  });
});

describe('who leads', () => {
  it('coordinates by that task alone, and leads what the organisation leads', () => {
    expect(ids(coordinatorsOf(network, day))).toEqual(['coordinator', 'second']);
    expect(ids(leadersOf(network, ['quality'], day))).toEqual(['lead']);
    expect(leadersOrCoordinators(network, ['quality'], day)).toEqual(['lead']);
    expect(leadersOrCoordinators(network, ['future-and-vision'], day)).toEqual(['coordinator', 'second']);
  });

  it('does not leave the network without one who can sign in', () => {
    expect(losesCoordinator(network, without('coordinator'), day)).toBe(true);
    expect(losesCoordinator(network, without('second'), day)).toBe(false);
    expect(losesCoordinator(without('coordinator'), without('coordinator', 'second'), day)).toBe(true);
    expect(losesCoordinator(without('coordinator', 'second'), without('coordinator', 'second'), day)).toBe(
      false,
    );
  });
});

describe('an organisation is left alone', () => {
  it.each<[string, Network, readonly string[]]>([
    ['when nobody answers for it any more', without('contact', 'deputy'), ['paju']],
    ['not while a deputy does', without('contact'), []],
    [
      'not when it has left by then',
      {
        ...without('contact', 'deputy'),
        organisations: network.organisations.map((o) => (o.id === 'paju' ? { ...o, left: day } : o)),
      },
      [],
    ],
  ])('%s', (_when, after, alone) => {
    expect(leftAlone(network, after, day)).toEqual(alone);
  });
});
