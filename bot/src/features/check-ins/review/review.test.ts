import { type CheckInsHouse, openHouse } from '../../../../test/houses/check-ins';
import { themeChannel } from '../../../../test/houses/fake-teams';
import { buttonNamed, buttonsOf, cardOf, linesOf } from '../../../../test/houses/seen';
import { answerCheckIn } from '../../../shared/contract/check-ins';
import { acceptLate, approveRound, roundReview, undoAnswer } from '../../../shared/contract/round-review';
import { isKind } from '../../../shared/domain/fact';

const monday = '2024-05-27T06:00:00.000Z';
const closed = '2024-05-31T13:00:00.000Z';
const body = (more: Readonly<Record<string, unknown>> = {}) => ({
  organisation: 'paju',
  theme: 'quality',
  pilot: 'p1',
  title: 'Palautteen polku',
  stage: 'running',
  done: 'Kaksi ryhmää on aloittanut.',
  help: false,
  share: false,
  internal: false,
  ...more,
});
const say = (house: CheckInsHouse, who: string, more: Readonly<Record<string, unknown>> = {}) =>
  house.call(answerCheckIn, who, { params: { round: '2024-05' }, body: body(more) });
const atRound = async (): Promise<CheckInsHouse> => {
  const house = await openHouse('2024-05-20T06:00:00.000Z');
  await house.advance(monday);
  return house;
};
/** Paju has answered in time, Mänty and Lehmus late. */
const afterClose = async (): Promise<CheckInsHouse> => {
  const house = await atRound();
  await say(house, 'owner');
  await house.advance('2024-06-03T06:00:00.000Z');
  await say(house, 'english', { organisation: 'manty' });
  await say(house, 'swedish', { organisation: 'lehmus' });
  return house;
};
const review = (house: CheckInsHouse, who = 'lead') =>
  house.call(roundReview, who, { params: { round: '2024-05' }, query: { theme: 'quality' } });
const approve = (house: CheckInsHouse, who: string, version: number) =>
  house.call(approveRound, who, { params: { round: '2024-05' }, body: { theme: 'quality', version } });

describe('at the close', () => {
  test('the theme’s thread has the counts, without names and words, and the lead reads who is silent', async () => {
    const house = await atRound();
    await say(house, 'owner');
    await house.advance(closed);
    const said = house.saidIn(themeChannel('quality')).map((s) => linesOf(s.posts.at(-1)?.card));
    expect(said.at(-1)).toContain('1/4 organisaatiota vastasi');
    expect(said.join()).not.toMatch(/opisto|ryhmää|Nimi/u);
    const toLead = linesOf(house.sentTo('lead').at(-1)?.posts.at(-1)?.card);
    expect(toLead).toContain('Ei vastannut (3): Haapaopisto, Lehmusinstitutet, Mäntyopisto');
    expect(linesOf(house.sentTo('coordinator').at(-1)?.posts.at(-1)?.card)).toContain(
      'Ei vastannut (3): Haapaopisto, Lehmusinstitutet, Mäntyopisto',
    );
    expect(house.sentTo('contact').some((s) => linesOf(s.posts[0]?.card).join().includes('kooste'))).toBe(
      false,
    );
  });

  test('slept through over the weekend, the summary comes on Monday morning and once', async () => {
    const house = await atRound();
    const before = house.sentTo('coordinator').length;
    await house.wakeAt('2024-06-01T10:00:00.000Z');
    expect(house.sentTo('coordinator')).toHaveLength(before);
    await house.advance('2024-06-03T05:30:00.000Z');
    expect(house.sentTo('coordinator')).toHaveLength(before + 1);
    await house.advance('2024-06-10T05:30:00.000Z');
    expect(house.sentTo('coordinator')).toHaveLength(before + 1);
  });
});

