import type { Fact } from './fact';
import { kindOf } from './fact-kinds';
import { linkCheckedOn } from './kind-link-checked';
import { type Known, told } from './known';
import type { Bilingual } from './language';
import { endOfDay, type Instant, lastDay, monthOfDay } from './month';
import type { Evidence } from './standing';

/** An event's or a bulletin's own name, in both languages if it has them. */
const titleOf = ({ content }: Fact, known: Known): Bilingual | undefined =>
  'event' in content ? known.eventNamed.get(content.event)?.title : kindOf(content).title?.(content);
const titled = (title: Bilingual | undefined): Pick<Evidence, 'title'> => (title ? { title } : {});

const labelOf = ({ content }: Fact, known: Known): string => {
  if ('event' in content) {
    const title = known.eventNamed.get(content.event)?.title;
    return title?.fi ?? title?.sv ?? content.event;
  }
  return kindOf(content).label?.(content) ?? ('round' in content ? content.round : '');
};

/** What a fact is about, so that a reader can go and look at it. */
const subjectIn = ({ content }: Fact): Pick<Evidence, 'event' | 'bulletin' | 'round'> => ({
  ...('event' in content ? { event: content.event } : {}),
  ...('bulletin' in content && content.bulletin ? { bulletin: content.bulletin } : {}),
  ...('round' in content ? { round: content.round } : {}),
});

/** What a fact says was so, apart from its wording: two words that say the same differ in nothing else. */
const claimOf = ({ content, day }: Fact): string => {
  const said = content as Readonly<Record<string, unknown>>;
  return JSON.stringify([monthOfDay(day), ...(kindOf(content).claims ?? []).map((name) => said[name])]);
};

/** The first word in its slot that said so: a later correction of the wording makes nothing late. */
const firstSaid = (fact: Fact, known: Known): Instant => {
  const claim = claimOf(fact);
  const same = (known.replaced.get(fact.slot) ?? []).filter(
    (f) => f.number < fact.number && claimOf(f) === claim,
  );
  return same.reduce((first, f) => (f.recordedAt < first ? f.recordedAt : first), fact.recordedAt);
};

/** Whether somebody has looked where a document's link leads. */
const checkedIn = (fact: Fact, known: Known): Pick<Evidence, 'linkChecked'> => {
  const { content, slot } = fact;
  if (content.kind !== 'documentLinked') return {};
  const checks = told(known, 'linkChecked', content.organisation);
  if (checks.length === 0) return {};
  const stands = told(known, 'documentLinked', content.organisation).filter((f) => f.slot === slot);
  const day = linkCheckedOn(fact, checks, [...stands, ...(known.replaced.get(slot) ?? [])]);
  return day ? { linkChecked: day } : {};
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
  ...checkedIn(fact, known),
});

/** A fact as a reader is shown it. */
export const evidenceOf = (fact: Fact, known: Known): Evidence => {
  const found = known.shown.get(fact.id);
  if (found) return found;
  const evidence = made(fact, known);
  known.shown.set(fact.id, evidence);
  return evidence;
};
