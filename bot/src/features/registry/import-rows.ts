import { z } from 'zod';
import type {
  Assignment,
  GroupSeat,
  Leadership,
  Membership,
  Organisation,
  OrganisationId,
  Person,
  PersonRole,
} from '../../shared/domain/network';
import { personRoles } from '../../shared/domain/network';
import { personIdOf } from './first-network';
import { languageIn, type OrganisationIn, overlaps, spanIn, themeIn, yesIn } from './import-cells';
import type { CsvRow } from './import-csv';

/** A leadership, and where it stands, for what is said about all of a theme's together. */
export type LeadRow = { readonly row: CsvRow; readonly lead: Leadership };

const organisationIn = (row: CsvRow): Organisation => {
  const fi = row.cell('name_fi') || row.cell('name_sv');
  if (!/^[a-z0-9][a-z0-9-]{0,59}$/u.test(row.cell('id'))) row.wrong('badId', 'id');
  if (!fi) row.wrong('noName', 'name_fi', row.cell('id'));
  const { from, until } = spanIn(row, 'joined', 'left');
  const merged = row.cell('merged_into');
  return {
    id: row.cell('id'),
    name: { fi, sv: row.cell('name_sv') || fi },
    language: languageIn(row, 'fi'),
    joined: from,
    ...(until ? { left: until } : {}),
    ...(merged ? { mergedInto: merged } : {}),
    isCoordinator: yesIn(row, 'coordinator'),
  };
};

/** One that has merged into another that has merged into it, over however many steps. */
const isInCircle = (all: readonly Organisation[], id: string): boolean => {
  const into = new Map(all.map((o) => [o.id, o.mergedInto]));
  let next = into.get(id);
  for (let steps = 0; next && next !== id && steps < all.length; steps += 1) next = into.get(next);
  return next === id;
};

export const readOrganisations = (rows: readonly CsvRow[]): readonly Organisation[] => {
  const found = rows.map(organisationIn);
  const ids = found.map((o) => o.id);
  rows.forEach((row, i) => {
    if (ids.indexOf(row.cell('id')) < i) row.wrong('twice', 'id');
    const merged = row.cell('merged_into');
    if (merged && (!ids.includes(merged) || merged === ids[i]))
      row.wrong('unknownOrganisation', 'merged_into');
    else if (merged && isInCircle(found, ids[i] ?? '')) row.wrong('mergedInCircle', 'merged_into');
  });
  const [first] = rows;
  if (first && found.filter((o) => o.isCoordinator).length !== 1)
    first.wrong('oneCoordinator', 'coordinator');
  return found;
};

const refuseOverlaps = (rows: readonly CsvRow[], all: readonly Membership[]): void => {
  const before = new Map<string, readonly Membership[]>();
  all.forEach((one, i) => {
    const key = `${one.organisation}, ${one.theme}`;
    const earlier = before.get(key) ?? [];
    if (earlier.some((other) => overlaps(other, one))) rows[i]?.wrong('overlap', 'theme', key);
    before.set(key, [...earlier, one]);
  });
};

export const readLeads = (rows: readonly CsvRow[], organisation: OrganisationIn): readonly LeadRow[] => {
  const found = rows.map((row) => {
    const share = Number(row.cell('share') || '100');
    if (!(share >= 1 && share <= 100)) row.wrong('badShare', 'share');
    return { row, lead: { organisation: organisation(row), theme: themeIn(row), share, ...spanIn(row) } };
  });
  refuseOverlaps(
    rows,
    found.map((f) => f.lead),
  );
  return found;
};

export const readMemberships = (
  rows: readonly CsvRow[],
  organisation: OrganisationIn,
): readonly Membership[] => {
  const found = rows.map((row) => ({
    organisation: organisation(row),
    theme: themeIn(row),
    ...spanIn(row),
  }));
  refuseOverlaps(rows, found);
  return found;
};

const assignmentIn = (row: CsvRow, organisation: OrganisationId): Assignment => {
  const role = row.cell('role');
  if (!(personRoles as readonly string[]).includes(role)) row.wrong('unknownRole', 'role');
  return {
    organisation,
    role: role as PersonRole,
    ...(row.cell('theme') ? { theme: themeIn(row) } : {}),
    deputy: yesIn(row, 'deputy'),
    ...spanIn(row),
  };
};

/** One row is one task; rows with the same address are one person. Without a language: the organisation's. */
export const readPeople = (
  rows: readonly CsvRow[],
  organisations: readonly Organisation[],
  organisationOf: OrganisationIn,
): readonly Person[] => {
  const languages = new Map(organisations.map((o) => [o.id, o.language]));
  const people = new Map<string, Person>();
  for (const row of rows) {
    const email = row.cell('email').toLowerCase();
    const name = row.cell('name');
    const known = people.get(email);
    const organisation = organisationOf(row);
    if (!z.email().safeParse(email).success) row.wrong('badEmail', 'email');
    if (!name) row.wrong('noName', 'name', email);
    else if (known && known.name !== name) row.wrong('twoNames', 'name', email);
    const language = languageIn(row, known?.language ?? languages.get(organisation) ?? 'fi');
    people.set(email, {
      id: personIdOf(email),
      name: known?.name ?? name,
      email,
      language: known?.language ?? language,
      assignments: [...(known?.assignments ?? []), assignmentIn(row, organisation)],
      accounts: [],
    });
  }
  return [...people.values()];
};

export const readGroups = (
  rows: readonly CsvRow[],
  organisation: OrganisationIn,
  emails: ReadonlySet<string>,
): readonly GroupSeat[] =>
  rows.map((row) => {
    const at = (column: string): string => row.cell(column).toLowerCase();
    for (const column of ['person', 'deputy'])
      if (emails.size > 0 && at(column) && !emails.has(at(column))) row.wrong('unknownPerson', column);
    if (at('deputy') && !at('person')) row.wrong('deputyAlone', 'deputy');
    if (!row.cell('group')) row.wrong('noName', 'group');
    const fi = row.cell('name_fi') || row.cell('group');
    return {
      theme: themeIn(row),
      group: row.cell('group'),
      name: { fi, sv: row.cell('name_sv') || fi },
      organisation: organisation(row),
      ...(at('person') ? { person: personIdOf(at('person')) } : {}),
      ...(at('deputy') ? { deputy: personIdOf(at('deputy')) } : {}),
      ...spanIn(row),
    };
  });
