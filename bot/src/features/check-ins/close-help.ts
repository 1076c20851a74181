import { recordFact } from '../../ledger/record-fact';
import type { Ports } from '../../ports';
import type { Actor } from '../../shared/domain/actor';
import { isKind } from '../../shared/domain/fact';
import type { Network } from '../../shared/domain/network';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { factsOf, type PilotKey, targetKey } from './targets';

/** S28: the lead or the organisation itself says that the help asked for in this answer is no longer needed. */
export const closeHelp = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  pilot: PilotKey,
  answer: string,
): Promise<boolean> => {
  const { organisation, theme } = pilot;
  demand(actor, 'closeHelp', network, { organisation, theme });
  const asked = (await factsOf(ports, [organisation]))
    .filter(isKind('pilotAnswered'))
    .find((f) => f.id === answer);
  if (!asked?.content.help || targetKey(asked.content) !== targetKey(pilot)) throw new Refusal('notFound');
  const content = { kind: 'helpClosed', organisation, theme, pilot: pilot.pilot, answer } as const;
  const { fresh } = await recordFact(ports, { content, day: actor.today, by: actor.person?.id ?? '' });
  return fresh;
};
