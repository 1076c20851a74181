import { type CheckInsHouse, openHouse } from '../../../../test/houses/check-ins';
import { themeChannel } from '../../../../test/houses/fake-teams';
import { buttonNamed, buttonsOf, cardOf, linesOf, textOf } from '../../../../test/houses/seen';
import { helpRequests, replyToHelp } from '../../../shared/contract/help';

const monday = '2024-05-27T06:00:00.000Z';
const answer = (more: Readonly<Record<string, unknown>> = {}) => ({
  round: '2024-05',
  organisation: 'paju',
  theme: 'quality',
  pilot: 'p1',
  title: 'Palautteen polku',
  stage: 'running',
  done: 'Miten muut kokoavat palautteen?',
  help: 'true',
  share: 'false',
  internal: 'false',
  ...more,
});
const atRound = async (): Promise<CheckInsHouse> => {
  const house = await openHouse('2024-05-20T06:00:00.000Z');
  await house.advance(monday);
  return house;
};
const ask = async (house: CheckInsHouse, by = 'owner', more: Readonly<Record<string, unknown>> = {}) => {
  const reply = await house.press(by, 'checkIn.answer', { data: answer(more) });
  await house.settle();
  return reply;
};
const cardTo = (house: CheckInsHouse, who: string, heading: RegExp): unknown =>
  house
    .sentTo(who)
    .map(({ posts }) => posts.at(-1)?.card)
    .findLast((card) => linesOf(card).some((line) => heading.test(line)));
const press = async (house: CheckInsHouse, who: string, card: unknown, title: string, more: object = {}) => {
  const { data } = buttonNamed(card, title);
  const reply = await house.press(who, String(data.verb), { data: { ...data, ...more } });
  await house.settle();
  return reply;
};
const open = async (house: CheckInsHouse, who: string) => (await house.call(helpRequests, who)).requests;

