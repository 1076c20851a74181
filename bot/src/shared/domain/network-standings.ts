import type { Known } from './known';
import { type Day, firstDay, type Month } from './month';
import type { OrganisationId } from './network';
import { oncePerQuestion } from './once';
import type { StandingRow } from './standing';
import { standingsOf } from './standings';

/** Everybody with rows in a month: who has left in its midst too. */
const withRows = (known: Known, month: Month): readonly OrganisationId[] =>
  known.network.organisations.filter((o) => !o.left || o.left >= firstDay(month)).map((o) => o.id);

const mostMonths = 40;
const once = oncePerQuestion<Known, ReadonlyMap<OrganisationId, readonly StandingRow[]>>(mostMonths);

/** How all organisations stand in a month, looked at on one day: what overview, heat map and boards are made of. */
export const networkStandings = (
  known: Known,
  month: Month,
  today: Day,
): ReadonlyMap<OrganisationId, readonly StandingRow[]> =>
  once(
    known,
    month,
    () =>
      new Map(
        withRows(known, month).map((id) => [id, standingsOf(known, { organisation: id, month, today })]),
      ),
  );
