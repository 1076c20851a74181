import { addDays, addMonths, type Day, firstDay, lastDay, type Month } from '../../src/shared/domain/month';
import type { Project } from '../../src/shared/domain/network';
import { type ThemeId, themeIds } from '../../src/shared/domain/theme';
import type { Chance } from './chance';
import {
  finnishEndings,
  finnishFirst,
  finnishKinds,
  finnishLast,
  finnishPlaces,
  swedishFirst,
  swedishKinds,
  swedishLast,
  swedishPlaces,
} from './words';

export type SampleOrganisation = {
  readonly id: string;
  readonly name: { readonly fi: string; readonly sv: string };
  readonly language: 'fi' | 'sv';
  readonly joined: Day;
  readonly themes: readonly ThemeId[];
};
export type SamplePerson = {
  readonly email: string;
  readonly name: string;
  readonly language: 'fi' | 'sv';
  readonly organisation: string;
  readonly role: string;
  readonly theme?: ThemeId;
  readonly deputy?: boolean;
};
export type SampleNetwork = {
  readonly project: Project;
  readonly months: readonly Month[];
  readonly organisations: readonly SampleOrganisation[];
  readonly leads: readonly {
    readonly organisation: string;
    readonly theme: ThemeId;
    readonly share: number;
  }[];
  readonly people: readonly SamplePerson[];
  readonly groups: readonly {
    readonly theme: ThemeId;
    readonly group: string;
    readonly organisation: string;
    readonly email?: string;
  }[];
};

export const organisationCount = 81;
const swedishCount = 9;
const coordinatorId = 'tuulikallio-kaupunki';

/** A round that began five months ago and ends in seven; phases such that every standing occurs today. */
export const sampleProject = (today: Day): Project => {
  const first = addMonths(today.slice(0, 7), -5);
  const piloting = addDays(today, 20);
  return {
    name: 'Strapetsi',
    starts: firstDay(first),
    ends: lastDay(addMonths(first, 11)),
    phases: [
      { id: 'launch', from: firstDay(first), until: lastDay(addMonths(first, 1)) },
      { id: 'development', from: firstDay(addMonths(first, 2)), until: lastDay(addMonths(first, 4)) },
      { id: 'piloting', from: firstDay(addMonths(first, 3)), until: piloting },
      { id: 'closing', from: addDays(piloting, 1), until: lastDay(addMonths(first, 11)) },
    ],
    quietMonths: [7],
  };
};

const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');

const finnishNames = (): readonly string[] =>
  finnishEndings.flatMap((ending, e) =>
    finnishPlaces.map((place, p) => `${place}${ending}${finnishKinds[(e + p) % finnishKinds.length]}`),
  );
const swedishNames = (): readonly string[] =>
  swedishPlaces.map((place, i) => `${place}s${swedishKinds[i % swedishKinds.length]}`);

const themesFor = (chance: Chance, swedish: boolean): readonly ThemeId[] => {
  const [a, b, c, d, own] = themeIds;
  const four = [a, b, c, d];
  const first = chance.pick(four);
  const more = four.filter((t) => t !== first && chance.happens(0.22));
  return swedish ? [own, ...(chance.happens(0.5) ? [first] : [])] : [first, ...more.slice(0, 2)];
};

const makeOrganisations = (chance: Chance, project: Project, today: Day): readonly SampleOrganisation[] => {
  const finnish = finnishNames().slice(0, organisationCount - swedishCount - 1);
  const late = firstDay(addMonths(today.slice(0, 7), -2));
  const make = (name: string, language: 'fi' | 'sv', index: number): SampleOrganisation => ({
    id: slug(name).slice(0, 50),
    name: { fi: name, sv: name },
    language,
    // One has joined two months ago.
    joined: index === 40 ? late : project.starts,
    themes: themesFor(chance, language === 'sv'),
  });
  return [
    {
      id: coordinatorId,
      name: { fi: 'Tuulikallion kaupunki', sv: 'Vindberga stad' },
      language: 'fi',
      joined: project.starts,
      themes: ['competence-and-staff'],
    },
    ...finnish.map((name, i) => make(name, 'fi', i)),
    ...swedishNames()
      .slice(0, swedishCount)
      .map((name, i) => make(name, 'sv', 100 + i)),
  ];
};

/** Six organisations lead five themes: one leads halves of two, so two themes have co-leads. */
const makeLeads = (organisations: readonly SampleOrganisation[]) => {
  const id = (index: number): string => organisations[index]?.id ?? '';
  const swedish = organisations.find((o) => o.language === 'sv')?.id ?? '';
  return [
    { organisation: id(1), theme: 'pedagogy-and-clients', share: 50 },
    { organisation: id(2), theme: 'pedagogy-and-clients', share: 50 },
    { organisation: id(3), theme: 'quality', share: 100 },
    { organisation: id(4), theme: 'competence-and-staff', share: 100 },
    { organisation: id(1), theme: 'future-and-vision', share: 50 },
    { organisation: id(5), theme: 'future-and-vision', share: 50 },
    { organisation: swedish, theme: 'swedish-cross-cutting', share: 100 },
  ] as const;
};

