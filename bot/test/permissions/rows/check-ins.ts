import { type Fact, factId } from '../../../src/shared/domain/fact';
import { slotOf } from '../../../src/shared/domain/fact-kinds';
import { network, type PermissionTarget } from '../people';
import { anybodys, organisations, type Row, type Rows, themes } from '../row';
import { checkInAnswer, type PermissionWorld, round, sharing, walked, walkedOn } from '../world';

const pilot = ({ organisation, theme }: PermissionTarget) => ({ organisation, theme, pilot: 'p1' });
const open: Row = {
  over: organisations,
  ask: (at) => ({ data: { round, target: `${at.organisation}~${at.theme}~p1` } }),
};

const request = (at: PermissionTarget, world: PermissionWorld) => ({
  ...pilot(at),
  answer: world.helpAnswer(at.organisation),
});

/** Beside those of the world one that may be shared, of every organisation in each of its themes. */
const shared = (organisation: string, theme: string): Fact => {
  const content = {
    kind: 'pilotAnswered',
    round,
    ...checkInAnswer(organisation, theme, 'Kysymys kaikille.'),
    pilot: 'p2',
    share: true,
  } as Fact<Extract<Fact['content'], { kind: 'pilotAnswered' }>>['content'];
  const slot = slotOf(content);
  return {
    id: factId(slot, 1),
    slot,
    number: 1,
    content,
    day: walkedOn,
    recordedAt: walked,
    recordedBy: 'writer',
  };
};
const askAll = async ({ house }: PermissionWorld): Promise<void> =>
  house.stores.facts.insertMany(network.memberships.map((m) => shared(m.organisation, m.theme)));
const sharedKey = (organisation: string, theme: string) => ({
  organisation,
  theme,
  pilot: 'p2',
  answer: shared(organisation, theme).id,
});
/** Lehmus asks, and the lead has put it to the others. */
const putToOthers = async (world: PermissionWorld): Promise<void> => {
  await askAll(world);
  await world.house.ask('lead', 'POST /api/help/others', { body: sharedKey('lehmus', 'quality') });
};

const place = ({ organisation, theme }: PermissionTarget) => ({ organisation, theme });
const entry = (at: PermissionTarget) => ({
  ...place(at),
  title: 'Arvioinnin arki',
  stage: 'running',
  links: [],
  share: true,
});
/** An observer reads closed months: told and shared in one of them. */
const shareInApril = async ({ house }: PermissionWorld): Promise<void> => {
  const fact = shared(sharing, 'quality');
  await house.stores.facts.insertMany([
    { ...fact, day: '2024-04-22', recordedAt: '2024-04-22T08:00:00.000Z' },
  ]);
};
/** Shared by every organisation in a pilot of its own, and each has wanted to hear more of somebody else's. */
const shareMore = async ({ house }: PermissionWorld): Promise<void> =>
  house.stores.facts.insertMany(network.memberships.map((m) => shared(m.organisation, m.theme)));
const moreOf = (from: string) => ({
  organisation: from === 'vaahtera' ? 'lehmus' : 'vaahtera',
  theme: 'quality' as const,
  pilot: 'p2',
  from,
});
const hearMore = async (world: PermissionWorld): Promise<void> => {
  await shareMore(world);
  await world.house.stores.facts.insertMany(
    network.organisations.map(({ id }): Fact => {
      const content = { kind: 'pilotInterest', ...moreOf(id) } as const;
      const slot = slotOf(content);
      return {
        id: factId(slot, 1),
        slot,
        number: 1,
        content,
        day: walkedOn,
        recordedAt: walked,
        recordedBy: 'writer',
      };
    }),
  );
};
const april = '2024-04';
/** A round that has closed more than ten working days ago. */
const closeApril = async ({ house }: PermissionWorld): Promise<void> => {
  const content = {
    kind: 'roundOpened',
    round: april,
    opensAt: '2024-04-19T05:30:00.000Z',
    closesAt: '2024-04-26T13:00:00.000Z',
  } as const;
  const slot = slotOf(content);
  await house.stores.facts.insertMany([
    {
      id: factId(slot, 1),
      slot,
      number: 1,
      content,
      day: '2024-04-19',
      recordedAt: content.opensAt,
      recordedBy: 'bot',
    },
  ]);
};
const aprils: Row = {
  over: themes,
  before: closeApril,
  ask: ({ theme }) => ({ data: { round: april, theme, version: 1 } }),
};
const undone = ({ organisation, theme }: PermissionTarget) => ({
  organisation,
  theme,
  pilot: 'p3-undone-1',
  answer: `pilotAnswered~${round}~${organisation}~${theme}~p3-undone-1~000001`,
});
const answered: Row['first'] = [
  {
    way: 'POST /api/check-ins/:round',
    ask: ({ organisation, theme }) => ({
      params: { round },
      body: { ...checkInAnswer(organisation, String(theme), 'Kolmas kokeilu.'), pilot: 'p3-undone-1' },
    }),
  },
];

