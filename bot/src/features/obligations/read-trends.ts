import { wholeLedger } from '../../ledger/ledger';
import type { Call } from '../../routes';
import type { trends as endpoint } from '../../shared/contract/network';
import type { Known } from '../../shared/domain/known';
import { addMonths, type Day, type Month, monthOfDay } from '../../shared/domain/month';
import { networkStandings } from '../../shared/domain/network-standings';
import { lookAt, themeMonth } from '../../shared/domain/overview';
import { mayAtAll } from '../../shared/domain/permission';
import { monthOfFigures } from '../../shared/domain/shown-day';
import { indexLedger } from '../../shared/domain/standings';
import { type ThemeId, themeIds } from '../../shared/domain/theme';

const attending = 'dev-attend-regular-theme-meetings';

/** Every month from the project's first to the last that is shown. */
const monthsUntil = (starts: Day, last: Month): readonly Month[] => {
  const months: Month[] = [];
  for (let month = monthOfDay(starts); month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
};

const attendance = (known: Known, month: Month, today: Day, theme: ThemeId) => {
  const rows = [...networkStandings(known, month, today).values()]
    .flat()
    .filter((r) => r.obligation === attending && r.theme === theme && r.standing !== 'notApplicable');
  return { done: rows.filter((r) => r.standing === 'fulfilled').length, of: rows.length };
};

/** How the themes' months have gone: closed months stand fixed, the running one as of its day. */
export const readTrends = async ({ ports, actor, network, query }: Call<typeof endpoint>) => {
  const { asOf, month: last } = monthOfFigures(actor, network, query.asOf ? { asOf: query.asOf } : {});
  const known = indexLedger(await wholeLedger(ports, network), asOf);
  const { project } = known.network;
  const end = monthOfDay(project.ends);
  const seesOpen = mayAtAll(actor, 'seeRunningMonth', network);
  const shown = query.theme ? [query.theme] : themeIds;
  return {
    asOf,
    months: monthsUntil(project.starts, last < end ? last : end).map((month) => {
      const look = lookAt(known, month);
      return {
        month,
        closed: month < monthOfDay(asOf),
        quiet: project.quietMonths.includes(Number(month.slice(5))),
        themes: shown.map((theme) => {
          const of = themeMonth(look, theme);
          return {
            theme,
            meetings: { held: of.meetings.held, min: of.meetings.min },
            coffees: { held: of.coffees.held, min: of.coffees.min },
            attended: attendance(known, month, asOf, theme),
            // 2.2: an observer sees a round once a person has approved its figures.
            answers:
              of.round && (seesOpen || of.round.approved)
                ? { done: of.round.answered, of: of.round.asked }
                : { done: 0, of: 0 },
            relayed: { done: of.bulletins.relayed, of: of.bulletins.published },
            pilots: of.pilots.total,
          };
        }),
      };
    }),
  };
};
