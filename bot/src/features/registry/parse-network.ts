import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { isLanguage } from '../../shared/domain/language';
import { isDay } from '../../shared/domain/month';
import type {
  Assignment,
  GroupSeat,
  Leadership,
  Membership,
  Network,
  Organisation,
  Person,
} from '../../shared/domain/network';
import { type PersonRole, personRoles } from '../../shared/domain/network';
import { isThemeId, type ThemeId } from '../../shared/domain/theme';
import type { ProblemCode } from '../../shared/text/import';
import { personIdOf } from './first-network';

export type NetworkFiles = {
  readonly organisations: string;
  readonly leads: string;
  readonly memberships: string;
  readonly groups?: string | undefined;
  readonly people: string;
  /** JSON: name, dates, phases and quiet months of the project round. */
  readonly project?: string | undefined;
};
export type Problem = {
  readonly file: string;
  readonly line: number;
  readonly code: ProblemCode;
  readonly value: string;
};
export type Parsed = { readonly network: Network | null; readonly problems: readonly Problem[] };

const mostBytes = 5 * 1024 * 1024;
const columns = {
  organisations: ['id', 'name_fi', 'name_sv', 'language', 'joined', 'left', 'merged_into', 'coordinator'],
  leads: ['organisation', 'theme', 'share', 'from', 'until'],
  memberships: ['organisation', 'theme', 'from', 'until'],
  groups: ['theme', 'group', 'name_fi', 'name_sv', 'organisation', 'person', 'deputy', 'from', 'until'],
  people: ['email', 'name', 'language', 'organisation', 'role', 'theme', 'deputy', 'from', 'until'],
} as const;
type File = keyof typeof columns;
type Row = { readonly line: number; readonly cell: (column: string) => string };
type Report = (file: string, line: number, code: ProblemCode, value?: string) => void;

/** Semicolons as Finnish Excel writes them, or commas; with or without BOM. */
const rowsOf = (file: File, text: string, report: Report): readonly Row[] => {
  if (text.length > mostBytes) {
    report(file, 1, 'tooLarge');
    return [];
  }
  const head = text.replace(/^\uFEFF/u, '').split(/\r?\n/u)[0] ?? '';
  try {
    const read = parse(text, {
      bom: true,
      delimiter: head.includes(';') ? ';' : ',',
      columns: (names: string[]) => names.map((n) => n.trim().toLowerCase()),
      skip_empty_lines: true,
      trim: true,
      info: true,
      relax_column_count: true,
    }) as unknown as { record: Record<string, string>; info: { lines: number } }[];
    const names = head.split(/[;,]/u).map((n) => n.trim().toLowerCase().replaceAll('"', ''));
    const missing = columns[file].filter((c) => !names.includes(c));
    for (const column of missing) report(file, 1, 'missingColumn', column);
    if (read.length === 0 && (file === 'organisations' || file === 'people')) report(file, 1, 'empty');
    return missing.length > 0
      ? []
      : read.map(({ record, info }) => ({ line: info.lines, cell: (c) => record[c] ?? '' }));
  } catch (error) {
    report(file, (error as { lines?: number }).lines ?? 1, 'unreadable');
    return [];
  }
};

type Span = { readonly from: string; readonly until?: string };
const spanOf = (file: File, row: Row, first: string, last: string, report: Report): Span => {
  const from = row.cell(first);
  const until = row.cell(last);
  if (!isDay(from)) report(file, row.line, 'badDate', from);
  if (until && !isDay(until)) report(file, row.line, 'badDate', until);
  if (until && until < from) report(file, row.line, 'endsBeforeStart', until);
  return { from, ...(until ? { until } : {}) };
};
const languageIn = (file: File, row: Row, report: Report): 'fi' | 'sv' | 'en' => {
  const word = row.cell('language') || 'fi';
  if (isLanguage(word)) return word;
  report(file, row.line, 'unknownLanguage', word);
  return 'fi';
};
const themeIn = (file: File, row: Row, report: Report): ThemeId => {
  const word = row.cell('theme');
  if (!isThemeId(word)) report(file, row.line, 'unknownTheme', word);
  return word as ThemeId;
};

const readOrganisations = (rows: readonly Row[], report: Report): readonly Organisation[] => {
  const seen = new Set<string>();
  const found = rows.map((row): Organisation => {
    const id = row.cell('id');
    if (!/^[a-z0-9][a-z0-9-]{0,59}$/u.test(id)) report('organisations', row.line, 'badId', id);
    if (seen.has(id)) report('organisations', row.line, 'twice', id);
    seen.add(id);
    const fi = row.cell('name_fi') || row.cell('name_sv');
    if (!fi) report('organisations', row.line, 'noName', id);
    const { from, until } = spanOf('organisations', row, 'joined', 'left', report);
    const merged = row.cell('merged_into');
    return {
      id,
      name: { fi, sv: row.cell('name_sv') || fi },
      language: languageIn('organisations', row, report),
      joined: from,
      ...(until ? { left: until } : {}),
      ...(merged ? { mergedInto: merged } : {}),
      isCoordinator: /^(yes|1|true|x|kyllä|ja)$/iu.test(row.cell('coordinator')),
    };
  });
  if (found.length > 0 && found.filter((o) => o.isCoordinator).length !== 1)
    report('organisations', 1, 'oneCoordinator');
  return found;
};

