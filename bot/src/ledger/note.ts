import type { Ports } from '../ports';
import type { AuditNote, Noted } from '../shared/domain/audited';
import type { OrganisationId } from '../shared/domain/network';

/** A line of the audit log for what leaves no fact behind. */
export const note = (
  { stores, now }: Pick<Ports, 'stores' | 'now'>,
  by: AuditNote['by'] | undefined,
  what: Noted,
  organisation?: OrganisationId,
): Promise<void> =>
  by
    ? stores.settings.noteAudit({ at: now(), by, what, ...(organisation ? { organisation } : {}) })
    : Promise.resolve();
