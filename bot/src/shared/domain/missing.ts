import { type Case, eventsFor, firstDayOf, isHeld, lookingDay, within } from './case';
import { silentSince } from './due';
import type { EventId } from './event';
import { evidenceOf } from './evidence';
import { divisionKnown } from './known';
import type { Bilingual } from './language';
import type { Measure, MeasureOf, Need } from './measures';
import type { Day } from './month';
import type { OrganisationId } from './network';
import { okmLook } from './rule-attend';
import { lookedAtFrom, reviewOf, unmarked } from './rule-ongoing';
import { metBy, themesWithout } from './rule-phase';
import { roundMissed } from './rule-pilot';
import { relaysOf } from './rule-theme';
import { lifeOf } from './signs';
import type { Note, PartStanding, StandingRow } from './standing';
import { measureOf } from './standings';
import type { ThemeId } from './theme';
import { wordIn } from './word-in';

export const missingCodes = [
  'hold',
  'attend',
  'holdOnce',
  'attendOnce',
  'notHeldYet',
  'acceptance',
  'entry',
  'document',
  'arranged',
  'log',
  'announced',
  'lifeSigns',
  'themes',
  'relay',
  'okmEvent',
  'groups',
  'seat',
  'pilot',
  'freshAnswer',
] as const;
export type MissingCode = (typeof missingCodes)[number];

export type MissingEntry =
  | 'startSurvey'
  | 'finalSurvey'
  | 'partDelivered'
  | 'guideline'
  | 'dissemination'
  | 'entry';

/** What is not on record yet; nothing is said to be missing where nothing is owed. */
export type Missing = {
  readonly code: MissingCode;
  readonly count: number;
  readonly part?: string;
  /** Which entry is missing. */
  readonly of?: MissingEntry;
  readonly themes?: readonly ThemeId[];
  /** What asks for it: a bulletin, an event, a round. */
  readonly titles?: readonly Bilingual[];
  readonly day?: Day;
  /** Whom it is about, where it is about some of many. */
  readonly organisations?: readonly OrganisationId[];
  /** Where it is done: the events, or the bulletins, that ask for it. */
  readonly events?: readonly EventId[];
  readonly bulletins?: readonly string[];
};

type StandingLook = Pick<StandingRow, 'standing' | 'done' | 'required' | 'evidence'> & {
  readonly notes: readonly Note[];
};

const titled = (
  code: MissingCode,
  titles: readonly Bilingual[],
  where: Pick<Missing, 'events' | 'bulletins'> = {},
): readonly Missing[] => (titles.length > 0 ? [{ code, count: titles.length, titles, ...where }] : []);

/** Developer organisations without a contact person, or silent for too long. */
const silentNow = (c: Case): readonly OrganisationId[] => {
  const day = lookingDay(c);
  const { asked, alive } = lifeOf(c.known, day, silentSince(day));
  return asked.filter((o) => !alive.includes(o)).map((o) => o.id);
};

/** Which entry it is that would count. */
const entryOf = ({ counts = [] }: Need): MissingEntry => {
  for (const source of counts) {
    if ('survey' in source) return source.survey === 'start' ? 'startSurvey' : 'finalSurvey';
    if ('held' in source && source.held.includes('dissemination')) return 'dissemination';
    if ('fact' in source && source.fact === 'partDelivered') return 'partDelivered';
    if ('fact' in source && source.fact === 'guidelinePinned') return 'guideline';
  }
  return 'entry';
};

const needsOf = (c: Case, measure: MeasureOf<'phase'>, part?: string): readonly Missing[] =>
  measure.needs.flatMap((need): Missing[] => {
    const { done, required } = metBy(c, need, part);
    const count = required - done;
    if (count <= 0) return [];
    if (need.perTheme) return [{ code: 'themes', count, themes: themesWithout(c, need, part) }];
    if (need.counts?.some((s) => 'arranged' in s)) return [{ code: 'arranged', count }];
    const of = entryOf(need);
    // A link does it, whichever page it is given on.
    if (need.reports === 'linked' && of === 'entry') return [{ code: 'document', count }];
    if (!need.counts && need.reports !== 'any') return [{ code: 'document', count }];
    return [{ code: 'entry', count, of }];
  });

