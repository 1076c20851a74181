import type { EventType } from './event';
import type { Measure, Source } from './measures';

// Beside the rules and not among them: a form of the tab asks this alone, and the rules bring a calendar along.
const ofSource = (source: Source): readonly EventType[] => {
  if ('held' in source) return source.held;
  if ('attended' in source) return source.attended;
  if ('managed' in source) return source.managed;
  if ('prepared' in source) return source.prepared;
  return 'arranged' in source ? source.arranged : [];
};
/** The kinds of event that count towards a duty. */
export const eventTypesOf = (measure: Measure): readonly EventType[] => {
  switch (measure.rule) {
    case 'hold':
    case 'attend':
    case 'holdOnce':
    case 'attendOnce':
      return measure.events;
    case 'phase':
      return measure.needs.flatMap((n) => n.counts ?? []).flatMap(ofSource);
    case 'ongoing':
    case 'bestEffort':
      return measure.counts.flatMap(ofSource);
    case 'okmEvents':
      return ['okmEvent'];
    case 'parts':
      return Object.values(measure.parts).flatMap(eventTypesOf);
    default:
      return [];
  }
};
