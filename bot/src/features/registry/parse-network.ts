import type { Network } from '../../shared/domain/network';
import { organisationAmong } from './import-cells';
import { type CsvFile, type Problem, rowsOf } from './import-csv';
import { readProject } from './import-project';
import { readGroups, readLeads, readMemberships, readOrganisations, readPeople } from './import-rows';
import { warningsOf } from './import-warnings';

export type NetworkFiles = {
  readonly organisations: string;
  readonly leads: string;
  readonly memberships: string;
  readonly groups?: string | undefined;
  readonly people: string;
  /** JSON: name, dates, phases and quiet months of the project round. */
  readonly project?: string | undefined;
};
export type Parsed = {
  /** Null when there is a problem. */
  readonly network: Network | null;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
};

/** The whole network from its files, or everything that is wrong with them: never a half. */
export const parseNetwork = (files: NetworkFiles, currentProject: Network['project']): Parsed => {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => void problems.push(problem);
  const rows = (file: CsvFile) => rowsOf(file, files[file] ?? '', report);
  const needed = (file: 'organisations' | 'people') => {
    const found = rows(file);
    const isBare = found.length === 0 && !problems.some((p) => p.file === file);
    if (isBare) report({ file, line: 1, code: 'empty', value: '' });
    return found;
  };
  const organisations = readOrganisations(needed('organisations'));
  const organisation = organisationAmong(new Set(organisations.map((o) => o.id)));
  const peopleRows = needed('people');
  const people = readPeople(peopleRows, organisations, organisation);
  const emails = new Set(people.map((p) => p.email));
  const leads = readLeads(rows('leads'), organisation);
  const network: Network = {
    project: readProject(files.project, currentProject, report),
    organisations,
    leaderships: leads.map(({ lead }) => lead),
    memberships: readMemberships(rows('memberships'), organisation),
    seats: files.groups?.trim() ? readGroups(rows('groups'), organisation, emails) : [],
    people,
  };
  const isWhole = problems.length === 0;
  return {
    network: isWhole ? network : null,
    problems,
    warnings: isWhole ? warningsOf(leads, peopleRows) : [],
  };
};
