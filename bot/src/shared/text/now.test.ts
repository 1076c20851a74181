import type { Waiting } from '../domain/waiting';
import { summaryOf } from './now';

const now = '2024-05-14T06:00:00.000Z';
const item = (title: string, more: Partial<Waiting> = {}): Waiting => ({
  kind: 'x',
  id: title,
  title: { fi: title, sv: title, en: title },
  theme: null,
  due: null,
  acts: [{ title: { fi: 'Avaa', sv: 'Öppna', en: 'Open' }, press: { verb: 'x', data: {} } }],
  page: '',
  ...more,
});
const offer = item('Projektiryhmä', { due: '2024-05-16T06:00:00.000Z', isOffer: true });

test.each([
  [
    'what somebody waits for stands before a meeting that one may come to',
    [item('Avunpyyntö', { isAwaited: true }), offer],
    '2 asiaa tällä viikolla: avunpyyntö, projektiryhmä to 16.5. klo 9',
  ],
  [
    'where nothing is near, all is named',
    [item('Nimeä yhteyshenkilö'), item('Muu')],
    '2 asiaa: nimeä yhteyshenkilö, muu',
  ],
  [
    'what is not near is no more of this week',
    [offer, item('Muu')],
    '1 asia tällä viikolla: projektiryhmä to 16.5. klo 9',
  ],
])('%s', (_what, items, said) => {
  expect(summaryOf(items, now, 'fi')).toBe(said);
});
