import { fileMade } from '../../answers/file-made';
import type { TableFile } from '../../answers/tables';
import { wholeLedger } from '../../ledger/ledger';
import type { Ports } from '../../ports';
import type { Actor } from '../../shared/domain/actor';
import type { Language } from '../../shared/domain/language';
import type { Day } from '../../shared/domain/month';
import { beginOf, type Network } from '../../shared/domain/network';
import { Refusal } from '../../shared/domain/refusal';
import { type SteeringPage, steeringPageOf } from '../../shared/domain/steering-page';
import { steeringPaper } from './steering-paper';

type SteeringReader = { readonly ports: Ports; readonly actor: Actor; readonly network: Network };

/** As of a day that has come, of a project that has begun; today where nothing is asked. */
export const steeringOn = async (
  { ports, actor, network }: SteeringReader,
  asked?: Day,
): Promise<SteeringPage> => {
  const asOf = asked ?? actor.today;
  if (asOf > actor.today) throw new Refusal('inTheFuture');
  if (asOf < beginOf(network.project)) throw new Refusal('beforeStart');
  return steeringPageOf(await wholeLedger(ports, network), asOf);
};

export const steeringView = ({ standings, held, parts, ...page }: SteeringPage) => ({
  ...page,
  standings: { before: { ...standings.before }, now: { ...standings.now } },
  held: { ...held },
  parts: { ...parts },
  changes: [...page.changes],
  organisationNames: [...page.organisationNames],
  risks: [...page.risks],
  helpOpen: [...page.helpOpen],
  coming: [...page.coming],
  phasesEnding: [...page.phasesEnding],
});

export const steeringFile = async (
  { project }: Network,
  page: SteeringPage,
  lang: Language,
): Promise<TableFile> => {
  const paper = steeringPaper(project, page, lang);
  return {
    name: `${paper.title}.pdf`,
    type: 'application/pdf',
    content: (await fileMade({ paper })).toString('base64'),
  };
};
