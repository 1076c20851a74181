import { type Case, eventsFor, type Finding, isPlanned, lookingDay, notApplicable } from './case';
import { type Counted, countedFor, fromReport, isLinked, reportsFor } from './counting';
import { byDue, phaseEnd } from './due';
import { evidenceOf } from './evidence';
import { divisionKnown } from './known';
import type { MeasureOf, Need } from './measures';
import { membersOf, themesIn } from './network';
import type { Cadence } from './obligation';
import type { Evidence, Note } from './standing';
import { type ThemeId, themeIds } from './theme';
import { groupsInRegistry, seatedIn } from './working-groups';

const entriesFor = (c: Case, need: Need, part?: string): readonly Counted[] => {
  // Where every theme needs its own entry, one that names none covers none.
  const reports = (need.reports ? reportsFor(c, part, need.sharesLogWith) : []).filter(
    (f) => !need.perTheme || f.content.theme !== undefined,
  );
  return [
    ...countedFor(c, need.counts ?? []),
    ...reports.filter((f) => need.reports === 'any' || isLinked(f)).map((f) => fromReport(c, f)),
  ].filter((x) => x.day <= lookingDay(c));
};

const covers = (entries: readonly Counted[], theme: ThemeId): boolean =>
  entries.some((x) => x.themes === 'all' || x.themes.includes(theme));
/** Those of the network; where nobody leads anything yet, all of them: nothing is done with 0 of 0. */
const themesAsked = (c: Case): readonly ThemeId[] => {
  const themes = themesIn(c.known.network, lookingDay(c));
  return themes.length > 0 ? themes : themeIds;
};
/** Themes of the network for which a duty of every theme is still open. */
export const themesWithout = (c: Case, need: Need, part?: string): readonly ThemeId[] => {
  const entries = entriesFor(c, need, part);
  return themesAsked(c).filter((theme) => !covers(entries, theme));
};

type NeedMet = { readonly done: number; readonly required: number; readonly evidence: readonly Evidence[] };
/** How far one need is met. */
export const metBy = (c: Case, need: Need, part?: string): NeedMet => {
  const entries = entriesFor(c, need, part);
  const evidence = entries.flatMap((x) => x.evidence);
  if (!need.perTheme) return { done: Math.min(1, entries.length), required: 1, evidence };
  const themes = themesAsked(c);
  return { done: themes.filter((t) => covers(entries, t)).length, required: themes.length, evidence };
};
const sum = (all: readonly NeedMet[], of: (m: NeedMet) => number): number =>
  all.reduce((n, m) => n + of(m), 0);

const heldTypes = (needs: readonly Need[]) =>
  needs.flatMap((n) => n.counts ?? []).flatMap((s) => ('held' in s ? s.held : []));

/** "Ei hankintoja": nothing is owed here, with the reason in the note. */
const saidNotToApply = (c: Case) =>
  reportsFor(c).find(
    (f) => f.day <= lookingDay(c) && f.content.kind === 'selfReported' && f.content.notApplicable,
  );

/** Liite 4: duties that are due by a phase's end. */
export const phase = (c: Case, measure: MeasureOf<'phase'>, cadence: Cadence, part?: string): Finding => {
  const { period, end } = phaseEnd(c, cadence);
  const not = measure.mayNotApply && saidNotToApply(c);
  if (not) return { ...notApplicable(period, 'reportedNotApplicable'), evidence: [evidenceOf(not, c.known)] };
  const met = measure.needs.map((need) => metBy(c, need, part));
  const [done, required] = [sum(met, (m) => m.done), sum(met, (m) => m.required)];
  const evidence = met.flatMap((m) => m.evidence);
  const planned = eventsFor(c, heldTypes(measure.needs)).some((e) => isPlanned(e, c));
  return {
    standing: byDue(c, end, done >= required, evidence.length > 0 || planned),
    done,
    required,
    evidence,
    due: end,
    period,
    notes: planned && done < required ? ['plannedCovers'] : [],
  };
};

/**
 * Liite 4, rivi 65: every organisation of the theme in exactly one group, by the division or by the registry; or the
 * lead's word that they were divided, which does not say how, or that there are no groups.
 */
export const divideGroups = (c: Case, cadence: Cadence): Finding => {
  const { period, end } = phaseEnd(c, cadence);
  const day = lookingDay(c);
  const word = c.theme ? divisionKnown(c.known, c.theme, day) : undefined;
  const linked = reportsFor(c).filter((f) => f.day <= day && isLinked(f));
  const asked = day < end ? day : end;
  const { network } = c.known;
  const members = c.theme ? membersOf(network, c.theme, asked) : [];
  const groups = word?.content.groups ?? (c.theme ? groupsInRegistry(network, c.theme, asked) : []);
  const inGroup = seatedIn(groups, members);
  const isTold = (word !== undefined && !word.content.groups) || linked.length > 0;
  const isWhole = members.length > 0 && inGroup === members.length;
  const isDone = isTold || isWhole;
  const notes: Note[] = word?.content.none
    ? ['noWorkingGroups']
    : isWhole && !word && !isTold
      ? ['dividedInRegistry']
      : [];
  return {
    standing: byDue(c, end, isDone, inGroup > 0),
    done: isDone ? 1 : 0,
    required: 1,
    evidence: [...(word ? [word] : []), ...linked].map((f) => evidenceOf(f, c.known)),
    due: end,
    period,
    notes,
  };
};
