import { isDeepStrictEqual } from 'node:util';
import { addDays, type Day } from '../../shared/domain/month';
import { isIn, type Membership, type Network, type Person } from '../../shared/domain/network';
import { nothingByHand, type RegistryByHand } from '../../shared/domain/registry-by-hand';
import type { CsvRow, Problem } from './import-csv';
import type { LeadRow } from './import-rows';

/** Days on which a theme's lead changes hands. */
const turningDays = (rows: readonly LeadRow[]): readonly Day[] => [
  ...new Set(rows.flatMap(({ lead }) => [lead.from, ...(lead.until ? [addDays(lead.until, 1)] : [])])),
];

const sharesOn = (rows: readonly LeadRow[], day: Day): number =>
  rows.filter(({ lead }) => isIn(lead, day)).reduce((sum, { lead }) => sum + lead.share, 0);

/** A theme is led by somebody as a whole, or by nobody: halves that make 90 or 150 are a slip. */
const shareWarnings = (leads: readonly LeadRow[]): readonly Problem[] =>
  [...Map.groupBy(leads, ({ lead }) => lead.theme)].flatMap(([theme, rows]): readonly Problem[] => {
    const wrong = turningDays(rows)
      .map((day) => ({ day, sum: sharesOn(rows, day) }))
      .find(({ sum }) => sum !== 0 && sum !== 100);
    if (!wrong) return [];
    const line = rows.findLast(({ lead }) => isIn(lead, wrong.day))?.row.line ?? 1;
    const value = `${theme}, ${wrong.sum} %`;
    return [{ file: 'leads', line, column: 'share', code: 'sharesNotWhole', value }];
  });

/** Somebody who is a lead of what the organisation does not lead may do nothing there, and would wonder. */
const idleLeads = (rows: readonly CsvRow[], leads: readonly LeadRow[]): readonly Problem[] => {
  const led = new Set(leads.flatMap(({ lead }) => [lead.organisation, `${lead.organisation}~${lead.theme}`]));
  const keyOf = (row: CsvRow): string =>
    [row.cell('organisation'), row.cell('theme')].filter(Boolean).join('~');
  return rows
    .filter((row) => row.cell('role') === 'lead' && !led.has(keyOf(row)))
    .map(({ line, cell }) => ({
      file: 'people',
      line,
      column: 'role',
      code: 'leadsNothing',
      value: cell('email'),
    }));
};

/** What may be meant, and probably is not; the import goes through. */
export const warningsOf = (leads: readonly LeadRow[], people: readonly CsvRow[]): readonly Problem[] => [
  ...shareWarnings(leads),
  ...idleLeads(people, leads),
];

const spansOf = (rows: readonly Pick<Membership, 'from' | 'until'>[]): string =>
  rows
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .map(({ from, until = '' }) => `${from}–${until}`)
    .join(', ') || '–';

/** Out of the files is out of sight, history too; who has left the network has a last day instead. */
export const organisationsGone = (before: Network | null, next: Network): readonly Problem[] => {
  const ids = new Set(next.organisations.map((o) => o.id));
  return (before?.organisations ?? [])
    .filter((o) => !ids.has(o.id))
    .map((o) => ({
      file: 'organisations',
      line: 1,
      code: 'organisationGone',
      value: `${o.name.fi} (${o.id})`,
    }));
};

const membershipsKept = (files: Network, next: Network): readonly Problem[] => {
  const keyOf = (m: Membership): string => `${m.organisation}, ${m.theme}`;
  const inFiles = Map.groupBy(files.memberships, keyOf);
  const kept = Map.groupBy(next.memberships, keyOf);
  return [...new Set([...inFiles.keys(), ...kept.keys()])].flatMap((key): readonly Problem[] => {
    const stands = spansOf(kept.get(key) ?? []);
    if (stands === spansOf(inFiles.get(key) ?? [])) return [];
    return [{ file: 'memberships', line: 1, code: 'membershipStays', value: `${key}: ${stands}` }];
  });
};

const tasksOf = (person: Person | undefined): readonly string[] =>
  (person?.assignments ?? [])
    .map((a) => [a.organisation, a.role, a.theme, a.deputy, a.from, a.until].join(' '))
    .sort();

/** Organisations, leads and people who were changed on the pages, where the files say otherwise. */
const handKept = (files: Network, next: Network, hand: RegistryByHand): readonly Problem[] => {
  const stays = (file: Problem['file'], code: Problem['code'], value: string): readonly Problem[] => [
    { file, line: 1, code, value },
  ];
  const inFiles = (id: string) => files.organisations.find((o) => o.id === id);
  const leadsIn = ({ leaderships }: Network, theme: string) =>
    leaderships
      .filter((l) => l.theme === theme)
      .map((l) => [l.organisation, l.share, l.from, l.until].join(' '))
      .sort();
  const seatsIn = ({ seats }: Network, organisation: string, theme: string) =>
    seats
      .filter((s) => s.organisation === organisation && s.theme === theme)
      .map((s) => [s.group, s.person, s.deputy, s.from, s.until].join(' '))
      .sort();
  return [
    ...hand.organisations.flatMap(({ organisation: o }) => {
      const stands = next.organisations.find((n) => n.id === o.id);
      return !stands || isDeepStrictEqual(stands, inFiles(o.id))
        ? []
        : stays('organisations', 'organisationStays', `${o.name.fi} (${o.id})`);
    }),
    ...hand.leads.flatMap(({ theme }) =>
      isDeepStrictEqual(leadsIn(files, theme), leadsIn(next, theme))
        ? []
        : stays('leads', 'leadsStay', theme),
    ),
    ...hand.seated.flatMap(({ organisation, theme }) =>
      isDeepStrictEqual(seatsIn(files, organisation, theme), seatsIn(next, organisation, theme))
        ? []
        : stays('groups', 'seatStays', `${inFiles(organisation)?.name.fi ?? organisation}, ${theme}`),
    ),
    ...hand.people.flatMap((p) => {
      const stands = next.people.find((n) => n.id === p.id);
      const filed = files.people.find((f) => f.id === p.id || f.email === p.email);
      const isSame =
        filed?.name === stands?.name &&
        filed?.email === stands?.email &&
        isDeepStrictEqual(tasksOf(filed), tasksOf(stands));
      return isSame ? [] : stays('people', 'personStays', p.name);
    }),
  ];
};

/** What the files say otherwise than the coordinator has recorded: the record stands, and here it is named. */
export const keptOverFiles = (
  files: Network,
  next: Network,
  hand: RegistryByHand = nothingByHand,
): readonly Problem[] => {
  const { phases, quietMonths } = next.project;
  const stays = (code: 'phasesStay' | 'quietMonthsStay', value: string): readonly Problem[] => [
    { file: 'project', line: 1, code, value },
  ];
  const phasesSay = phases.map(({ id, from, until }) => `${id} ${from}–${until}`).join(', ');
  return [
    ...handKept(files, next, hand),
    ...membershipsKept(files, next),
    ...(isDeepStrictEqual(phases, files.project.phases) ? [] : stays('phasesStay', phasesSay)),
    ...(isDeepStrictEqual(quietMonths, files.project.quietMonths)
      ? []
      : stays('quietMonthsStay', quietMonths.join(', ') || '–')),
  ];
};
