import { tableFile } from '../../answers/tables';
import type { Call } from '../../routes';
import type { pilots as endpoint, pilotFile as fileEndpoint } from '../../shared/contract/pilots';
import type { Language } from '../../shared/domain/language';
import { endOfDay } from '../../shared/domain/month';
import { byName } from '../../shared/domain/name-order';
import { lookAt } from '../../shared/domain/overview';
import { mayAtAll } from '../../shared/domain/permission';
import { pilotsChosen } from '../../shared/domain/pilot-filter';
import { inNeedFirst } from '../../shared/domain/pilot-need';
import { pilotsOf } from '../../shared/domain/pilots';
import { monthOfFigures } from '../../shared/domain/shown-day';
import { indexLedger } from '../../shared/domain/standings';
import { themeById, themeIds } from '../../shared/domain/theme';
import { paceNames, stageNames } from '../../shared/text/check-ins';
import { registerText as t } from '../../shared/text/pilot-register';
import { written } from '../../shared/text/say';
import { type PilotRow, pilotRow, readsAll } from './register/pilot-rows';
import { ownPlaces, placeOf } from './register/places';

type PilotsReader = Pick<Call<typeof endpoint>, 'ports' | 'actor' | 'network' | 'lang'>;

/** The register as one reader may have it: an observer's ends with the latest closed month. */
export const pilotsFor = async ({
  ports,
  actor,
  network,
}: Pick<PilotsReader, 'ports' | 'actor' | 'network'>) => {
  const { asOf, month } = monthOfFigures(actor, network, {});
  const facts = await ports.stores.facts.all();
  const { day } = lookAt(indexLedger({ network, facts }, asOf), month);
  return { facts, until: endOfDay(day), all: pilotsOf(facts, endOfDay(day)) };
};

const rowsFor = async (asking: PilotsReader): Promise<readonly PilotRow[]> => {
  const { actor, network, lang } = asking;
  const { all } = await pilotsFor(asking);
  return all
    .filter((p) => p.share || readsAll({ actor, network }, p))
    .map((p) => pilotRow(asking, p))
    .sort((a, b) => byName(lang)(a, b) || themeIds.indexOf(a.theme) - themeIds.indexOf(b.theme));
};

/** Whose eye is on others' pilots reads first where there is something to do. */
const sorted = ({ actor, network }: PilotsReader, rows: readonly PilotRow[]) => {
  const needFirst = mayAtAll(actor, 'seeSilent', network);
  return { needFirst, rows: needFirst ? inNeedFirst(rows) : rows };
};

export const readPilots = async (call: Call<typeof endpoint>) => {
  const { actor, network, lang } = call;
  const { needFirst, rows } = sorted(call, await rowsFor(call));
  return {
    pilots: [...rows],
    places: ownPlaces(actor, network).map((id) => placeOf(actor, network, id, lang)),
    needFirst,
  };
};

const tableOf = (rows: readonly PilotRow[], lang: Language) => [
  t.headings.map((h) => h[lang]),
  ...rows.map((p) => [
    written(p.name, lang),
    themeById(p.theme).name[lang],
    p.title,
    p.model ?? '',
    stageNames[p.stage][lang],
    p.pace ? paceNames[p.pace][lang] : '',
    p.starts ?? '',
    p.ends ?? '',
    p.owner ?? '',
    p.done ?? '',
    p.results ?? '',
    (p.shared ? t.yes : t.no)[lang],
    { at: p.answeredAt },
  ]),
];

/** Exactly what the page shows, to be taken away. */
export const readPilotFile = async (call: Call<typeof fileEndpoint>) => {
  const lang = call.query.language ?? call.lang;
  const { rows } = sorted(call, await rowsFor({ ...call, lang }));
  return tableFile(tableOf(pilotsChosen(rows, call.query), lang), t.file[lang], call.query.format);
};
