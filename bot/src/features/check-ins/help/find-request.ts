import type { Ports } from '../../../ports';
import { type HelpRequest, helpRequestsOf } from '../../../shared/domain/help';
import { Refusal } from '../../../shared/domain/refusal';
import { factsOf, type PilotKey, targetKey } from '../targets';

/** How a request is named on cards and paths: the pilot, and the answer that opened it. */
export type RequestKey = PilotKey & { readonly answer: string };

export const requestKey = ({ organisation, theme, pilot, request }: HelpRequest): RequestKey => ({
  organisation,
  theme,
  pilot,
  answer: request,
});

/** The request as it stands now, closed or not; a forged or foreign one is not there. */
export const demandRequest = async (ports: Ports, key: RequestKey): Promise<HelpRequest> => {
  const found = helpRequestsOf(await factsOf(ports, [key.organisation])).find(
    (r) => r.answers.includes(key.answer) && targetKey(r) === targetKey(key),
  );
  if (!found) throw new Refusal('notFound');
  return found;
};

export const demandOpenRequest = async (ports: Ports, key: RequestKey): Promise<HelpRequest> => {
  const found = await demandRequest(ports, key);
  if (found.closed) throw new Refusal('alreadyDone');
  return found;
};
