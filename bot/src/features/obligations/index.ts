import type { Room } from '../../routes';
import { explanation } from '../../shared/contract/explanation';
import { exportNetwork, networkAddresses, networkMonth, trends } from '../../shared/contract/network';
import {
  catalogue,
  overview,
  selfReport,
  obligations as standingsEndpoint,
} from '../../shared/contract/obligations';
import { start } from '../../shared/contract/start';
import { readCatalogue } from './catalogue';
import { obligationsCommand } from './chat';
import { chooseOrganisation, openMine, openReport, openRow, saveReport } from './chat-opened';
import { readExplanation } from './explain-standing';
import { readNetwork } from './read-network';
import { readOverview } from './read-overview';
import { readStandings } from './read-standings';
import { readStart } from './read-start';
import { readTrends } from './read-trends';
import { reportEvidence } from './report-evidence';
import { readAddresses, takeNetwork } from './take-network';
import { obligationsWaiting } from './waiting';

export const obligations: Room = (routes) => {
  routes.action('obligation.standings', 'seeNetwork', obligationsCommand);
  routes.waits(obligationsWaiting);
  routes.action('obligation.mine', 'seeStanding', openMine);
  routes.action('obligation.open', 'seeStanding', openRow);
  routes.action('obligation.reporting', 'reportFact', openReport);
  routes.action('obligation.report', 'reportFact', saveReport);
  routes.action('obligation.choose', 'chooseOrganisation', chooseOrganisation);
  routes.call(standingsEndpoint, readStandings);
  routes.call(explanation, readExplanation);
  routes.call(overview, readOverview);
  routes.call(start, readStart);
  routes.call(networkMonth, readNetwork);
  routes.call(exportNetwork, takeNetwork);
  routes.call(networkAddresses, readAddresses);
  routes.call(trends, readTrends);
  routes.call(catalogue, async ({ network, query, lang }) => readCatalogue(network, query.language ?? lang));
  routes.call(selfReport, reportEvidence);
};