const ongoingOf = (
  c: Case,
  measure: MeasureOf<'ongoing'>,
  look: StandingLook,
  part?: string,
): readonly Missing[] => {
  const cadence = c.obligation.parts?.find((p) => p.id === part)?.cadence ?? c.obligation.cadence;
  const from = lookedAtFrom(c, reviewOf(c, cadence, part));
  const unheld = unmarked(c, measure, from);
  const hours = unheld.map((e) => e.title);
  if (hours.length === 0 && look.done === 0) return [{ code: 'log', count: 1 }];
  return titled('announced', hours, { events: unheld.map((e) => e.event) });
};

/** The lead has divided the theme: on which day. */
const dividedOn = (c: Case): { readonly day?: Day } => {
  const word = c.theme ? divisionKnown(c.known, c.theme, lookingDay(c)) : undefined;
  return word && !word.content.none ? { day: evidenceOf(word, c.known).day } : {};
};

const byMeasure = (c: Case, measure: Measure, look: StandingLook, part?: string): readonly Missing[] => {
  const count = Math.max(0, (look.required ?? 0) - look.done);
  const counted = (code: MissingCode): readonly Missing[] => (count > 0 ? [{ code, count }] : []);
  const isAwaited = look.notes.includes('remoteAwaitsAcceptance');
  switch (measure.rule) {
    case 'hold':
      return counted('hold');
    case 'attend':
    case 'holdOnce':
      return counted(isAwaited ? 'acceptance' : measure.rule);
    case 'attendOnce':
      if (isAwaited) return counted('acceptance');
      return counted(isAnyHeld(c, measure) ? 'attendOnce' : 'notHeldYet');
    case 'phase':
      return needsOf(c, measure, part);
    case 'ongoing':
      return ongoingOf(c, measure, look, part);
    case 'lifeSigns':
      return counted('lifeSigns').map((m) => ({ ...m, organisations: silentNow(c) }));
    case 'relay': {
      const waiting = relaysOf(c).waiting.map((f) => f.content);
      return titled(
        'relay',
        waiting.map((b) => b.title),
        { bulletins: waiting.map((b) => b.bulletin) },
      );
    }
    case 'okmEvents': {
      const { missed } = okmLook(c);
      return titled(
        'okmEvent',
        missed.map((e) => e.title),
        { events: missed.map((e) => e.event) },
      );
    }
    case 'divideGroups':
      return counted('groups');
    case 'groupSeat':
      return counted('seat').map((m) => ({ ...m, ...dividedOn(c) }));
    case 'pilot':
      if (look.standing !== 'noFreshInfo') return counted('pilot');
      return [{ code: 'freshAnswer', count: 1, titles: [{ fi: roundMissed(c)?.round ?? '' }] }];
    default:
      return [];
  }
};
const isAnyHeld = (c: Case, measure: MeasureOf<'attendOnce'>): boolean =>
  eventsFor(c, measure.events).some((e) => isHeld(e) && within(firstDayOf(e), c.spans));

const settled = (look: Pick<StandingLook, 'standing'>): boolean =>
  look.standing === 'fulfilled' || look.standing === 'notApplicable';

const ofPart = (c: Case, part: PartStanding, measure: Measure, notes: readonly Note[]): readonly Missing[] =>
  settled(part)
    ? []
    : byMeasure(c, measure, { ...part, notes }, part.part).map((m) => ({ ...m, part: part.part }));

/** What a row still lacks, part by part where it has parts. */
export const missingFor = (c: Case, row: StandingRow): readonly Missing[] => {
  const measure = measureOf(c);
  if (settled(row)) return [];
  if (measure.rule !== 'parts') return byMeasure(c, measure, row);
  return row.parts.flatMap((part) => {
    const own = wordIn(measure.parts, part.part);
    return own ? ofPart(c, part, own, row.notes) : [];
  });
};
