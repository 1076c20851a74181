import type { WayIn } from '../../src/route-table';
import { type Act, acts, columns, reachIn } from '../../src/shared/domain/act';
import { type NamingName, namesOf } from './named';
import { everyone, type Somebody } from './people';
import { secretKinds, secrets } from './secrets';
import { type Decision, isRefusal, keyOf, rows, takesBulletin, type WalkedWay } from './walk';

const meanings: Readonly<Record<Act, string>> = {
  readPublic: 'read the help, the catalogue of obligations and who one is here',
  seeNetwork:
    'see what organisations owe, who is in the network, events, bulletins, shared pilots, counts per theme',
  seeOverview: 'see the figures of the whole network',
  seeStanding: 'see how an organisation stands',
  seeRunningMonth: 'see how it stands in the month that is running',
  seeMisses: 'see who was absent',
  seeSilent: 'see which organisations have been silent',
  seeCheckInText: 'read a check-in’s free text that has not been shared',
  seeDeliveries: 'see the delivery log and the heartbeat of channels',
  seeAcknowledgements: 'see which organisations have not acknowledged a bulletin',
  seeRequests: 'see who asks to be added',
  seeReachability: 'see who can be reached, and what stands in the way',
  readReport: 'read numbered reports to the funder',
  writeReport: 'draft, reason and number the report to the funder',
  seeAudit: 'read who did what when, for which organisation',
  erasePerson: 'give out or erase what is stored of a person',
  linkAccount: 'say which account is whose, and answer requests to be added',
  reportFact: 'report toteumatieto; say “we were there”',
  recordThemeFact: 'record a theme’s groups, its part of the model, an introduction',
  keepModel:
    'write the operating model’s template, compile or return a theme’s part, publish the common model',
  nameGroupSeat: 'name who sits in a theme’s working group for an organisation',
  closeSurvey: 'record that a survey was closed',
  changeMembership: 'put an organisation into a theme, or out of it',
  writeBulletin: 'write to the whole network',
  writeThemeBulletin: 'write to a theme',
  approveBulletin: 'approve what somebody else wrote',
  setApproval: 'decide whether a second person must approve',
  pinGuideline: 'pin guidelines and material',
  relayBulletin: 'relay a bulletin to a theme’s channel',
  settleDelivery: 'say that a message arrived, or send it again',
  acknowledgeBulletin: 'acknowledge a bulletin',
  planEvent: 'plan, move and cancel events',
  markHeld: 'say whether an event was held and who took part',
  replyToEvent: 'say whether one comes',
  answerCheckIn: 'answer a check-in',
  registerPilot: 'enter a pilot, take one out, ask to hear more of a shared one',
  closeHelp: 'close a request for help',
  approveRound: 'approve a theme’s figures of a round, and take late answers into them',
  replyToHelp: 'answer a request for help as the lead',
  askOthersForHelp: 'put a request for help to the others of the theme',
  offerHelp: 'answer a request that was put to the theme',
  tieChannel: 'tie a channel to a theme',
  setRetention: 'see and set how long names are kept after the project’s end',
  editRegistry:
    'add, rename and merge organisations and take a merger back, say who leads a theme, give and end any task, name who sits in a working group from a day on',
  editContacts: 'add and end the contacts, deputies and pilot owners of an organisation',
  seeContacts: 'see who answers for an organisation, with their addresses',
  importNetwork: 'import the network',
  beginPeriod: 'end the project’s present period and begin the next',
  setInterpretation: 'say how an unclear duty is read',
  chooseOrganisation: 'choose for which of the own organisations one acts',
  chooseWords: 'choose which words come to oneself',
  setLadder: 'say after how many working days an open thing goes on to the next one',
  chooseLanguage: 'choose one’s own language',
};

const line = (...cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], body: readonly string[]): string =>
  [line(...head), line(...head.map(() => '---')), ...body].join('\n');
const counted = (decisions: readonly Decision[]): readonly [number, number] => [
  decisions.length,
  decisions.filter(isRefusal).length,
];

const theTable = (): string =>
  table(
    ['act', ...columns, 'to'],
    acts.map((act) =>
      line(
        `\`${act}\``,
        ...columns.map((column) => {
          const reach = reachIn(act, column);
          return reach === 'no' ? '–' : reach;
        }),
        meanings[act],
      ),
    ),
  );

