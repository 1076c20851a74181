import type { MessageRef } from './delivery';
import type { EventView } from './event';

/** What a thing of an event is called in keys: the event's own id may hold anything. */
export const partKey = (event: string, ...parts: readonly (string | number)[]): string =>
  [event, ...parts].join('~');
export const partsOf = (key: string, count: number): readonly [string, ...string[]] => {
  const words = key.split('~');
  return [words.slice(0, words.length - count).join('~'), ...words.slice(words.length - count)];
};

/** A sitting is counted from one. */
export const sittingKey = ({ event, version }: EventView, sitting: number): string =>
  partKey(event, version, sitting);
/** The word on the day itself to those who come. */
export const reminderMessage = (key: string): MessageRef => ({ kind: 'eventReminder', id: key });
