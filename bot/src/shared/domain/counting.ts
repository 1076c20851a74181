import {
  type Case,
  countsFrom,
  daysOf,
  eventsFor,
  firstDayOf,
  heldBy,
  isHeld,
  isIn,
  lookingDay,
} from './case';
import { evidenceOf } from './evidence';
import type { Fact, FactOf } from './fact';
import { type Known, type KnownEvent, told, toldByAll } from './known';
import { type Source, takesOf } from './measures';
import { type Day, endOfDay, type Instant } from './month';
import { oncePerQuestion } from './once';
import { settledAs } from './operating-model';
import { pilotsOf } from './pilots';
import { attendedEvidence, heldEvidence } from './presence';
import { nationalDuties } from './spread';
import type { Evidence } from './standing';
import type { ThemeId } from './theme';

/** One thing that counts: when, for which themes (`all` for what is the whole project's), and the facts that say so. */
export type Counted = {
  readonly day: Day;
  readonly themes: readonly ThemeId[] | 'all';
  readonly evidence: readonly Evidence[];
};
type ReportFact = FactOf<'selfReported'> | FactOf<'documentLinked'>;
/** Once a pinned guideline was written down as a document, too, of nobody's: the pin alone says whether it stands. */
const isShadowOfPin = ({ content: c }: ReportFact): boolean =>
  c.kind === 'documentLinked' && c.organisation === undefined && c.part === 'communication-guidelines';

/**
 * Self-reports and documents that name the duty (and its part, where one is asked for). One that names no theme is
 * the organisation's word about the duty in all its themes.
 */
export const reportsFor = (c: Case, part?: string, sharesLogWith?: string): readonly ReportFact[] =>
  [undefined, ...c.actors]
    .flatMap((o): readonly ReportFact[] => [
      ...told(c.known, 'selfReported', o),
      ...told(c.known, 'documentLinked', o),
    ])
    .filter((report) => !isShadowOfPin(report))
    .filter(
      ({ content }) =>
        (content.obligation === c.obligation.id || content.obligation === sharesLogWith) &&
        !content.withdrawn &&
        (part === undefined || content.part === part) &&
        (c.theme === null || content.theme === undefined || content.theme === c.theme),
    );
/** Those of them that count: a note where the catalogue takes the organisation's own word, else a link. */
export const takenFor = (c: Case, part?: string): readonly ReportFact[] => {
  const taken = takesOf(c.obligation, part);
  return taken === 'none' ? [] : reportsFor(c, part).filter((f) => taken === 'any' || isLinked(f));
};
export const isLinked = ({ content }: ReportFact): boolean => content.url !== undefined && content.url !== '';

const themesOfEvent = (e: KnownEvent): Counted['themes'] => (e.themes.length > 0 ? e.themes : 'all');
const fromEvents = (
  c: Case,
  events: readonly KnownEvent[],
  evidence: (e: KnownEvent) => readonly Evidence[],
): readonly Counted[] =>
  events
    .map((e) => ({ day: firstDayOf(e), themes: themesOfEvent(e), evidence: evidence(e) }))
    .filter((x) => x.evidence.length > 0 && countsFrom(c) <= x.day);
const fromFact = (c: Case, fact: Fact): Counted => {
  const theme = 'theme' in fact.content ? fact.content.theme : undefined;
  return { day: fact.day, themes: theme ? [theme] : 'all', evidence: [evidenceOf(fact, c.known)] };
};
export const fromReport = (c: Case, report: ReportFact): Counted => fromFact(c, report);

/** A round whose figures a person has approved, for some theme; that the bot has closed it is nobody's work. */
const roundsApproved = (c: Case): readonly Fact[] => {
  // Two themes' in the same second: the same one is named however the facts are read.
  const latestFirst = told(c.known, 'roundApproved').toSorted(
    (a, b) => b.recordedAt.localeCompare(a.recordedAt) || b.id.localeCompare(a.id),
  );
  return [...new Map(latestFirst.map((f) => [f.content.round, f])).values()];
};

/** The latest word of each pilot that may be shared with others. */
const pilotsShared = (c: Case): readonly Fact[] => {
  const day = lookingDay(c);
  return shares(c.known, `${c.theme ?? ''}~${day}`, () => sharedBy(c, endOfDay(day)));
};
// Asked by the coordination and every lead, for several duties and months: it hangs on the theme and the day alone.
const shares = oncePerQuestion<Known, readonly Fact[]>(200);
const sharedBy = (c: Case, until: Instant): readonly Fact[] => {
  const answers = [...toldByAll(c.known, 'pilotAnswered'), ...toldByAll(c.known, 'pilotRegistered')].filter(
    (f) => isTheme(c, f.content.theme) && f.recordedAt < until,
  );
  const shared = new Set(
    pilotsOf(answers)
      .filter((p) => p.share && p.stage !== 'notStarted')
      .map((p) => p.answer),
  );
  return answers.filter((f) => shared.has(f.id));
};

const isTheme = (c: Case, theme: ThemeId): boolean => c.theme === null || theme === c.theme;

