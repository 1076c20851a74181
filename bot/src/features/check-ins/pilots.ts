import { createHash } from 'node:crypto';
import { type Fact, ofKind } from '../../shared/domain/fact';
import type { OrganisationId } from '../../shared/domain/network';
import type { PilotId } from '../../shared/domain/pilot';
import { entriesOf, type PilotView, pilotsOf } from '../../shared/domain/pilots';
import { Refusal } from '../../shared/domain/refusal';
import type { ThemeId } from '../../shared/domain/theme';

/** An organisation's pilots in a theme; the first is the one meant when nobody says which. */
export const pilotsIn = (
  facts: readonly Fact[],
  organisation: OrganisationId,
  theme: ThemeId,
): readonly PilotView[] =>
  pilotsOf(facts)
    .filter((p) => p.organisation === organisation && p.theme === theme)
    .sort((a, b) => a.pilot.localeCompare(b.pilot));

type PilotPlace = { readonly organisation: OrganisationId; readonly theme: ThemeId };
type RegisterKey = PilotPlace & { readonly pilot: PilotId };

/** Taken out of the register: nothing is said of it any more. */
export const isRemoved = (facts: readonly Fact[], { organisation, theme, pilot }: RegisterKey): boolean =>
  entriesOf(facts).some(
    ({ content: c }) =>
      c.removed === true && c.organisation === organisation && c.theme === theme && c.pilot === pilot,
  );

/** The pilot that a page, a card or a path names; one that was removed says so. */
export const demandPilot = (facts: readonly Fact[], key: RegisterKey): PilotView => {
  if (isRemoved(facts, key)) throw new Refusal('pilotRemoved');
  const found = pilotsIn(facts, key.organisation, key.theme).find((p) => p.pilot === key.pilot);
  if (!found) throw new Refusal('notFound');
  return found;
};

/**
 * The first id that stands free where no pilot is known, the same for two colleagues who open the empty form; a removed
 * one's is not given out again.
 */
export const freePilot = (facts: readonly Fact[], place: PilotPlace): PilotId => {
  let n = 1;
  while (isRemoved(facts, { ...place, pilot: `p${n}` })) n += 1;
  return `p${n}`;
};

// As the form makes them for one more pilot: the number of those known, and something that nobody else has.
const made = /^p\d{1,4}-[A-Za-z0-9-]{8,70}$/u;

/** An answer may be about what is known, about the first of a theme, or about one more that the form has made an id for. */
export const demandKnown = (facts: readonly Fact[], key: RegisterKey): void => {
  if (isRemoved(facts, key)) throw new Refusal('pilotRemoved');
  const known = pilotsIn(facts, key.organisation, key.theme);
  if (known.some((p) => p.pilot === key.pilot) || made.test(key.pilot)) return;
  // What was answered and taken back may be answered again.
  const isOld = ofKind(facts, 'pilotAnswered').some(
    ({ content: c }) => c.organisation === key.organisation && c.theme === key.theme && c.pilot === key.pilot,
  );
  // Where none is known yet, whatever id comes is the first one's.
  if (!isOld && known.length > 0) throw new Refusal('notFound');
};

const sameName = (a: string, b: string): boolean =>
  a.normalize('NFC').trim().toLocaleLowerCase('fi') === b.normalize('NFC').trim().toLocaleLowerCase('fi');

const idFrom = (title: string, n: number): PilotId => {
  const hash = createHash('sha256').update(title.normalize('NFC').toLocaleLowerCase('fi')).digest('hex');
  return `p${n}-${hash.slice(0, 16)}`;
};

/**
 * Which pilot an answer is about that does not say so by its id: the one of that name, or, where no name is given, the
 * first. A new name is a new pilot beside those known; its id comes from the name, so that the same answer twice means
 * one, and numbered, so that it comes after them.
 */
export const pilotMeant = (facts: readonly Fact[], place: PilotPlace, title: string | undefined): PilotId => {
  const known = pilotsIn(facts, place.organisation, place.theme);
  const [first] = known;
  if (!first) return freePilot(facts, place);
  if (!title) return first.pilot;
  const named = known.find((p) => sameName(p.title, title)) ?? known.find((p) => p.title === '');
  if (named) return named.pilot;
  const removed = entriesOf(facts).filter(
    ({ content: c }) => c.removed && c.organisation === place.organisation && c.theme === place.theme,
  );
  return idFrom(title, known.length + removed.length + 1);
};