describe('late answers', () => {
  test('are taken in one by one or together, and each time there is a new version', async () => {
    const house = await afterClose();
    const [first, second] = (await review(house)).late;
    expect(await review(house)).toMatchObject({ version: 1, answered: 1, asked: 4 });
    const one = { params: { round: '2024-05' }, body: { theme: 'quality', answers: [first?.answer] } };
    expect(await house.call(acceptLate, 'lead', one)).toEqual({ version: 2 });
    expect(await review(house)).toMatchObject({
      version: 2,
      answered: 2,
      late: [{ answer: second?.answer }],
    });
    expect(await house.call(acceptLate, 'lead', one)).toEqual({ version: 2 });
    const rest = { params: { round: '2024-05' }, body: { theme: 'quality' } };
    expect(await house.call(acceptLate, 'lead', rest)).toEqual({ version: 3 });
    expect(await review(house)).toMatchObject({ version: 3, answered: 3, late: [] });
    await expect(
      house.call(acceptLate, 'lead', {
        params: { round: '2024-05' },
        body: { theme: 'quality', answers: ['x'] },
      }),
    ).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('approval', () => {
  test('is the lead’s, of the version that was seen, and freezes it', async () => {
    const house = await afterClose();
    await house.call(acceptLate, 'lead', { params: { round: '2024-05' }, body: { theme: 'quality' } });
    await expect(approve(house, 'lead', 1)).rejects.toMatchObject({ code: 'changedMeanwhile' });
    expect(await approve(house, 'lead', 2)).toEqual({ fresh: true });
    expect(await approve(house, 'lead', 2)).toEqual({ fresh: false });
    await say(house, 'lead', { organisation: 'haapa' });
    expect(await review(house)).toMatchObject({
      answered: 3,
      version: 2,
      mayApprove: false,
      mayAccept: false,
    });
    await expect(
      house.call(acceptLate, 'lead', { params: { round: '2024-05' }, body: { theme: 'quality' } }),
    ).rejects.toMatchObject({ code: 'roundApproved', values: { name: 'Nimi lead' } });
  });

  test('is the coordination’s ten working days later, and nothing approves itself', async () => {
    const house = await afterClose();
    await house.advance('2024-06-13T06:00:00.000Z');
    await expect(approve(house, 'coordinator', 1)).rejects.toMatchObject({ code: 'leadApprovesFirst' });
    await house.advance('2024-06-14T06:00:00.000Z');
    expect((await review(house, 'coordinator')).mayApprove).toBe(true);
    expect(await approve(house, 'coordinator', 1)).toEqual({ fresh: true });
    await expect(approve(house, 'lead', 1)).rejects.toMatchObject({ code: 'roundApproved' });
    const facts = (await house.ports.stores.facts.all()).filter(isKind('roundApproved'));
    expect(facts.map((f) => f.recordedBy)).toEqual(['coordinator']);
  });

  test.each([
    ['before the close', 'lead', monday, 'stillOpen'],
    ['of another theme’s contact', 'swedish', closed, 'notAllowed'],
    ['of a stranger', 'nobody', closed, 'unknownPerson'],
    ['of an observer', 'observer', closed, 'notAllowed'],
  ])('%s is refused', async (_, who, now, code) => {
    const house = await atRound();
    await house.advance(now);
    await expect(approve(house, who, 1)).rejects.toMatchObject({ code });
  });

  test('stands on the card of the summary with what else the lead can do', async () => {
    const house = await afterClose();
    const card = house.sentTo('lead').at(-1)?.posts.at(-1)?.card;
    const { data } = buttonNamed(card, 'Käyty läpi');
    const seen = cardOf(await house.press('lead', 'round.seen', { data }));
    expect(buttonsOf(seen).map((b) => b.title)).toEqual([
      'Hyväksy luvut',
      'Ota 2 myöhässä saapunutta mukaan',
    ]);
    const approved = await house.press('lead', 'round.approve', {
      data: buttonNamed(seen, 'Hyväksy luvut').data,
    });
    expect(linesOf(cardOf(approved)).join('\n')).toMatch(/Hyväksytty: Nimi lead/u);
    expect(buttonsOf(cardOf(approved))).toEqual([]);
  });
});

describe('an answer that is taken back', () => {
  const undo = (house: CheckInsHouse, who: string, answer: string) =>
    house.call(undoAnswer, who, {
      params: { round: '2024-05' },
      body: { organisation: 'paju', theme: 'quality', pilot: 'p1', answer },
    });

  test('is none, and the round counts as before; a second press changes nothing', async () => {
    const house = await atRound();
    const { answer } = await say(house, 'owner');
    expect(await undo(house, 'owner', answer)).toEqual({ fresh: true });
    expect(await undo(house, 'owner', answer)).toEqual({ fresh: false });
    const lines = linesOf(cardOf(await house.command('contact', 'status', { theme: 'quality' })));
    expect(lines).toContain('0/4 organisaatiota vastannut');
    expect(lines).toContain('Pilotteja ei ole vielä ilmoitettu.');
  });

  test('gives way to the one before it', async () => {
    const house = await atRound();
    await say(house, 'owner');
    const { answer } = await say(house, 'contact', { stage: 'finished' });
    await undo(house, 'contact', answer);
    expect(linesOf(cardOf(await house.command('contact', 'status', { theme: 'quality' })))).toContain(
      'Vaihe: Käynnissä 1',
    );
  });

  test('has its button where it was saved', async () => {
    const house = await atRound();
    const data = { ...body(), round: '2024-05', help: 'false', share: 'false', internal: 'false' };
    const saved = cardOf(await house.press('owner', 'checkIn.answer', { data }));
    const { data: back } = buttonNamed(saved, 'Kumoa');
    const card = cardOf(await house.press('owner', 'checkIn.undo', { data: back }));
    expect(linesOf(card)).toContain('Vastaus on kumottu.');
    // The card asks again, and says no more that something is saved.
    expect(buttonNamed(card, 'Vastaa')).toBeDefined();
    expect(linesOf(card).join()).not.toContain('Tallennettu');
  });

  test('takes back in one press what one press has saved for all', async () => {
    const house = await atRound();
    await say(house, 'contact');
    await say(house, 'contact', { pilot: 'p2-abcdef12', title: 'Mentorit' });
    await house.advance('2024-09-23T06:00:00.000Z');
    const asked = cardOf(await house.command('contact', 'status'));
    const { data: all } = buttonNamed(asked, 'Ei muutosta, kaikki 2');
    const saved = cardOf(await house.press('contact', 'checkIn.sameAll', { data: all }));
    expect(linesOf(saved)).toContain('Tallennettu: ei muutosta, 2 pilottia.');
    const { data: back } = buttonNamed(saved, 'Kumoa');
    const again = cardOf(await house.press('contact', 'checkIn.undo', { data: back }));
    expect(linesOf(again)).toContain('Kumottu: 2/2 vastausta.');
    expect(buttonNamed(again, 'Ei muutosta, kaikki 2')).toBeDefined();
    // Once more changes nothing, and a newer word of one of them stays.
    const { answer } = await house.call(answerCheckIn, 'contact', {
      params: { round: String(all?.round) },
      body: body(),
    });
    expect(answer).toMatch(/^pilotAnswered~2024-09~/u);
    const third = cardOf(await house.press('contact', 'checkIn.undo', { data: back }));
    expect(linesOf(third)).toContain('Kumottu: 1/2 vastausta.');
  });

  test('one press for all that is pressed again, for its answer was lost, saves nothing twice', async () => {
    const house = await atRound();
    await say(house, 'contact');
    await say(house, 'contact', { pilot: 'p2-abcdef12', title: 'Mentorit' });
    await house.advance('2024-09-23T06:00:00.000Z');
    const { data: all } = buttonNamed(
      cardOf(await house.command('contact', 'status')),
      'Ei muutosta, kaikki 2',
    );
    const before = (await house.ports.stores.facts.all()).length;
    await house.press('contact', 'checkIn.sameAll', { data: all });
    const again = cardOf(await house.press('contact', 'checkIn.sameAll', { data: all }));
    expect((await house.ports.stores.facts.all()).length - before).toBe(2);
    // What the lost answer would have shown: both are answered, nothing is left to press.
    expect(linesOf(again).join('\n')).toContain('Mentorit');
    expect(JSON.stringify(again)).not.toContain('checkIn.sameAll');
  });

  test('is refused to others, over a newer word, and once the figures are frozen', async () => {
    const house = await atRound();
    const { answer } = await say(house, 'owner');
    await expect(undo(house, 'contact', answer)).rejects.toMatchObject({ code: 'notFound' });
    const newer = await say(house, 'contact', { stage: 'planned' });
    await expect(undo(house, 'owner', answer)).rejects.toMatchObject({ code: 'newerStands' });
    await house.advance(closed);
    await expect(undo(house, 'contact', newer.answer)).rejects.toMatchObject({ code: 'closed' });
  });
});
