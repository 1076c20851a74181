import { type Fact, type FactOf, inForce, ofKind } from './fact';
import { addDays, type Day } from './month';
import {
  type GroupSeat,
  isHere,
  isIn,
  type Network,
  type OrganisationId,
  type Person,
  type PersonId,
  type Span,
} from './network';
import type { ThemeId } from './theme';

/** Where somebody sits: one seat for an organisation in a theme (Liite 4, rivi 99). */
export type SeatPlace = { readonly theme: ThemeId; readonly organisation: OrganisationId };

/** Who has a task in an organisation on a day: whom it may name. */
export const peopleOf = (network: Network, organisation: OrganisationId, day: Day): readonly Person[] =>
  network.people.filter(
    (p) =>
      isHere(p, day) &&
      p.assignments.some((a) => a.organisation === organisation && a.role !== 'observer' && isIn(a, day)),
  );

/** When the registry's page last said something of a seat; a file says no moment. */
const saidOf = (rows: readonly GroupSeat[]): string =>
  rows.reduce((last, s) => (s.said && s.said > last ? s.said : last), '');

/** The word of the groups' page, unless the registry's page has said something later. */
export const seatWord = (
  words: readonly FactOf<'groupSeatNamed'>[],
  rows: readonly GroupSeat[],
): FactOf<'groupSeatNamed'> | undefined => words.find((f) => f.recordedAt > saidOf(rows));

/** What goes on past a day ends the day before it; what begins on it or later goes. */
export const cutBefore = <T extends Span>(rows: readonly T[], day: Day): readonly T[] =>
  rows
    .filter((r) => r.from < day)
    .map((r) => (r.until && r.until < day ? r : { ...r, until: addDays(day, -1) }));

const isOf =
  ({ theme, organisation }: SeatPlace) =>
  (row: SeatPlace): boolean =>
    row.theme === theme && row.organisation === organisation;

export type SeatsSaid = {
  readonly rows: readonly GroupSeat[];
  /** The word of the groups' page among them. */
  readonly word: FactOf<'groupSeatNamed'> | null;
};

/** An organisation's seats in a theme, wherever they were said: in files, on the registry's page, on the groups' page. */
export const seatsSaid = (facts: readonly Fact[], network: Network, place: SeatPlace): SeatsSaid => {
  const listed = network.seats.filter(isOf(place));
  const words = ofKind(inForce(facts), 'groupSeatNamed').filter((f) => isOf(place)(f.content));
  const word = seatWord(words, listed);
  if (!word) return { rows: listed, word: null };
  const { person, deputy } = word.content;
  const { group = '', name = { fi: '', sv: '' } } = listed.find((s) => isIn(s, word.day)) ?? {};
  const told = { ...place, group, name, from: word.day, said: word.recordedAt };
  return {
    rows: [
      ...cutBefore(listed, word.day),
      { ...told, ...(person ? { person } : {}), ...(deputy ? { deputy } : {}) },
    ],
    word,
  };
};

export type SeatHolders = {
  readonly person?: PersonId;
  readonly deputy?: PersonId;
  readonly fact: string | null;
};
/** Who sits for an organisation on a day. */
export const seatOn = (facts: readonly Fact[], network: Network, place: SeatPlace, day: Day): SeatHolders => {
  const { rows, word } = seatsSaid(facts, network, place);
  const { person, deputy } = rows.find((s) => isIn(s, day)) ?? {};
  return { ...(person ? { person } : {}), ...(deputy ? { deputy } : {}), fact: word?.id ?? null };
};
