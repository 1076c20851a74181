import type { SheetLine } from '../../answers/read-workbook';
import type { Network } from '../../shared/domain/network';
import { organisationAmong } from './import-cells';
import { columns, linesOf, type Problem, rowsOf, type TableName } from './import-csv';
import type { ReadFiles } from './import-files';
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
export type ParsedNetwork = {
  /** Null when there is a problem. */
  readonly network: Network | null;
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
};

/** The whole network from its tables, or everything that is wrong with them: never a half. */
export const networkFrom = (read: ReadFiles, currentProject: Network['project']): ParsedNetwork => {
  const problems: Problem[] = [...read.problems];
  const report = (problem: Problem): void => void problems.push(problem);
  const rows = (table: TableName) => {
    // What could not be read at all is told already; the rest of it would be told of nothing.
    if (!read.tables[table]?.length && problems.some((p) => p.file === table)) return [];
    return rowsOf(table, read.tables[table] ?? [], report);
  };
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
    project: readProject(read.project, currentProject, report),
    organisations,
    leaderships: leads.map(({ lead }) => lead),
    memberships: readMemberships(rows('memberships'), organisation),
    seats: read.tables.groups?.length ? readGroups(rows('groups'), organisation, emails) : [],
    people,
  };
  const isWhole = problems.length === 0;
  return {
    network: isWhole ? network : null,
    problems,
    warnings: isWhole ? warningsOf(leads, peopleRows) : [],
  };
};

/** The same from files of text. */
export const parseNetwork = (files: NetworkFiles, currentProject: Network['project']): ParsedNetwork => {
  const problems: Problem[] = [];
  const tables: { [table in TableName]?: readonly SheetLine[] } = {};
  for (const table of Object.keys(columns) as readonly TableName[]) {
    const text = files[table];
    if (text === undefined || (table === 'groups' && !text.trim())) continue;
    const lines = linesOf(table, text, (problem) => void problems.push(problem));
    if (lines) tables[table] = lines;
  }
  const project = files.project === undefined ? {} : { project: files.project };
  return networkFrom({ tables, ...project, problems, notes: [] }, currentProject);
};
