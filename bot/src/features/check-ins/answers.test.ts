import { type CheckInsHouse, openHouse, sampleNetwork } from '../../../test/houses/check-ins';
import {
  buttonNamed,
  buttonsOf,
  cardOf,
  linesOf,
  partsOf,
  textOf,
  valuesOf,
} from '../../../test/houses/seen';
import { answerCheckIn as answerEndpoint, myCheckIns } from '../../shared/contract/check-ins';
import { isKind } from '../../shared/domain/fact';
import type { ThemeId } from '../../shared/domain/theme';

const monday = '2024-05-27T06:00:00.000Z';
const thursday = '2024-05-30T06:00:00.000Z';
const tooLate = '2024-05-31T13:07:00.000Z';

const answer = (more: Readonly<Record<string, unknown>> = {}) => ({
  round: '2024-05',
  organisation: 'paju',
  theme: 'quality',
  pilot: 'p1',
  title: 'Palautteen polku',
  stage: 'running',
  pace: 'onTrack',
  done: 'Kaksi ryhmää on aloittanut.',
  help: 'false',
  share: 'false',
  internal: 'true',
  ...more,
});
const body = (more: Readonly<Record<string, unknown>> = {}) => {
  const { round: _, ...rest } = answer();
  return { ...rest, help: false, share: false, internal: true, ...more };
};
const atRound = async (now = monday): Promise<CheckInsHouse> => {
  const house = await openHouse('2024-05-20T06:00:00.000Z');
  await house.advance(now);
  return house;
};
const answersIn = async (house: CheckInsHouse) =>
  (await house.ports.stores.facts.all())
    .filter(isKind('pilotAnswered'))
    .map((f) => ({ ...f.content, by: f.recordedBy }));
const said = (house: CheckInsHouse, by: string, more: Readonly<Record<string, unknown>> = {}) =>
  house.press(by, 'checkIn.answer', { data: answer(more) });
const channelLines = async (house: CheckInsHouse, theme: ThemeId = 'quality') =>
  linesOf(cardOf(await house.command('contact', 'status', { theme })));

describe('an answer that names no pilot', () => {
  const send = (house: CheckInsHouse, more: Readonly<Record<string, unknown>>) =>
    house.call(answerEndpoint, 'contact', {
      params: { round: '2024-05' },
      body: body({ pilot: undefined, ...more }),
    });
  const pilots = async (house: CheckInsHouse) =>
    (await answersIn(house)).map(({ pilot, title, stage }) => [pilot.slice(0, 2), title, stage]);

  test('a new name is a new pilot, twice the same is one, and the first stays what it was', async () => {
    const house = await atRound();
    await send(house, {});
    await send(house, { title: 'Oppimisen tuki', stage: 'planned' });
    await send(house, { title: 'oppimisen TUKI ', stage: 'planned' });
    await send(house, { title: 'Kolmas' });
    const all = await pilots(house);
    expect(all).toEqual([
      ['p1', 'Palautteen polku', 'running'],
      ['p2', 'Oppimisen tuki', 'planned'],
      ['p2', 'oppimisen TUKI', 'planned'],
      ['p3', 'Kolmas', 'running'],
    ]);
    const ids = new Set((await answersIn(house)).map((a) => a.pilot));
    expect(ids.size).toBe(3);
  });
  test('a name that is known means that pilot, and without a name the first is meant', async () => {
    const house = await atRound();
    await send(house, {});
    await send(house, { title: 'Oppimisen tuki' });
    await send(house, { title: 'Palautteen polku', stage: 'finished' });
    await send(house, { title: undefined, stage: 'discontinued' });
    const first = (await answersIn(house)).filter((a) => a.pilot === 'p1').map((a) => a.stage);
    expect(first).toEqual(['running', 'finished', 'discontinued']);
  });
});

