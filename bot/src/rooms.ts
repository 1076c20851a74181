import { audit } from './features/audit';
import { backup } from './features/backup';
import { bulletins } from './features/bulletins';
import { checkIns } from './features/check-ins';
import { deliveries } from './features/deliveries';
import { digest } from './features/digest';
import { dissemination } from './features/dissemination';
import { events } from './features/events';
import { facts } from './features/facts';
import { groups } from './features/groups';
import { guidelines } from './features/guidelines';
import { help } from './features/help';
import { model } from './features/model';
import { now } from './features/now';
import { obligations } from './features/obligations';
import { periods } from './features/periods';
import { registry } from './features/registry';
import { reports } from './features/reports';
import { retention } from './features/retention';
import { surveys } from './features/surveys';
import type { Room } from './routes';

/** Every room of the house. */
export const rooms: readonly Room[] = [
  help,
  now,
  registry,
  obligations,
  bulletins,
  guidelines,
  events,
  facts,
  checkIns,
  deliveries,
  reports,
  audit,
  digest,
  surveys,
  groups,
  model,
  dissemination,
  periods,
  retention,
  backup,
];
