import type { RsvpAnswer } from './event';
import type { FactOf } from './fact';
import type { PersonId } from './network';

/** A person's last word on an event, with when it was given: a list is filled in that order. */
export type Replied = {
  readonly person: PersonId;
  readonly answer: RsvpAnswer;
  readonly at: string;
};
export type Seats = { readonly seated: readonly PersonId[]; readonly waiting: readonly PersonId[] };

export const repliedBy = ({ content, recordedAt }: FactOf<'replied'>): Replied => ({
  person: content.person,
  answer: content.answer,
  at: recordedAt,
});

/** Who comes, and who waits in line, in the order of their words; without a capacity nobody waits. */
export const seatsOf = (replies: readonly Replied[], capacity?: number): Seats => {
  const coming = replies
    .filter(({ answer }) => answer === 'yes')
    .toSorted((a, b) => a.at.localeCompare(b.at) || a.person.localeCompare(b.person))
    .map(({ person }) => person);
  const room = capacity ?? coming.length;
  return { seated: coming.slice(0, room), waiting: coming.slice(room) };
};