const factsNamed = (c: Case, name: Extract<Source, { fact: string }>['fact']): readonly Fact[] => {
  switch (name) {
    case 'roundApproved':
      return roundsApproved(c);
    case 'pilotShared':
      return pilotsShared(c);
    case 'pilotInterest':
      return toldByAll(c.known, 'pilotInterest').filter((f) => isTheme(c, f.content.theme));
    case 'guidelinePinned':
      return told(c.known, 'guidelinePinned').filter(
        // A briefing or other material on the same page is no guideline.
        ({ content }) => content.pinned && content.group === 'communication',
      );
    case 'platformKept':
      return told(c.known, 'platformKept');
    case 'toldInternally':
      return c.actors
        .flatMap((o) => told(c.known, 'pilotAnswered', o))
        .filter((f) => !f.content.withdrawn && f.content.internal && isTheme(c, f.content.theme));
    case 'spreadNationally':
      // Whoever in the network has told the whole country of results: one log serves all (rivit 29, 49).
      return toldByAll(c.known, 'selfReported').filter(
        ({ content: r }) =>
          r.spread?.scope === 'national' && !r.withdrawn && !nationalDuties.includes(r.obligation),
      );
    case 'modelPublished':
      return told(c.known, name);
    case 'partDelivered':
      // One that the coordination has returned waits to be delivered again.
      return told(c.known, name).filter(
        (f) =>
          isTheme(c, f.content.theme) &&
          settledAs(told(c.known, 'partSettled'), f)?.content.as !== 'returned',
      );
    default:
      return told(c.known, name).filter((f) => isTheme(c, f.content.theme));
  }
};

const heldEvents = (c: Case, source: Extract<Source, { held: unknown }>): readonly Counted[] => {
  const events = eventsFor(c, source.held).filter((e) => isHeld(e) && (!source.joint || e.themes.length > 1));
  const counted = fromEvents(c, events, (e) => heldEvidence(c, e));
  if (!source.days) return counted;
  const { days } = source;
  const day = lookingDay(c);
  const daysIn = (theme: ThemeId): number =>
    daysOf(events.filter((e) => isIn(e, theme)).flatMap((e) => heldBy(e, day)));
  const enough = (themes: Counted['themes']): Counted['themes'] =>
    themes === 'all' ? [] : themes.filter((t) => daysIn(t) >= days);
  return counted.map((x) => ({ ...x, themes: enough(x.themes) }));
};

/** What is in the calendar counts from the day on which it stood there with its place or link, however often it is changed later. */
const arranged = (c: Case, source: Extract<Source, { arranged: unknown }>): readonly Counted[] => {
  const ready = eventsFor(c, source.arranged).filter((e) => !e.cancelled && (e.place || e.joinUrl));
  const since = new Map(ready.map((e) => [e.event, e.readySince]));
  return told(c.known, 'eventPlanned').flatMap((f): Counted[] => {
    const day = since.get(f.content.event);
    return day ? [{ day, themes: 'all', evidence: [evidenceOf(f, c.known)] }] : [];
  });
};

/** A meeting that was prepared: with its agenda, or with its memo once it was held; one entry for a meeting (Liite 4, rivi 36). */
const prepared = (c: Case, source: Extract<Source, { prepared: unknown }>): readonly Counted[] => {
  const papers = new Map(
    eventsFor(c, source.prepared)
      .filter((e) => !e.cancelled && (e.agenda || (e.memo && isHeld(e))))
      .map((e) => [e.event, firstDayOf(e)]),
  );
  return told(c.known, 'eventPlanned').flatMap((f): Counted[] => {
    const day = papers.get(f.content.event);
    return day ? [{ day, themes: 'all', evidence: [evidenceOf(f, c.known)] }] : [];
  });
};

/** Somebody of an organisation's management took part (Liite 4, rivi 28). */
const managed = (c: Case, source: Extract<Source, { managed: unknown }>): readonly Counted[] => {
  const held = new Map(
    eventsFor(c, source.managed)
      .filter(isHeld)
      .map((e) => [e.event, firstDayOf(e)]),
  );
  return [...c.known.attended.values()].flatMap((f): Counted[] => {
    const { event, presence, management } = f.content;
    const day = held.get(event);
    return day && management && presence !== 'absent'
      ? [{ day, themes: 'all', evidence: [evidenceOf(f, c.known)] }]
      : [];
  });
};

const bySource = (c: Case, source: Source): readonly Counted[] => {
  if ('held' in source) return heldEvents(c, source);
  if ('arranged' in source) return arranged(c, source);
  if ('prepared' in source) return prepared(c, source);
  if ('managed' in source) return managed(c, source);
  if ('attended' in source) {
    // The project's own events belong to no theme, and are every lead's.
    const events = source.attended
      .flatMap((type) => c.known.eventsOfType.get(type) ?? [])
      .filter((e) => isHeld(e) && (e.themes.length === 0 || isIn(e, c.theme)));
    return fromEvents(c, events, (e) => attendedEvidence(c, e));
  }
  if ('survey' in source)
    return told(c.known, 'surveyClosed')
      .filter((f) => f.content.survey === source.survey)
      .map((f) => fromFact(c, f));
  if ('fact' in source) return factsNamed(c, source.fact).map((f) => fromFact(c, f));
  return told(c.known, 'bulletinPublished')
    .filter(({ content: b }) => !b.withdrawn && b.by === source.bulletin)
    .filter(({ content: b }) => c.theme === null || b.themes.includes(c.theme))
    .map((f) => fromFact(c, f));
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
