import { type House, openHouse } from '../../../test/house';
import { sampleNetwork } from '../../../test/houses/events';
import { rooms } from '../../rooms';
import { explanation } from '../../shared/contract/explanation';
import { recordEventHeld } from '../../shared/contract/facts';
import { recordEndpoint } from '../../shared/contract/records';
import { beginReport, numberReport, readDraft, readReport } from '../../shared/contract/reports';

const attend = 'dev-attend-regular-theme-meetings';
const said = { why: 'Tapaaminen osui näyttöviikolle.', next: 'Osallistumme kesäkuussa.' };
let house: House;
beforeEach(async () => {
  house = await openHouse('2024-06-05T06:00:00.000Z', sampleNetwork, rooms);
  const held = { form: 'lomake-0001', type: 'themeMeeting', themes: ['quality'] };
  await house.call(recordEventHeld, 'lead', {
    body: { ...held, day: '2024-05-14', starts: '09:00', ends: '10:00', present: ['lehmus'] },
  });
});
const asked = { obligation: attend, theme: 'quality', organisation: 'paju', month: '2024-05' };
const opened = (who: string, more: object = {}) =>
  house.call(explanation, who, { query: { ...asked, ...more } });
const tell = (who: string, more: object = {}) =>
  house.call(recordEndpoint('reason'), who, { body: { ...asked, ...said, ...more } });

describe('a reason of one’s own', () => {
  test('stands beside what did not come about; the standing stays', async () => {
    expect((await opened('contact')).forms).toContain('reason');
    await tell('contact');
    const { row, reason } = await opened('contact');
    expect([row.standing, row.done]).toEqual(['overdue', 0]);
    expect(reason).toMatchObject({ ...said, by: 'Nimi contact' });
  });

  test('is read by the own people, the lead and the coordinator, and by no observer', async () => {
    await tell('contact');
    for (const who of ['contact', 'lead', 'coordinator'])
      expect((await opened(who)).reason).toMatchObject(said);
    expect((await opened('observer')).reason).toBeNull();
    const card = await house.turn('contact', {
      verb: 'obligation.open',
      data: { row: `${attend}|quality`, organisation: 'paju', month: '2024-05' },
    });
    expect(JSON.stringify(card)).toContain(said.why);
  });

  test('a later word takes its place, and none is written over somebody’s newer one', async () => {
    await tell('contact', { seen: null });
    await expect(tell('contact', { why: 'Toinen.', seen: null })).rejects.toMatchObject({
      code: 'newerStands',
    });
    const { reason } = await opened('contact');
    await tell('contact', { why: 'Tarkennus.', seen: reason?.fact });
    expect((await opened('contact')).reason?.why).toBe('Tarkennus.');
  });

  test('is not taken where nothing is missing, of no duty of theirs, nor from others', async () => {
    await expect(tell('swedish', { organisation: 'lehmus' })).rejects.toMatchObject({ code: 'noGap' });
    await expect(tell('contact', { theme: 'swedish-cross-cutting' })).rejects.toMatchObject({
      code: 'notFound',
    });
    await expect(tell('swedish')).rejects.toMatchObject({ code: 'notAllowed' });
    await expect(tell('observer')).rejects.toMatchObject({ code: 'notAllowed' });
  });

  test('is taken up in the gaps of a report’s draft, and frozen only as the coordinator’s own words', async () => {
    await tell('contact');
    const id = 'luonnos-0001';
    await house.call(beginReport, 'coordinator', {
      body: { id, from: '2024-05-01', until: '2024-05-31', asOf: '2024-06-05' },
    });
    const draft = await house.call(readDraft, 'coordinator', { params: { id } });
    const gap = draft.report.gaps.find((g) => g.organisation === 'paju' && g.obligation === attend);
    expect(gap).toMatchObject({ own: said, reason: '' });
    const { number, version } = await house.call(numberReport, 'coordinator', { params: { id }, body: {} });
    const frozen = await house.call(readReport, 'coordinator', {
      params: { number: String(number), version: String(version) },
    });
    expect(JSON.stringify(frozen)).not.toContain(said.why);
  });
});
