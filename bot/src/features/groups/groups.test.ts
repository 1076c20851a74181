import { type House, openHouse } from '../../../test/house';
import { sampleNetwork } from '../../../test/houses/events';
import { attendance } from '../../shared/contract/attendance';
import { eventPage } from '../../shared/contract/event-page';
import * as eventCalls from '../../shared/contract/events';
import * as contract from '../../shared/contract/groups';
import { recordEndpoint } from '../../shared/contract/records';
import type { Day } from '../../shared/domain/month';
import { standingsOf } from '../../shared/domain/standings';
import { events } from '../events';
import { facts } from '../facts';
import { registry } from '../registry';
import { groups } from './index';

const params = { theme: 'quality' };
const group = (id: string, organisations: readonly string[]) => ({
  id,
  name: { fi: `Ryhmä ${id}`, sv: `Grupp ${id}` },
  organisations,
});
const whole = [group('a', ['haapa', 'paju']), group('b', ['lehmus'])];
const division = (more: object = {}) => ({
  seen: null,
  none: false,
  basis: 'region',
  from: '2024-02-01',
  groups: whole,
  ...more,
});
const open = () => openHouse('2024-02-01T08:00:00.000Z', sampleNetwork, [groups, events, facts, registry]);
const divide = (house: House, who: string, more: object = {}) =>
  house.call(contract.divideGroups, who, { params, body: division(more) });
const read = (house: House, who: string) => house.call(contract.groups, who, { params });
const name = (house: House, who: string, body: object) =>
  house.call(contract.nameSeat, who, { params, body: { person: null, deputy: null, seen: null, ...body } });
const standing = async (
  house: House,
  organisation: string,
  obligation: string,
  today: Day = '2024-02-02',
) => {
  const ledger = { network: house.network, facts: await house.ports.stores.facts.all() };
  const rows = standingsOf(ledger, { organisation, month: today.slice(0, 7), today });
  return rows.find((r) => r.obligation === obligation && r.theme === 'quality');
};
const divides = 'lead-divide-into-working-groups';
const seat = 'dev-take-part-in-working-group';

test('a theme is divided when every organisation sits in exactly one group, and begun before that', async () => {
  const house = await open();
  expect((await standing(house, 'haapa', divides))?.standing).toBe('atRisk');
  const { fact } = await divide(house, 'lead', { groups: [group('a', ['haapa', 'paju'])] });
  expect((await standing(house, 'haapa', divides))?.standing).toBe('onTrack');
  expect((await read(house, 'lead')).outside.map((m) => m.organisation)).toEqual(['lehmus']);
  await divide(house, 'lead', { seen: fact });
  expect((await standing(house, 'haapa', divides))?.standing).toBe('fulfilled');
  const shown = await read(house, 'contact');
  expect(shown).toMatchObject({ state: 'divided', basis: 'region', from: '2024-02-01', mayDivide: false });
  expect(shown.groups.map((g) => g.members.map((m) => m.organisation))).toEqual([
    ['haapa', 'paju'],
    ['lehmus'],
  ]);
  expect(shown.history.map((h) => h.groups.length)).toEqual([2, 1]);
});

test('of two who divide at once the second hears whose word stands, and it stands', async () => {
  const house = await open();
  await divide(house, 'lead');
  await expect(divide(house, 'coordinator', { groups: [group('c', ['haapa'])] })).rejects.toMatchObject({
    code: 'newerStands',
    values: { name: 'Nimi lead' },
  });
  expect((await read(house, 'lead')).groups.map((g) => g.id)).toEqual(['a', 'b']);
  // The very same twice is one word.
  const { seen } = await read(house, 'lead');
  expect((await divide(house, 'lead', { seen })).fresh).toBe(false);
});

test.each([
  ['an organisation in two groups', { groups: [group('a', ['paju']), group('b', ['paju'])] }, 'inTwoGroups'],
  ['one of another theme', { groups: [group('a', ['manty'])] }, 'notInTheme'],
  ['two groups with one id', { groups: [group('a', ['paju']), group('a', [])] }, 'badInput'],
  ['no groups, and not the word that there are none', { groups: [] }, 'badInput'],
  ['groups, and the word that there are none', { none: true }, 'badInput'],
  ['a day before the project', { from: '2022-01-01' }, 'beforeStart'],
])('%s is refused and nothing is saved', async (_, more, code) => {
  const house = await open();
  await expect(divide(house, 'lead', more)).rejects.toMatchObject({ code });
  expect((await read(house, 'lead')).state).toBe('open');
});