describe('a check-in, normal (S16)', () => {
  test('the pilot owner reads when it was saved and until when it can be changed', async () => {
    const house = await atRound();
    const reply = await said(house, 'owner');
    expect(linesOf(cardOf(reply))).toEqual([
      'Tilannekysely 5/2024: Laadunhallinnan ja -johtamisen osaaminen',
      'Tallennettu ma 27.5.2024 klo 9.00. Voit muuttaa vastausta pe 31.5.2024 klo 16.00 asti. Pajuopisto, Palautteen polku: Käynnissä, Aikataulussa.',
    ]);
    expect(await answersIn(house)).toEqual([
      {
        kind: 'pilotAnswered',
        round: '2024-05',
        organisation: 'paju',
        theme: 'quality',
        pilot: 'p1',
        title: 'Palautteen polku',
        stage: 'running',
        pace: 'onTrack',
        done: 'Kaksi ryhmää on aloittanut.',
        help: false,
        share: false,
        internal: true,
        by: 'owner',
      },
    ]);
  });

  test('in a dialog the same is a sentence', async () => {
    const house = await atRound();
    expect(textOf(await said(house, 'owner', { dialog: true }))).toMatch(
      /^Tallennettu ma 27\.5\.2024 klo 9\.00\./u,
    );
  });

  test('everybody reads in their own language', async () => {
    const house = await atRound();
    const swedish = await said(house, 'swedish', { organisation: 'lehmus', dialog: true });
    expect(textOf(swedish)).toBe(
      'Sparat må 27.5.2024 kl. 9.00. Du kan ändra svaret fram till fr 31.5.2024 kl. 16.00. Lehmusinstitutet (sv), Palautteen polku: Pågår, Enligt plan. Nästa: Svenskspråkig genomgående helhet.',
    );
    const english = await said(house, 'english', { organisation: 'manty', dialog: true });
    expect(textOf(english)).toBe(
      'Saved Mon 27 May 2024, 9:00. You can change it until Fri 31 May 2024, 16:00. Mäntyopisto, Palautteen polku: Running, On track.',
    );
  });

  test('the theme’s counts go up in the channel, and nobody’s text is there', async () => {
    const house = await atRound();
    expect(await channelLines(house)).toContain('0/4 organisaatiota vastannut');
    await said(house, 'owner');
    const lines = await channelLines(house);
    expect(lines).toContain('1/4 organisaatiota vastannut');
    expect(lines).toContain('Vaihe: Käynnissä 1');
    expect(lines).toContain('Fas: Pågår 1');
    expect(lines.join()).not.toContain('ryhmää');
  });

  test('the form is filled in with the last answer, from an earlier round too', async () => {
    const house = await openHouse('2024-04-19T06:00:00.000Z');
    await house.advance('2024-04-22T06:00:00.000Z');
    await said(house, 'owner', { round: '2024-04' });
    await house.advance(monday);
    const form = cardOf(await house.command('owner', 'status'));
    expect(valuesOf(form)).toEqual({
      helpText: '',
      title: 'Palautteen polku',
      stage: 'running',
      pace: 'onTrack',
      done: 'Kaksi ryhmää on aloittanut.',
      help: 'false',
      share: 'false',
      internal: 'true',
    });
    expect(linesOf(form)).toContain('Edellinen vastaus: Nimi owner, ma 22.4.2024');
  });

  test('"no change" says the last word once more for this round, and in the same round changes nothing', async () => {
    const house = await openHouse('2024-04-19T06:00:00.000Z');
    await house.advance('2024-04-22T06:00:00.000Z');
    await said(house, 'owner', { round: '2024-04' });
    await house.advance(monday);
    const { verb = '', data } = buttonNamed(cardOf(await house.command('owner', 'status')), 'Ei muutosta');
    await house.press('owner', verb, { data });
    await house.press('contact', verb, { data });
    const [april, may, ...more] = await answersIn(house);
    expect(more).toEqual([]);
    expect(may).toEqual({ ...april, round: '2024-05' });
  });

  test('a first form has no "no change", and a forged press of it is refused', async () => {
    const house = await atRound();
    const form = cardOf(await house.command('owner', 'status'));
    expect(buttonsOf(form).map((b) => b.title)).toEqual([
      'Nimi, jakaminen ja viestintä',
      'Tallenna',
      'Avaa Tilannekysely',
    ]);
    await expect(house.press('owner', 'checkIn.same', { data: answer() })).rejects.toMatchObject({
      code: 'notFound',
    });
  });

  test('a second pilot is a form of its own, and pressed twice it is one pilot', async () => {
    const house = await atRound();
    await said(house, 'owner');
    const beside = buttonNamed(cardOf(await house.command('owner', 'status')), 'Lisää toinen pilotti');
    const form = cardOf(await house.press('owner', beside.verb ?? '', { data: beside.data }));
    expect(valuesOf(form)).toMatchObject({ title: '', stage: '' });
    const save = buttonNamed(form, 'Tallenna');
    for (let i = 0; i < 2; i += 1)
      await house.press('owner', save.verb ?? '', {
        data: { ...save.data, title: 'Toinen', stage: 'planned' },
      });
    expect((await answersIn(house)).map((a) => a.title)).toEqual(['Palautteen polku', 'Toinen']);
    const both = linesOf(cardOf(await house.command('owner', 'status'))).join();
    expect(both).toMatch(
      /\*\*Palautteen polku\*\*.*✓ vastattu .*: Käynnissä.*\*\*Toinen\*\*.*✓ vastattu .*: Suunnitteilla/u,
    );
  });
});

