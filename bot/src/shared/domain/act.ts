import type { PersonRole } from './network';

/** Whom a role's permission reaches, each including the one before: nobody, the own organisation, the themes that one leads with their organisations, everybody. */
export const reaches = ['no', 'own', 'theme', 'any'] as const;
export type ReachWord = (typeof reaches)[number];

/** The columns: every role, and `stranger` for who is signed in but has no role: not added yet, or left. */
export const columns = [
  'coordinator',
  'communications',
  'lead',
  'contact',
  'pilotOwner',
  'observer',
  'stranger',
] as const satisfies readonly (PersonRole | 'stranger')[];
export type Column = (typeof columns)[number];

type ActRow = readonly [
  coordinator: ReachWord,
  communications: ReachWord,
  lead: ReachWord,
  contact: ReachWord,
  pilotOwner: ReachWord,
  observer: ReachWord,
  stranger: ReachWord,
];

/**
 * Who may do what to whose (DOMAIN.md 2.2). Bot, API and tab read this table and nothing else; what begins
 * with "see" or "read" changes nothing. A deputy is a contact.
 */
// biome-ignore format: a table is read by its columns
export const permissions = {
  //                     coordinator communications lead   contact pilotOwner observer stranger
  // What anyone signed in may read: the help, the catalogue of duties, who one is here.
  readPublic:           ['any',      'any',         'any',   'any', 'any',    'any',   'any'],
  // What every organisation owes, who is in the network, what is coming, figures per theme.
  seeNetwork:           ['any',      'any',         'any',   'any', 'any',    'any',   'no'],
  seeOverview:          ['any',      'any',         'any',   'any', 'any',    'any',   'no'],
  // How an organisation stands.
  seeStanding:          ['any',      'own',         'theme', 'own', 'own',    'any',   'no'],
  // The month that is running: an observer reads closed ones (2.2).
  seeRunningMonth:      ['any',      'own',         'theme', 'own', 'own',    'no',    'no'],
  // Misses, and who has been silent: nobody is shamed before sixty peers.
  seeMisses:            ['any',      'own',         'theme', 'own', 'own',    'no',    'no'],
  seeSilent:            ['any',      'no',          'theme', 'no',  'no',     'no',    'no'],
  // A check-in's free text that its organisation has not shared.
  seeCheckInText:       ['any',      'own',         'theme', 'own', 'own',    'no',    'no'],
  // Where messages went, how they ended, and the heartbeat of channels.
  seeDeliveries:        ['any',      'any',         'theme', 'no',  'no',     'no',    'no'],
  // Which organisations have not acknowledged a bulletin; others see counts.
  seeAcknowledgements:  ['any',      'any',         'theme', 'no',  'no',     'no',    'no'],
  seeRequests:          ['any',      'no',          'no',    'no',  'no',     'no',    'no'],
  // Who can be reached, and what stands in the way.
  seeReachability:      ['any',      'no',          'theme', 'no',  'no',     'no',    'no'],

  // Names and addresses of those who answer for an organisation, and since when.
  seeContacts:          ['any',      'own',         'theme', 'own', 'own',    'no',    'no'],
  // Who did what when: the coordinator's all, an organisation's about itself.
  seeAudit:             ['any',      'no',          'own',   'own', 'no',     'no',    'no'],
  // A report to the funder: numbered ones are read, drafts are their writer's (2.2).
  readReport:           ['any',      'any',         'no',    'no',  'no',     'any',   'no'],
  writeReport:          ['any',      'no',          'no',    'no',  'no',     'no',    'no'],

  reportFact:           ['any',      'own',         'own',   'own', 'own',    'no',    'no'],
  // What a lead has done for a theme: its groups, its part of the model, an introduction.
  recordThemeFact:      ['any',      'no',          'theme', 'no',  'no',     'no',    'no'],
  // The common operating model: its template, its versions, the word about what the leads deliver.
  keepModel:            ['any',      'no',          'no',    'no',  'no',     'no',    'no'],
  // Who sits in a working group: the organisation's own word, or the lead's.
  nameGroupSeat:        ['any',      'no',          'theme', 'own', 'no',     'no',    'no'],
  closeSurvey:          ['any',      'no',          'no',    'no',  'no',     'no',    'no'],
  changeMembership:     ['any',      'no',          'no',    'no',  'no',     'no',    'no'],
  writeBulletin:        ['any',      'any',         'no',    'no',  'no',     'no',    'no'],
  writeThemeBulletin:   ['any',      'any',         'theme', 'no',  'no',     'no',    'no'],
  approveBulletin:      ['any',      'any',         'no',    'no',  'no',     'no',    'no'],
  setApproval:          ['any',      'no',          'no',    'no',  'no',     'no',    'no'],
  pinGuideline:         ['any',      'any',         'no',    'no',  'no',     'no',    'no'],
  // S2: relaying is the lead's own duty, and nobody else's press fulfils it.
  relayBulletin:        ['no',       'no',          'theme', 'no',  'no',     'no',    'no'],
  // A person's word about a message: it is there, or it goes again.
  settleDelivery:       ['any',      'any',         'theme', 'no',  'no',     'no',    'no'],
  acknowledgeBulletin:  ['own',      'own',         'own',   'own', 'own',    'no',    'no'],
  planEvent:            ['any',      'no',          'theme', 'no',  'no',     'no',    'no'],
  markHeld:             ['any',      'no',          'theme', 'no',  'no',     'no',    'no'],
  // Everybody is welcome, also at another theme's event.
  replyToEvent:         ['any',      'any',         'any',   'any', 'any',    'no',    'no'],
  answerCheckIn:        ['own',      'own',         'own',   'own', 'own',    'no',    'no'],
  // Pilots of an own organisation: entered, changed, taken out; and asked about, when others have shared theirs.
  registerPilot:        ['own',      'own',         'own',   'own', 'own',    'no',    'no'],
  // S28: open until closed by the lead or the organisation that asked.
  closeHelp:            ['own',      'own',         'theme', 'own', 'own',    'no',    'no'],
  // A round's figures become the theme's: the lead's word, from ten working days on the coordinator's too (2.2).
  approveRound:         ['any',      'no',          'theme', 'no',  'no',     'no',    'no'],
  // Its own answer the lead gives; a colleague's the theme's others, when they have been asked (S28).
  replyToHelp:          ['any',      'no',          'theme', 'no',  'no',     'no',    'no'],
  askOthersForHelp:     ['any',      'no',          'theme', 'no',  'no',     'no',    'no'],
  offerHelp:            ['own',      'own',         'own',   'own', 'own',    'no',    'no'],
  tieChannel:           ['any',      'no',          'theme', 'no',  'no',     'no',    'no'],
  // Which account is whose (S13), and requests that lead nowhere.
  linkAccount:          ['any',      'no',          'no',    'no',  'no',     'no',    'no'],
  // What is stored of a person, given out or erased; everybody has their own.
  erasePerson:          ['any',      'no',          'no',    'no',  'no',     'no',    'no'],
  // How long names are kept; they are removed by the operator's command alone.
  setRetention:         ['any',      'no',          'no',    'no',  'no',     'no',    'no'],
  // Organisations, leads and everybody's tasks on the pages, without files.
  editRegistry:         ['any',      'no',          'no',    'no',  'no',     'no',    'no'],
  // Who answers for an organisation: its own contacts say it, and the coordinator.
  editContacts:         ['any',      'no',          'no',    'own', 'no',     'no',    'no'],
  importNetwork:        ['any',      'no',          'no',    'no',  'no',     'no',    'no'],
  // The next period of the project: what ran until then is over.
  beginPeriod:          ['any',      'no',          'no',    'no',  'no',     'no',    'no'],
  setInterpretation:    ['any',      'no',          'no',    'no',  'no',     'no',    'no'],
  // For which of the own organisations one acts (S12).
  chooseOrganisation:   ['own',      'own',         'own',   'own', 'own',    'no',    'no'],
  // Which words come by themselves: an observer gets none.
  chooseWords:          ['own',      'own',         'own',   'own', 'own',    'no',    'no'],
  setLadder:            ['any',      'no',          'no',    'no',  'no',     'no',    'no'],
  // A person's own setting, an observer's too: no word about the network.
  chooseLanguage:       ['any',      'any',         'any',   'any', 'any',    'any',   'no'],
} as const satisfies Readonly<Record<string, ActRow>>;

/** Every act that somebody may or may not do. */
export type Act = keyof typeof permissions;
export const acts = Object.keys(permissions) as readonly Act[];

export const reachIn = (act: Act, column: Column): ReachWord =>
  permissions[act][columns.indexOf(column)] ?? 'no';
/** An act that leaves a trace: an observer does none but the choice of a language (S33). */
export const changesSomething = (act: Act): boolean => !/^(see|read)[A-Z]/u.test(act);
