import { changeId } from '../../../src/features/registry/edit-people';
import { personIdOf } from '../../../src/features/registry/first-network';
import type { PermissionTarget } from '../people';
import { anybodys, organisations, type Rows, themes } from '../row';
import { everybodyInOneGroup } from './groups';

// Somebody's second account, that nobody has linked yet.
const account = { objectId: 'oid-second', tenantId: 'tenant' };
const files = { organisations: '', leads: '', memberships: '', people: '' };

const names = { fi: 'Uusilan opisto', sv: 'Nyby institut' };
// Somebody who is in no file: a pilot owner of the target from tomorrow on, added on the page.
const newcomer = { name: 'Uuno Uusi', email: 'uuno@koulu.example' };
const taskAt = (organisation: string) => ({
  organisation,
  role: 'pilotOwner',
  deputy: false,
  from: '2024-05-28',
});
const given = {
  way: 'POST /api/registry/people',
  ask: ({ organisation }: PermissionTarget) => ({ body: { ...newcomer, ...taskAt(organisation) } }),
};

// Who answers for Lehmus sits in its group from June on.
const seat = {
  organisation: 'lehmus',
  theme: 'quality',
  group: 'g1',
  person: 'neighbour',
  from: '2024-06-01',
};

export const registry: Rows = {
  'GET /api/registry/organisation': {
    over: organisations,
    ask: ({ organisation }) => ({ query: { organisation } }),
  },
  'POST /api/registry/organisations': {
    ...anybodys,
    ask: () => ({ body: { name: names, language: 'fi', joined: '2024-06-01' } }),
  },
  'POST /api/registry/organisations/:id': {
    ...anybodys,
    ask: () => ({
      params: { id: 'saarni' },
      body: { name: { fi: 'Saarnin koulu', sv: 'Askens skola' }, language: 'fi' },
    }),
  },
  'POST /api/registry/organisations/:id/merge': {
    ...anybodys,
    ask: () => ({ params: { id: 'saarni' }, body: { into: 'manty', day: '2024-06-01' } }),
  },
  'POST /api/registry/organisations/:id/merge/undo': {
    ...anybodys,
    first: [
      {
        way: 'POST /api/registry/organisations/:id/merge',
        ask: () => ({ params: { id: 'saarni' }, body: { into: 'manty', day: '2024-06-01' } }),
      },
    ],
    ask: () => ({ params: { id: 'saarni' } }),
  },
  'POST /api/registry/leads': {
    ...anybodys,
    ask: () => ({
      body: {
        theme: 'quality',
        from: '2024-06-01',
        leads: [
          { organisation: 'haapa', share: 50 },
          { organisation: 'lehmus', share: 50 },
        ],
      },
    }),
  },
  'POST /api/registry/seats': { ...anybodys, before: everybodyInOneGroup, ask: () => ({ body: seat }) },
  'POST /api/registry/seats/end': {
    ...anybodys,
    before: everybodyInOneGroup,
    first: [{ way: 'POST /api/registry/seats', ask: () => ({ body: seat }) }],
    ask: () => ({
      body: { organisation: seat.organisation, theme: seat.theme, from: seat.from, lastDay: '2024-06-30' },
    }),
  },
  'POST /api/registry/people': { over: organisations, ask: given.ask },
  'POST /api/registry/people/:id': {
    ...anybodys,
    ask: () => ({
      params: { id: 'neighbour' },
      body: { name: 'Nimi Naapuri', email: 'naapuri@koulu.example', language: 'sv' },
    }),
  },
  'POST /api/registry/people/:id/end': {
    over: organisations,
    first: [given],
    ask: ({ organisation }) => ({
      params: { id: personIdOf(newcomer.email) },
      body: { ...taskAt(organisation), lastDay: '2024-06-30' },
    }),
  },
  'GET /api/registry/changes': anybodys,
  'POST /api/registry/changes/seen': anybodys,
  'POST /api/registry/changes/take-back': {
    ...anybodys,
    first: [given],
    ask: ({ organisation }) => ({
      body: {
        id: changeId(personIdOf(newcomer.email), 'given', {
          organisation,
          role: 'pilotOwner',
          deputy: false,
          from: '2024-05-28',
        }),
      },
    }),
  },
  'GET /api/me': anybodys,
  'GET /api/words': anybodys,
  'PUT /api/words': {
    over: organisations,
    ask: ({ organisation }) => ({ body: { organisation, choice: 'digestOnly' } }),
  },
  'PUT /api/words/ladder': {
    ...anybodys,
    ask: () => ({ body: { contact: 1, deputies: 2, lead: 3 } }),
  },
  'command settings': anybodys,
  'action settings.choose': {
    over: organisations,
    ask: ({ organisation }) => ({ data: { organisation, choice: 'digestOnly' } }),
  },
  'action words.unanswered': { over: themes, ask: ({ theme }) => ({ data: { theme } }) },
  'PUT /api/me/language': { ...anybodys, ask: () => ({ body: { language: 'fi' } }) },
  'PUT /api/me/organisation': {
    over: organisations,
    ask: ({ organisation }) => ({ body: { organisation } }),
  },
  'action obligation.choose': {
    over: organisations,
    ask: ({ organisation }) => ({ data: { organisation } }),
  },
  'GET /api/organisations': anybodys,
  'GET /api/requests': anybodys,
  'POST /api/requests/dismiss': { ...anybodys, ask: () => ({ body: account }) },
  'GET /api/reachability': anybodys,
  'GET /api/reachability/people': anybodys,
  'POST /api/reachability/read': anybodys,
  'POST /api/people/:id/accounts': {
    ...anybodys,
    ask: () => ({ params: { id: 'contact' }, body: account }),
  },
  'POST /api/people/:id/accounts/unlink': {
    ...anybodys,
    first: [
      {
        way: 'POST /api/people/:id/accounts',
        ask: () => ({ params: { id: 'contact' }, body: account }),
      },
    ],
    ask: () => ({ params: { id: 'contact' }, body: account }),
  },
  'GET /api/me/data': anybodys,
  'GET /api/people/:id/data': { ...anybodys, ask: () => ({ params: { id: 'contact' } }) },
  'POST /api/people/:id/erase': { ...anybodys, ask: () => ({ params: { id: 'contact' } }) },
  'GET /api/erasures': anybodys,
  'GET /api/retention': anybodys,
  'PUT /api/retention': { ...anybodys, ask: () => ({ body: { months: 36 } }) },
  'GET /api/audit': {
    over: organisations,
    ask: ({ organisation }) => ({ query: { organisation } }),
  },
  'GET /api/audit/export': {
    over: organisations,
    ask: ({ organisation }) => ({ query: { organisation, format: 'csv' } }),
  },
  'POST /api/network/import': { ...anybodys, ask: () => ({ body: { ...files, dryRun: true } }) },
  'GET /api/network/import': anybodys,
  'POST /api/network/import/undo': { ...anybodys, before: ({ justImported }) => justImported() },
  'command channel': { ...anybodys, ask: () => ({ channel: '19:quality' }) },
  'action channel.tie': {
    over: [...themes, 'whole network'],
    ask: ({ name, theme }) => ({
      channel: '19:general',
      data: { to: name === 'whole network' ? 'general' : theme },
    }),
  },
  'command help': anybodys,
  'action command.run': { ...anybodys, ask: () => ({ data: { command: 'help' } }) },
  'command language': anybodys,
  'action language.choose': { ...anybodys, ask: () => ({ data: { language: 'fi' } }) },

  'command obligations': anybodys,
  'action obligation.standings': anybodys,
  'action now.open': anybodys,
  'action now.do': { ...anybodys, ask: () => ({ data: { do: { verb: 'now.open' } } }) },
  'GET /api/now': anybodys,
  'GET /api/catalogue': anybodys,
  'GET /api/overview': anybodys,
  'GET /api/start': anybodys,
  'GET /api/network': anybodys,
  'GET /api/network/trends': anybodys,
  'GET /api/network/export': { ...anybodys, ask: () => ({ query: { month: '2024-04', format: 'csv' } }) },
  'GET /api/network/addresses': { ...anybodys, ask: () => ({ query: { month: '2024-04' } }) },
  'GET /api/obligations': {
    over: organisations,
    // A closed month: an observer reads no other.
    ask: ({ organisation }) => ({ query: { organisation, month: '2024-04' } }),
  },
};
