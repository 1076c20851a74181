import type { Call } from '../../routes';
import type { board as endpoint } from '../../shared/contract/theme-board';
import type { EventType, EventView } from '../../shared/domain/event';
import { eventsOf } from '../../shared/domain/events';
import { dutyOfHolding } from '../../shared/domain/measures';
import { endOfDay, monthOf, monthOfDay } from '../../shared/domain/month';
import { isIn, leadsOf } from '../../shared/domain/network';
import { obligationById } from '../../shared/domain/obligation';
import { may } from '../../shared/domain/permission';
import { type PilotView, pilotsOf } from '../../shared/domain/pilots';
import { Refusal } from '../../shared/domain/refusal';
import { roundFigures, roundsOf } from '../../shared/domain/rounds';
import { dayOfFigures } from '../../shared/domain/shown-day';
import type { StandingRow } from '../../shared/domain/standing';
import { standingsOf } from '../../shared/domain/standings';
import { isThemeId } from '../../shared/domain/theme';
import { boardEventOf, eventFacts, stateOf } from './board-event';
import { type Asked, countedOn, matrixOf, nameOf } from './board-matrix';

// What a lead owes a month (Liite 4: 1–2 coffees, 1–4 meetings), as the catalogue has it.
const duties = {
  coffees: [dutyOfHolding('coffee'), 'coffee'],
  meetings: [dutyOfHolding('themeMeeting'), 'themeMeeting'],
} as const;

/** How the theme's lead stands; co-leads share the duty, so any of them tells it (A8). */
const leadStandings = (asked: Asked): readonly StandingRow[] => {
  const { network, actor, theme, month } = asked;
  const [lead] = leadsOf(network, theme, countedOn(asked));
  if (!lead) return [];
  const owed = Object.values(duties).flatMap(([id]) => obligationById(id) ?? []);
  const rows = standingsOf(
    { network, facts: asked.facts },
    { organisation: lead, month, today: actor.today },
    owed,
  );
  return rows.filter((r) => r.theme === theme);
};

const countsOf = (asked: Asked, events: readonly EventView[]) => {
  const rows = leadStandings(asked);
  const count = ([obligation, type]: readonly [string, EventType]) => {
    const states = events.filter((e) => e.type === type).map((e) => stateOf(e, asked.ports.now()));
    const { min = 0, max = 0 } = obligationById(obligation)?.cadence ?? {};
    return {
      held: states.filter((s) => s === 'held').length,
      planned: states.filter((s) => s === 'planned').length,
      min,
      max,
      standing: rows.find((r) => r.obligation === obligation)?.standing ?? 'notApplicable',
    } as const;
  };
  return { coffees: count(duties.coffees), meetings: count(duties.meetings) };
};

const pilotRow = (asked: Asked, p: PilotView) => ({
  organisation: p.organisation,
  name: nameOf(asked, p.organisation),
  pilot: p.pilot,
  title: p.title,
  stage: p.stage,
  ...(p.pace ? { pace: p.pace } : {}),
  ...(p.done ? { done: p.done } : {}),
  shared: p.share,
  answeredAt: p.answeredAt,
});

const helpRow = (asked: Asked, p: PilotView) => ({
  organisation: p.organisation,
  name: nameOf(asked, p.organisation),
  pilot: p.pilot,
  answer: p.answer,
  title: p.title,
  done: p.done ?? '',
  since: p.answeredAt,
});

const roundOf = ({ facts, network, theme, month, ports }: Asked) => {
  const round = roundsOf(facts).find((r) => r.round === month);
  const figures = round && roundFigures(facts, network, round).get(theme);
  if (!round || !figures) return null;
  const { asked, answered } = figures;
  const now = ports.now();
  return {
    round: round.round,
    asked,
    answered,
    closesAt: round.closesAt,
    open: round.opensAt <= now && now < round.closesAt,
  };
};

const leadRows = (asked: Asked) =>
  asked.network.leaderships
    .filter((l) => l.theme === asked.theme && isIn(l, countedOn(asked)))
    .map((l) => ({ id: l.organisation, name: nameOf(asked, l.organisation), share: l.share }));

/** A theme's month. What stands in it for others is what may be told to them. */
export const readBoard = async ({ ports, actor, network, lang, params, query }: Call<typeof endpoint>) => {
  const theme = params.theme ?? '';
  if (!isThemeId(theme)) throw new Refusal('notFound');
  const day = dayOfFigures(actor, network, query);
  const month = query.month ?? monthOfDay(day);
  const facts = (await ports.stores.facts.all()).filter((f) => f.recordedAt < endOfDay(day));
  const asked: Asked = { ports, actor, network, lang, theme, month, facts };
  const events = eventsOf(facts)
    .filter((e) => e.themes.includes(theme) && monthOf(e.sittings[0].startsAt) === month)
    .sort((a, b) => a.sittings[0].startsAt.localeCompare(b.sittings[0].startsAt));
  const held = events.filter((e) => e.held.includes(true));
  // Unshared pilots are their own organisation's, the lead's and the coordinator's to read.
  const pilots = pilotsOf(facts).filter(
    (p) =>
      p.theme === theme &&
      (p.share || may(actor, 'seeCheckInText', network, { organisation: p.organisation, theme })),
  );
  const leads = may(actor, 'planEvent', network, { theme });
  const byEvent = eventFacts(facts);
  return {
    theme,
    month,
    quiet: network.project.quietMonths.includes(Number(month.slice(5))),
    leads: leadRows(asked),
    counts: countsOf(asked, events),
    events: events.map((e) => boardEventOf(e, byEvent, { actor, network, now: ports.now() })),
    matrix: matrixOf(asked, held, pilots),
    matrixEvents: held.map((e) => e.event),
    help: leads ? pilots.filter((p) => p.helpOpen).map((p) => helpRow(asked, p)) : [],
    pilots: pilots.map((p) => pilotRow(asked, p)),
    round: roundOf(asked),
    lead: leads,
  };
};
