import type { EventFormat, EventType } from '../../src/shared/domain/event';
import { type Fact, type FactContent, factId } from '../../src/shared/domain/fact';
import { slotOf } from '../../src/shared/domain/fact-kinds';
import { helsinki } from '../../src/shared/domain/month';
import type { Network } from '../../src/shared/domain/network';
import type { StandingRow } from '../../src/shared/domain/standing';
import { standingsOf } from '../../src/shared/domain/standings';
import type { ThemeId } from '../../src/shared/domain/theme';

/** A small network of 2024: one theme led by two halves, the coordinator leads and develops too. */
export const smallNetwork: Network = {
  project: {
    name: 'Strapetsi',
    starts: '2023-12-01',
    ends: '2024-12-31',
    phases: [
      { id: 'launch', from: '2023-10-24', until: '2024-02-29' },
      { id: 'development', from: '2024-03-01', until: '2024-08-31' },
      { id: 'piloting', from: '2024-08-01', until: '2024-10-31' },
      { id: 'closing', from: '2024-11-01', until: '2024-12-31' },
    ],
    quietMonths: [7],
  },
  organisations: [
    {
      id: 'city',
      name: { fi: 'Rantala', sv: 'Strandby' },
      language: 'fi',
      joined: '2023-12-01',
      isCoordinator: true,
    },
    {
      id: 'lead',
      name: { fi: 'Kuusikko', sv: 'Kuusikko' },
      language: 'fi',
      joined: '2023-12-01',
      isCoordinator: false,
    },
    {
      id: 'colead',
      name: { fi: 'Lahdelma', sv: 'Lahdelma' },
      language: 'fi',
      joined: '2023-12-01',
      isCoordinator: false,
    },
    {
      id: 'dev',
      name: { fi: 'Saarela', sv: 'Saarela' },
      language: 'fi',
      joined: '2023-12-01',
      isCoordinator: false,
    },
    {
      id: 'late',
      name: { fi: 'Myöhälä', sv: 'Myöhälä' },
      language: 'fi',
      joined: '2024-05-01',
      isCoordinator: false,
    },
  ],
  leaderships: [
    { organisation: 'lead', theme: 'quality', share: 50, from: '2023-12-01' },
    { organisation: 'colead', theme: 'quality', share: 50, from: '2023-12-01' },
    { organisation: 'city', theme: 'competence-and-staff', share: 100, from: '2023-12-01' },
  ],
  memberships: [
    { organisation: 'city', theme: 'competence-and-staff', from: '2023-12-01' },
    { organisation: 'lead', theme: 'quality', from: '2023-12-01' },
    { organisation: 'dev', theme: 'quality', from: '2023-12-01' },
    { organisation: 'dev', theme: 'competence-and-staff', from: '2023-12-01' },
    { organisation: 'late', theme: 'quality', from: '2024-05-01' },
  ],
  seats: [],
  people: [],
};

/** A fact of a day, recorded at noon in Helsinki unless said otherwise. */
export const fact = (
  content: FactContent,
  day: string,
  recordedAt = helsinki(day, '12:00'),
  number = 1,
): Fact => ({
  id: `${factId(slotOf(content), number)}`,
  slot: slotOf(content),
  number,
  content,
  day,
  recordedAt,
  recordedBy: 'p1',
});

type EventOptions = {
  readonly format?: EventFormat;
  readonly organiser?: string;
  readonly held?: boolean;
  readonly days?: readonly string[];
};
/** An event that was planned two weeks ahead and, unless told otherwise, held. */
export const event = (
  id: string,
  type: EventType,
  themes: readonly ThemeId[],
  day: string,
  options: EventOptions = {},
): readonly Fact[] => {
  const days = options.days ?? [day];
  const sittings = days.map((d) => ({ startsAt: helsinki(d, '09:00'), endsAt: helsinki(d, '10:00') }));
  const [first, ...more] = sittings;
  if (!first) throw new Error('an event has a day');
  const plan = fact(
    {
      kind: 'eventPlanned',
      event: id,
      type,
      themes,
      organiser: options.organiser ?? 'lead',
      title: { fi: id },
      format: options.format ?? 'remote',
      sittings: [first, ...more],
    },
    day,
    helsinki('2023-12-01', '09:00'),
  );
  const held = days.map((d, i) => fact({ kind: 'eventHeld', event: id, sitting: i + 1, held: true }, d));
  return options.held === false ? [plan] : [plan, ...held];
};
export const attended = (
  id: string,
  organisation: string,
  day: string,
  presence: 'present' | 'remote' | 'absent' = 'present',
  sitting = 1,
): Fact => fact({ kind: 'attended', event: id, sitting, organisation, presence }, day);

/** The row of a duty, looked at for a month on a day. */
export const rowOf = (
  facts: readonly Fact[],
  organisation: string,
  obligation: string,
  month: string,
  today: string,
  theme?: ThemeId,
): StandingRow => {
  const rows = standingsOf({ network: smallNetwork, facts }, { organisation, month, today });
  const found = rows.find((r) => r.obligation === obligation && (!theme || r.theme === theme));
  if (!found) throw new Error(`no row ${obligation} for ${organisation}`);
  return found;
};
