import { isEventType } from './event';
import type { Fact } from './fact';
import { toldByAll } from './known';
import { membersOf, type OrganisationId, organisationsOn } from './network';
import { indicatorsOf } from './operating-model';
import {
  answersIn,
  heldFacts,
  heldOf,
  lastDayOf,
  pilotsWithin,
  publishedIn,
  type ReportLook,
  relayedIn,
  roundsWithin,
  surveysWithin,
  tookPartIn,
} from './report-look';
import { groupedIn, namedIn, spreadWithin } from './report-results';
import { isThemeId, type ThemeId } from './theme';

/** What stands behind a figure: as many things as the figure says, organisations or facts. */
export type OpenedFigure = {
  readonly facts: readonly Fact[];
  readonly organisations: readonly OrganisationId[];
};

const factsOf = (facts: readonly Fact[]): OpenedFigure => ({ facts, organisations: [] });
const organisationsOf = (organisations: readonly OrganisationId[]): OpenedFigure => ({
  facts: [],
  organisations,
});

const pilotFacts = (look: ReportLook, theme: ThemeId, stage: string): readonly Fact[] => {
  const answers = new Set(
    pilotsWithin(look, theme)
      .filter((p) => p.stage === stage)
      .map((p) => p.answer),
  );
  return [...new Map(look.known.all.filter((f) => answers.has(f.id)).map((f) => [f.id, f])).values()];
};

const membersThen = ({ known, scope }: ReportLook, when: string, theme?: ThemeId) => {
  const day = when === 'first' ? scope.from : lastDayOf(scope);
  if (theme) return membersOf(known.network, theme, day);
  return organisationsOn(known.network, day).map(({ id }) => id);
};

/** Of one sort, all of them, or those that were national. */
const spreadFacts = (look: ReportLook, which: string, theme?: ThemeId): readonly Fact[] =>
  spreadWithin(look, theme)
    .filter((e) => which === 'all' || (which === 'national' ? e.national : e.what === which))
    .map((e) => e.fact);

const ofTheme = (look: ReportLook, what: string, theme: ThemeId, which: string): OpenedFigure | null => {
  switch (what) {
    case 'held':
      return isEventType(which) ? factsOf(heldFacts(look, heldOf(look, which, theme))) : null;
    case 'tookPart':
      return isEventType(which) ? organisationsOf(tookPartIn(look, which, theme)) : null;
    case 'pilots':
      return factsOf(pilotFacts(look, theme, which));
    case 'published':
      return factsOf(publishedIn(look, theme));
    case 'relayed':
      return factsOf(relayedIn(look, theme));
    case 'members':
      return organisationsOf(membersThen(look, which, theme));
    case 'spread':
      return factsOf(spreadFacts(look, which, theme));
    case 'grouped':
      return organisationsOf(groupedIn(look, theme));
    case 'named':
      return organisationsOf(namedIn(look, theme));
    case 'indicator':
      return factsOf(
        indicatorsOf(toldByAll(look.known, 'indicatorSet'), theme).filter(
          (f) => f.content.indicator === which,
        ),
      );
    case 'round': {
      const round = roundsWithin(look, theme).find((r) => r.round === which);
      return round ? factsOf(answersIn(look, round, theme)) : null;
    }
    default:
      return null;
  }
};

/**
 * A figure by its name: `held~quality~coffee`, `events~coffee`, `pilots~quality~running`, `members~first`. Null when the
 * report has no such figure.
 */
export const openFigure = (look: ReportLook, figure: string): OpenedFigure | null => {
  const [what = '', of = '', which = ''] = figure.split('~');
  if (isThemeId(of)) return ofTheme(look, what, of, which);
  if (what === 'events' && isEventType(of)) return factsOf(heldFacts(look, heldOf(look, of)));
  if (what === 'members' && (of === 'first' || of === 'last')) return organisationsOf(membersThen(look, of));
  if (what === 'spread') return factsOf(spreadFacts(look, of));
  if (what === 'survey') return factsOf(surveysWithin(look).filter((f) => f.content.survey === of));
  return null;
};
