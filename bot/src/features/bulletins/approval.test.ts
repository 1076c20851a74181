import {
  type BulletinsHouse,
  cardsIn,
  draftBy,
  everywhere,
  network,
  openHouse,
  start,
} from '../../../test/houses/bulletins';
import { refusalOf, verbsOf, wordsOf } from '../../../test/houses/seen';
import * as drafts from '../../shared/contract/bulletin-drafts';
import { bulletin } from '../../shared/contract/bulletins';

let house: BulletinsHouse;
beforeEach(async () => {
  house = await openHouse();
});
const asked = async (more: object = {}, wish: object = {}) => {
  const { params, revision } = await draftBy(house, 'writer', { audience: everywhere, ...more });
  const outcome = await house.call(drafts.publishDraft, 'writer', { params, body: { revision, ...wish } });
  return { params, revision, outcome };
};
const decide = (params: { id: string }, who: string, body: object) =>
  house.call(drafts.decideApproval, who, { params, body });

describe('a second person approves what goes to all channels', () => {
  test('the others who may are asked in their own chat, and nothing goes out before', async () => {
    const { outcome } = await asked();
    expect([outcome.state, outcome.approvers]).toEqual(['awaitsApproval', ['Nimi manager']]);
    expect(verbsOf(cardsIn(house, 'manager'))).toEqual(['bulletin.approve', 'bulletin.return']);
    expect(house.outbox.map((s) => s.to)).toEqual(['manager']);
  });

  test('approved it goes out, the request says by whom and the writer hears of it', async () => {
    const { params, revision } = await asked();
    const data = { bulletin: params.id, revision };
    const reply = await house.turn('manager', { verb: 'bulletin.approve', data });
    expect(wordsOf(reply)).toContain('Nimi manager hyväksyi tiedotteen');
    expect(house.sentTo('19:general')).toHaveLength(1);
    expect(verbsOf(cardsIn(house, 'manager')[0])).toEqual([]);
    expect(wordsOf(cardsIn(house, 'writer')[0])).toContain('Nimi manager hyväksyi tiedotteen');
    expect(await refusalOf(decide(params, 'manager', { revision, approve: true }))).toBe('alreadyDone');
    const seen = await house.call(bulletin, 'writer', { params });
    expect(seen.log.map((s) => [s.step, s.by])).toEqual([
      ['approvalAsked', 'Nimi writer'],
      ['approved', 'Nimi manager'],
      ['published', 'Nimi manager'],
    ]);
  });

  test('pressed twice at once it is approved once, and the second press hears that it is done', async () => {
    const { params, revision } = await asked();
    const twice = [1, 2].map(() => refusalOf(decide(params, 'manager', { revision, approve: true })));
    expect((await Promise.all(twice)).sort()).toEqual(['alreadyDone', 'done']);
    expect(house.sentTo('19:general')).toHaveLength(1);
  });

  test('asked for twice at once it is asked for once; another time than it waits for is no second press', async () => {
    const { params, revision } = await draftBy(house, 'writer', { audience: everywhere });
    const publish = (at?: object) =>
      house.call(drafts.publishDraft, 'writer', { params, body: { revision, ...(at ? { at } : {}) } });
    const both = await Promise.all([publish(), publish()]);
    expect(both.map((o) => o.state)).toEqual(['awaitsApproval', 'awaitsApproval']);
    expect(house.sentTo('manager')).toHaveLength(1);
    expect(await refusalOf(publish({ day: '2024-05-20', time: '12:00' }))).toBe('notDraft');
  });

  test('never by its author, nor by those who only read', async () => {
    const { params, revision } = await asked();
    expect(await refusalOf(decide(params, 'writer', { revision, approve: true }))).toBe('ownApproval');
    for (const who of ['lead', 'both', 'observer'])
      expect(await refusalOf(decide(params, who, { revision, approve: true }))).toBe('notAllowed');
    expect((await house.ports.stores.bulletins.get(params.id))?.value.state).toBe('awaitsApproval');
    expect(house.sentTo('19:general')).toEqual([]);
  });

  test('given back with a word it is a draft again, and asked again it is another request', async () => {
    const { params, revision } = await asked();
    await decide(params, 'manager', { revision, approve: false, note: 'Tarkista päivä' });
    expect(wordsOf(cardsIn(house, 'writer')[0])).toContain('Tarkista päivä');
    const [draft] = (await house.call(drafts.drafts, 'writer')).drafts;
    expect([draft?.state, draft?.note]).toEqual(['draft', 'Tarkista päivä']);
    await house.call(drafts.publishDraft, 'writer', { params, body: { revision } });
    expect(cardsIn(house, 'manager').map((card) => verbsOf(card).length)).toEqual([0, 2]);
  });

  test('an old request does not approve a text that was changed since', async () => {
    const { params, revision } = await asked();
    await house.call(drafts.cancelBulletin, 'writer', { params });
    const changed = await house.call(drafts.saveDraft, 'writer', {
      params,
      body: { title: { fi: 'Toinen' }, body: { fi: 'Toinen' }, audience: everywhere, revision },
    });
    await house.call(drafts.publishDraft, 'writer', {
      params,
      body: { revision: changed.revision, languageFollows: true },
    });
    expect(await refusalOf(decide(params, 'manager', { revision, approve: true }))).toBe('changedMeanwhile');
  });

  test('two presses at once publish once', async () => {
    const { params, revision } = await asked();
    const outcomes = await Promise.all(
      [1, 2].map(() => refusalOf(decide(params, 'manager', { revision, approve: true }))),
    );
    expect(outcomes).toContain('done');
    expect(house.sentTo('19:general')).toHaveLength(1);
  });

  test('with a time to come it waits for it; late it goes at once', async () => {
    const wish = { at: { day: '2024-05-16', time: '08:30' } };
    const first = await asked({}, wish);
    const early = await decide(first.params, 'manager', { revision: first.revision, approve: true });
    expect([early.state, house.sentTo('19:general').length]).toEqual(['scheduled', 0]);
    const { log } = await house.call(bulletin, 'writer', { params: first.params });
    // The moment as a moment, for each reader's own words.
    expect(log.at(-1)).toEqual({
      step: 'scheduled',
      at: start,
      by: 'Nimi manager',
      publishAt: '2024-05-16T05:30:00.000Z',
    });
    const second = await asked({}, wish);
    await house.advance('2024-05-16T06:00:00.000Z');
    expect(house.sentTo('19:general')).toHaveLength(1);
    const late = await decide(second.params, 'manager', { revision: second.revision, approve: true });
    expect([late.state, house.sentTo('19:general').length]).toEqual(['published', 2]);
  });

  test('without another approver the writer is told what to do', async () => {
    house = await openHouse(start, { ...network, people: network.people.filter((p) => p.id !== 'manager') });
    const { params, revision } = await draftBy(house, 'writer', { audience: everywhere });
    expect(await refusalOf(house.call(drafts.publishDraft, 'writer', { params, body: { revision } }))).toBe(
      'noApprover',
    );
  });

  test('only the coordinator switches it off, and then it goes at once', async () => {
    const off = (who: string) => refusalOf(house.call(drafts.setApproval, who, { body: { on: false } }));
    expect(await off('writer')).toBe('notAllowed');
    expect(await off('manager')).toBe('done');
    const { params, outcome } = await asked();
    expect(outcome.state).toBe('published');
    // Nothing of that is silent: the bulletin's log and the setting itself name who switched it off.
    const { log } = await house.call(bulletin, 'writer', { params });
    expect(log).toEqual([
      { step: 'approvalOff', at: start, by: 'Nimi manager' },
      { step: 'published', at: start, by: 'Nimi writer' },
    ]);
    expect((await house.call(drafts.editorOptions, 'writer')).approval).toEqual({
      on: false,
      mayChange: false,
      words: [{ on: false, by: 'Nimi manager', at: start }],
      approvers: ['Nimi manager'],
    });
  });

  test('one theme, or Yleinen alone, needs nobody; a lead never does', async () => {
    for (const audience of [
      { general: true, themes: [] },
      { general: true, themes: ['quality'] },
    ])
      expect((await asked({ audience })).outcome.state).toBe('published');
    const { params, revision } = await draftBy(house, 'lead', {});
    const outcome = await house.call(drafts.publishDraft, 'lead', { params, body: { revision } });
    expect(outcome.state).toBe('published');
  });
});
