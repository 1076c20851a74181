import { announce, refreshMessage } from '../../../delivery/plan';
import { recordFact } from '../../../ledger/record-fact';
import type { Ports } from '../../../ports';
import type { Actor } from '../../../shared/domain/actor';
import type { Network } from '../../../shared/domain/network';
import { demand } from '../../../shared/domain/permission';
import { Refusal } from '../../../shared/domain/refusal';
import { demandOpenRequest, type RequestKey } from './find-request';
import { helpInChannel, helpMessage, themeChannels } from './help-messages';

/** The lead puts the request to the theme's others, where the asker lets it be shared; once. */
export const askOthers = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  key: RequestKey,
): Promise<boolean> => {
  const { organisation, theme, pilot } = key;
  demand(actor, 'askOthersForHelp', network, { organisation, theme });
  const request = await demandOpenRequest(ports, key);
  if (!request.share) throw new Refusal('notShared');
  const targets = await themeChannels(ports, theme);
  if (targets.length === 0) throw new Refusal('noChannel');
  const message = helpInChannel(request.request);
  const { fresh } = await recordFact(ports, {
    content: { kind: 'othersAsked', organisation, theme, pilot, answer: request.request },
    day: actor.today,
    by: actor.person?.id ?? '',
    promises: () => [{ message, targets, version: 1, at: ports.now() }],
  });
  await announce(ports);
  await refreshMessage(ports, helpMessage(request.request));
  return fresh;
};