describe('a pilot needs help (S28)', () => {
  test('the lead is told at once who asks, for which pilot and in what words', async () => {
    const house = await atRound();
    await ask(house);
    const card = cardTo(house, 'lead', /^Apua pyydetään/u);
    expect(linesOf(card)).toEqual([
      'Apua pyydetään: Laadunhallinnan ja -johtamisen osaaminen',
      'Pajuopisto, Palautteen polku',
      'Nimi owner, ma 27.5.2024 klo 9.00',
      'Miten muut kokoavat palautteen?',
      'Älä kirjoita opiskelijoiden tai henkilöstön henkilötietoja.',
    ]);
    expect(buttonsOf(card).map((b) => b.title)).toEqual(['Vastaa', 'Hoidettu', 'Avaa teeman sivu']);
  });

  test('the asker hears the answer and the closing, and the lead’s card shows both', async () => {
    const house = await atRound();
    await ask(house);
    await press(house, 'lead', cardTo(house, 'lead', /^Apua pyydetään/u), 'Vastaa', {
      text: 'Soitan huomenna.',
    });
    const heard = cardTo(house, 'owner', /^Avunpyyntöösi on vastattu/u);
    expect(linesOf(heard)).toContain('Soitan huomenna.');
    expect(buttonsOf(heard).map((b) => b.title)).toEqual(['Apua ei enää tarvita', 'Avaa Tilannekysely']);
    const onLeads = cardTo(house, 'lead', /^Apua pyydetään/u);
    expect(linesOf(onLeads)).toContain('Soitan huomenna.');
    expect(await open(house, 'owner')).toHaveLength(1);
    await press(house, 'lead', onLeads, 'Hoidettu');
    expect(linesOf(cardTo(house, 'owner', /on merkitty hoidetuksi/u)).join('\n')).toContain('Nimi lead');
    expect(buttonsOf(cardTo(house, 'lead', /^Apua pyydetään/u)).map((b) => b.title)).toEqual([
      'Avaa teeman sivu',
    ]);
    expect(await open(house, 'owner')).toEqual([]);
  });

  test('a second press of either button changes nothing and says nothing twice', async () => {
    const house = await atRound();
    await ask(house);
    const card = cardTo(house, 'lead', /^Apua pyydetään/u);
    for (const title of ['Vastaa', 'Vastaa', 'Hoidettu', 'Hoidettu'])
      await press(house, 'lead', card, title, { text: 'Soitan huomenna.' });
    expect(
      house.sentTo('owner').filter((s) => linesOf(s.posts[0]?.card).includes('Soitan huomenna.')),
    ).toHaveLength(2);
    await expect(press(house, 'lead', card, 'Vastaa', { text: 'Vielä yksi.' })).rejects.toMatchObject({
      code: 'alreadyDone',
    });
  });

  test('a colleague’s later answer without the tick leaves it open and says whose it is; the asker’s own closes it', async () => {
    const house = await atRound();
    await ask(house);
    const reply = await ask(house, 'contact', { help: 'false', dialog: true });
    expect(textOf(reply)).toContain('Avunpyyntö on edelleen auki. Sen teki Nimi owner.');
    expect(await open(house, 'lead')).toHaveLength(1);
    await ask(house, 'owner', { help: 'false' });
    expect(await open(house, 'lead')).toEqual([]);
    expect(house.sentTo('lead').filter((s) => /Apua/u.test(linesOf(s.posts[0]?.card).join()))).toHaveLength(
      1,
    );
  });

  test('asked again while it is open the lead is not told again, but reads the new words', async () => {
    const house = await atRound();
    await ask(house);
    await ask(house, 'contact', { done: 'Tarkennus: kolme kampusta.' });
    const told = house
      .sentTo('lead')
      .filter((s) => /^Apua pyydetään/u.test(linesOf(s.posts[0]?.card)[0] ?? ''));
    expect(told).toHaveLength(1);
    expect(linesOf(told[0]?.posts.at(-1)?.card)).toContain('Tarkennus: kolme kampusta.');
  });

  test('others of the theme know nothing of it unless the asker shares and the lead asks them', async () => {
    const house = await atRound();
    await ask(house);
    expect(await open(house, 'swedish')).toEqual([]);
    const [request] = await open(house, 'lead');
    expect(request).toMatchObject({ mayAskOthers: false });
    const { organisation, theme, pilot, answer: id } = request ?? {};
    const data = { organisation, theme, pilot, answer: id };
    await expect(house.press('lead', 'help.askOthers', { data })).rejects.toMatchObject({
      code: 'notShared',
    });
    await expect(
      house.press('swedish', 'help.offer', { data: { ...data, offeredBy: 'lehmus', text: 'Hej' } }),
    ).rejects.toMatchObject({ code: 'notFound' });
  });

  test('shared and asked, a colleague answers from the channel, and the asker and the lead read it', async () => {
    const house = await atRound();
    await ask(house, 'owner', { share: 'true' });
    await press(house, 'lead', cardTo(house, 'lead', /^Apua pyydetään/u), 'Kysy teeman muilta');
    const inChannel = cardTo(house, themeChannel('quality'), /^Osaisitko auttaa/u);
    expect(linesOf(inChannel).join('\n')).toContain('Miten muut kokoavat palautteen?');
    const { data } = buttonNamed(inChannel, 'Vastaa / Svara');
    const form = await house.press('swedish', 'help.offerOpen', { data, theme: 'quality' });
    // Refused, the form opens again with what was typed: too long is as a code at the door.
    const long = `Vi har en modell. ${'x'.repeat(2000)}`;
    const again = await press(house, 'swedish', cardOf(form), 'Svara', { text: long });
    expect(again.is).toBe('dialog');
    expect(JSON.stringify(cardOf(again))).toContain(JSON.stringify(long));
    await press(house, 'swedish', cardOf(again), 'Svara', { text: 'Vi har en modell.' });
    for (const [who, heading] of [
      ['owner', /on vastattu/u],
      ['lead', /^Apua pyydetään/u],
    ] as const)
      expect(linesOf(cardTo(house, who, heading))).toContain('Vi har en modell.');
    // Others read the question alone.
    expect((await open(house, 'english'))[0]).toMatchObject({ replies: [], mayOfferFor: ['manty'] });
  });

  test('a colleague’s answer that was pressed again, for its answer was lost, is one answer and told once', async () => {
    const house = await atRound();
    await ask(house, 'owner', { share: 'true' });
    await press(house, 'lead', cardTo(house, 'lead', /^Apua pyydetään/u), 'Kysy teeman muilta');
    const { data } = buttonNamed(
      cardTo(house, themeChannel('quality'), /^Osaisitko auttaa/u),
      'Vastaa / Svara',
    );
    const form = cardOf(await house.press('swedish', 'help.offerOpen', { data, theme: 'quality' }));
    const kept = async () => (await house.ports.stores.facts.all()).length;
    const before = await kept();
    const first = await press(house, 'swedish', form, 'Svara', { text: 'Vi har en modell.' });
    const again = await press(house, 'swedish', form, 'Svara', { text: 'Vi har en modell.' });
    expect(textOf(again)).toBe(textOf(first));
    expect((await kept()) - before).toBe(1);
    expect(
      house.sentTo('owner').filter((s) => linesOf(s.posts[0]?.card).includes('Vi har en modell.')),
    ).toHaveLength(1);
    expect((await open(house, 'lead'))[0]?.replies).toHaveLength(1);
  });

  test('where nobody can be written to, the leads’ channel and the thread have a line without names or words', async () => {
    const house = await atRound();
    for (const who of ['lead', 'owner']) house.deafen(who);
    await house.ports.stores.channels.put({
      id: '19:leads',
      name: 'Projektiryhmä',
      team: 'team',
      teamName: 'Strapetsi',
      tenantId: 'tenant',
      serviceUrl: 'https://connector.example',
      tie: { use: 'projectGroup' },
      tiedBy: null,
      installed: true,
      deleted: false,
    });
    await ask(house);
    const cover = house.sentTo('19:leads').map((s) => linesOf(s.posts.at(-1)?.card).join(' '));
    expect(cover).toEqual([expect.stringContaining('avunpyyntö odottaa vetäjää')]);
    expect(cover.join()).not.toMatch(/Paju|Palautteen|kokoavat/u);
    const [request] = await open(house, 'lead');
    const { organisation, theme, pilot, answer: id } = request ?? {};
    await house.call(replyToHelp, 'lead', {
      body: { organisation, theme, pilot, answer: id, text: 'Soitan huomenna.' },
    });
    await house.settle();
    const said = house.saidIn(themeChannel('quality')).map((s) => linesOf(s.posts.at(-1)?.card).join(' '));
    expect(said).toEqual([expect.stringContaining('on vastattu avunpyyntöön')]);
    expect(said.join()).not.toMatch(/Paju|owner|Soitan/u);
  });

  test('a reply with a phone number is sent, with one line of advice, in chat and on the tab', async () => {
    const house = await atRound();
    await ask(house);
    const { data } = buttonNamed(cardTo(house, 'lead', /^Apua pyydetään/u), 'Vastaa');
    const card = cardOf(
      await house.press('lead', 'help.reply', { data: { ...data, text: 'Soita 040 123 4567.' } }),
    );
    expect(linesOf(card).join(' ')).toContain('Tekstissä näyttää olevan puhelinnumero');
    const [request] = await open(house, 'lead');
    const { organisation, theme, pilot, answer: id } = request ?? {};
    const said = (text: string) =>
      house.call(replyToHelp, 'lead', { body: { organisation, theme, pilot, answer: id, text } });
    expect((await said('Kirjoita: joku@muualla.example')).advice).toContain('puhelinnumero');
    // A work address of the network is how people find each other.
    expect((await said('Kirjoita: lead@koulu.example')).advice).toBeNull();
  });

  test.each([
    ['a stranger', 'nobody', {}, 'unknownPerson'],
    ['a member of another organisation', 'swedish', {}, 'notAllowed'],
    ['no text', 'lead', { text: '   ' }, 'badInput'],
    ['ten thousand characters', 'lead', { text: 'a'.repeat(10_000) }, 'tooLong'],
    ['a forged request', 'lead', { answer: 'pilotAnswered~x' }, 'notFound'],
    ['another theme in the card', 'lead', { theme: 'swedish-cross-cutting' }, 'notAllowed'],
  ])('a reply with %s is refused and leaves nothing behind', async (_, who, more, code) => {
    const house = await atRound();
    await ask(house);
    const { data } = buttonNamed(cardTo(house, 'lead', /^Apua pyydetään/u), 'Vastaa');
    await expect(
      house.press(who, 'help.reply', { data: { ...data, text: 'Soitan.', ...more } }),
    ).rejects.toMatchObject({ code });
    expect((await open(house, 'lead'))[0]).toMatchObject({ replies: [] });
  });
});
