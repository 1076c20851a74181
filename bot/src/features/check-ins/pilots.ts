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
