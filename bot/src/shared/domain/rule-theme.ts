import { type Case, dawnOf, type Finding, lookingDay, notApplicable, since, within } from './case';
import { countedFor, fromReport, takenFor } from './counting';
import { evidenceOf } from './evidence';
import type { FactOf } from './fact';
import { seatWord } from './group-seat';
import { divisionKnown, told } from './known';
import type { Note } from './standing';
import { addWorkingDays } from './working-day';

export const relayWithinWorkingDays = 2;
export type Relays = {
  readonly asked: readonly FactOf<'bulletinPublished'>[];
  readonly waiting: readonly FactOf<'bulletinPublished'>[];
  readonly relayed: ReadonlyMap<string, FactOf<'bulletinRelayed'>>;
};

/** The coordination's bulletins to a theme since one leads it, and which of them are in its channel. */
export const relaysOf = (c: Case): Relays => {
  const day = lookingDay(c);
  const relayed = new Map(
    told(c.known, 'bulletinRelayed')
      .filter((f) => f.content.theme === c.theme && f.content.posted !== false && f.day <= day)
      .map((f) => [f.content.bulletin, f]),
  );
  // What the lead before has left undone passes on.
  const isAsked = ({ day: on, content }: FactOf<'bulletinPublished'>): boolean =>
    within(on, c.spans) ||
    (on >= c.askedSince && on < since(c) && (relayed.get(content.bulletin)?.day ?? day) >= since(c));
  const asked = told(c.known, 'bulletinPublished')
    .filter((f) => f.content.by === 'coordinator' && c.theme !== null && f.content.themes.includes(c.theme))
    .filter((f) => f.day <= day && isAsked(f))
    // One that was withdrawn asks for nothing; having relayed it still counts.
    .filter((f) => !f.content.withdrawn || relayed.has(f.content.bulletin));
  return { asked, waiting: asked.filter((f) => !relayed.has(f.content.bulletin)), relayed };
};

/** Liite 4, rivi 81: every bulletin aimed at the theme. The source gives no time, so it is never overdue. */
export const relay = (c: Case): Finding => {
  const { asked, waiting, relayed } = relaysOf(c);
  const isLate = waiting.some((f) => addWorkingDays(f.day, relayWithinWorkingDays) < dawnOf(c));
  const evidence = asked.flatMap((b) => {
    const fact = relayed.get(b.content.bulletin);
    const label = b.content.title.fi ?? b.content.title.sv ?? '';
    return fact ? [{ ...evidenceOf(fact, c.known), label }] : [];
  });
  const open = isLate ? 'atRisk' : 'onTrack';
  return {
    standing: asked.length === 0 ? 'notDue' : waiting.length === 0 ? 'fulfilled' : open,
    done: asked.length - waiting.length,
    required: asked.length,
    evidence,
    due: null,
    period: 'project',
    notes: asked.length === 0 ? ['noBulletins'] : [],
  };
};

/** Liite 4, rivi 99: one named person, if the theme has groups at all (A16). Who went to a group takes part in it. */
export const groupSeat = (c: Case): Finding => {
  const day = lookingDay(c);
  const divided = c.theme ? divisionKnown(c.known, c.theme, day) : undefined;
  const seats = c.theme ? (c.known.seatsOfTheme.get(c.theme) ?? []) : [];
  const hasGroups = divided?.content.none === false || seats.some((s) => within(day, [s]));
  const visits = countedFor(c, [{ attended: ['workingGroup'] }]);
  const entries = [...visits, ...takenFor(c).map((f) => fromReport(c, f))].filter((x) => x.day <= day);
  const evidence = entries.flatMap((x) => x.evidence);
  if (divided?.content.none || !hasGroups)
    return { ...notApplicable('project', 'noWorkingGroups'), evidence };
  const own = c.actors.flatMap((o) => c.known.seats.get(o) ?? []);
  const inRegistry = own.some((s) => s.theme === c.theme && within(day, [s]) && s.person !== undefined);
  const named = c.actors
    .flatMap((o) => {
      const words = told(c.known, 'groupSeatNamed', o).filter((f) => f.content.theme === c.theme);
      const rows = (c.known.seats.get(o) ?? []).filter((s) => s.theme === c.theme);
      return seatWord(words, rows) ?? [];
    })
    .filter((f) => f.content.person !== undefined && f.day <= day);
  const isDone = inRegistry || named.length > 0 || entries.length > 0;
  const notes: Note[] = isDone ? [] : ['nothingLogged'];
  return {
    standing: isDone ? 'onTrack' : 'notDue',
    done: isDone ? 1 : 0,
    required: 1,
    evidence: [...named.map((f) => evidenceOf(f, c.known)), ...evidence],
    due: null,
    period: 'project',
    notes,
  };
};