describe('submitted twice (S17)', () => {
  test('a double click makes one record and hears one sentence', async () => {
    const house = await atRound();
    const [one, two] = await Promise.all([said(house, 'contact'), said(house, 'contact')]);
    expect(two).toEqual(one);
    expect(await answersIn(house)).toHaveLength(1);
  });

  test('a colleague’s answer takes the place of the first, says whose, and a double click says it too', async () => {
    const house = await atRound();
    await said(house, 'contact');
    await house.advance(thursday);
    const first = textOf(await said(house, 'owner', { pace: 'delayed', dialog: true }));
    expect(first).toMatch(/Korvasi aiemman vastauksen \(Nimi contact, ma 27\.5\.2024\)\./u);
    expect(textOf(await said(house, 'owner', { pace: 'delayed', dialog: true }))).toBe(first);
    expect((await answersIn(house)).map((a) => a.by)).toEqual(['contact', 'owner']);
    expect(await channelLines(house)).toContain('1/4 organisaatiota vastannut');
    expect(await channelLines(house)).toContain('Aikataulu: Viivästynyt 1');
  });
});

describe('after the closing (S18)', () => {
  test('the answer is kept as late, is not in the figures, and the next round is named', async () => {
    const house = await atRound(tooLate);
    const text = textOf(await said(house, 'owner', { dialog: true }));
    expect(text).toBe(
      'Kysely sulkeutui pe 31.5.2024 klo 16.00. Vastauksesi tallennettiin myöhässä saapuneena, eikä se näy kierroksen luvuissa. ' +
        'Seuraava tilannekysely 6/2024 avautuu pe 21.6.2024 klo 8.30. Pajuopisto, Palautteen polku: Käynnissä, Aikataulussa.',
    );
    expect(await answersIn(house)).toHaveLength(1);
    const [card] = house.sentTo('19:quality');
    expect(linesOf(card?.posts.at(-1)?.card)).toContain('0/4 organisaatiota vastannut');
  });

  test('16.00 sharp is late, the second before is not', async () => {
    const house = await atRound('2024-05-31T12:59:59.000Z');
    expect(textOf(await said(house, 'owner', { dialog: true }))).toMatch(/^Tallennettu/u);
    await house.advance('2024-05-31T13:00:00.000Z');
    expect(textOf(await said(house, 'owner', { stage: 'finished', dialog: true }))).toMatch(
      /^Kysely sulkeutui/u,
    );
  });

  test('the form of a closed round says beforehand that the answer will be late', async () => {
    const house = await atRound(tooLate);
    const reply = await house.press('owner', 'checkIn.open', {
      data: { round: '2024-05', theme: 'quality' },
      theme: 'quality',
    });
    expect(linesOf(cardOf(reply)).join()).toContain('Vastaus tallennetaan myöhässä saapuneena');
  });

  test('outside a round the command says when the next one opens', async () => {
    const house = await atRound(tooLate);
    const between = cardOf(await house.command('owner', 'status'));
    expect(linesOf(between)).toContain(
      'Tilannekysely ei ole nyt auki. Seuraava tilannekysely 6/2024 avautuu pe 21.6.2024 klo 8.30.',
    );
    // The one that has closed still takes a late answer.
    expect(buttonsOf(between).map((b) => b.data?.round)).toEqual(['2024-05']);
    expect((await channelLines(house))[1]).toBe(
      'Tilannekysely ei ole nyt auki. Seuraava tilannekysely 6/2024 avautuu pe 21.6.2024 klo 8.30.',
    );
  });

  test('a round that has not opened yet is refused with its opening', async () => {
    const house = await atRound(tooLate);
    await expect(said(house, 'owner', { round: '2024-06' })).rejects.toMatchObject({
      code: 'notOpen',
      values: { next: 'Seuraava tilannekysely 6/2024 avautuu pe 21.6.2024 klo 8.30.' },
    });
    expect(await answersIn(house)).toEqual([]);
  });
});

