import { setMembership, spansIn } from '../../ledger/set-membership';
import type { Merger } from '../../shared/domain/merger';
import { addDays, type Day } from '../../shared/domain/month';
import type { Network, OrganisationId, PersonId, Span } from '../../shared/domain/network';
import { themeIds } from '../../shared/domain/theme';
import type { EditorAsking } from './editor';

type Moved = Merger['memberships'][number];

const spansText = (spans: readonly Span[]): string =>
  spans
    .map(({ from, until }) => `${from}–${until ?? ''}`)
    .sort()
    .join();
const isSame = (a: readonly Span[], b: readonly Span[]): boolean => spansText(a) === spansText(b);

/** In no theme after its last day. */
export const endedBy = (spans: readonly Span[], lastDay: Day): readonly Span[] =>
  spans
    .filter((s) => s.from <= lastDay)
    .map((s) => (s.until && s.until <= lastDay ? s : { from: s.from, until: lastDay }));

/** The absorbed one's themes end, and the heir is in them from that day on. `cutOff`: what one that was cut off has changed. */
export const membershipsMoved = (
  network: Network,
  from: OrganisationId,
  { into, day }: { readonly into: OrganisationId; readonly day: Day },
  cutOff: readonly Moved[],
): readonly Moved[] => {
  const stood = (organisation: OrganisationId, theme: Moved['theme']): readonly Span[] =>
    cutOff.find((m) => m.organisation === organisation && m.theme === theme)?.before ??
    spansIn(network, organisation, theme);
  const moved = themeIds.flatMap((theme): readonly Moved[] => {
    const before = stood(from, theme);
    if (!before.some((s) => !s.until || s.until >= day)) return [];
    const heirs = stood(into, theme);
    const ended = { organisation: from, theme, before, after: endedBy(before, addDays(day, -1)) };
    return heirs.some((s) => !s.until || s.until >= day)
      ? [ended]
      : [{ organisation: into, theme, before: heirs, after: [...heirs, { from: day }] }, ended];
  });
  const isMoved = (m: Moved): boolean =>
    moved.some((n) => n.organisation === m.organisation && n.theme === m.theme);
  return [...cutOff.filter((m) => !isMoved(m)).map((m) => ({ ...m, after: m.before })), ...moved];
};

/** As the merger leaves them, or as they stood before it: what stands so already is left alone. */
export const applyMemberships = async (
  { ports, network: asked }: EditorAsking,
  { memberships, into, day }: Merger,
  how: 'before' | 'after',
  by: PersonId,
): Promise<void> => {
  const network = (await ports.stores.network.read()) ?? asked;
  for (const { organisation, theme, [how]: spans } of memberships) {
    const before = spansIn(network, organisation, theme);
    if (isSame(before, spans)) continue;
    const on = organisation === into ? day : addDays(day, -1);
    await setMembership(ports, { organisation, theme, spans, before }, on, by);
  }
};
