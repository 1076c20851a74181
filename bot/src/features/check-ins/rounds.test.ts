import { type CheckInsHouse, openHouse, sampleNetwork } from '../../../test/houses/check-ins';
import { themeChannel } from '../../../test/houses/fake-teams';
import { buttonsOf, cardOf, linesOf } from '../../../test/houses/seen';
import { isKind } from '../../shared/domain/fact';

// Round 5/2024: Fri 24.5. at 8.30 to Fri 31.5. at 16.00, in Helsinki's summer time.
const before = '2024-05-20T06:00:00.000Z';
const opened = '2024-05-24T05:30:00.000Z';
const closed = '2024-05-31T13:00:00.000Z';

const cardIn = (house: CheckInsHouse, theme: 'quality' | 'swedish-cross-cutting' = 'quality') => {
  const sent = house.sentTo(themeChannel(theme));
  return { count: sent.length, now: sent.at(-1)?.posts.at(-1) };
};
const factsOf = async (house: CheckInsHouse) =>
  (await house.ports.stores.facts.about(['project'])).map((f) => f.content);
const answer = { organisation: 'paju', theme: 'quality', pilot: 'p1', stage: 'running', pace: 'onTrack' };

test('a round opens and closes by the calendar, and the next one is on the agenda', async () => {
  const house = await openHouse(before);
  await house.advance(closed);
  expect(await factsOf(house)).toEqual([
    { kind: 'roundClosed', round: '2024-05' },
    { kind: 'roundOpened', round: '2024-05', opensAt: opened, closesAt: closed },
  ]);
  expect(await house.ports.stores.agenda.next()).toEqual({
    at: '2024-06-21T05:30:00.000Z',
    kind: 'round.open',
    key: '2024-06',
  });
});

test('July has no round, August has', async () => {
  const house = await openHouse('2024-06-28T13:00:00.000Z');
  await house.advance('2024-09-01T06:00:00.000Z');
  const rounds = (await factsOf(house)).filter((c) => c.kind === 'roundOpened').map((c) => c.round);
  expect(rounds).toEqual(['2024-08']);
});

test('after the project’s last round nothing is on the agenda', async () => {
  const house = await openHouse('2024-12-20T06:00:00.000Z');
  expect(await house.ports.stores.agenda.next()).toBeNull();
});

test('the card stands in every channel of a theme, in both languages, the theme’s own first', async () => {
  const house = await openHouse(before);
  await house.advance(opened);
  expect(linesOf(cardIn(house).now?.card)).toEqual([
    'Tilannekysely 5/2024: Laadunhallinnan ja -johtamisen osaaminen',
    'Miten pilottinne etenee? Vastaaminen vie pari minuuttia.',
    'Kysely sulkeutuu pe 31.5.2024 klo 16.00.',
    '0/4 organisaatiota vastannut',
    'Lägesavstämning 5/2024: Kompetens i kvalitetshantering och kvalitetsledning',
    'Hur går det med ert pilotförsök? Det tar ett par minuter att svara.',
    'Avstämningen stängs fr 31.5.2024 kl. 16.00.',
    '0/4 organisationer har svarat',
  ]);
  expect(cardIn(house, 'swedish-cross-cutting').now?.summary).toMatch(/^Lägesavstämning 5\/2024/u);
  expect(buttonsOf(cardIn(house).now?.card)).toMatchObject([
    {
      title: 'Vastaa / Svara',
      data: { verb: 'checkIn.open', round: '2024-05', theme: 'quality', msteams: { type: 'task/fetch' } },
    },
    { title: 'Avaa teeman sivu / Öppna temats sida', type: 'Action.OpenUrl' },
  ]);
});

test('the card counts who has answered, and after the closing says so and how many had', async () => {
  const house = await openHouse(before);
  await house.advance('2024-05-27T06:00:00.000Z');
  await house.press('contact', 'checkIn.answer', { data: { ...answer, round: '2024-05' } });
  await house.settle();
  expect(linesOf(cardIn(house).now?.card)).toContain('1/4 organisaatiota vastannut');
  await house.advance('2024-05-31T13:00:00.000Z');
  expect(cardIn(house).count).toBe(1);
  expect(linesOf(cardIn(house).now?.card).slice(1, 3)).toEqual([
    'Kysely sulkeutui pe 31.5.2024 klo 16.00.',
    '1/4 organisaatiota vastannut',
  ]);
});

test('opening and closing run any number of times with one outcome', async () => {
  const house = await openHouse(before);
  await house.advance(opened);
  const tick = async (kind: string) => {
    const network = await house.ports.stores.network.read();
    await house.table.due.get(kind)?.({ ports: house.ports, network, key: '2024-05' });
    await house.settle();
  };
  await tick('round.open');
  await house.prepare();
  await house.settle();
  await tick('round.close');
  expect(cardIn(house).count).toBe(1);
  expect(house.sentTo('contact')).toHaveLength(1);
  expect((await factsOf(house)).map((c) => c.kind)).toEqual(['roundOpened']);
});

test('a bot that starts in the middle of a round opens it at once', async () => {
  const house = await openHouse('2024-05-28T06:00:00.000Z');
  await house.settle();
  expect(cardIn(house).count).toBe(1);
});

