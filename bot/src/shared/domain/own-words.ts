import { type Actor, answersFor, assignmentsOf } from './actor';
import type { OrganisationId, PersonId } from './network';

/** Which words come to a person by themselves. */
export const wordChoices = ['everything', 'digestOnly', 'nothing'] as const;
export type WordChoice = (typeof wordChoices)[number];
/** What a word is: the digest, or one of the others that come between (a call to a round, a reminder, a ladder's step). */
export type ComingWord = 'digest' | 'between';

/** Choices by person and organisation; who has chosen nothing hears everything. */
export type WordChoices = ReadonlyMap<string, WordChoice>;
export const choiceKey = (person: PersonId, organisation: OrganisationId): string =>
  `${person}~${organisation}`;
export const choiceOf = (choices: WordChoices, person: PersonId, organisation: OrganisationId): WordChoice =>
  choices.get(choiceKey(person, organisation)) ?? 'everything';

const lets = (choice: WordChoice, word: ComingWord): boolean =>
  choice === 'everything' || (choice === 'digestOnly' && word === 'digest');

/**
 * The person as somebody who is told of those organisations alone for which they have not chosen silence: one person
 * in two organisations may have chosen differently. Null: nothing of this kind comes to them at all.
 */
export const hearing = (actor: Actor, choices: WordChoices, word: ComingWord): Actor | null => {
  const { person } = actor;
  if (!person || answersFor(actor).length === 0) return null;
  const heard = assignmentsOf(actor).filter((a) => lets(choiceOf(choices, person.id, a.organisation), word));
  if (!heard.some((a) => a.role !== 'observer')) return null;
  return { ...actor, person: { ...person, assignments: heard } };
};
