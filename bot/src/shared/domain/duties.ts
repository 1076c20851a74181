import type { Case } from './case';
import { lookingDay } from './case';
import type { Known } from './known';
import { firstDay, lastDay, type Month } from './month';
import {
  type Network,
  type Organisation,
  type OrganisationId,
  type OrganisationRole,
  organisationById,
  type Span,
} from './network';
import type { Obligation } from './obligation';
import type { Question } from './standing';
import type { ThemeId } from './theme';

type Duty = { readonly theme: ThemeId | null; readonly spans: readonly Span[] };

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

/** For which themes, and since when, an organisation has the duties of a role in a month. */
const dutiesOf = (
  known: Known,
  organisation: OrganisationId,
  role: OrganisationRole,
  month: Month,
): readonly Duty[] => {
  const found = known.organisation.get(organisation);
  if (!found) return [];
  // Past its last day an organisation owes nothing more; its history stays (S23).
  const own: Span = { from: found.joined, ...(found.left ? { until: found.left } : {}) };
  if (isOver(own, month)) return [];
  if (role === 'coordinator') return found.isCoordinator ? [{ theme: null, spans: [own] }] : [];
  const rows = (role === 'themeLead' ? known.leaderships : known.memberships).get(organisation) ?? [];
  return [...Map.groupBy(rows, (r) => r.theme)].flatMap(([theme, all]) => {
    const spans = begunIn(
      all.map((r) => clipped(r, own)),
      month,
    );
    return spans.length > 0 ? [{ theme, spans }] : [];
  });
};

/** A duty of the whole organisation lasts as long as any of its themes. */
const wholeOf = (duties: readonly Duty[]): readonly Duty[] => {
  const spans = duties.flatMap((d) => d.spans);
  const [first] = spans.map((s) => s.from).sort();
  const ends = spans.map((s) => s.until);
  if (first === undefined) return [];
  const until = ends.every((d) => d !== undefined) ? ends.sort().at(-1) : undefined;
  return [{ theme: null, spans: [{ from: first, ...(until ? { until } : {}) }] }];
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

const actorsFor = (known: Known, question: Question, { scope }: Obligation, theme: ThemeId | null) => {
  const { organisation } = question;
  const leads = scope === 'theme' && theme ? (known.leadsOfTheme.get(theme) ?? []) : [];
  const day = lookingDay({ question });
  const merged = mergedIn(organisation, (id) =>
    (known.mergedInto.get(id) ?? []).filter((o) => o.left !== undefined && o.left < day),
  );
  return [...new Set([organisation, ...leads.map((l) => l.organisation), ...merged])];
};

/** Everything that an obligation asks of an organisation: one case, or one for each of its themes. */
export const casesOf = (known: Known, question: Question, obligation: Obligation): readonly Case[] => {
  const { organisation, month } = question;
  const duties = dutiesOf(known, organisation, obligation.role, month);
  return (isPerTheme(obligation) ? duties : wholeOf(duties)).map(({ theme, spans }) => ({
    known,
    question,
    obligation,
    organisation,
    theme,
    spans,
    actors: actorsFor(known, question, obligation, theme),
  }));
};

/**
 * Which facts an organisation's page needs (see `subjectOf`): its own and the project's; of a lead also the co-leads',
 * with whom it shares its themes' duties; of the coordinator, whose duties are about the network, all.
 */
export const subjectsOf = (network: Network, organisation: OrganisationId): readonly string[] | 'all' => {
  if (organisationById(network, organisation)?.isCoordinator) return 'all';
  const { leaderships } = network;
  const led = new Set(leaderships.filter((l) => l.organisation === organisation).map((l) => l.theme));
  const sharing = leaderships.filter((l) => led.has(l.theme)).map((l) => l.organisation);
  const merged = mergedIn(organisation, (id) => network.organisations.filter((o) => o.mergedInto === id));
  const whose = new Set([organisation, ...sharing, ...merged]);
  return ['project', ...[...whose].map((id) => `organisation~${id}`)];
};
