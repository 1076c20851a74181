import type { Ports } from '../ports';
import { type Actor, actorFor } from '../shared/domain/actor';
import type { Day } from '../shared/domain/month';
import type { Network, Person } from '../shared/domain/network';
import { type ComingWord, hearing } from '../shared/domain/own-words';

export type Listener = { readonly person: Person; readonly actor: Actor };

/** Whom a word of this kind may come to by itself, each as somebody of those organisations that they hear of. */
export const whoHears = async (
  { stores }: Pick<Ports, 'stores'>,
  network: Network,
  day: Day,
  word: ComingWord,
): Promise<readonly Listener[]> => {
  const choices = await stores.settings.words();
  return network.people.flatMap((person) => {
    const actor = hearing(actorFor(person, day), choices, word);
    return actor ? [{ person, actor }] : [];
  });
};
