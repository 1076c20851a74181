import type { Call } from '../../routes';
import type { board as endpoint } from '../../shared/contract/theme-board';
import { eventsOf } from '../../shared/domain/events';
import { endOfDay, monthOf } from '../../shared/domain/month';
import { isIn } from '../../shared/domain/network';
import { lookAt, themeMonth } from '../../shared/domain/overview';
import { may, mayAtAll } from '../../shared/domain/permission';
import type { PilotView } from '../../shared/domain/pilots';
import { Refusal } from '../../shared/domain/refusal';
import { monthOfFigures } from '../../shared/domain/shown-day';
import { indexLedger } from '../../shared/domain/standings';
import { isThemeId } from '../../shared/domain/theme';
import { boardEventOf, eventFacts } from './board-event';
import { type BoardCall, dutiesOf, matrixOf, nameOf } from './board-matrix';
import { bulletinsOf, deliverablesOf } from './board-papers';
import { listDisputes } from './list-disputes';

const pilotRow = (asked: BoardCall, p: PilotView) => ({
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

const helpRow = (asked: BoardCall, p: PilotView) => ({
  organisation: p.organisation,
  name: nameOf(asked, p.organisation),
  pilot: p.pilot,
  answer: p.request ?? p.answer,
  title: p.title,
  done: p.done ?? '',
  ...(p.helpText ? { helpText: p.helpText } : {}),
  since: p.answeredAt,
});

const leadRows = (asked: BoardCall) =>
  asked.look.known.network.leaderships
    .filter((l) => l.theme === asked.theme && isIn(l, asked.look.day))
    .map((l) => ({ id: l.organisation, name: nameOf(asked, l.organisation), share: l.share }));

/** A theme's month. What stands in it for others is what may be told to them. */
export const readBoard = async ({ ports, actor, network, lang, params, query }: Call<typeof endpoint>) => {
  const theme = params.theme ?? '';
  if (!isThemeId(theme)) throw new Refusal('notFound');
  const { asOf: day, month } = monthOfFigures(actor, network, query);
  const [all, written] = await Promise.all([ports.stores.facts.all(), ports.stores.bulletins.list()]);
  const facts = all.filter((f) => f.recordedAt < endOfDay(day));
  const look = lookAt(indexLedger({ network, facts: all }, day), month);
  const { coffees, meetings, round } = themeMonth(look, theme);
  const shared = query.shared === 'yes';
  const asked: BoardCall = { ports, actor, network, lang, theme, month, facts, look, shared };
  const events = eventsOf(facts)
    .filter((e) => e.themes.includes(theme) && monthOf(e.sittings[0].startsAt) === month)
    .sort((a, b) => a.sittings[0].startsAt.localeCompare(b.sittings[0].startsAt));
  const held = events.filter((e) => e.held.includes(true));
  // Unshared pilots are their own organisation's, the lead's and the coordinator's to read.
  const pilots = look.pilots.filter(
    (p) =>
      p.theme === theme &&
      (p.share ||
        (!shared && may(actor, 'seeCheckInText', network, { organisation: p.organisation, theme }))),
  );
  const leads = !shared && may(actor, 'planEvent', network, { theme });
  const byEvent = eventFacts(facts);
  return {
    theme,
    month,
    quiet: look.known.network.project.quietMonths.includes(Number(month.slice(5))),
    leads: leadRows(asked),
    counts: { coffees, meetings },
    events: events.map((e) => boardEventOf(e, byEvent, { actor, network, now: ports.now() })),
    matrix: matrixOf(asked, held, pilots),
    matrixEvents: held.map((e) => e.event),
    duties: dutiesOf(asked).map((o) => ({ obligation: o.id, title: o.title[lang] })),
    help: leads ? pilots.filter((p) => p.helpOpen).map((p) => helpRow(asked, p)) : [],
    pilots: pilots.map((p) => pilotRow(asked, p)),
    // 2.2: an observer sees a round once a person has approved its figures.
    round: mayAtAll(actor, 'seeRunningMonth', network) || round?.approved ? round : null,
    lead: leads,
    disputes:
      !shared && may(actor, 'markHeld', network, { theme })
        ? listDisputes(all, theme, { actor, network })
        : [],
    bulletins: bulletinsOf(asked, written),
    deliverables: deliverablesOf(asked),
  };
};
