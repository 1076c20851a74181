import type { commandNames } from '../../src/shared/domain/command';
import type { Somebody } from './people';
import type { PermissionWorld } from './world';

/** Who finds what, as `buttons: who`; the buttons by their verbs in the order of the alphabet. */
type OfferedTable = Readonly<Record<string, readonly Somebody[]>>;

type PressSeen = { readonly verb: string; readonly command?: string };
/** What the buttons of a card send, whichever way they are made. */
const pressesIn = (card: unknown): readonly PressSeen[] => {
  if (typeof card !== 'object' || card === null) return [];
  const { verb, data } = card as { verb?: unknown; data?: { verb?: unknown; command?: unknown } };
  const sent = typeof verb === 'string' ? verb : data?.verb;
  const command = typeof data?.command === 'string' ? { command: data.command } : {};
  const own = typeof sent === 'string' ? [{ verb: sent, ...command }] : [];
  return [...own, ...Object.values(card).flatMap(pressesIn)];
};

/** The verbs that a command's answer offers; a command that it offers stands for itself. */
export const offeredAt = async (
  { house }: PermissionWorld,
  who: Somebody,
  command: string,
  channel?: string,
): Promise<readonly string[]> => {
  const { body } = await house.ask(who, `command ${command}`, channel ? { channel } : {});
  const names = pressesIn(body).map(({ verb, command: name }) =>
    name ? `command ${name}` : `action ${verb}`,
  );
  // The button of an old client stands beside each: the same press.
  return [...new Set(names)].filter((name) => name !== 'action command.run').sort();
};

export const inNetwork = [
  'coordinator',
  'communications',
  'lead',
  'contact',
  'deputy',
  'pilotOwner',
  'observer',
] as const satisfies readonly Somebody[];
const own = ['contact', 'deputy', 'pilotOwner'] as const;
const planners = ['coordinator', 'lead'] as const;
const members = ['coordinator', 'communications', 'lead', ...own] as const;
const writers = ['coordinator', 'communications', 'lead'] as const;
const readers = [...own, 'observer'] as const;

const commands = (...names: readonly string[]): string => names.map((name) => `command ${name}`).join(' ');
const everyday = commands('bulletin', 'coffee', 'events', 'obligations', 'pilots', 'status');

/** Alone with the bot: by command, each set of buttons and all who find it. */
export const offeredAlone: Readonly<Record<(typeof commandNames)[number], OfferedTable>> = {
  help: {
    [`action bulletin.review action now.do ${everyday}`]: ['coordinator', 'communications'],
    [`action event.settle action now.do ${everyday}`]: ['lead'],
    [`action event.reply action now.do ${everyday}`]: own,
    [commands('bulletin', 'coffee', 'events', 'language', 'obligations', 'pilots')]: ['observer'],
  },
  obligations: {
    'action bulletin.review action now.do action obligation.mine': ['coordinator', 'communications'],
    'action event.settle action help.close action help.read action now.do action obligation.mine': ['lead'],
    'action bulletin.acknowledge action bulletin.read action event.reply action now.do action obligation.mine action obligation.reporting':
      own,
    '': ['observer'],
  },
  status: {
    // Koivu and Haapa have answered, and ask for help; the others' pilot has nothing new.
    'action checkIn.form action help.close': planners,
    'action checkIn.answer action checkIn.form action checkIn.same': ['communications', ...own],
    '': ['observer'],
  },
  pilots: {
    'action pilot.open action pilot.register': members,
    'action pilot.open': ['observer'],
  },
  bulletin: {
    'action bulletin.preview action bulletin.template': writers,
    'action bulletin.read': readers,
  },
  coffee: { 'action coffee.invite': planners, '': ['communications', ...readers] },
  events: {
    // A meeting of the steering group waits for its agenda: the coordination's.
    'action coffee.form action event.ask action event.open action event.reply': ['coordinator'],
    'action coffee.form action event.open action event.reply': ['lead'],
    'action event.open action event.reply': ['communications', ...own],
    'action event.open': ['observer'],
  },
  // Of a channel, and written there: nobody is offered it alone.
  channel: { '': inNetwork },
  language: { 'action language.choose': inNetwork },
  settings: { 'action settings.choose': members, '': ['observer'] },
};
/** Before a theme's channel, where it is not the same to everybody. */
export const offeredInChannel: Readonly<Record<string, OfferedTable>> = {
  help: {
    [commands('bulletin', 'channel', 'coffee', 'events', 'obligations', 'status')]: planners,
    [everyday]: ['communications', ...readers],
  },
  bulletin: { 'action bulletin.open': writers, 'action bulletin.read': readers },
  coffee: { 'action coffee.open': planners, '': ['communications', ...readers] },
  channel: { 'action channel.tie': planners, '': ['communications', ...readers] },
  obligations: { 'action now.open': inNetwork },
  status: { 'action checkIn.open': inNetwork },
  pilots: { 'action pilot.open': inNetwork },
  events: { 'action event.list action event.open': inNetwork },
};

/** What waits for each: so many of each kind. */
export const waitsFor: Readonly<Record<(typeof inNetwork)[number], Readonly<Record<string, number>>>> = {
  coordinator: {
    acknowledge: 3,
    addLanguage: 3,
    agenda: 1,
    approve: 4,
    dispute: 3,
    duty: 6,
    held: 1,
    memo: 1,
    requests: 1,
  },
  communications: { acknowledge: 3, addLanguage: 3, approve: 4, duty: 6, invitation: 2 },
  lead: { acknowledge: 3, addLanguage: 1, dispute: 1, duty: 5, help: 4, invitation: 2 },
  contact: { acknowledge: 3, duty: 1, invitation: 1 },
  deputy: { acknowledge: 3, duty: 1, invitation: 1 },
  pilotOwner: { acknowledge: 3, duty: 1, invitation: 1 },
  observer: {},
};
