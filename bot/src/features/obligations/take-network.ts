import { tableFile } from '../../answers/tables';
import type { Call } from '../../routes';
import type { exportNetwork, networkAddresses } from '../../shared/contract/network';
import { contactsOf } from '../../shared/domain/contact';
import { heatMap } from '../../shared/domain/heat-map';
import { may } from '../../shared/domain/permission';
import { networkExport as words } from '../../shared/text/network-export';
import { standingNames } from '../../shared/text/obligations';
import { written } from '../../shared/text/say';
import { networkSeen } from './read-network';

/** The map as it is seen, to take away: a row for each organisation, a column for each duty. */
export const takeNetwork = async ({ query, ...asking }: Call<typeof exportNetwork>) => {
  const { lang } = asking;
  const { duties, rows, month, asOf } = await networkSeen(asking, query);
  const map = heatMap(duties, rows, query);
  const head = [words.organisation[lang], words.open[lang], ...map.duties.map((d) => d.title)];
  const table = map.rows.map((row) => [
    written(row.name, lang),
    row.open,
    ...row.cells.map((cell) => (cell ? standingNames[cell.standing][lang] : '')),
  ]);
  return tableFile([head, ...table], `${words.name[lang]}-${month}-${asOf}`, query.format);
};

/** Whom to write to in the organisations that the map shows. */
export const readAddresses = async ({ query, ...asking }: Call<typeof networkAddresses>) => {
  const { actor, network } = asking;
  const { duties, rows } = await networkSeen(asking, query);
  const shown = heatMap(duties, rows, query).rows.filter(({ organisation }) =>
    may(actor, 'seeReachability', network, { organisation, theme: query.theme ?? null }),
  );
  const asked = shown.map((row) => ({
    row,
    people: contactsOf(network, row.organisation, actor.today, query.theme),
  }));
  return {
    people: asked.flatMap(({ row, people }) =>
      people.map((p) => ({ organisation: row.organisation, name: row.name, person: p.name, email: p.email })),
    ),
    nobody: asked.filter(({ people }) => people.length === 0).map(({ row }) => row.name),
  };
};
