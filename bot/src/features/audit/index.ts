import { tableFile } from '../../answers/tables';
import type { Room } from '../../routes';
import * as contract from '../../shared/contract/audit';
import { organisationById } from '../../shared/domain/network';
import { auditHeadings, auditText, whoDid } from '../../shared/text/audit';
import { written } from '../../shared/text/say';
import { readAudit } from './read-audit';

/** Who did what when: for the coordinator, and for an organisation about itself. */
export const audit: Room = (routes) => {
  routes.call(contract.audit, async ({ ports, actor, network, query, lang }) => {
    const { lines, ...asked } = await readAudit(ports, actor, network, query);
    return {
      ...asked,
      lines: lines.map(({ at, by, what, organisation }) => ({
        at,
        by: whoDid(network, by, lang),
        what: what[lang],
        organisation: organisation ? (organisationById(network, organisation)?.name ?? null) : null,
      })),
    };
  });
  routes.call(contract.exportAudit, async ({ ports, actor, network, query, lang }) => {
    const { lines, month } = await readAudit(ports, actor, network, query);
    const rows = lines.map(({ at, by, what, organisation }) => [
      { at },
      whoDid(network, by, lang),
      what[lang],
      organisation ? written(organisationById(network, organisation)?.name ?? {}, lang) : '',
    ]);
    const headings = auditHeadings.map((heading) => heading[lang]);
    return tableFile([headings, ...rows], `${auditText.file[lang]} ${month}`, query.format);
  });
};
