import { createHash } from 'node:crypto';
import type { Fact } from '../../shared/domain/fact';
import type { OrganisationId } from '../../shared/domain/network';
import type { PilotId } from '../../shared/domain/pilot';
import { type PilotView, pilotsOf } from '../../shared/domain/pilots';
import type { ThemeId } from '../../shared/domain/theme';

/** The id of an organisation's first pilot in a theme: two colleagues who open the empty form mean the same one. */
export const firstPilot: PilotId = 'p1';

/** An organisation's pilots in a theme; the first is the one meant when nobody says which. */
export const pilotsIn = (
  facts: readonly Fact[],
  organisation: OrganisationId,
  theme: ThemeId,
): readonly PilotView[] =>
  pilotsOf(facts)
    .filter((p) => p.organisation === organisation && p.theme === theme)
    .sort((a, b) => a.pilot.localeCompare(b.pilot));

const sameName = (a: string, b: string): boolean =>
  a.normalize('NFC').trim().toLocaleLowerCase('fi') === b.normalize('NFC').trim().toLocaleLowerCase('fi');

/**
 * Which pilot an answer is about that does not say so by its id: the one of that name, or, where no name is given, the
 * first. A new name is a new pilot beside those known; its id comes from the name, so that the same answer twice means
 * one, and numbered, so that it comes after them.
 */
export const pilotMeant = (known: readonly PilotView[], title: string | undefined): PilotId => {
  const [first] = known;
  if (!first) return firstPilot;
  if (!title) return first.pilot;
  const named = known.find((p) => sameName(p.title, title)) ?? known.find((p) => p.title === '');
  if (named) return named.pilot;
  const hash = createHash('sha256').update(title.normalize('NFC').toLocaleLowerCase('fi')).digest('hex');
  return `p${known.length + 1}-${hash.slice(0, 16)}`;
};