describe('an old card (S34)', () => {
  const inMay = async () => {
    const house = await openHouse('2024-04-19T06:00:00.000Z');
    await house.advance(monday);
    return house;
  };

  test('the answer belongs to the round in the card, and the open one is a press away', async () => {
    const house = await inMay();
    const old = house.sentTo('19:quality')[0]?.posts.at(-1)?.card;
    const open = buttonNamed(old, 'Vastaa jälkikäteen / Svara i efterhand');
    const form = cardOf(await house.press('owner', 'checkIn.open', { data: open.data, theme: 'quality' }));
    const save = buttonNamed(form, 'Tallenna');
    const reply = await house.press('owner', 'checkIn.answer', {
      data: { ...save.data, stage: 'planned' },
      theme: 'quality',
    });
    expect(reply.is).toBe('dialog');
    expect(linesOf(cardOf(reply))[1]).toContain(
      'Avoinna on tilannekysely 5/2024. Se sulkeutuu pe 31.5.2024 klo 16.00.',
    );
    expect((await answersIn(house)).map((a) => a.round)).toEqual(['2024-04']);
    expect(await channelLines(house)).toContain('0/4 organisaatiota vastannut');
    const way = buttonNamed(cardOf(reply), 'Vastaa kyselyyn 5/2024');
    const now = cardOf(
      await house.press('owner', String(way.data.verb), { data: way.data, theme: 'quality' }),
    );
    expect(buttonNamed(now, 'Tallenna').data).toMatchObject({ round: '2024-05', pilot: 'p1' });
  });
});

