import type { Bulletin } from '../../shared/domain/bulletin';
import { isSeenBy } from '../../shared/domain/bulletin-seen';
import { endOfDay } from '../../shared/domain/month';
import { obligationsOf } from '../../shared/domain/obligation';
import { may } from '../../shared/domain/permission';
import { rowOfTheme } from '../../shared/domain/standings';
import type { BoardCall } from './board-matrix';

const mostBulletins = 3;

/** What was last told to the theme, until the day that its month is looked at from. */
export const bulletinsOf = ({ actor, network, theme, look }: BoardCall, all: readonly Bulletin[]) => {
  const until = endOfDay(look.day);
  const told = all
    .filter((b) => b.state === 'published' && b.audience.themes.includes(theme))
    .filter((b) => isSeenBy(b, actor, network))
    .flatMap(({ id, title, publishedAt }) =>
      publishedAt && publishedAt < until ? [{ id, title: { ...title }, publishedAt }] : [],
    )
    .sort((a, b) => b.publishedAt.localeCompare(a.publishedAt));
  return { total: told.length, latest: told.slice(0, mostBulletins) };
};

/**
 * What the theme's lead does once or by the end of a phase. That it is owed is everybody's to know, and that it is
 * done; how far it is otherwise is the lead's and the coordination's (DOMAIN.md 2.2).
 */
export const deliverablesOf = ({ actor, network, theme, look, lang, shared }: BoardCall) => {
  const seesAll = !shared && may(actor, 'seeMisses', network, { theme });
  return obligationsOf(look.known.network.project)
    .filter((o) => o.role === 'themeLead' && o.scope === 'theme')
    .filter((o) => o.cadence.type === 'once' || o.cadence.type === 'phase-bound')
    .flatMap((o) => {
      const row = rowOfTheme(look.known, look.question, o, theme);
      if (!row || row.standing === 'notApplicable') return [];
      const standing = seesAll || row.standing === 'fulfilled' ? row.standing : null;
      return [{ obligation: o.id, title: o.title[lang], due: row.due, standing }];
    });
};
