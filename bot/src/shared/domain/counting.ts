import {
  attendedEvidence,
  attendedSittings,
  type Case,
  evidenceOf,
  firstDayOf,
  heldEvidence,
  isHeld,
  isIn,
} from './case';
import type { EventView } from './event';
import { type Fact, type FactOf, isKind } from './fact';
import type { Source } from './measures';
import type { Day } from './month';
import type { Evidence } from './standing';
import type { ThemeId } from './theme';

/** One thing that counts: when, for which themes, and the facts that say so. */
export type Counted = {
  readonly day: Day;
  readonly themes: readonly ThemeId[];
  readonly evidence: readonly Evidence[];
};

/** Self-reports and documents that name the duty itself (and the part, where one is asked for). */
export const reportsFor = (
  c: Case,
  part?: string,
): readonly (FactOf<'selfReported'> | FactOf<'documentLinked'>)[] =>
  c.known.facts.filter(isKind('selfReported', 'documentLinked')).filter(({ content }) => {
    if (content.obligation !== c.obligation.id || content.withdrawn) return false;
    if (part !== undefined && content.part !== part) return false;
    if (
      content.organisation !== undefined &&
      content.organisation !== c.organisation &&
      c.obligation.role !== 'coordinator'
    )
      return false;
    // Without a theme a report of an organisation with one theme is meant for it; with several it names one.
    return c.theme === null || content.theme === undefined || content.theme === c.theme;
  }) as readonly (FactOf<'selfReported'> | FactOf<'documentLinked'>)[];

const fromEvents = (
  c: Case,
  events: readonly EventView[],
  evidence: (e: EventView) => readonly Evidence[],
): readonly Counted[] =>
  events
    .map((e) => ({ day: firstDayOf(e), themes: e.themes, evidence: evidence(e) }))
    .filter((x) => x.evidence.length > 0 && c.span.from <= x.day);

const fromFacts = (
  c: Case,
  facts: readonly Fact[],
  themes: (f: Fact) => readonly ThemeId[] = () => [],
): readonly Counted[] =>
  facts.map((f) => ({ day: f.day, themes: themes(f), evidence: [evidenceOf(f, c.known)] }));

const byFact = (c: Case, name: Extract<Source, { fact: string }>['fact']): readonly Counted[] => {
  const { facts } = c.known;
  const isTheme = (theme: ThemeId): boolean => c.theme === null || theme === c.theme;
  if (name === 'roundClosed') return fromFacts(c, facts.filter(isKind('roundClosed')));
  if (name === 'roundSeen')
    return fromFacts(
      c,
      facts.filter(isKind('roundSeen')).filter((f) => isTheme(f.content.theme)),
    );
  if (name === 'partDelivered') {
    const delivered = facts.filter(isKind('partDelivered')).filter((f) => isTheme(f.content.theme));
    return delivered.map((f) => ({
      day: f.day,
      themes: [f.content.theme],
      evidence: [evidenceOf(f, c.known)],
    }));
  }
  if (name === 'toldInternally')
    return fromFacts(
      c,
      c.known.all
        .filter(isKind('pilotAnswered'))
        .filter(
          (f) => f.content.internal && f.content.organisation === c.organisation && isTheme(f.content.theme),
        ),
    );
  if (name === 'sharedPilot')
    return fromFacts(
      c,
      facts.filter(isKind('pilotAnswered')).filter((f) => f.content.share && isTheme(f.content.theme)),
    );
  const survey = name === 'surveyStart' ? 'start' : 'final';
  return fromFacts(
    c,
    facts.filter(isKind('surveyClosed')).filter((f) => f.content.survey === survey),
  );
};

const bySource = (c: Case, source: Source): readonly Counted[] => {
  if ('held' in source) {
    const events = c.known.events.filter(
      (e) =>
        source.held.includes(e.type) &&
        isHeld(e) &&
        isIn(e, c.theme) &&
        (!source.joint || e.themes.length > 1),
    );
    return fromEvents(c, events, (e) => heldEvidence(c, e));
  }
  if ('attended' in source) {
    const events = c.known.events.filter(
      (e) => source.attended.includes(e.type) && isHeld(e) && attendedSittings(c, e).length > 0,
    );
    return fromEvents(c, events, (e) => attendedEvidence(c, e));
  }
  if ('bulletin' in source)
    return fromFacts(
      c,
      c.known.facts
        .filter(isKind('bulletinPublished'))
        .filter(
          (f) =>
            !f.content.withdrawn &&
            f.content.by === source.bulletin &&
            (c.theme === null || f.content.themes.includes(c.theme)),
        ),
    );
  return byFact(c, source.fact);
};

/** Everything that counts by these sources; one event through two sources counts once. */
export const countedFor = (c: Case, sources: readonly Source[]): readonly Counted[] => {
  const seen = new Set<string>();
  return sources
    .flatMap((s) => bySource(c, s))
    .filter((x) => {
      const key = x.evidence.map((e) => e.fact).join();
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
};
