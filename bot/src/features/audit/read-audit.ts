import type { Ports } from '../../ports';
import type { Actor } from '../../shared/domain/actor';
import type { Fact } from '../../shared/domain/fact';
import { kindOf } from '../../shared/domain/fact-kinds';
import type { Localized } from '../../shared/domain/language';
import { dayOf, type Instant, type Month, monthOfDay } from '../../shared/domain/month';
import { type Network, type OrganisationId, personById } from '../../shared/domain/network';
import { demand, may } from '../../shared/domain/permission';
import { auditText, notedNames, stepNames } from '../../shared/text/audit';

/** Who did what for which organisation: no free text, and of people only who did it. */
export type AuditLine = {
  readonly at: Instant;
  readonly by: string;
  readonly what: Localized;
  readonly organisation: OrganisationId | null;
};

const isIn = (month: Month, at: Instant): boolean => monthOfDay(dayOf(at)) === month;
const ofFact = ({ content, recordedAt, recordedBy }: Fact): AuditLine => ({
  at: recordedAt,
  by: recordedBy,
  what: kindOf(content).names,
  organisation: ('organisation' in content && content.organisation) || null,
});

/** A month's acts, the latest first: facts, steps of bulletins, settings, and what was noted by itself. */
export const auditLines = async (
  { stores }: Pick<Ports, 'stores'>,
  month: Month,
): Promise<readonly AuditLine[]> => {
  const [facts, bulletins, approvals, notes] = await Promise.all([
    stores.facts.all(),
    stores.bulletins.list(),
    stores.settings.approvalWords(),
    stores.settings.auditNotes(month),
  ]);
  const steps = bulletins.flatMap((b) =>
    b.log.map(
      ({ step, at, by }): AuditLine => ({
        at,
        by,
        what: stepNames[step],
        organisation: b.organisation ?? null,
      }),
    ),
  );
  return [
    ...facts.filter((f) => isIn(month, f.recordedAt)).map(ofFact),
    ...steps,
    ...approvals.map(
      ({ on, at, by }): AuditLine => ({
        at,
        by,
        what: on ? auditText.approvalOn : auditText.approvalOff,
        organisation: null,
      }),
    ),
    ...notes.map(
      ({ at, by, what, organisation }): AuditLine => ({
        at,
        by,
        what: notedNames[what],
        organisation: organisation ?? null,
      }),
    ),
  ]
    .filter((line) => isIn(month, line.at))
    .toSorted((a, b) => b.at.localeCompare(a.at));
};

/** What is recorded for an organisation, and what its people did. */
const isAbout = (network: Network, id: OrganisationId, { by, organisation }: AuditLine): boolean =>
  organisation === id ||
  (organisation === null && personById(network, by)?.assignments.some((a) => a.organisation === id) === true);

export type AskedAudit = {
  readonly month?: Month | undefined;
  readonly organisation?: OrganisationId | undefined;
};

/** The coordinator reads all of it; an organisation's people what is about themselves. */
export const readAudit = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  { month = monthOfDay(actor.today), organisation: asked }: AskedAudit,
) => {
  const organisation =
    asked ?? (may(actor, 'seeAudit', network) ? null : (actor.person?.chosen ?? firstOf(actor)));
  demand(actor, 'seeAudit', network, organisation ? { organisation } : {});
  const lines = await auditLines(ports, month);
  return {
    month,
    organisation,
    lines: organisation ? lines.filter((line) => isAbout(network, organisation, line)) : lines,
  };
};
const firstOf = ({ person }: Actor): OrganisationId | null => person?.assignments[0]?.organisation ?? null;