export const checkIns: Rows = {
  'GET /api/check-ins': {
    over: organisations,
    ask: ({ organisation }) => ({ query: { organisation } }),
  },
  'POST /api/check-ins/:round': {
    over: organisations,
    ask: ({ organisation, theme }) => ({
      params: { round },
      body: checkInAnswer(organisation, theme, 'Ensimmäinen kokeilu on pidetty.'),
    }),
  },
  'POST /api/help/close': {
    over: organisations,
    ask: (at, world) => ({ body: { ...pilot(at), answer: world.helpAnswer(at.organisation) } }),
  },
  'GET /api/help': anybodys,
  'POST /api/help/reply': {
    over: organisations,
    ask: (at, world) => ({ body: { ...request(at, world), text: 'Soitan huomenna.' } }),
  },
  'POST /api/help/others': {
    over: organisations,
    before: askAll,
    ask: ({ organisation, theme }) => ({ body: sharedKey(organisation, theme) }),
  },
  'POST /api/help/offer': {
    over: organisations,
    before: putToOthers,
    ask: (at) => ({
      body: { ...sharedKey('lehmus', 'quality'), text: 'Meillä on malli.', from: at.organisation },
    }),
  },
  'action help.read': { over: organisations, ask: (at, world) => ({ data: request(at, world) }) },
  'action help.reply': {
    over: organisations,
    ask: (at, world) => ({ data: { ...request(at, world), text: 'Soitan huomenna.' } }),
  },
  'action help.askOthers': {
    over: organisations,
    before: askAll,
    ask: ({ organisation, theme }) => ({ data: sharedKey(organisation, theme) }),
  },
  'action help.offerOpen': {
    ...anybodys,
    before: putToOthers,
    ask: () => ({ data: sharedKey('lehmus', 'quality') }),
  },
  'action help.offer': {
    over: organisations,
    before: putToOthers,
    ask: (at) => ({
      data: { ...sharedKey('lehmus', 'quality'), text: 'Meillä on malli.', offeredBy: at.organisation },
    }),
  },
  'GET /api/rounds/:round/review': {
    over: themes,
    before: closeApril,
    ask: ({ theme }) => ({ params: { round: april }, query: { theme } }),
  },
  'POST /api/rounds/:round/accept': {
    over: themes,
    before: closeApril,
    ask: ({ theme }) => ({ params: { round: april }, body: { theme } }),
  },
  'POST /api/rounds/:round/approve': {
    over: themes,
    before: closeApril,
    ask: ({ theme }) => ({ params: { round: april }, body: { theme, version: 1 } }),
  },
  'POST /api/check-ins/:round/undo': {
    over: organisations,
    first: answered,
    ask: (at) => ({ params: { round }, body: undone(at) }),
  },
  'action checkIn.undo': {
    over: organisations,
    first: answered,
    ask: (at) => ({ data: { round, ...undone(at) } }),
  },
  'action round.review': aprils,
  'action round.approve': aprils,
  'action round.accept': aprils,
  'action round.seen': aprils,
  'GET /api/pilots': anybodys,
  'GET /api/pilot-file': { ...anybodys, ask: () => ({ query: { format: 'csv' } }) },
  // What is not shared is not there for others (its own test).
  'GET /api/pilots/:pilot': {
    ...anybodys,
    before: shareInApril,
    ask: () => ({ params: { pilot: `${sharing}~quality~p2` } }),
  },
  'POST /api/pilots': { over: organisations, ask: (at) => ({ body: entry(at) }) },
  'POST /api/pilots/remove': {
    over: organisations,
    first: [{ way: 'POST /api/pilots', ask: (at) => ({ body: entry(at) }) }],
    ask: (at) => ({ body: { ...pilot(at), removed: true } }),
  },
  'POST /api/pilots/interest': {
    over: organisations,
    before: shareMore,
    ask: (at) => ({ body: moreOf(at.organisation) }),
  },
  'POST /api/pilots/interest/settle': {
    over: organisations,
    before: hearMore,
    ask: (at) => ({ body: moreOf(at.organisation) }),
  },
  'action pilot.register': { over: organisations, ask: (at) => ({ data: place(at) }) },
  'action pilot.save': {
    over: organisations,
    ask: (at) => ({ data: { ...entry(at), links: '', share: 'true', pace: '' } }),
  },
  'action pilot.more': {
    over: organisations,
    before: shareMore,
    ask: (at) => ({ data: moreOf(at.organisation) }),
  },
  'action pilot.met': {
    over: organisations,
    before: hearMore,
    ask: (at) => ({ data: moreOf(at.organisation) }),
  },
  'command status': anybodys,
  'command pilots': anybodys,
  'action checkIn.open': open,
  'action checkIn.form': open,
  'action checkIn.answer': {
    over: organisations,
    ask: ({ organisation, theme }) => ({
      data: {
        round,
        ...checkInAnswer(organisation, theme, 'Ensimmäinen kokeilu on pidetty.'),
        help: 'true',
        share: 'false',
        internal: 'false',
      },
    }),
  },
  'action checkIn.same': { over: organisations, ask: (at) => ({ data: { round, ...pilot(at) } }) },
  'action checkIn.sameAll': { ...anybodys, ask: () => ({ data: { round } }) },
  // What is not shared is not there for others (its own test).
  'action pilot.open': {
    ...anybodys,
    ask: () => ({ data: { organisation: sharing, theme: 'quality', pilot: 'p1' } }),
  },
  'action checkIn.silent': { over: themes, ask: ({ theme }) => ({ data: { theme } }) },
  'action help.close': {
    over: organisations,
    ask: (at, world) => ({ data: { ...pilot(at), answer: world.helpAnswer(at.organisation) } }),
  },
};