describe('one person, two organisations (S12)', () => {
  test('is asked for which, the last choice first, and the answers are kept apart', async () => {
    const house = await atRound();
    const first = cardOf(await house.command('two', 'status'));
    expect(linesOf(first)).toContain('Minkä organisaation puolesta vastaat?');
    expect(buttonsOf(first).map((b) => b.title)).toEqual([
      'Pajuopisto · Laadunhallinnan ja -johtamisen osaaminen',
      'Mäntyopisto · Laadunhallinnan ja -johtamisen osaaminen',
    ]);
    const chosen = buttonsOf(first)[1];
    const form = cardOf(await house.press('two', chosen?.verb ?? '', { data: chosen?.data ?? {} }));
    expect(linesOf(form)).toContain('Mäntyopisto');
    const save = buttonNamed(form, 'Tallenna');
    await house.press('two', save.verb ?? '', { data: { ...save.data, stage: 'running' } });
    expect((await answersIn(house)).map((a) => a.organisation)).toEqual(['manty']);
    const second = cardOf(await house.command('two', 'status'));
    expect(buttonsOf(second)[0]?.title).toMatch(/^Mäntyopisto · .* · vastattu$/u);
  });

  test('a third organisation is refused, by card and by API', async () => {
    const house = await atRound();
    await expect(said(house, 'two', { organisation: 'lehmus' })).rejects.toMatchObject({
      code: 'notAllowed',
    });
    const forged = house.call(answerEndpoint, 'two', {
      params: { round: '2024-05' },
      body: body({ organisation: 'lehmus' }),
    });
    await expect(forged).rejects.toMatchObject({ code: 'notAllowed' });
    await expect(house.call(myCheckIns, 'two', { query: { organisation: 'lehmus' } })).rejects.toMatchObject({
      code: 'notAllowed',
    });
    expect(await answersIn(house)).toEqual([]);
  });

  test('more choices than a card has buttons are a list', async () => {
    const themes = [
      'pedagogy-and-clients',
      'competence-and-staff',
      'future-and-vision',
      'swedish-cross-cutting',
    ] as const;
    const from = '2023-12-01';
    const more = ['paju', 'manty'].flatMap((organisation) =>
      themes.map((theme) => ({ organisation, theme, from })),
    );
    const house = await openHouse('2024-05-20T06:00:00.000Z', {
      ...sampleNetwork,
      memberships: [...sampleNetwork.memberships, ...more],
    });
    await house.advance(monday);
    const card = cardOf(await house.command('two', 'status'));
    const [list] = partsOf(card, (type) => type === 'Input.ChoiceSet');
    expect(list).toMatchObject({ id: 'target', value: 'paju~quality~p1' });
    expect(list?.choices).toHaveLength(10);
    const [next] = buttonsOf(card);
    const form = cardOf(
      await house.press('two', next?.verb ?? '', { data: { ...next?.data, target: 'manty~quality~p1' } }),
    );
    expect(linesOf(form)).toContain('Mäntyopisto');
  });
});

test('somebody whom nobody has added stores nothing and hears so (S14)', async () => {
  const house = await atRound();
  const data = answer();
  for (const verb of ['checkIn.open', 'checkIn.form', 'checkIn.answer', 'checkIn.same', 'help.close'])
    await expect(house.press('stranger', verb, { data: { ...data, answer: 'x' } })).rejects.toMatchObject({
      code: 'unknownPerson',
    });
  for (const command of ['status', 'pilots'] as const)
    await expect(house.command('stranger', command)).rejects.toMatchObject({ code: 'unknownPerson' });
  expect(await answersIn(house)).toEqual([]);
});

test('an observer answers nothing', async () => {
  const house = await atRound();
  expect(textOf(await house.command('observer', 'status'))).toMatch(
    /^Tilannekyselyyn vastaavat organisaatioiden yhteyshenkilöt/u,
  );
  await expect(said(house, 'observer', { organisation: 'koivu' })).rejects.toMatchObject({
    code: 'notAllowed',
  });
});

test('before a channel nobody’s form is opened for all to see', async () => {
  const house = await atRound();
  const reply = await house.press('owner', 'checkIn.open', {
    data: { theme: 'quality' },
    theme: 'quality',
    asMessage: true,
  });
  expect(textOf(reply)).toContain('Lomake avautuu vain sinulle');
});

