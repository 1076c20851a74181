import { type Act, acts, changesSomething, columns, type ReachWord, reachIn } from './act';
import type { Actor } from './actor';
import type { Assignment, Network, Person } from './network';
import { admit, demand, may, mayAtAll } from './permission';
import type { WhoseThing } from './reach';
import type { Refusal } from './refusal';

const from = '2023-12-01';
const today = '2024-05-14';
const organisation = (id: string) => ({
  id,
  name: { fi: id, sv: id },
  language: 'fi' as const,
  joined: from,
  isCoordinator: id === 'koivu',
});

// Koivu coordinates; Haapa leads quality, in which Paju is; Mänty is in another theme.
const network: Network = {
  project: { name: 'Strapetsi', starts: from, ends: '2024-12-31', phases: [], quietMonths: [7] },
  organisations: ['koivu', 'haapa', 'paju', 'manty'].map(organisation),
  leaderships: [
    { organisation: 'haapa', theme: 'quality', share: 100, from },
    { organisation: 'manty', theme: 'future-and-vision', share: 100, from },
  ],
  memberships: [
    { organisation: 'haapa', theme: 'quality', from },
    { organisation: 'paju', theme: 'quality', from },
    { organisation: 'paju', theme: 'future-and-vision', from },
    { organisation: 'manty', theme: 'future-and-vision', from },
  ],
  seats: [],
  people: [],
};

const actor = (person: Person | null): Actor => ({
  objectId: 'oid',
  tenantId: 'tenant',
  name: '',
  language: 'fi',
  person,
  today,
});
const person = (assignments: readonly Partial<Assignment>[], left?: string): Person => ({
  id: 'p',
  name: '',
  email: '',
  language: 'fi',
  assignments: assignments.map((a) => ({
    organisation: 'koivu',
    role: 'contact',
    from,
    deputy: false,
    ...a,
  })),
  accounts: [],
  ...(left ? { left } : {}),
});
const as = (...assignments: readonly Partial<Assignment>[]): Actor => actor(person(assignments));

const coordinator = as({ role: 'coordinator' });
const communications = as({ role: 'communications' });
const lead = as({ role: 'lead', organisation: 'haapa', theme: 'quality' });
const contact = as({ organisation: 'paju' });
const deputy = as({ organisation: 'paju', deputy: true });
const owner = as({ organisation: 'paju', role: 'pilotOwner', theme: 'quality' });
const observer = as({ role: 'observer' });
const unknown = actor(null);
const left = actor(person([{ role: 'coordinator' }], today));

type PermissionCase = readonly [says: string, who: Actor, act: Act, whose: WhoseThing, allowed: boolean];
const paju = { organisation: 'paju' };
const manty = { organisation: 'manty' };

describe('who sees what (DOMAIN.md 2.2)', () => {
  it.each<PermissionCase>([
    ['an organisation’s own people see how it stands', contact, 'seeStanding', paju, true],
    ['so does the deputy', deputy, 'seeStanding', paju, true],
    ['and the pilot owner', owner, 'seeStanding', paju, true],
    ['nobody of another organisation does', contact, 'seeStanding', manty, false],
    ['nor a pilot owner of another one', owner, 'seeStanding', manty, false],
    ['a lead sees the organisations of the own theme', lead, 'seeStanding', paju, true],
    ['and no other organisation', lead, 'seeStanding', manty, false],
    ['of an own organisation the own theme', lead, 'seeStanding', { ...paju, theme: 'quality' }, true],
    ['not its other themes', lead, 'seeStanding', { ...paju, theme: 'future-and-vision' }, false],
    ['nor what is of no theme', lead, 'seeStanding', { ...paju, theme: null }, false],
    [
      'a lead sees all of the own organisation',
      lead,
      'seeStanding',
      { organisation: 'haapa', theme: null },
      true,
    ],
    ['the coordinator sees all', coordinator, 'seeStanding', manty, true],
    ['an observer sees every organisation', observer, 'seeStanding', manty, true],
    ['the communications officer is one of the others', communications, 'seeStanding', manty, false],
    ['an observer sees no misses', observer, 'seeMisses', paju, false],
    ['a lead sees the misses of the own theme', lead, 'seeMisses', { ...paju, theme: 'quality' }, true],
    ['a contact sees nobody else’s', contact, 'seeMisses', { ...manty, theme: 'future-and-vision' }, false],
    ['a contact reads the own free text', contact, 'seeCheckInText', paju, true],
    ['the lead reads that of the own theme', lead, 'seeCheckInText', { ...paju, theme: 'quality' }, true],
    ['an observer reads none that is not shared', observer, 'seeCheckInText', paju, false],
    ['nor does the communications officer', communications, 'seeCheckInText', paju, false],
  ])('%s', (_, who, act, whose, allowed) => {
    expect(may(who, act, network, whose)).toBe(allowed);
  });
});

