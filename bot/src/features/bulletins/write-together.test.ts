import {
  type BulletinsHouse,
  draftBy,
  everywhere,
  openHouse,
  toQuality,
} from '../../../test/houses/bulletins';
import { refusalOf } from '../../../test/houses/seen';
import * as drafts from '../../shared/contract/bulletin-drafts';
import { bulletin } from '../../shared/contract/bulletins';

let house: BulletinsHouse;
beforeEach(async () => {
  house = await openHouse();
});
const shared = async (more: object = {}) => {
  const draft = await draftBy(house, 'writer', more);
  await house.call(drafts.shareDraft, 'writer', { params: draft.params, body: { shared: true } });
  return draft;
};
const save = (params: { id: string }, who: string, revision: number, more: object = {}) =>
  house.call(drafts.saveDraft, who, { params, body: { ...toQuality, ...more, revision } });
const beIn = (params: { id: string }, who: string) => house.call(drafts.beInDraft, who, { params });

describe('a draft of the coordination is written together', () => {
  test('once it is shared the others of the coordination find it, open it and write on it', async () => {
    const { params, revision } = await shared();
    const [found] = (await house.call(drafts.drafts, 'manager')).drafts;
    expect([found?.id, found?.mine, found?.shared, found?.by]).toEqual([
      params.id,
      false,
      true,
      'Nimi writer',
    ]);
    expect((await house.call(bulletin, 'manager', { params })).acts).toEqual(['edit', 'duplicate']);
    expect((await save(params, 'manager', revision, { title: { fi: 'Meidän' } })).revision).toBe(2);
    expect((await house.call(bulletin, 'writer', { params })).title.fi).toBe('Meidän');
  });

  test('nobody’s words are written over: who comes second hears it', async () => {
    const { params, revision } = await shared();
    await save(params, 'manager', revision, { title: { fi: 'Meidän' } });
    expect(await refusalOf(save(params, 'writer', revision, { title: { fi: 'Minun' } }))).toBe(
      'changedMeanwhile',
    );
    expect((await house.call(bulletin, 'writer', { params })).title.fi).toBe('Meidän');
  });

  test('each hears who else has it open, until a minute after the last word of them', async () => {
    const { params, revision } = await shared();
    expect((await beIn(params, 'writer')).others).toEqual([]);
    expect((await beIn(params, 'manager')).others).toEqual(['Nimi writer']);
    await save(params, 'manager', revision, { title: { fi: 'Meidän' } });
    expect(await beIn(params, 'writer')).toMatchObject({
      others: ['Nimi manager'],
      revision: 2,
      savedBy: 'Nimi manager',
    });
    await house.advance('2024-05-14T06:01:01.000Z');
    expect((await beIn(params, 'writer')).others).toEqual([]);
  });

  test('to say that one is there is no newer text: a save that had read the draft before goes through', async () => {
    const { params, revision } = await shared();
    await Promise.all([beIn(params, 'manager'), save(params, 'writer', revision, { title: { fi: 'Uusi' } })]);
    expect((await house.call(bulletin, 'writer', { params })).title.fi).toBe('Uusi');
  });

  test('whoever wrote on it does not approve it, and is not asked to', async () => {
    const { params, revision } = await shared({ audience: everywhere });
    await save(params, 'manager', revision, { audience: everywhere, title: { fi: 'Meidän', sv: 'Vår' } });
    const publish = (who: string) =>
      house.call(drafts.publishDraft, who, { params, body: { revision: revision + 1 } });
    expect(await refusalOf(publish('manager'))).toBe('notFound');
    // There is nobody left who has not written.
    expect(await refusalOf(publish('writer'))).toBe('noApprover');
  });

  test('is its writer’s alone before that and after it is taken back, and what was written stays', async () => {
    const { params, revision } = await shared();
    await save(params, 'manager', revision, { title: { fi: 'Meidän' } });
    await house.call(drafts.shareDraft, 'writer', { params, body: { shared: false } });
    for (const act of [save(params, 'manager', 2), beIn(params, 'manager')])
      expect(await refusalOf(act)).toBe('notFound');
    expect((await house.call(drafts.drafts, 'manager')).drafts).toEqual([]);
    expect((await house.call(bulletin, 'writer', { params })).title.fi).toBe('Meidän');
  });

  test('is nobody else’s: no lead, contact or observer, and only its writer shares it', async () => {
    const { params, revision } = await shared();
    for (const who of ['lead', 'both', 'observer']) {
      expect(await refusalOf(save(params, who, revision))).toMatch(/notAllowed|notFound/u);
      expect(await refusalOf(beIn(params, who))).toMatch(/notAllowed|notFound/u);
    }
    const share = (who: string) => house.call(drafts.shareDraft, who, { params, body: { shared: false } });
    expect(await refusalOf(share('manager'))).toBe('notFound');
    expect(await refusalOf(share('lead'))).toBe('notAllowed');
    const leads = await draftBy(house, 'lead', {});
    expect(
      await refusalOf(
        house.call(drafts.shareDraft, 'lead', { params: leads.params, body: { shared: true } }),
      ),
    ).toBe('notAllowed');
  });
});