describe('help (S28)', () => {
  const asked = async () => {
    const house = await atRound();
    await said(house, 'owner', { help: 'true', done: 'Mittarit puuttuvat.' });
    return house;
  };
  const help = 'Tarvitsee apua: 1';

  test('stands first on the lead’s summary with its text, and closes by the lead’s press', async () => {
    const house = await asked();
    const summary = cardOf(await house.command('lead', 'status'));
    expect(linesOf(summary).slice(2, 6)).toEqual([
      'Laadunhallinnan ja -johtamisen osaaminen',
      `⚑ ${help}`,
      '**Pajuopisto · Palautteen polku**',
      'Mittarit puuttuvat.',
    ]);
    const { verb = '', data } = buttonNamed(summary, 'Merkitse hoidetuksi');
    for (let i = 0; i < 2; i += 1)
      expect(linesOf(cardOf(await house.press('lead', verb, { data }))).join()).not.toContain(help);
    const closed = (await house.ports.stores.facts.all()).filter(isKind('helpClosed'));
    expect(closed.map((f) => f.recordedBy)).toEqual(['lead']);
  });

  test('the organisation itself may close it, another may not', async () => {
    const house = await asked();
    const row = buttonNamed(cardOf(await house.command('contact', 'pilots')), 'Avaa');
    const own = cardOf(await house.press('contact', row.verb ?? '', { data: row.data }));
    expect(linesOf(own)).toContain('Apua toivotaan.');
    const { verb = '', data } = buttonNamed(own, 'Apua ei enää tarvita');
    await expect(house.press('swedish', verb, { data })).rejects.toMatchObject({ code: 'notAllowed' });
    const after = cardOf(await house.press('contact', verb, { data }));
    expect(buttonsOf(after).map((b) => b.title)).toEqual([
      'Muuta',
      'Muuta tietoja',
      'Avaa pilotti',
      'Avaa teeman sivu',
    ]);
    expect(valuesOf(cardOf(await house.command('owner', 'status'))).help).toBe('false');
  });

  test('it is nobody else’s to read unless the pilot owner shared it', async () => {
    const house = await asked();
    const pilot = { organisation: 'paju', theme: 'quality', pilot: 'p1' };
    const opened = () => house.press('swedish', 'pilot.open', { data: pilot });
    const seen = async () => [
      ...linesOf(cardOf(await house.command('swedish', 'pilots'))),
      ...linesOf(cardOf(await house.command('swedish', 'pilots', { theme: 'quality' }))),
    ];
    expect((await seen()).join()).not.toMatch(/Mittarit|Palautteen polku|önskar hjälp/u);
    await expect(opened()).rejects.toMatchObject({ code: 'notFound' });
    const asks = { help: 'true', helpText: 'Kuka on mitannut tätä?' };
    await said(house, 'owner', { ...asks, share: 'true', done: 'Mittarit puuttuvat.' });
    const shared = await seen();
    expect(shared).toContain('Pajuopisto (sv) · Pågår, Enligt plan, önskar hjälp');
    expect(shared.join()).toContain('toivoo apua / önskar hjälp');
    const lines = linesOf(cardOf(await opened()));
    expect(lines).toContain('Mittarit puuttuvat. (fi)');
    // With what help is needed is for the lead and the coordination.
    expect(lines.join()).not.toMatch(/Kuka on mitannut|owner/u);
    const forLead = await house.press('lead', 'pilot.open', { data: pilot });
    expect(linesOf(cardOf(forLead))).toContain('Apua toivotaan: Kuka on mitannut tätä?');
  });

  test.each([
    ['the lead’s summary', 398, async (house: CheckInsHouse) => house.command('lead', 'status')],
    [
      'the pilot’s own card',
      1498,
      async (house: CheckInsHouse) => {
        const pilot = { organisation: 'paju', theme: 'quality', pilot: 'p1' };
        return house.press('swedish', 'pilot.open', { data: pilot });
      },
    ],
  ] as const)(
    'a text that is too long for %s is cut beside an emoji, not through it',
    async (_, letters, open) => {
      const house = await atRound();
      const done = `${'a'.repeat(letters)}😀 valmista tuli`;
      await said(house, 'owner', { help: 'true', share: 'true', done });
      const card = cardOf(await open(house));
      const line = linesOf(card).find((words) => words.includes('aaaa')) ?? '';
      expect(line).toContain('aaa…');
      expect(line).not.toContain('valmista');
      expect(linesOf(card).every((words) => words.isWellFormed())).toBe(true);
    },
  );

  test('to write with what help is needed is to ask for it', async () => {
    const house = await atRound();
    await said(house, 'owner', { help: 'false', helpText: '  Mittareihin.  ' });
    expect(await answersIn(house)).toMatchObject([{ help: true, helpText: 'Mittareihin.' }]);
    expect(valuesOf(cardOf(await house.command('owner', 'status'))).helpText).toBe('Mittareihin.');
  });

  test('a pilot that is over has no schedule, and is not asked for one', async () => {
    const house = await atRound();
    await said(house, 'owner', { stage: 'finished', pace: 'stuck' });
    const [answered] = await answersIn(house);
    expect(answered).not.toHaveProperty('pace');
    expect(valuesOf(cardOf(await house.command('owner', 'status')))).not.toHaveProperty('pace');
  });

  test('the coordinator reads it and leaves the closing to the lead', async () => {
    const house = await asked();
    const card = cardOf(await house.command('coordinator', 'status'));
    expect(linesOf(card)).toContain('Mittarit puuttuvat.');
    expect(buttonsOf(card).filter((b) => b.title !== 'Avaa')).toEqual([]);
  });

  test('a request that nobody made cannot be closed', async () => {
    const house = await asked();
    await said(house, 'english', { organisation: 'manty' });
    const facts = (await house.ports.stores.facts.all()).filter(isKind('pilotAnswered'));
    const manty = facts.find((f) => f.content.organisation === 'manty');
    const data = { organisation: 'paju', theme: 'quality', pilot: 'p1', answer: manty?.id };
    await expect(house.press('lead', 'help.close', { data })).rejects.toMatchObject({ code: 'notFound' });
  });
});

