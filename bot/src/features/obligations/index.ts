import type { Room } from '../../routes';
import { explanation } from '../../shared/contract/explanation';
import {
  catalogue,
  overview,
  selfReport,
  obligations as standingsEndpoint,
} from '../../shared/contract/obligations';
import { readCatalogue } from './catalogue';
import { obligationsCommand } from './chat';
import { chooseOrganisation, openMine, openReport, openRow, saveReport } from './chat-opened';
import { readExplanation } from './explain-standing';
import { readOverview } from './read-overview';
import { readStandings } from './read-standings';
import { reportEvidence } from './report-evidence';
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
  routes.call(catalogue, async ({ query, lang }) => readCatalogue(query.language ?? lang));
  routes.call(selfReport, reportEvidence);
};