const makePeople = (
  chance: Chance,
  organisations: readonly SampleOrganisation[],
  leads: SampleNetwork['leads'],
): readonly SamplePerson[] => {
  const taken = new Set<string>();
  const someone = (
    o: SampleOrganisation,
  ): Pick<SamplePerson, 'email' | 'name' | 'language' | 'organisation'> => {
    const sv = o.language === 'sv';
    for (;;) {
      const name = sv
        ? `${chance.pick(swedishFirst)} ${chance.pick(swedishLast)}`
        : `${chance.pick(finnishFirst)} ${chance.pick(finnishLast)}`;
      const email = `${slug(name).replaceAll('-', '.')}@${o.id.split('-')[0]}.example`;
      if (taken.has(email)) continue;
      taken.add(email);
      return { email, name, language: o.language, organisation: o.id };
    }
  };
  const of = (id: string): SampleOrganisation =>
    organisations.find((o) => o.id === id) ?? (organisations[0] as SampleOrganisation);
  const coordinator = of(coordinatorId);
  const leading = [...new Set(leads.map((l) => l.organisation))];
  const people: SamplePerson[] = [
    { ...someone(coordinator), role: 'coordinator' },
    { ...someone(coordinator), role: 'coordinator' },
    { ...someone(coordinator), language: 'sv', role: 'communications' },
    { ...someone(coordinator), role: 'observer' },
    { ...someone(coordinator), language: 'sv', role: 'observer' },
  ];
  for (const id of leading) {
    const person = someone(of(id));
    for (const lead of leads.filter((l) => l.organisation === id))
      people.push({ ...person, role: 'lead', theme: lead.theme });
  }
  for (const o of organisations) {
    people.push({ ...someone(o), role: 'contact' });
    if (chance.happens(0.85)) people.push({ ...someone(o), role: 'contact', deputy: true });
    for (const theme of o.themes)
      if (chance.happens(0.8)) people.push({ ...someone(o), role: 'pilotOwner', theme });
  }
  // One guest acts for two organisations.
  const both = people.find((p) => p.role === 'contact' && p.organisation === organisations[10]?.id);
  if (both) people.push({ ...both, organisation: organisations[11]?.id ?? '' });
  return people;
};

const makeGroups = (
  organisations: readonly SampleOrganisation[],
  people: readonly SamplePerson[],
): SampleNetwork['groups'] =>
  (['pedagogy-and-clients', 'quality'] as const).flatMap((theme) =>
    organisations
      .filter((o) => o.themes.includes(theme))
      .map((o, i) => {
        const person = people.find((p) => p.organisation === o.id && p.role === 'contact');
        // Here and there nobody is named yet.
        return {
          theme,
          group: `ryhma-${(i % 4) + 1}`,
          organisation: o.id,
          ...(person && i % 7 !== 3 ? { email: person.email } : {}),
        };
      }),
  );

export const makeNetwork = (chance: Chance, today: Day): SampleNetwork => {
  const project = sampleProject(today);
  const organisations = makeOrganisations(chance, project, today);
  const leads = makeLeads(organisations);
  // Who leads a theme develops in it too.
  const withOwn = organisations.map((o) => ({
    ...o,
    themes: [...new Set([...o.themes, ...leads.filter((l) => l.organisation === o.id).map((l) => l.theme)])],
  }));
  const people = makePeople(chance, withOwn, leads);
  const months = Array.from({ length: 6 }, (_, i) => addMonths(project.starts.slice(0, 7), i));
  return { project, months, organisations: withOwn, leads, people, groups: makeGroups(withOwn, people) };
};

const csv = (head: string, rows: readonly (readonly (string | number | undefined)[])[]): string =>
  `\uFEFF${[head, ...rows.map((r) => r.map((cell) => `"${String(cell ?? '').replaceAll('"', '""')}"`).join(';'))].join('\r\n')}\r\n`;

/** The very files that a real network would be imported from. */
export const filesOf = (n: SampleNetwork) => ({
  organisations: csv(
    'id;name_fi;name_sv;language;joined;left;merged_into;coordinator',
    n.organisations.map((o) => [
      o.id,
      o.name.fi,
      o.name.sv,
      o.language,
      o.joined,
      '',
      '',
      o.id === coordinatorId ? 'yes' : '',
    ]),
  ),
  leads: csv(
    'organisation;theme;share;from;until',
    n.leads.map((l) => [l.organisation, l.theme, l.share, n.project.starts, '']),
  ),
  memberships: csv(
    'organisation;theme;from;until',
    n.organisations.flatMap((o) => o.themes.map((t) => [o.id, t, o.joined, ''])),
  ),
  groups: csv(
    'theme;group;name_fi;name_sv;organisation;person;deputy;from;until',
    n.groups.map((g) => [
      g.theme,
      g.group,
      `Työryhmä ${g.group.slice(-1)}`,
      `Arbetsgrupp ${g.group.slice(-1)}`,
      g.organisation,
      g.email,
      '',
      n.project.starts,
      '',
    ]),
  ),
  people: csv(
    'email;name;language;organisation;role;theme;deputy;from;until',
    n.people.map((p) => [
      p.email,
      p.name,
      p.language,
      p.organisation,
      p.role,
      p.theme,
      p.deputy ? 'yes' : '',
      n.project.starts,
      '',
    ]),
  ),
  project: JSON.stringify(n.project),
});
