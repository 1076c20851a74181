import { planMessage } from '../delivery/plan';
import type { Ports } from '../ports';
import type { SeatHolders, SeatPlace } from '../shared/domain/group-seat';
import type { Day } from '../shared/domain/month';
import { type Network, type PersonId, personById } from '../shared/domain/network';

type Seated = Pick<SeatHolders, 'person' | 'deputy'>;
const holders = ({ person, deputy }: Seated): readonly PersonId[] =>
  [person, deputy].filter((id) => id !== undefined);

/** Which seat from which day: `quality~saarela~2024-06-01`. */
const idOf = ({ theme, organisation }: SeatPlace, from: Day): string => `${theme}~${organisation}~${from}`;
export const seatOfMessage = (
  id: string,
): { readonly theme: string; readonly organisation: string; readonly from: Day } => {
  const [theme = '', organisation = '', from = ''] = id.split('~');
  return { theme, organisation, from };
};

/** Whoever sits in a group from a day on, and did not before, hears it; whoever said it knows. Whether all have heard. */
export const tellSeated = async (
  ports: Ports,
  network: Network,
  place: SeatPlace,
  {
    before,
    now,
    from,
    by,
  }: { readonly before: Seated; readonly now: Seated; readonly from: Day; readonly by: PersonId },
): Promise<boolean> => {
  const fresh = holders(now).filter((id) => id !== by && !holders(before).includes(id));
  const known = fresh.filter((id) => {
    const person = personById(network, id);
    return person && person.accounts.length > 0 && !(person.left && person.left <= from);
  });
  await planMessage(
    ports,
    { kind: 'seatGiven', id: idOf(place, from) },
    known.map((person) => ({ to: 'person', person })),
  );
  return known.length === fresh.length;
};
