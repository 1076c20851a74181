import { attendedSittings, type Case, firstDayOf, isHeld, lookingDay, within } from './case';
import { isKind } from './fact';
import type { Bilingual } from './language';
import { type Measure, measures } from './measures';
import type { Evidence, Note, PartStanding, StandingRow } from './standing';
import type { ThemeId } from './theme';

export const missingCodes = [
  'hold',
  'attend',
  'holdOnce',
  'attendOnce',
  'notHeldYet',
  'acceptance',
  'entry',
  'log',
  'themes',
  'relay',
  'okmEvent',
  'groups',
  'seat',
  'pilot',
  'freshAnswer',
] as const;
export type MissingCode = (typeof missingCodes)[number];

/** What is not on record yet; nothing is said to be missing where nothing is owed. */
export type Missing = {
  readonly code: MissingCode;
  readonly count: number;
  readonly part?: string;
  readonly themes?: readonly ThemeId[];
  readonly titles?: readonly Bilingual[];
};

type Look = Pick<StandingRow, 'standing' | 'done' | 'required' | 'evidence'> & {
  readonly notes: readonly Note[];
};

const themesIn = (c: Case, evidence: readonly Evidence[]): readonly ThemeId[] => {
  const ids = new Set(evidence.map((e) => e.fact));
  const facts = c.known.facts.filter((f) => ids.has(f.id));
  return facts.flatMap(({ content }) => {
    if ('event' in content) return c.known.events.find((e) => e.event === content.event)?.themes ?? [];
    return 'theme' in content && content.theme ? [content.theme] : [];
  });
};
const themesMissing = (c: Case, evidence: readonly Evidence[]): readonly ThemeId[] => {
  const seen = themesIn(c, evidence);
  return [...new Set(c.known.network.leaderships.map((l) => l.theme))].filter((t) => !seen.includes(t));
};

const waitingBulletins = (c: Case): readonly Bilingual[] => {
  const relayed = c.known.facts.filter(isKind('bulletinRelayed')).filter((f) => f.content.theme === c.theme);
  const done = new Set(relayed.map((f) => f.content.bulletin));
  return c.known.facts
    .filter(isKind('bulletinPublished'))
    .filter((f) => f.content.by === 'coordinator' && c.theme !== null && f.content.themes.includes(c.theme))
    .filter((f) => f.day <= lookingDay(c) && within(f.day, c.span) && !done.has(f.content.bulletin))
    .map((f) => f.content.title);
};
const missedOkm = (c: Case): readonly Bilingual[] =>
  c.known.events
    .filter((e) => e.type === 'okmEvent' && !e.cancelled && firstDayOf(e) < lookingDay(c))
    .filter((e) => within(firstDayOf(e), c.span) && attendedSittings(c, e).length === 0)
    .map((e) => e.title);

const titled = (code: MissingCode, titles: readonly Bilingual[]): readonly Missing[] =>
  titles.length > 0 ? [{ code, count: titles.length, titles }] : [];

const byMeasure = (c: Case, measure: Measure, look: Look): readonly Missing[] => {
  const count = Math.max(0, (look.required ?? 0) - look.done);
  const counted = (code: MissingCode): readonly Missing[] => (count > 0 ? [{ code, count }] : []);
  switch (measure.rule) {
    case 'hold':
    case 'attend':
    case 'holdOnce':
      return counted(measure.rule);
    case 'attendOnce':
      if (look.notes.includes('remoteAwaitsAcceptance')) return [{ code: 'acceptance', count }];
      return counted(isAnyHeld(c, measure) ? 'attendOnce' : 'notHeldYet');
    case 'phase':
      if (measure.need !== 'perTheme') return counted('entry');
      return [{ code: 'themes', count, themes: themesMissing(c, look.evidence) }];
    case 'ongoing':
      return look.done === 0 ? [{ code: 'log', count: 1 }] : [];
    case 'relay':
      return titled('relay', waitingBulletins(c));
    case 'okmEvents':
      return titled('okmEvent', missedOkm(c));
    case 'divideGroups':
      return counted('groups');
    case 'groupSeat':
      return counted('seat');
    case 'pilot':
      return look.standing === 'noFreshInfo' ? [{ code: 'freshAnswer', count: 1 }] : counted('pilot');
    default:
      return [];
  }
};
const isAnyHeld = (c: Case, measure: Extract<Measure, { rule: 'attendOnce' }>): boolean =>
  c.known.events.some(
    (e) =>
      measure.events.includes(e.type) &&
      isHeld(e) &&
      (c.theme === null || e.themes.includes(c.theme)) &&
      within(firstDayOf(e), c.span),
  );

const settled = (look: Pick<Look, 'standing'>): boolean =>
  look.standing === 'fulfilled' || look.standing === 'notApplicable';

const ofPart = (c: Case, part: PartStanding, measure: Measure, notes: readonly Note[]): readonly Missing[] =>
  settled(part) ? [] : byMeasure(c, measure, { ...part, notes }).map((m) => ({ ...m, part: part.part }));

/** What a row still lacks, part by part where it has parts. */
export const missingFor = (c: Case, row: StandingRow): readonly Missing[] => {
  const measure = measures[row.obligation];
  if (!measure || settled(row)) return [];
  if (measure.rule !== 'parts') return byMeasure(c, measure, row);
  return row.parts.flatMap((part) => {
    const own = measure.parts[part.part];
    return own ? ofPart(c, part, own, row.notes) : [];
  });
};
