import type { Fact } from './fact';
import type { Known } from './known';
import type { Bilingual } from './language';
import { endOfDay, type Instant, lastDay, monthOfDay } from './month';
import type { Evidence } from './standing';

/** An event's or a bulletin's own name, in both languages if it has them. */
const titleOf = ({ content }: Fact, known: Known): Bilingual | undefined => {
  if ('event' in content) return known.eventNamed.get(content.event)?.title;
  return content.kind === 'bulletinPublished' || content.kind === 'guidelinePinned'
    ? content.title
    : undefined;
};
const titled = (title: Bilingual | undefined): Pick<Evidence, 'title'> => (title ? { title } : {});

const labelOf = (fact: Fact, known: Known): string => {
  const { content } = fact;
  if ('event' in content) {
    const title = known.eventNamed.get(content.event)?.title;
    return title?.fi ?? title?.sv ?? content.event;
  }
  if (content.kind === 'selfReported') return content.note;
  if (content.kind === 'bulletinPublished' || content.kind === 'guidelinePinned')
    return content.title.fi ?? content.title.sv ?? '';
  if ('title' in content && typeof content.title === 'string') return content.title;
  return 'round' in content ? content.round : '';
};

/** What a fact is about, so that a reader can go and look at it. */
const subjectIn = ({ content }: Fact): Pick<Evidence, 'event' | 'bulletin' | 'round'> => ({
  ...('event' in content ? { event: content.event } : {}),
  ...('bulletin' in content && content.bulletin ? { bulletin: content.bulletin } : {}),
  ...('round' in content ? { round: content.round } : {}),
});

const claims = ['held', 'presence', 'state', 'stage', 'accepted', 'pinned', 'posted', 'none', 'withdrawn'];
/** What a fact says was so, apart from its wording: two words that say the same differ in nothing else. */
const claimOf = ({ content, day }: Fact): string =>
  JSON.stringify([monthOfDay(day), ...claims.map((c) => (content as Readonly<Record<string, unknown>>)[c])]);

/** The first word in its slot that said so: a later correction of the wording makes nothing late. */
const firstSaid = (fact: Fact, known: Known): Instant => {
  const claim = claimOf(fact);
  const same = (known.replaced.get(fact.slot) ?? []).filter(
    (f) => f.number < fact.number && claimOf(f) === claim,
  );
  return same.reduce((first, f) => (f.recordedAt < first ? f.recordedAt : first), fact.recordedAt);
};

const made = (fact: Fact, known: Known): Evidence => ({
  fact: fact.id,
  kind: fact.content.kind,
  day: fact.day,
  recordedAt: fact.recordedAt,
  recordedBy: fact.recordedBy,
  late: firstSaid(fact, known) >= endOfDay(lastDay(monthOfDay(fact.day))),
  label: labelOf(fact, known),
  ...titled(titleOf(fact, known)),
  ...subjectIn(fact),
  ...('url' in fact.content && fact.content.url ? { url: fact.content.url } : {}),
});

/** A fact as a reader is shown it. */
export const evidenceOf = (fact: Fact, known: Known): Evidence => {
  const found = known.shown.get(fact.id);
  if (found) return found;
  const evidence = made(fact, known);
  known.shown.set(fact.id, evidence);
  return evidence;
};
