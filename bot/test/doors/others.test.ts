import { channel } from '../../src/store/samples';
import { answer, answering, type Claims, type Doors, expectToldCalmly, openDoors, tenant } from './house';

let doors: Doors;
beforeEach(async () => {
  doors = await openDoors();
  await doors.moveIn();
});
afterEach(() => doors.close());

const place = '19:quality@thread.tacv2';
const team = { id: '19:team@thread.tacv2' };
const inChannel: Claims = {
  conversation: { id: place, conversationType: 'channel', isGroup: true, tenantId: tenant },
  channelData: { tenant: { id: tenant }, team, channel: { id: place } },
};
/** What is on record, without what the doors note of chats. */
const facts = async (): Promise<string> => JSON.stringify(await doors.stores.facts.all());
const press = async (person: string, data: Claims, more: Claims = {}) =>
  doors.toBot(answering(doors, more, data, person), await doors.botToken());

// S30 and S33: a card's data is what somebody's client says; who acts stands in the activity.
test.each<[who: string, person: string, data: Claims, where?: Claims]>([
  ['a contact names another organisation', 'contact', { organisation: 'tuomi' }],
  ['a contact names another organisation of the same theme', 'contact', { organisation: 'lehmus' }],
  ['a contact names several', 'contact', { organisation: ['paju', 'lehmus'] }],
  ['a contact names another as the one who acts', 'swedish', { person: 'contact', actor: { id: 'contact' } }],
  ['an observer answers for the organisation that is observed', 'observer', { organisation: 'tuomi' }],
  ['somebody whom nobody has added answers', 'stranger', {}],
  ['a contact does so in a channel', 'contact', { organisation: 'lehmus' }, inChannel],
])(
  'when %s, the card says that nothing was saved, and nothing is',
  async (_what, person, data, where = {}) => {
    await doors.stores.channels.put({ ...channel(place), team: team.id, tenantId: tenant });
    const before = await facts();
    const sent = await press(person, data, where);
    expect(sent).toMatchObject({ status: 200, body: { type: 'application/vnd.microsoft.activity.message' } });
    expect(sent.text).toMatch(/Mitään ei tallennettu|Ingenting sparades/u);
    expect(await facts()).toBe(before);
  },
);

test('a card’s account does not count: the answer is that of whoever pressed', async () => {
  await press('contact', { from: { aadObjectId: 'oid-coordinator' }, recordedBy: 'coordinator' });
  const [fact] = (await doors.stores.facts.all()).filter((f) => f.content.kind === 'pilotAnswered');
  expect(fact?.recordedBy).toBe('contact');
});

const body = { ...answer, help: false, share: true, internal: true };
test.each<
  [who: string, person: string, code: string, ask: (d: Doors, token: string) => ReturnType<Doors['toTab']>]
>([
  [
    'a contact answers for another organisation',
    'contact',
    'notAllowed',
    (d, token) => d.toTab('/api/check-ins/2024-05', token, { ...body, organisation: 'lehmus' }),
  ],
  [
    'an observer answers',
    'observer',
    'notAllowed',
    (d, token) => d.toTab('/api/check-ins/2024-05', token, { ...body, organisation: 'tuomi' }),
  ],
  [
    'a contact reads what another organisation misses',
    'contact',
    'notYours',
    (d, token) => d.toTab('/api/obligations?organisation=tuomi', token),
  ],
  [
    'somebody whom nobody has added reads a page',
    'stranger',
    'unknownPerson',
    (d, token) => d.toTab('/api/obligations?organisation=paju', token),
  ],
])('at the tab’s door, when %s, it is 403', async (_what, person, code, ask) => {
  const before = await facts();
  expectToldCalmly(await ask(doors, await doors.tabToken(person)), 403, code);
  expect(await facts()).toBe(before);
});
