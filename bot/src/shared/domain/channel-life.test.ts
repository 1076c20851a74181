import type { Channel, ChannelUse } from './channel';
import { channelLife, isOpenTo, isSameUse } from './channel-life';

const at = '2024-05-14T06:00:00Z';
const channel: Channel = {
  id: '19:a',
  name: 'Laatu',
  team: 'team',
  teamName: 'Strapetsi',
  tenantId: 'tenant',
  tiedBy: null,
  serviceUrl: 'https://teams.example',
  installed: true,
  deleted: false,
  archived: false,
  tie: null,
};
const theme = (name: 'quality' | 'future-and-vision'): ChannelUse => ({ use: 'theme', theme: name });

it.each<[string, Partial<Channel>, boolean]>([
  ['as it is', {}, true],
  ['without the app', { installed: false }, false],
  ['deleted', { deleted: true }, false],
  ['archived', { archived: true }, false],
])('a channel %s takes posts: %s', (_what, more, takes) => {
  expect(isOpenTo({ ...channel, ...more })).toBe(takes);
});

it('a use is the same one by its theme and its group, not by its kind alone', () => {
  const uses: readonly (ChannelUse | null)[] = [
    null,
    { use: 'general' },
    { use: 'projectGroup' },
    theme('quality'),
    theme('future-and-vision'),
    { use: 'workingGroup', theme: 'quality', group: 'g1' },
    { use: 'workingGroup', theme: 'quality', group: 'g2' },
    { use: 'workingGroup', theme: 'future-and-vision', group: 'g1' },
  ];
  for (const [i, one] of uses.entries())
    for (const [j, other] of uses.entries()) expect([i, j, isSameUse(one, other)]).toEqual([i, j, i === j]);
});

it.each<[string, Partial<Channel>, Partial<Channel>, readonly string[]]>([
  ['nothing', {}, {}, []],
  ['another name', {}, { name: 'Laadun kanava' }, ['renamed']],
  ['it is deleted', {}, { deleted: true }, ['deleted']],
  ['it is brought back', { deleted: true }, {}, ['restored']],
  ['its team is archived', {}, { archived: true }, ['archived']],
  ['its team is opened again', { archived: true }, {}, ['unarchived']],
  ['the app goes', {}, { installed: false }, ['appRemoved']],
  ['the app comes', { installed: false }, {}, ['appAdded']],
  ['it is tied', {}, { tie: theme('quality') }, ['tied']],
  ['it is tied to another theme', { tie: theme('quality') }, { tie: theme('future-and-vision') }, ['tied']],
  ['it is untied', { tie: theme('quality') }, {}, ['untied']],
  ['several things at once', {}, { name: 'x', deleted: true }, ['renamed', 'deleted']],
])('between two looks: %s', (_what, before, after, happened) => {
  const events = channelLife({ ...channel, ...before }, { ...channel, ...after }, at);
  expect(events.map(({ what }) => what)).toEqual(happened);
  for (const event of events) {
    expect(event).toMatchObject({ channel: '19:a', at });
    expect(event.was).toBe(event.what === 'renamed' ? 'Laatu' : undefined);
  }
});

it('a channel that is new is found, and tied where it is', () => {
  const found = (more: Partial<Channel>) => channelLife(null, { ...channel, ...more }, at).map((e) => e.what);
  expect(found({})).toEqual(['found']);
  expect(found({ tie: { use: 'general' } })).toEqual(['found', 'tied']);
});