const knowing =
  (ids: ReadonlySet<string>, file: File, report: Report) =>
  (row: Row): string => {
    const id = row.cell('organisation');
    if (!ids.has(id)) report(file, row.line, 'unknownOrganisation', id);
    return id;
  };

const readLeads = (
  rows: readonly Row[],
  organisationIn: (r: Row) => string,
  report: Report,
): readonly Leadership[] =>
  rows.map((row) => {
    const share = Number(row.cell('share') || '100');
    if (!(share >= 1 && share <= 100)) report('leads', row.line, 'badShare', row.cell('share'));
    return {
      organisation: organisationIn(row),
      theme: themeIn('leads', row, report),
      share,
      ...spanOf('leads', row, 'from', 'until', report),
    };
  });

const readMemberships = (
  rows: readonly Row[],
  organisationIn: (r: Row) => string,
  report: Report,
): readonly Membership[] =>
  rows.map((row) => ({
    organisation: organisationIn(row),
    theme: themeIn('memberships', row, report),
    ...spanOf('memberships', row, 'from', 'until', report),
  }));

const isEmail = (word: string): boolean => z.email().safeParse(word).success;

const readPeople = (
  rows: readonly Row[],
  organisationIn: (r: Row) => string,
  report: Report,
): readonly Person[] => {
  const people = new Map<string, Person>();
  for (const row of rows) {
    const email = row.cell('email').toLowerCase();
    if (!isEmail(email)) report('people', row.line, 'badEmail', email);
    const role = row.cell('role');
    if (!(personRoles as readonly string[]).includes(role)) report('people', row.line, 'unknownRole', role);
    const theme = row.cell('theme') ? themeIn('people', row, report) : undefined;
    const assignment: Assignment = {
      organisation: organisationIn(row),
      role: role as PersonRole,
      ...(theme ? { theme } : {}),
      deputy: /^(yes|1|true|x|kyllä|ja)$/iu.test(row.cell('deputy')),
      ...spanOf('people', row, 'from', 'until', report),
    };
    const name = row.cell('name');
    const known = people.get(email);
    if (!name) report('people', row.line, 'noName', email);
    if (known && known.name !== name) report('people', row.line, 'twoNames', email);
    people.set(email, {
      id: personIdOf(email),
      name,
      email,
      language: known?.language ?? languageIn('people', row, report),
      assignments: [...(known?.assignments ?? []), assignment],
      accounts: [],
    });
  }
  return [...people.values()];
};

const readGroups = (
  rows: readonly Row[],
  organisationIn: (r: Row) => string,
  emails: ReadonlySet<string>,
  report: Report,
): readonly GroupSeat[] =>
  rows.map((row) => {
    const [person, deputy] = ['person', 'deputy'].map((c) => row.cell(c).toLowerCase());
    for (const email of [person, deputy])
      if (email && !emails.has(email)) report('groups', row.line, 'unknownPerson', email);
    if (deputy && !person) report('groups', row.line, 'deputyAlone', deputy);
    return {
      theme: themeIn('groups', row, report),
      group: row.cell('group'),
      name: {
        fi: row.cell('name_fi') || row.cell('group'),
        sv: row.cell('name_sv') || row.cell('name_fi') || row.cell('group'),
      },
      organisation: organisationIn(row),
      ...(person ? { person: personIdOf(person) } : {}),
      ...(deputy ? { deputy: personIdOf(deputy) } : {}),
      ...spanOf('groups', row, 'from', 'until', report),
    };
  });

const day = z.string().refine(isDay);
const projectSchema = z.object({
  name: z.string().min(1).max(100),
  starts: day,
  ends: day,
  phases: z
    .array(z.object({ id: z.enum(['launch', 'development', 'piloting', 'closing']), from: day, until: day }))
    .max(4),
  quietMonths: z.array(z.number().int().min(1).max(12)),
});
const readProject = (
  text: string | undefined,
  now: Network['project'],
  report: Report,
): Network['project'] => {
  if (!text) return now;
  const json = (): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  };
  const read = projectSchema.safeParse(json());
  if (read.success) return read.data;
  report('project', 1, 'badProject', read.error.issues[0]?.path.join('.') ?? '');
  return now;
};

/** The whole network from its files, or everything that is wrong with them: never a half. */
export const parseNetwork = (files: NetworkFiles, currentProject: Network['project']): Parsed => {
  const problems: Problem[] = [];
  const report: Report = (file, line, code, value = '') =>
    void problems.push({ file, line, code, value: value.slice(0, 100) });
  const organisations = readOrganisations(rowsOf('organisations', files.organisations, report), report);
  const ids = new Set(organisations.map((o) => o.id));
  for (const o of organisations)
    if (o.mergedInto && !ids.has(o.mergedInto))
      report('organisations', 1, 'unknownOrganisation', o.mergedInto);
  const inFile = (file: File) => knowing(ids, file, report);
  const people = readPeople(rowsOf('people', files.people, report), inFile('people'), report);
  const network: Network = {
    project: readProject(files.project, currentProject, report),
    organisations,
    leaderships: readLeads(rowsOf('leads', files.leads, report), inFile('leads'), report),
    memberships: readMemberships(
      rowsOf('memberships', files.memberships, report),
      inFile('memberships'),
      report,
    ),
    seats: files.groups
      ? readGroups(
          rowsOf('groups', files.groups, report),
          inFile('groups'),
          new Set(people.map((p) => p.email)),
          report,
        )
      : [],
    people,
  };
  return { network: problems.length === 0 ? network : null, problems };
};