test('the lead’s summary counts who has told nothing new, without naming anybody', async () => {
  const house = await atRound();
  await said(house, 'owner');
  await said(house, 'english', { organisation: 'manty', stage: 'finished', pace: '' });
  const lines = linesOf(cardOf(await house.command('lead', 'status')));
  expect(lines).toContain('2/4 organisaatiota vastannut');
  expect(lines).toContain('Vaihe: Käynnissä 1 · Päättynyt 1');
  // No round has closed yet: nobody has been silent.
  expect(lines.join()).not.toContain('Vastaamatta');
  const closed = linesOf(cardOf(await (await atRound(tooLate)).command('lead', 'status')));
  expect(closed).toContain('Vastaamatta 5/2024: 4 organisaatiota');
  expect(lines.join()).not.toMatch(/Lehmus|Mänty/u);
});

test('a lead answers for the own organisation from the summary', async () => {
  const house = await atRound();
  const { verb = '', data } = buttonNamed(
    cardOf(await house.command('lead', 'status')),
    'Vastaa oman organisaation puolesta',
  );
  expect(linesOf(cardOf(await house.press('lead', verb, { data })))).toContain('Haapaopisto');
});

describe('what cannot be read is refused, and nothing is stored', () => {
  const cases: readonly (readonly [string, Readonly<Record<string, unknown>>, string])[] = [
    ['a forged round', { round: '2024-13' }, 'badMonth'],
    ['a round that is no word', { round: { year: 2024 } }, 'badMonth'],
    ['no round at all', { round: undefined }, 'badMonth'],
    ['a month before the project', { round: '2020-01' }, 'notFound'],
    ['an unknown stage', { stage: 'sleeping' }, 'badInput'],
    ['no stage', { stage: '' }, 'badInput'],
    ['an unknown pace', { pace: 'fast' }, 'badInput'],
    ['ten thousand characters', { done: 'ä'.repeat(10_000) }, 'tooLong'],
    ['a title as long as a story', { title: 'a'.repeat(10_000) }, 'tooLong'],
    ['a text that is a list', { done: ['a'] }, 'badInput'],
    ['a toggle that is a number', { help: 7 }, 'badInput'],
    ['an unknown theme', { theme: 'cooking' }, 'badInput'],
    ['a theme that the organisation is not in', { theme: 'swedish-cross-cutting' }, 'badInput'],
    ['another organisation', { organisation: 'haapa' }, 'notAllowed'],
    ['an organisation that is none', { organisation: 'nobody' }, 'notAllowed'],
    ['an organisation that is a number', { organisation: 5 }, 'badInput'],
    ['a pilot that would break a key', { pilot: 'p1~x/y' }, 'badInput'],
    ['a pilot that is an object', { pilot: { id: 'p1' } }, 'badInput'],
  ];
  test.each(cases)('%s', async (_, more, code) => {
    const house = await atRound();
    await expect(said(house, 'owner', more)).rejects.toMatchObject({ code });
    expect(await answersIn(house)).toEqual([]);
  });

  test('the refusal names the field as the form does', async () => {
    const house = await atRound();
    await expect(said(house, 'owner', { stage: 'sleeping' })).rejects.toMatchObject({
      values: { field: 'Pilotin vaihe' },
    });
  });

  test('a forged choice of form is refused', async () => {
    const house = await atRound();
    for (const target of ['nowhere~quality~p1', 'paju', '', 'paju~quality~forged'])
      await expect(house.press('owner', 'checkIn.form', { data: { target } })).rejects.toMatchObject({
        code: 'notFound',
      });
  });

  test('a card that names another organisation is refused as not one’s own', async () => {
    const house = await atRound();
    for (const target of ['lehmus~quality~p1', 'lehmus~nonsense'])
      await expect(house.press('owner', 'checkIn.form', { data: { target } })).rejects.toMatchObject({
        code: 'notAllowed',
      });
  });

  test('a pilot that would break a key is refused by the API too', async () => {
    const house = await atRound();
    const forged = house.call(answerEndpoint, 'owner', {
      params: { round: '2024-05' },
      body: body({ pilot: 'p1~x' }),
    });
    await expect(forged).rejects.toMatchObject({ code: 'badInput' });
  });
});