test('a round that was slept through from beginning to end is not opened afterwards', async () => {
  const house = await openHouse('2024-06-03T06:00:00.000Z');
  await house.ports.stores.agenda.add({ at: opened, kind: 'round.open', key: '2024-05' });
  await house.settle();
  expect(await factsOf(house)).toEqual([]);
  expect(cardIn(house).count).toBe(0);
  const rows = (await house.ports.stores.deliveries.all()).filter((d) => d.message.kind === 'round');
  expect(rows.map((d) => [d.message.id, d.state]).sort()).toEqual([
    ['2024-05~quality', 'expired'],
    ['2024-05~swedish-cross-cutting', 'expired'],
  ]);
});

test('a network without members is asked nothing, and an import in the middle of a round opens it', async () => {
  const house = await openHouse(before, { ...sampleNetwork, memberships: [] });
  await house.advance('2024-05-27T06:00:00.000Z');
  expect(await factsOf(house)).toEqual([]);
  await house.replace(sampleNetwork);
  await house.settle();
  expect(cardIn(house).count).toBe(1);
});

test('a channel that is tied in the middle of a round has the card on the next working morning', async () => {
  const house = await openHouse(before);
  await house.advance(opened);
  const channel = await house.ports.stores.channels.get(themeChannel('quality'));
  if (!channel) throw new Error('no channel');
  await house.ports.stores.channels.put({ ...channel, id: '19:late' });
  await house.advance('2024-05-26T06:00:00.000Z');
  expect(house.sentTo('19:late')).toEqual([]);
  await house.advance('2024-05-27T05:30:00.000Z');
  expect(house.sentTo('19:late')).toHaveLength(1);
});

describe('whom the round addresses (S15)', () => {
  const without = (...gone: readonly string[]) => ({
    ...sampleNetwork,
    people: sampleNetwork.people.map((p) => (gone.includes(p.id) ? { ...p, left: '2024-05-01' } : p)),
  });

  test('the contact person has the form in the own chat, the deputy has not', async () => {
    const house = await openHouse(before);
    await house.advance(opened);
    expect(house.sentTo('deputy')).toEqual([]);
    const [call] = house.sentTo('contact');
    expect(call?.posts.at(-1)?.summary).toMatch(/^Tilannekysely 5\/2024\./u);
    expect(buttonsOf(call?.posts.at(-1)?.card).flatMap((b) => b.verb ?? [])).toEqual(['checkIn.answer']);
  });

  test('on Midsummer Eve the channel has its card, and the contact person is written to on Tuesday, for Monday has its digest', async () => {
    const house = await openHouse('2024-06-20T06:00:00.000Z');
    await house.advance('2024-06-21T05:30:00.000Z');
    expect(cardIn(house).count).toBe(1);
    expect(house.sentTo('contact')).toEqual([]);
    await house.advance('2024-06-24T20:00:00.000Z');
    expect(house.sentTo('contact')).toEqual([]);
    await house.advance('2024-06-25T05:30:00.000Z');
    expect(house.sentTo('contact')).toHaveLength(1);
  });

  test('when the contact person has left, the deputy has it', async () => {
    const house = await openHouse(before, without('contact'));
    await house.advance(opened);
    expect(house.sentTo('contact')).toEqual([]);
    expect(house.sentTo('deputy')).toHaveLength(1);
  });

  test('when there is no deputy either, the coordinator reads it on the same day, and nobody else does', async () => {
    const house = await openHouse(before, without('contact', 'deputy'));
    await house.advance(opened);
    const said = async (who: string) => linesOf(cardOf(await house.command(who, 'status')));
    expect(await said('coordinator')).toContain('Ei yhteyshenkilöä (2): Haapaopisto, Pajuopisto');
    expect((await said('lead')).join()).not.toContain('Ei yhteyshenkilöä');
  });

  test('a past answer stays under its author’s name while the network knows it, and then as a former contact’s', async () => {
    const house = await openHouse(before);
    await house.advance('2024-05-27T06:00:00.000Z');
    await house.press('contact', 'checkIn.answer', { data: { ...answer, round: '2024-05' } });
    const said = async () => linesOf(cardOf(await house.command('owner', 'status'))).join(' ');
    expect(await said()).toContain('Edellinen vastaus: Nimi contact, ma 27.5.2024');
    await house.replace({ ...sampleNetwork, people: sampleNetwork.people.filter((p) => p.id !== 'contact') });
    expect(await said()).toContain('Edellinen vastaus: entinen yhteyshenkilö, ma 27.5.2024');
    expect((await house.ports.stores.facts.all()).filter(isKind('pilotAnswered'))).toHaveLength(1);
  });

  test('who has answered before the message goes is not asked', async () => {
    const house = await openHouse(before);
    await house.advance(opened);
    const render = house.table.messages.get('roundCall');
    const network = await house.ports.stores.network.read();
    const row = await house.ports.stores.deliveries.get(
      { kind: 'roundCall', id: '2024-05' },
      { to: 'person', person: 'contact' },
    );
    if (!render || !network || !row) throw new Error('nothing to look at');
    const look = {
      ports: house.ports,
      network,
      id: '2024-05',
      delivery: row.value,
      channel: null,
      lang: 'fi',
    } as const;
    expect(await render(look)).not.toBeNull();
    await house.press('owner', 'checkIn.answer', { data: { ...answer, round: '2024-05' } });
    expect(await render(look)).toBeNull();
  });
});
