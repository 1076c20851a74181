import { openHouse } from '../../../test/house';
import { sampleNetwork } from '../../../test/houses/events';
import { heardIn, perWeek, repeatsIn } from '../../../test/year/heard';
import { liveYear } from '../../../test/year/live-year';
import { rooms } from '../../rooms';
import type { Network } from '../../shared/domain/network';
import { isQuiet, isWorkingDay } from '../../shared/domain/working-day';

/** One of each kind is enough. */
const few: Network = {
  ...sampleNetwork,
  people: sampleNetwork.people.filter((p) => ['coordinator', 'twolead', 'contact', 'swedish'].includes(p.id)),
};

// From the spring's survey over the summer's quiet month to the first round after it; the whole year: npm run year.
test('in months of calls, reminders, ladder and digests nobody hears twice of one thing in a day', async () => {
  const house = await openHouse('2024-02-28T10:00:00.000Z', few, rooms);
  await liveYear(house, '2024-03-01', '2024-08-30', 2);
  const heard = await heardIn(house);
  expect(repeatsIn(heard)).toEqual([]);
  const came = new Set(heard.map(({ kind }) => kind));
  for (const kind of ['digestWord', 'ladderWord', 'monthEndWord', 'fridayWord', 'roundCall', 'roundReminder'])
    expect(came).toContain(kind);
  for (const kind of ['eventReminder', 'relay', 'surveyCall']) expect(came).toContain(kind);
  // What comes by itself comes on working days outside July alone.
  for (const { day } of heard) expect([day, isWorkingDay(day) && !isQuiet(day, [7])]).toEqual([day, true]);
  const week = perWeek(heard, 4);
  expect(week.median).toBeLessThanOrEqual(2);
  expect(week.most).toBeLessThanOrEqual(7);
}, 60_000);
