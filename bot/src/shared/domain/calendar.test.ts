import { calendarKinds, isFeed, isForTheme } from './calendar';
import type { EventType } from './event';
import type { ThemeId } from './theme';

test.each<[EventType, readonly ThemeId[], boolean]>([
  ['coffee', ['quality'], true],
  ['coffee', ['quality', 'future-and-vision'], true],
  ['coffee', ['future-and-vision'], false],
  ['seminarInterim', [], true],
  ['projectGroup', [], false],
  ['steeringGroup', [], false],
  ['workingGroup', ['quality'], true],
])('%s of %j stands in the calendar of quality: %s', (type, themes, stands) => {
  expect(isForTheme('quality')({ type, themes })).toBe(stands);
});

test('a theme’s and a person’s calendar go on, an event and a series are what they are', () => {
  expect(calendarKinds.filter(isFeed)).toEqual(['theme', 'person']);
});
