import { firstDayOf, isHeld, isPlanned, type Known, know, monthOfEvent } from './case';
import type { EventType } from './event';
import { isKind } from './fact';
import { addDays, type Day, endOfDay, firstDay, lastDay, type Month } from './month';
import { membersOf, type OrganisationId, organisationsOn, rolesOf } from './network';
import { obligationById } from './obligation';
import { pilotsOf } from './pilots';
import { type Round, type RoundFigures, roundFigures, roundsOf } from './rounds';
import type { Ledger, Standing } from './standing';
import { standingsOf } from './standings';
import { type ThemeId, themeIds } from './theme';

export type Held = {
  readonly held: number;
  readonly planned: number;
  readonly min: number;
  readonly max: number;
  readonly standing: Standing;
};
export type ThemeMonth = {
  readonly theme: ThemeId;
  readonly organisations: number;
  readonly coffees: Held;
  readonly meetings: Held;
  readonly pilots: {
    readonly total: number;
    readonly running: number;
    readonly finished: number;
    readonly helpOpen: number;
  };
  readonly round: {
    readonly round: string;
    readonly asked: number;
    readonly answered: number;
    readonly closesAt: string;
    readonly open: boolean;
  } | null;
  readonly bulletins: { readonly published: number; readonly relayed: number };
};
export type Overview = {
  readonly quiet: boolean;
  readonly organisations: number;
  readonly themes: readonly ThemeMonth[];
  /** Each event once, though it may stand in several themes. */
  readonly events: { readonly held: number; readonly planned: number };
  readonly standings: Readonly<Partial<Record<Standing, number>>>;
  readonly silent: readonly { readonly organisation: OrganisationId; readonly lastSign: Day | null }[];
  readonly rounds: readonly (RoundFigures & {
    readonly round: string;
    readonly opensAt: string;
    readonly closesAt: string;
  })[];
};

/** No sign of life for so long is silence (a proposal). */
export const silentAfterDays = 60;

const dutyOf = (type: EventType): string =>
  type === 'coffee' ? 'lead-morning-coffees' : 'lead-regular-meetings-with-developers';

const countsOf = (known: Known, theme: ThemeId, type: EventType, month: Month): Held => {
  const events = known.events.filter(
    (e) => e.type === type && e.themes.includes(theme) && monthOfEvent(e) === month,
  );
  const cadence = obligationById(dutyOf(type))?.cadence;
  const lead = known.network.leaderships.find(
    (l) => l.theme === theme && l.from <= lastDay(month) && (!l.until || l.until >= firstDay(month)),
  );
  const rows = lead ? standingsOf(known, { organisation: lead.organisation, month, today: known.today }) : [];
  return {
    held: events.filter(isHeld).length,
    planned: events.filter((e) => isPlanned(e, known.today)).length,
    min: cadence?.min ?? 1,
    max: cadence?.max ?? 1,
    standing: rows.find((r) => r.obligation === dutyOf(type) && r.theme === theme)?.standing ?? 'notDue',
  };
};

/** A theme's month: counts of what was held and planned, pilots, the latest round, bulletins. */
export const themeMonth = (known: Known, theme: ThemeId, month: Month): ThemeMonth => {
  const until = endOfDay(known.today);
  const pilots = pilotsOf(known.all, until).filter((p) => p.theme === theme);
  const round = roundsOf(known.all, until).at(-1);
  const figures = round ? roundFigures(known.all, known.network, round, until).get(theme) : undefined;
  const bulletins = known.facts
    .filter(isKind('bulletinPublished'))
    .filter(
      (f) => f.content.by === 'coordinator' && f.content.themes.includes(theme) && f.day.startsWith(month),
    );
  const relayed = new Set(
    known.facts
      .filter(isKind('bulletinRelayed'))
      .filter((f) => f.content.theme === theme)
      .map((f) => f.content.bulletin),
  );
  return {
    theme,
    organisations: membersOf(known.network, theme, known.today).length,
    coffees: countsOf(known, theme, 'coffee', month),
    meetings: countsOf(known, theme, 'themeMeeting', month),
    pilots: {
      total: pilots.length,
      running: pilots.filter((p) => p.stage === 'running').length,
      finished: pilots.filter((p) => p.stage === 'finished').length,
      helpOpen: pilots.filter((p) => p.helpOpen).length,
    },
    round: round
      ? {
          round: round.round,
          asked: figures?.asked ?? 0,
          answered: figures?.answered ?? 0,
          closesAt: round.closesAt,
          open: isOpenOn(round, known.today),
        }
      : null,
    bulletins: {
      published: bulletins.length,
      relayed: bulletins.filter((b) => relayed.has(b.content.bulletin)).length,
    },
  };
};
const isOpenOn = (round: Round, today: Day): boolean =>
  !round.closed && round.closesAt > endOfDay(addDays(today, -1));

/** The last day on which an organisation was seen: took part, answered, acknowledged or reported. */
const signsOf = (known: Known): ReadonlyMap<OrganisationId, Day> => {
  const signs = new Map<OrganisationId, Day>();
  const see = (organisation: OrganisationId | undefined, day: Day): void => {
    if (organisation && day <= known.today && (signs.get(organisation) ?? '') < day)
      signs.set(organisation, day);
  };
  for (const { content, day } of known.all) {
    if (content.kind === 'attended' && content.presence !== 'absent') see(content.organisation, day);
    if (
      content.kind === 'pilotAnswered' ||
      content.kind === 'selfReported' ||
      content.kind === 'documentLinked'
    )
      see(content.organisation, day);
    if (content.kind === 'bulletinAcknowledged' && content.acknowledged) see(content.organisation, day);
  }
  return signs;
};

/** The whole network's month; the figures are the sum of what each organisation's page shows. */
export const overviewOf = (ledger: Ledger, month: Month, today: Day): Overview => {
  const known = know(ledger, today);
  const present = organisationsOn(known.network, today);
  const standings: Partial<Record<Standing, number>> = {};
  for (const { id } of present)
    for (const { standing } of standingsOf(known, { organisation: id, month, today }))
      standings[standing] = (standings[standing] ?? 0) + 1;
  const events = known.events.filter((e) => monthOfEvent(e) === month);
  const signs = signsOf(known);
  const since = addDays(today, -silentAfterDays);
  const until = endOfDay(today);
  return {
    quiet: known.network.project.quietMonths.includes(Number(month.slice(5))),
    organisations: present.length,
    themes: themeIds.map((theme) => themeMonth(known, theme, month)),
    events: {
      held: events.filter(isHeld).length,
      planned: events.filter((e) => isPlanned(e, today) && firstDayOf(e) >= today).length,
    },
    standings,
    silent: present
      .filter(
        (o) =>
          rolesOf(known.network, o.id, today).includes('developer') && (signs.get(o.id) ?? o.joined) < since,
      )
      .map((o) => ({ organisation: o.id, lastSign: signs.get(o.id) ?? null })),
    rounds: roundsOf(known.all, until).map((round) => {
      const figures = [...roundFigures(known.all, known.network, round, until).values()];
      const sum = (of: (f: RoundFigures) => number): number => figures.reduce((n, f) => n + of(f), 0);
      return {
        round: round.round,
        opensAt: round.opensAt,
        closesAt: round.closesAt,
        asked: sum((f) => f.asked),
        answered: sum((f) => f.answered),
        late: sum((f) => f.late),
      };
    }),
  };
};
