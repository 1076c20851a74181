import type { Case } from './case';
import { lookingDay } from './case';
import type { Known } from './known';
import { type Day, firstDay, lastDay, type Month } from './month';
import {
  isIn,
  type Leadership,
  type Network,
  type Organisation,
  type OrganisationId,
  type OrganisationRole,
  organisationById,
  type Span,
} from './network';
import type { Obligation } from './obligation';
import { oncePerQuestion } from './once';
import type { StandingQuestion } from './standing';
import type { ThemeId } from './theme';

type DutySpans = {
  readonly theme: ThemeId | null;
  readonly spans: readonly Span[];
  /** It had the duty before, and will have it again; not now. */
  readonly returns: boolean;
};

const clipped = (span: Span, own: Span): Span => {
  const until = [span.until, own.until].filter((d) => d !== undefined).sort()[0];
  return { from: span.from > own.from ? span.from : own.from, ...(until ? { until } : {}) };
};
const isOver = (span: Span, month: Month): boolean =>
  span.until !== undefined && span.until < firstDay(month);

/** One duty, whatever times an organisation has come and gone: its time until now, or what is still to come. */
const begunIn = (all: readonly Span[], month: Month): readonly Span[] => {
  const spans = all.toSorted((a, b) => a.from.localeCompare(b.from));
  const begun = spans.filter((s) => s.from <= lastDay(month));
  return begun.some((s) => !isOver(s, month)) ? begun : spans.filter((s) => s.from > lastDay(month));
};

const isAhead = (spans: readonly Span[], month: Month): boolean =>
  spans.every((s) => s.from > lastDay(month));

// One look at an organisation asks the same for every duty of a role.
const found = oncePerQuestion<Known, readonly DutySpans[]>(24);
const dutiesOf = (known: Known, organisation: OrganisationId, role: OrganisationRole, month: Month) =>
  found(known, `${organisation}~${role}~${month}`, () => lookForDuties(known, organisation, role, month));

/** For which themes, and since when, an organisation has the duties of a role in a month. */
const lookForDuties = (
  known: Known,
  organisation: OrganisationId,
  role: OrganisationRole,
  month: Month,
): readonly DutySpans[] => {
  const found = known.organisation.get(organisation);
  if (!found) return [];
  // Past its last day an organisation owes nothing more; its history stays (S23).
  const own: Span = { from: found.joined, ...(found.left ? { until: found.left } : {}) };
  if (isOver(own, month)) return [];
  if (role === 'coordinator')
    return found.isCoordinator ? [{ theme: null, spans: [own], returns: false }] : [];
  const rows = (role === 'themeLead' ? known.leaderships : known.memberships).get(organisation) ?? [];
  return [...Map.groupBy(rows, (r) => r.theme)].flatMap(([theme, all]) => {
    const spans = begunIn(
      all.map((r) => clipped(r, own)),
      month,
    );
    return spans.length > 0
      ? [{ theme, spans, returns: spans.length < all.length && isAhead(spans, month) }]
      : [];
  });
};

/** A duty of the whole organisation lasts as long as any of its themes. */
const wholeOf = (duties: readonly DutySpans[]): readonly DutySpans[] => {
  const spans = duties.flatMap((d) => d.spans);
  const [first] = spans.map((s) => s.from).sort();
  const ends = spans.map((s) => s.until);
  if (first === undefined) return [];
  const until = ends.every((d) => d !== undefined) ? ends.sort().at(-1) : undefined;
  const returns = duties.every((d) => d.returns);
  return [{ theme: null, spans: [{ from: first, ...(until ? { until } : {}) }], returns }];
};
const isPerTheme = (o: Obligation): boolean => o.scope === 'theme' || o.scope === 'organisation-theme';

/** Those that have merged into it, and those that had merged into them. */
const mergedIn = (
  into: OrganisationId,
  directly: (id: OrganisationId) => readonly Organisation[],
): ReadonlySet<OrganisationId> => {
  const found = new Set<OrganisationId>();
  const follow = (id: OrganisationId): void => {
    for (const one of directly(id)) {
      if (found.has(one.id) || one.id === into) continue;
      found.add(one.id);
      follow(one.id);
    }
  };
  follow(into);
  return found;
};

const mergedBy = (known: Known, question: StandingQuestion): readonly OrganisationId[] => {
  const day = lookingDay({ question });
  return [
    ...mergedIn(question.organisation, (id) =>
      (known.mergedInto.get(id) ?? []).filter((o) => o.left !== undefined && o.left < day),
    ),
  ];
};