test('another theme’s lead, a contact and an observer do not divide', async () => {
  const house = await open();
  for (const who of ['colead', 'contact', 'observer'])
    await expect(divide(house, who)).rejects.toMatchObject({ code: 'notAllowed' });
});

test('“no working groups” fulfils the lead’s duty and asks nothing of the others', async () => {
  const house = await open();
  await divide(house, 'lead', { none: true, groups: [] });
  expect((await standing(house, 'haapa', divides))?.standing).toBe('fulfilled');
  expect(await standing(house, 'paju', seat)).toMatchObject({
    standing: 'notApplicable',
    notes: ['noWorkingGroups'],
  });
  expect((await read(house, 'contact')).state).toBe('none');
});

test('a division from a later day on changes nothing until then', async () => {
  const house = await open();
  const { fact } = await divide(house, 'lead');
  await divide(house, 'lead', { seen: fact, none: true, groups: [], from: '2024-03-01' });
  expect((await standing(house, 'paju', seat, '2024-02-29'))?.standing).toBe('notDue');
  expect((await standing(house, 'paju', seat, '2024-03-01'))?.standing).toBe('notApplicable');
});

test('a word in the plain form takes away no groups, and says so when there are none', async () => {
  const house = await open();
  const form = recordEndpoint('groups');
  const { fact } = await divide(house, 'lead');
  const told = { theme: 'quality', note: 'Ryhmät kokoontuvat keväällä', none: false, day: '2024-02-01' };
  await house.call(form, 'lead', { body: { ...told, seen: fact } });
  expect(await read(house, 'contact')).toMatchObject({
    state: 'divided',
    note: 'Ryhmät kokoontuvat keväällä',
    groups: [{ id: 'a' }, { id: 'b' }],
  });
  await house.call(form, 'lead', { body: { theme: 'quality', none: true, day: '2024-02-01' } });
  expect((await read(house, 'contact')).state).toBe('none');
});

describe('one named person of each organisation', () => {
  test('is asked of its contacts under Nyt until somebody is named, and then the duty is on track', async () => {
    const house = await open();
    await divide(house, 'lead');
    const waits = async (who: string) => {
      const look = {
        ports: house.ports,
        actor: house.actorOf(who),
        network: house.network,
        lang: 'fi',
      } as const;
      return (await house.table.routes.waiting(look)).filter((w) => w.kind === 'groupSeat');
    };
    expect((await waits('contact')).map((w) => [w.title.fi, w.page])).toEqual([
      ['Nimeä henkilö työryhmään: Ryhmä a', 'tyoryhmat/quality'],
    ]);
    expect((await standing(house, 'paju', seat))?.standing).toBe('notDue');
    await name(house, 'contact', { organisation: 'paju', person: 'contact' });
    expect(await waits('contact')).toEqual([]);
    expect(await standing(house, 'paju', seat)).toMatchObject({ standing: 'onTrack', done: 1 });
  });

  test('is read by the lead and by who sits in the same group; others read that somebody is named', async () => {
    const house = await open();
    await divide(house, 'lead');
    await name(house, 'contact', { organisation: 'paju', person: 'contact' });
    const seenBy = async (who: string) => {
      const members = (await read(house, who)).groups.flatMap((g) => g.members);
      const found = members.find((m) => m.organisation === 'paju');
      return [found?.named, found?.person?.name ?? null];
    };
    expect(await seenBy('lead')).toEqual([true, 'Nimi contact']);
    expect(await seenBy('contact')).toEqual([true, 'Nimi contact']);
    expect(await seenBy('swedish')).toEqual([true, null]);
    expect(await seenBy('observer')).toEqual([true, null]);
  });

  test.each([
    ['somebody of another organisation', 'contact', { organisation: 'paju', person: 'swedish' }, 'badInput'],
    ['a deputy without a person', 'contact', { organisation: 'paju', deputy: 'contact' }, 'badInput'],
    ['another organisation', 'contact', { organisation: 'lehmus', person: 'swedish' }, 'notAllowed'],
    [
      'over a word that one has not seen',
      'lead',
      { organisation: 'paju', person: 'contact', seen: 'x' },
      'newerStands',
    ],
  ])('%s is refused', async (_, who, body, code) => {
    const house = await open();
    await divide(house, 'lead');
    await expect(name(house, who, body)).rejects.toMatchObject({ code });
  });

  test('cannot be named where the organisation sits in no group', async () => {
    const house = await open();
    await divide(house, 'lead', { groups: [group('a', ['haapa'])] });
    await expect(name(house, 'contact', { organisation: 'paju', person: 'contact' })).rejects.toMatchObject({
      code: 'noGroup',
    });
  });
});

