import type { Directory, TeamsPlace } from './directory';
import type { TeamsHappening, TeamsNews } from './wire';

export interface NewsFeed {
  tell(place: TeamsPlace, happening: TeamsHappening): void;
  /** A team's own change: everybody looks again. */
  tellAll(): void;
  /** What this person may see of what happened after that number. */
  after(number: number, person: string): TeamsNews;
}

const keptMost = 500;
const placeChanged: TeamsHappening = {
  is: 'place',
  conversation: '',
  id: '',
  thread: null,
  from: null,
  summary: '',
};

/**
 * What happens, numbered, for the open pages, which ask for it every second. They do not hold a stream open: a
 * browser has six connections to a host, and whoever plays seven people at once would wait for ever.
 */
export const openFeed = (sees: Directory['sees'], now: Date): NewsFeed => {
  let kept: readonly {
    readonly number: number;
    readonly place: TeamsPlace | null;
    readonly happening: TeamsHappening;
  }[] = [];
  // Later than any number of an earlier run, so that a page notices a restart.
  let last = now.getTime();
  const add = (place: TeamsPlace | null, happening: TeamsHappening): void => {
    last += 1;
    kept = [...kept.slice(1 - keptMost), { number: last, place, happening }];
  };
  return {
    tell: add,
    tellAll: () => add(null, placeChanged),
    after: (number, person) => {
      const missed = number < (kept[0]?.number ?? last + 1) - 1;
      const seen = kept.filter((k) => k.number > number && (k.place === null || sees(person, k.place)));
      // Whoever comes anew has no news yet: what stands there was there before.
      return { at: last, missed, happenings: missed ? [] : seen.map((k) => k.happening) };
    },
  };
};
