import type { NetworkFiles } from '../../src/features/registry/parse-network';
import { lastDay } from '../../src/shared/domain/month';
import type { Leadership, Membership } from '../../src/shared/domain/network';
import type { ThemeId } from '../../src/shared/domain/theme';
import type { SampleCalendar } from './calendar';
import { leadsFrom, makeOrganisations, membershipsFrom, type SampleOrganisation } from './membership';
import { coordinator } from './organisation-list';
import { makePeople, type TaskWords } from './people';

type FileCell = string | number | undefined;
const quoted = (cell: FileCell): string => {
  const word = String(cell ?? '');
  return /[;"\n]/u.test(word) ? `"${word.replaceAll('"', '""')}"` : word;
};
/** As Finnish Excel saves it: BOM, semicolons, CRLF. */
const csv = (head: string, rows: readonly (readonly FileCell[])[]): string =>
  `\uFEFF${[head, ...rows.map((row) => row.map(quoted).join(';'))].join('\r\n')}\r\n`;

const organisationRow = (o: SampleOrganisation): readonly FileCell[] => [
  o.id,
  o.name.fi,
  o.name.sv,
  o.language,
  o.joined,
  o.left,
  o.mergedInto,
  o.id === coordinator.id ? 'yes' : '',
];
const leadRow = (l: Leadership): readonly FileCell[] => [l.organisation, l.theme, l.share, l.from, l.until];
const membershipRow = (m: Membership): readonly FileCell[] => [m.organisation, m.theme, m.from, m.until];
const taskRow = (t: TaskWords): readonly FileCell[] => [
  t.email,
  t.name,
  t.language,
  t.organisation,
  t.role,
  t.theme,
  t.deputy ? 'yes' : '',
  t.from,
  t.until,
];

type FileGroup = { readonly id: string; readonly fi: string; readonly sv: string };
/** Themes divided into groups; of the others one said that it has none, and one has not said yet. */
export const workingGroups: Readonly<Partial<Record<ThemeId, readonly FileGroup[]>>> = {
  'pedagogy-and-clients': [
    { id: 'pienet', fi: 'Pienet järjestäjät', sv: 'Små anordnare' },
    { id: 'suuret', fi: 'Suuret järjestäjät', sv: 'Stora anordnare' },
    {
      id: 'kansanopistot',
      fi: 'Kansanopistot ja erityisoppilaitokset',
      sv: 'Folkhögskolor och specialläroanstalter',
    },
  ],
  quality: [
    { id: 'ita', fi: 'Itäinen ryhmä', sv: 'Östra gruppen' },
    { id: 'lansi', fi: 'Läntinen ryhmä', sv: 'Västra gruppen' },
  ],
  'future-and-vision': [
    { id: 'ennakointi', fi: 'Ennakointi', sv: 'Framsyn' },
    { id: 'strategia', fi: 'Strategiatyö', sv: 'Strategiarbete' },
  ],
};

/** A seat for every member; here and there nobody is named yet. */
const seatRows = (
  calendar: SampleCalendar,
  memberships: readonly Membership[],
  tasks: readonly TaskWords[],
): readonly (readonly FileCell[])[] =>
  Object.entries(workingGroups).flatMap(([theme, groups]) =>
    memberships
      .filter((m) => m.theme === theme)
      .map((m, i) => {
        const group = groups[i % groups.length];
        const contact = tasks.find((t) => t.organisation === m.organisation && t.role === 'contact');
        const deputy = tasks.find((t) => t.organisation === m.organisation && t.deputy);
        const isNamed = i % 8 !== 5 && contact;
        const from = lastDay(calendar.months[0]);
        return [
          theme,
          group?.id,
          group?.fi,
          group?.sv,
          m.organisation,
          isNamed ? contact.email : '',
          isNamed ? deputy?.email : '',
          m.from > from ? m.from : from,
          m.until,
        ];
      }),
  );

/** The very files that a real network would be imported from (docs/import.md). */
export const makeFiles = (
  seed: number,
  calendar: SampleCalendar,
): NetworkFiles & { readonly groups: string } => {
  const organisations = makeOrganisations(seed, calendar);
  const memberships = membershipsFrom(organisations);
  const tasks = makePeople(seed, calendar, organisations, memberships);
  return {
    organisations: csv(
      'id;name_fi;name_sv;language;joined;left;merged_into;coordinator',
      organisations.map(organisationRow),
    ),
    leads: csv('organisation;theme;share;from;until', leadsFrom(calendar).map(leadRow)),
    memberships: csv('organisation;theme;from;until', memberships.map(membershipRow)),
    groups: csv(
      'theme;group;name_fi;name_sv;organisation;person;deputy;from;until',
      seatRows(calendar, memberships, tasks),
    ),
    people: csv('email;name;language;organisation;role;theme;deputy;from;until', tasks.map(taskRow)),
    project: JSON.stringify(calendar.project),
  };
};