describe('who does what', () => {
  it.each<PermissionCase>([
    ['a contact answers for the own organisation', contact, 'answerCheckIn', paju, true],
    ['and for no other', contact, 'answerCheckIn', manty, false],
    ['the coordinator answers for nobody else', coordinator, 'answerCheckIn', paju, false],
    ['a lead writes to the own theme', lead, 'writeThemeBulletin', { theme: 'quality' }, true],
    ['not to another', lead, 'writeThemeBulletin', { theme: 'future-and-vision' }, false],
    ['nor to the whole network', lead, 'writeBulletin', {}, false],
    ['the communications officer does', communications, 'writeBulletin', {}, true],
    ['but plans no events', communications, 'planEvent', {}, false],
    ['the coordinator relays for no lead', coordinator, 'relayBulletin', { theme: 'quality' }, false],
    ['a lead plans in the own theme', lead, 'planEvent', { theme: 'quality' }, true],
    ['not for the whole project', lead, 'planEvent', {}, false],
    ['everybody may say that they come', contact, 'replyToEvent', {}, true],
    ['an observer does not', observer, 'replyToEvent', {}, false],
  ])('%s', (_, who, act, whose, allowed) => {
    expect(may(who, act, network, whose)).toBe(allowed);
  });

  it('a person with two roles may do what either of them may, each for its own organisation', () => {
    const both = as({ role: 'observer', organisation: 'manty' }, { organisation: 'paju' });
    expect(may(both, 'answerCheckIn', network, paju)).toBe(true);
    expect(may(both, 'answerCheckIn', network, manty)).toBe(false);
    expect(may(both, 'seeStanding', network, manty)).toBe(true);
  });

  it('a lead whose organisation leads no more leads nothing', () => {
    const over = { ...network, leaderships: [] };
    expect(may(lead, 'planEvent', over, { theme: 'quality' })).toBe(false);
  });

  it('an observer writes nothing at all (S33), but may choose a language', () => {
    const written = acts.filter((act) => changesSomething(act) && reachIn(act, 'observer') !== 'no');
    expect(written).toEqual(['chooseLanguage']);
  });

  it('who is not in the network, or not any more, may read what is public and nothing else', () => {
    for (const who of [unknown, left])
      expect(acts.filter((act) => mayAtAll(who, act, network))).toEqual(['readPublic']);
  });
});

const codeOf = (ask: () => void): string => {
  try {
    ask();
    return 'let in';
  } catch (error) {
    return (error as Refusal).code;
  }
};

it('names the roles whose permission goes further than one’s own, and no others', () => {
  const told = (who: Actor, act: Act, whose: WhoseThing): unknown => {
    try {
      demand(who, act, network, whose);
    } catch (error) {
      return (error as Refusal).values.roles;
    }
    return 'let in';
  };
  expect(told(contact, 'planEvent', { theme: 'quality' })).toBe('coordinator lead');
  expect(told(lead, 'planEvent', {})).toBe('coordinator');
  expect(told(contact, 'seeStanding', manty)).toBe('coordinator lead observer');
  expect(told(observer, 'answerCheckIn', paju)).toBe('coordinator communications lead contact pilotOwner');
  // Nobody may for another one: there is nobody to name.
  expect(told(contact, 'answerCheckIn', manty)).toBe('');
});