const waysBy = (by: WayIn['by'], { ways, decisions }: WalkedWay): string =>
  table(
    [
      by === 'call' ? 'path' : by === 'action' ? 'verb' : 'command',
      'act',
      'tried on',
      'decisions',
      'refused',
    ],
    ways
      .filter((way) => way.by === by)
      .map((way) =>
        line(
          `\`${way.name}\``,
          `\`${way.act}\``,
          (rows[keyOf(way)]?.over ?? []).join(', '),
          ...counted(decisions.filter((d) => d.way === keyOf(way))),
        ),
      ),
  );

const byWho = ({ decisions }: WalkedWay): string =>
  table(
    ['who', 'decisions', 'refused'],
    everyone.map((who: Somebody) => line(who, ...counted(decisions.filter((d) => d.who === who)))),
  );

const listOf = (names: readonly string[]): string => names.map((name) => `- \`${name}\``).join('\n');
const openPaths = ({ ways, paths }: WalkedWay): string => {
  const calls = ways.filter((way) => way.by === 'call').map((way) => way.name);
  return listOf(paths.filter((path) => !calls.includes(path) && !path.startsWith('POST ')).toSorted());
};
const namingBulletins = ({ ways }: WalkedWay): string =>
  listOf(
    ways
      .map(keyOf)
      .filter((way) => takesBulletin.test(way))
      .toSorted(),
  );

const takers: Readonly<Record<NamingName, string>> = {
  bulletin: 'what is not meant for one is not there, whatever one may do to others',
  event:
    'every event is open to the network; who was absent, who takes part and what is disputed follow the table',
  pilot: 'shared words are open to the network, a pilot’s own follow the table',
  report: 'numbered ones and drafts follow the table',
};
const waysNaming = ({ ways, decisions }: WalkedWay): string =>
  table(
    ['thing', 'ways that take its id', 'decisions', 'refused', 'rule'],
    (Object.keys(takers) as NamingName[]).map((kind) => {
      const taking = ways.map(keyOf).filter((way) => namesOf(way).includes(kind));
      return line(
        kind,
        taking.length,
        ...counted(decisions.filter((d) => taking.includes(d.way))),
        takers[kind],
      );
    }),
  );

/** The page as it should read: the table, every way in with its act, and what the walk counted. */
export const pageOf = (walked: WalkedWay): string => {
  const [decisions, refusals] = counted(walked.decisions);
  return `# Who may do what to whose

Written by \`npm run docs:permissions\`: from the table that bot, API and tab read ([act.ts](../bot/src/shared/domain/act.ts)), from what the rooms register, and from a walk of everybody through every way in. Not edited by hand; \`bot/test/permissions\` fails when it is stale, when a way in is not walked, and when a door decides otherwise than the table.

**any**: everybody's. **theme**: the themes that one leads, the organisations in them as far as the theme goes, and the own organisation. **own**: the organisations that one answers for. **–**: nobody's. A deputy is a contact; a *stranger* is signed in but has not been added yet, or has left. Roles add up. The source is DOMAIN.md 2.2; [decision 7](decisions/0007-one-table-of-permissions.md) says how it is read.

${theTable()}

What begins with *see* or *read* changes nothing. An observer does nothing else, but for the own language.

## Measured

${decisions} decisions, ${refusals} of them refusals. A refusal wrote nothing; where something would have been changed it says so in the person's language.

${byWho(walked)}

*nobody* has no token: the API answers 401. What the Bot Framework has not signed never gets as far as a command or a button; that is the bot door's own test.

## Open to all

${openPaths(walked)}

They are asked with GET or HEAD, and no body of theirs is read. \`POST /api/messages\` proves its sender by the Bot Framework's token. Every other path, also one that does not exist, is 401 without a token, whatever else is wrong with the request.

## What is meant for some

Whoever may do an act does it to what they may see. A draft is its writer's, a request its approvers', a bulletin to the leads or to named organisations theirs; for everybody else it is not there. In the walk above stand ${secrets.length} such things of the kinds ${secretKinds.join(', ')}, each with words of its own; they are looked for in every answer of every way to everybody, by list or by id, and none was found where its reader may not read it. Ways that take an id:

${waysNaming(walked)}

Tried at every way below that takes a bulletin's id, with each kind of bulletin, by everybody whom it is not meant for (\`bot/test/permissions/restricted.test.ts\`):

${namingBulletins(walked)}

## Every way in

### Commands

${waysBy('command', walked)}

### Buttons and dialogs

${waysBy('action', walked)}

### API

${waysBy('call', walked)}
`;
};
