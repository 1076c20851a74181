import { periodName } from './period-name';
import { en } from './tab/en';
import { fi } from './tab/fi';
import { sv } from './tab/sv';
import { monthName } from './time';

const texts = { fi, sv, en } as const;

test.each([
  ['2024-05', 'toukokuu 2024', 'maj 2024', 'May 2024'],
  ['2024-Q2', '2. neljännes 2024', 'kvartal 2/2024', 'quarter 2 of 2024'],
  ['project', 'Koko hanke', 'Hela projektet', 'The whole project'],
  ['piloting', 'Pilotointi', 'Pilotförsök', 'Piloting'],
  // A period that is new to this version shows as it is.
  ['2024-H1', '2024-H1', '2024-H1', '2024-H1'],
])('what a row of %s is about is told in words', (period, ...words) => {
  const told = (['fi', 'sv', 'en'] as const).map((lang) =>
    periodName(period, texts[lang], (month) => monthName(month, lang)),
  );
  expect(told).toEqual(words);
});
