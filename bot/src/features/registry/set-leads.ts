import { note } from '../../ledger/note';
import { demandInProject } from '../../ledger/place';
import { addDays, type Day } from '../../shared/domain/month';
import type { Leadership, OrganisationId } from '../../shared/domain/network';
import { Refusal } from '../../shared/domain/refusal';
import { withLeads } from '../../shared/domain/registry-by-hand';
import type { ThemeId } from '../../shared/domain/theme';
import { changeRegistry } from './change-registry';
import { demandOrganisation, type EditorAsking, editorOf } from './editor';

export type LeadsTold = {
  readonly theme: ThemeId;
  readonly from: Day;
  readonly leads: readonly { readonly organisation: OrganisationId; readonly share: number }[];
};

/** From that day on these lead the theme, in these shares; who led before stays in the history. */
export const setLeads = async (wish: EditorAsking, { theme, from, leads }: LeadsTold): Promise<void> => {
  const { ports, network } = wish;
  const by = editorOf(wish).id;
  demandInProject(from, network);
  if (from > network.project.ends) throw new Refusal('badInput', { path: 'from' });
  const sum = leads.reduce((total, l) => total + l.share, 0);
  if (sum !== 100) throw new Refusal('sharesNotWhole', { sum: String(sum) });
  if (new Set(leads.map((l) => l.organisation)).size < leads.length)
    throw new Refusal('badInput', { path: 'organisation' });
  const done = await changeRegistry(ports, by, ({ network: now, hand }) => {
    for (const { organisation } of leads) demandOrganisation(now, organisation);
    const rows = now.leaderships.filter((l) => l.theme === theme);
    const goesOn = (l: Leadership): boolean =>
      leads.some((n) => n.organisation === l.organisation && n.share === l.share) &&
      l.from <= from &&
      !l.until;
    const before = rows
      .filter((l) => l.from < from || goesOn(l))
      .map((l) => (goesOn(l) || (l.until && l.until < from) ? l : { ...l, until: addDays(from, -1) }));
    const fresh = leads
      .filter((n) => !before.some((l) => l.organisation === n.organisation && goesOn(l)))
      .map((n) => ({ ...n, theme, from }));
    return withLeads(hand, theme, [...before, ...fresh]);
  });
  if (done) await note(ports, by, 'leadsSet');
};
