import { reading } from '../../answers/card-button';
import { openOwnMonth, openStandings } from '../../answers/shared-buttons';
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
import * as buttons from './buttons';
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
  routes.button(openStandings, obligationsCommand);
  routes.waits(obligationsWaiting);
  routes.button(openOwnMonth, openMine);
  routes.button(buttons.openRow, openRow);
  routes.button(buttons.openReport, openReport);
  routes.button(buttons.saveReport, saveReport, reading(buttons.openReport, openReport));
  routes.button(buttons.chooseOrganisation, chooseOrganisation);
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