describe('a group’s meeting', () => {
  const plan = (house: House, more: object = {}) =>
    house.call(eventCalls.planEvent, 'lead', {
      body: {
        form: 'form-group-1',
        type: 'workingGroup',
        themes: ['quality'],
        day: '2024-02-06',
        starts: '09:00',
        ends: '10:00',
        groupId: 'a',
        ...more,
      },
    });
  const tie = async (house: House) => {
    await house.ports.stores.channels.put({
      id: '19:a',
      name: 'Ryhmä A',
      team: 'team',
      teamName: 'Strapetsi',
      tenantId: 'tenant',
      serviceUrl: 'https://connector.example',
      tie: null,
      tiedBy: null,
      installed: true,
      deleted: false,
    });
    return house.turn('lead', {
      verb: 'channel.tie',
      channel: '19:a',
      data: { to: 'workingGroup~quality~a' },
    });
  };

  test('knows its group, stands on its page, and the list of who came has its members', async () => {
    const house = await open();
    await divide(house, 'lead');
    const { id } = await plan(house);
    const [a, b] = (await read(house, 'contact')).groups;
    expect([a?.meetings.map((m) => [m.event, m.state]), b?.meetings]).toEqual([[[id, 'planned']], []]);
    expect(await house.call(eventPage, 'contact', { params: { id } })).toMatchObject({
      group: 'Ryhmä a / Grupp a',
      groupId: 'a',
    });
    await house.advance('2024-02-06T09:00:00.000Z');
    const { rows } = await house.call(attendance, 'lead', { params: { id }, query: { sitting: 1 } });
    expect(
      rows
        .filter((r) => r.invited)
        .map((r) => r.organisation)
        .toSorted(),
    ).toEqual(['haapa', 'paju']);
  });

  test('counts for who went, and for the lead because a lead was there (A7)', async () => {
    const house = await open();
    await divide(house, 'lead');
    const { id } = await plan(house);
    await house.advance('2024-02-06T09:00:00.000Z');
    const mark = (organisation: string) => ({ organisation, presence: 'present' });
    await house.call(eventCalls.markHeld, 'lead', { params: { id }, body: { held: true } });
    await house.call(eventCalls.markAttendance, 'lead', {
      params: { id },
      body: { organisations: [mark('paju'), mark('haapa')] },
    });
    const at = async (organisation: string, duty: string) =>
      (await standing(house, organisation, duty, '2024-02-07'))?.done;
    expect([
      await at('haapa', 'lead-regular-meetings-with-developers'),
      await at('haapa', 'lead-attend-working-group-meetings'),
      await at('paju', 'dev-attend-regular-theme-meetings'),
      await at('lehmus', 'dev-attend-regular-theme-meetings'),
      await at('paju', seat),
    ]).toEqual([1, 1, 1, 0, 1]);
  });

  test('is told in the group’s own channel where one is tied, else in the theme’s', async () => {
    const house = await open();
    await divide(house, 'lead');
    await plan(house);
    expect([house.sentTo('19:quality').length, house.sentTo('19:a').length]).toEqual([1, 0]);
    await tie(house);
    expect((await read(house, 'contact')).groups.map((g) => g.channel)).toEqual(['Ryhmä A', null]);
    await plan(house, { form: 'form-group-2', day: '2024-02-07' });
    expect([house.sentTo('19:quality').length, house.sentTo('19:a').length]).toEqual([1, 1]);
  });

  test.each([
    ['a group that is not there', { groupId: 'z' }],
    ['a meeting of another kind', { type: 'themeMeeting' }],
  ])('%s is refused', async (_, more) => {
    const house = await open();
    await divide(house, 'lead');
    await expect(plan(house, more)).rejects.toMatchObject({ code: 'noGroup' });
  });
});

test('what kind an organisation is and where is said once for every theme', async () => {
  const house = await open();
  const say = (who: string, organisation: string) =>
    house.call(contract.setTraits, who, { params, body: { organisation, type: 'company', region: 'lappi' } });
  await say('lead', 'paju');
  const other = await house.call(contract.groups, 'coordinator', { params: { theme: 'future-and-vision' } });
  expect(other.outside.find((m) => m.organisation === 'paju')).toMatchObject({
    type: 'company',
    region: 'lappi',
  });
  await expect(say('lead', 'manty')).rejects.toMatchObject({ code: 'notFound' });
  await expect(say('contact', 'paju')).rejects.toMatchObject({ code: 'notAllowed' });
});