/** The time of those who have merged into it: in a theme theirs in that theme, else theirs in the network. */
const timeOf = (known: Known, id: OrganisationId, role: OrganisationRole, theme: ThemeId | null) => {
  const found = known.organisation.get(id);
  if (!found || role === 'coordinator') return [];
  const own: Span = { from: found.joined, ...(found.left ? { until: found.left } : {}) };
  const rows = (role === 'themeLead' ? known.leaderships : known.memberships).get(id) ?? [];
  return rows.filter((r) => theme === null || r.theme === theme).map((r) => clipped(r, own));
};

/** What a lead before has left undone passes on; while the earlier one still leads, it stays there. */
const sinceOfTheme = (leads: readonly Leadership[], own: Day, day: Day): Day => {
  const before = leads.filter((l) => l.from < own);
  return before.some((l) => isIn(l, day))
    ? own
    : before.reduce((first, { from }) => (from < first ? from : first), own);
};

const caseFor = (known: Known, question: StandingQuestion, obligation: Obligation, duty: DutySpans): Case => {
  const { theme, spans } = duty;
  const { role, scope } = obligation;
  const isThemes = scope === 'theme' && theme !== null;
  const leads = isThemes ? (known.leadsOfTheme.get(theme) ?? []) : [];
  const merged = mergedBy(known, question);
  const acts = [...spans, ...leads, ...merged.flatMap((id) => timeOf(known, id, role, theme))];
  const first = spans[0]?.from ?? '';
  return {
    known,
    question,
    obligation,
    organisation: question.organisation,
    ...duty,
    askedSince: sinceOfTheme(leads, first, lookingDay({ question })),
    acts,
    actors: [...new Set([question.organisation, ...leads.map((l) => l.organisation), ...merged])],
  };
};

/** A duty of the catalogue that this period of the project does not have. */
const isLeftOut = ({ network }: Known, { id }: Obligation): boolean =>
  network.project.without?.includes(id) === true;

/** Everything that an obligation asks of an organisation: one case, or one for each of its themes. */
export const casesOf = (
  known: Known,
  question: StandingQuestion,
  obligation: Obligation,
): readonly Case[] => {
  if (isLeftOut(known, obligation)) return [];
  const duties = dutiesOf(known, question.organisation, obligation.role, question.month);
  return (isPerTheme(obligation) ? duties : wholeOf(duties)).map((duty) =>
    caseFor(known, question, obligation, duty),
  );
};

/**
 * A theme's own duty, whoever leads it: what a month was does not hang on who led when, nor on the order of rows in a
 * file. Null where nobody leads the theme in that month.
 */
export const caseOfTheme = (
  known: Known,
  question: Omit<StandingQuestion, 'organisation'>,
  obligation: Obligation,
  theme: ThemeId,
): Case | null => {
  if (isLeftOut(known, obligation)) return null;
  const leads = (known.leadsOfTheme.get(theme) ?? []).toSorted(
    (a, b) => a.from.localeCompare(b.from) || a.organisation.localeCompare(b.organisation),
  );
  const spans = begunIn(leads, question.month);
  const [first] = leads.filter((l) => l.from <= lastDay(question.month) && !isOver(l, question.month));
  if (!first) return null;
  const asked = { ...question, organisation: first.organisation };
  return caseFor(known, asked, obligation, { theme, spans, returns: false });
};

/**
 * Which facts an organisation's page needs (see `subjectOf`): its own and the project's; of a lead also the co-leads',
 * with whom it shares its themes' duties, and the members', whose shared pilots are peer learning (Liite 4, rivi 73); of
 * the coordinator, whose duties are about the network, all.
 */
export const subjectsOf = (network: Network, organisation: OrganisationId): readonly string[] | 'all' => {
  if (organisationById(network, organisation)?.isCoordinator) return 'all';
  const { leaderships, memberships } = network;
  const led = new Set(leaderships.filter((l) => l.organisation === organisation).map((l) => l.theme));
  const sharing = [...leaderships, ...memberships].filter((l) => led.has(l.theme)).map((l) => l.organisation);
  const merged = mergedIn(organisation, (id) => network.organisations.filter((o) => o.mergedInto === id));
  const whose = new Set([organisation, ...sharing, ...merged]);
  return ['project', ...[...whose].map((id) => `organisation~${id}`)];
};