describe('the tab', () => {
  test('reads the open round and the own pilots, and answers by the same rule', async () => {
    const house = await atRound();
    const empty = await house.call(myCheckIns, 'owner');
    expect(empty.round).toEqual({
      round: '2024-05',
      opensAt: '2024-05-24T05:30:00.000Z',
      closesAt: '2024-05-31T13:00:00.000Z',
      open: true,
    });
    expect(empty.items).toEqual([
      {
        organisation: 'paju',
        theme: 'quality',
        pilot: 'p1',
        title: '',
        stage: 'notStarted',
        help: false,
        share: false,
        internal: false,
        answered: null,
      },
    ]);
    const saved = await house.call(answerEndpoint, 'owner', { params: { round: '2024-05' }, body: body() });
    expect(saved).toMatchObject({ fresh: true, late: false, at: monday, replaced: null, stillAsking: null });
    const { items } = await house.call(myCheckIns, 'contact');
    expect(items[0]).toMatchObject({
      title: 'Palautteen polku',
      answered: { by: 'Nimi owner', at: monday, late: false },
    });
  });

  test('without a pilot’s id the organisation’s first pilot is meant, and its title stays', async () => {
    const house = await atRound();
    await said(house, 'owner', { pilot: 'p2-vanha-pilotti' });
    const { pilot: _, title: __, ...rest } = body({ stage: 'finished' }) as Record<string, unknown>;
    await house.call(answerEndpoint, 'contact', { params: { round: '2024-05' }, body: rest });
    expect((await answersIn(house)).map((a) => [a.pilot, a.title, a.stage])).toEqual([
      ['p2-vanha-pilotti', 'Palautteen polku', 'running'],
      ['p2-vanha-pilotti', 'Palautteen polku', 'finished'],
    ]);
  });

  test('after the closing it shows the round that still takes late answers', async () => {
    const house = await atRound(tooLate);
    await house.call(answerEndpoint, 'owner', { params: { round: '2024-05' }, body: body() });
    const read = await house.call(myCheckIns, 'owner');
    expect(read.round).toMatchObject({ round: '2024-05', open: false });
    expect(read.items[0]?.answered).toMatchObject({ late: true });
  });
});