it('says to each why not: to a stranger whom to ask, to one who left that there is no task any more', () => {
  expect(codeOf(() => demand(unknown, 'answerCheckIn', network, paju))).toBe('unknownPerson');
  expect(codeOf(() => demand(left, 'answerCheckIn', network, paju))).toBe('noRole');
  expect(codeOf(() => demand(contact, 'answerCheckIn', network, manty))).toBe('notAllowed');
  expect(codeOf(() => admit(observer, 'answerCheckIn', network))).toBe('notAllowed');
  expect(codeOf(() => admit(contact, 'answerCheckIn', network))).toBe('let in');
});

// The same by hand and the other way round: role by role, as DOMAIN.md 2.2 and the personas (4.1–4.6) tell it.
const byRole: Readonly<Record<(typeof columns)[number], Partial<Record<ReachWord, string>>>> = {
  coordinator: {
    // Its own organisation answers for itself like any other; relaying is the lead's alone (S2).
    own: 'acknowledgeBulletin answerCheckIn registerPilot closeHelp offerHelp chooseOrganisation chooseWords',
    any: `readPublic seeNetwork seeOverview seeStanding seeRunningMonth seeMisses seeSilent seeCheckInText
      seeDeliveries seeAcknowledgements seeRequests seeReachability seeContacts seeAudit readReport writeReport
      reportFact recordThemeFact keepModel nameGroupSeat closeSurvey changeMembership writeBulletin
      writeThemeBulletin approveBulletin setApproval pinGuideline settleDelivery planEvent markHeld replyToEvent
      approveRound replyToHelp askOthersForHelp tieChannel linkAccount erasePerson setRetention editRegistry
      editContacts importNetwork beginPeriod setInterpretation setLadder chooseLanguage`,
  },
  communications: {
    own: `seeStanding seeRunningMonth seeMisses seeCheckInText seeContacts reportFact acknowledgeBulletin
      answerCheckIn registerPilot closeHelp offerHelp chooseOrganisation chooseWords`,
    any: `readPublic seeNetwork seeOverview seeDeliveries seeAcknowledgements readReport writeBulletin
      writeThemeBulletin approveBulletin pinGuideline settleDelivery replyToEvent chooseLanguage`,
  },
  lead: {
    own: `seeAudit reportFact acknowledgeBulletin answerCheckIn registerPilot offerHelp chooseOrganisation
      chooseWords`,
    theme: `seeStanding seeRunningMonth seeMisses seeSilent seeCheckInText seeDeliveries seeAcknowledgements
      seeReachability seeContacts recordThemeFact nameGroupSeat writeThemeBulletin relayBulletin settleDelivery
      planEvent markHeld closeHelp approveRound replyToHelp askOthersForHelp tieChannel`,
    any: 'readPublic seeNetwork seeOverview replyToEvent chooseLanguage',
  },
  contact: {
    own: `seeStanding seeRunningMonth seeMisses seeCheckInText seeContacts seeAudit reportFact nameGroupSeat
      acknowledgeBulletin answerCheckIn registerPilot closeHelp offerHelp editContacts chooseOrganisation
      chooseWords`,
    any: 'readPublic seeNetwork seeOverview replyToEvent chooseLanguage',
  },
  pilotOwner: {
    own: `seeStanding seeRunningMonth seeMisses seeCheckInText seeContacts reportFact acknowledgeBulletin
      answerCheckIn registerPilot closeHelp offerHelp chooseOrganisation chooseWords`,
    any: 'readPublic seeNetwork seeOverview replyToEvent chooseLanguage',
  },
  // Approved figures by organisation, closed months, numbered reports; no word of its own but the language.
  observer: { any: 'readPublic seeNetwork seeOverview seeStanding readReport chooseLanguage' },
  stranger: { any: 'readPublic' },
};
it.each(columns)('%s may do what is told of the role, and nothing else', (role) => {
  const told = Object.entries(byRole[role]).flatMap(([reach, names]) =>
    names.split(/\s+/u).map((act) => `${act}: ${reach}`),
  );
  const held = acts.flatMap((act) => (reachIn(act, role) === 'no' ? [] : [`${act}: ${reachIn(act, role)}`]));
  expect(held.sort()).toEqual(told.sort());
});

it('has a decision in every column of every act', () => {
  for (const act of acts) expect(columns.map((c) => reachIn(act, c))).toHaveLength(columns.length);
});
