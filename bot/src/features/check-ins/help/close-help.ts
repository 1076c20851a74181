import { announce, refreshMessage } from '../../../delivery/plan';
import { recordFact } from '../../../ledger/record-fact';
import type { Ports } from '../../../ports';
import type { Actor } from '../../../shared/domain/actor';
import { factId } from '../../../shared/domain/fact';
import { slotOf } from '../../../shared/domain/fact-kinds';
import type { Network } from '../../../shared/domain/network';
import { demand } from '../../../shared/domain/permission';
import { demandRequest, type RequestKey } from './find-request';
import { askersOf, helpInChannel, helpMessage, helpWord } from './help-messages';

/** S28: the lead or the organisation itself says that the help is no longer needed; whoever asked hears it. */
export const closeHelp = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  key: RequestKey,
): Promise<boolean> => {
  const { organisation, theme, pilot } = key;
  demand(actor, 'closeHelp', network, { organisation, theme });
  const request = await demandRequest(ports, key);
  if (request.closed) return false;
  const content = { kind: 'helpClosed', organisation, theme, pilot, answer: request.request } as const;
  const by = actor.person?.id ?? '';
  const targets = askersOf(network, request, actor.today).filter((t) => t.to !== 'person' || t.person !== by);
  const { fresh } = await recordFact(ports, {
    content,
    day: actor.today,
    by,
    promises: (number) =>
      targets.length > 0
        ? [{ message: helpWord(factId(slotOf(content), number)), targets, version: 1, at: ports.now() }]
        : [],
  });
  if (targets.length > 0) await announce(ports);
  await refreshMessage(ports, helpMessage(request.request));
  await refreshMessage(ports, helpInChannel(request.request));
  return fresh;
};
