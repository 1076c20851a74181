import { wholeLedger } from '../../ledger/ledger';
import type { Call } from '../../routes';
import type { networkMonth as endpoint } from '../../shared/contract/network';
import type { HeatDuty, HeatRow } from '../../shared/domain/heat-map';
import type { Known } from '../../shared/domain/known';
import type { Language } from '../../shared/domain/language';
import { byName } from '../../shared/domain/name-order';
import { type Network, organisationById } from '../../shared/domain/network';
import { networkStandings } from '../../shared/domain/network-standings';
import { obligationsOf } from '../../shared/domain/obligation';
import { lookAt, roundShown } from '../../shared/domain/overview';
import { may } from '../../shared/domain/permission';
import { type Stage, stages } from '../../shared/domain/pilot';
import { unansweredIn } from '../../shared/domain/rounds';
import { type AskedMonth, monthOfFigures } from '../../shared/domain/shown-day';
import type { StandingRow } from '../../shared/domain/standing';
import { indexLedger } from '../../shared/domain/standings';
import { type ThemeId, themeIds } from '../../shared/domain/theme';

type NetworkReader = Pick<Call, 'ports' | 'actor' | 'network' | 'lang'>;

/** Duties in the source's order, as columns. */
const dutiesIn = ({ project }: Network, lang: Language): readonly HeatDuty[] =>
  obligationsOf(project).map((o) => ({
    obligation: o.id,
    title: o.title[lang],
    role: o.role,
    area: o.area,
    monthly: o.cadence.type === 'monthly',
  }));

/** Whom the month's round still waits for, in the themes where that is this person's to know. */
const unansweredSeen = ({ actor, network }: NetworkReader, known: Known, month: string) => {
  const round = roundShown(lookAt(known, month));
  const silent = round ? [...unansweredIn(known.all, known.network, round)] : [];
  const seen = silent.filter(([theme]) => may(actor, 'seeSilent', network, { theme }));
  return (organisation: string): readonly ThemeId[] =>
    seen.filter(([, all]) => all.includes(organisation)).map(([theme]) => theme);
};

/** The month as it was asked for, and the organisations' rows that this person may see (DOMAIN.md 2.2). */
export const networkSeen = async (asking: NetworkReader, asked: AskedMonth) => {
  const { ports, actor, network, lang } = asking;
  const { asOf, month } = monthOfFigures(actor, network, asked);
  const known = indexLedger(await wholeLedger(ports, network), asOf);
  const all = networkStandings(known, month, asOf);
  const unanswered = unansweredSeen(asking, known, month);
  const rows: readonly HeatRow[] = [...all]
    .map(([organisation, rowsOf]) => ({
      organisation,
      name: organisationById(network, organisation)?.name ?? { fi: organisation, sv: organisation },
      cells: rowsOf
        .filter((row) => row.standing !== 'notApplicable')
        .filter((row) => may(actor, 'seeStanding', network, { organisation, theme: row.theme }))
        .map((row) => ({
          duty: row.obligation,
          theme: row.theme,
          standing: row.standing,
          needsConfirmation: row.needsConfirmation,
        })),
      unanswered: unanswered(organisation),
    }))
    .filter((row) => row.cells.length > 0)
    .sort(byName(lang));
  return { asOf, month, known, all, rows, duties: dutiesIn(network, lang) };
};

const sumsOf = (all: ReadonlyMap<string, readonly StandingRow[]>, duties: readonly HeatDuty[]) => {
  const places = new Map(duties.map((d, at) => [d.obligation, at]));
  const rows = [...all.values()].flat().filter((row) => row.standing !== 'notApplicable');
  return [...Map.groupBy(rows, (row) => `${row.obligation}~${row.theme ?? ''}`).values()].map((some) => ({
    theme: some[0]?.theme ?? null,
    duty: places.get(some[0]?.obligation ?? '') ?? 0,
    standings: Object.fromEntries(
      [...Map.groupBy(some, (row) => row.standing)].map(([standing, same]) => [standing, same.length]),
    ),
  }));
};
const stagesOf = (known: Known, month: string) => {
  const { pilots } = lookAt(known, month);
  return themeIds.map((theme) => ({
    theme,
    counts: Object.fromEntries(
      stages.map((stage) => [stage, pilots.filter((p) => p.theme === theme && p.stage === stage).length]),
    ) as Record<Stage, number>,
  }));
};

/** The network's month at a look: organisations by duties, and sums that are open to everybody. */
export const readNetwork = async ({ query, ...asking }: Call<typeof endpoint>) => {
  const { asOf, month, known, all, rows, duties } = await networkSeen(asking, query);
  const places = new Map(duties.map((d, at) => [d.obligation, at]));
  return {
    month,
    asOf,
    duties: [...duties],
    rows: rows.map(({ organisation, name, cells, unanswered }) => ({
      organisation,
      name,
      cells: cells.map((c): [number, typeof c.theme, typeof c.standing, boolean] => [
        places.get(c.duty) ?? 0,
        c.theme,
        c.standing,
        c.needsConfirmation,
      ]),
      unanswered: [...unanswered],
    })),
    sums: sumsOf(all, duties),
    stages: stagesOf(known, month),
  };
};
