import { announce, refreshMessage } from '../../../delivery/plan';
import { recordFact } from '../../../ledger/record-fact';
import type { Ports } from '../../../ports';
import type { Actor } from '../../../shared/domain/actor';
import { factId } from '../../../shared/domain/fact';
import { slotOf } from '../../../shared/domain/fact-kinds';
import type { HelpRequest } from '../../../shared/domain/help';
import { membersOf, type Network, type OrganisationId } from '../../../shared/domain/network';
import { demand, may } from '../../../shared/domain/permission';
import { holdsContactDetails, ownDomains } from '../../../shared/domain/personal-data';
import { Refusal } from '../../../shared/domain/refusal';
import { demandOpenRequest, type RequestKey } from './find-request';
import { askersOf, helpMessage, helpWord } from './help-messages';

/** `holdsDetails`: a phone number or somebody's address in it: sent, with a line of advice. */
export type HelpSaid = { readonly fresh: boolean; readonly holdsDetails: boolean };

const write = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  request: HelpRequest,
  said: { readonly text: string; readonly from?: OrganisationId },
): Promise<HelpSaid> => {
  const { organisation, theme, pilot } = request;
  const author = actor.person?.id ?? '';
  const content = {
    kind: 'helpAnswered',
    organisation,
    theme,
    pilot,
    answer: request.request,
    author,
    ...said,
  } as const;
  const targets = askersOf(network, request, actor.today);
  const { fresh } = await recordFact(ports, {
    content,
    day: actor.today,
    by: author,
    promises: (number) =>
      targets.length > 0
        ? [{ message: helpWord(factId(slotOf(content), number)), targets, version: 1, at: ports.now() }]
        : [],
  });
  await announce(ports);
  // The leads read on their own cards what has been said.
  if (fresh) await refreshMessage(ports, helpMessage(request.request));
  ports.log({ event: 'help.answered', room: 'check-ins', theme, fresh });
  return { fresh, holdsDetails: holdsContactDetails(said.text, ownDomains(network)) };
};

/** The lead's answer; the request stays open until one of the two closes it. */
export const replyToHelp = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  key: RequestKey,
  text: string,
): Promise<HelpSaid> => {
  const { organisation, theme } = key;
  demand(actor, 'replyToHelp', network, { organisation, theme });
  return write(ports, actor, network, await demandOpenRequest(ports, key), { text });
};

/** For which of their organisations somebody may answer a request that has been put to the theme's others. */
export const mayOfferFor = (
  actor: Actor,
  network: Network,
  { organisation, theme, othersAskedAt, closed }: HelpRequest,
): readonly OrganisationId[] =>
  othersAskedAt && !closed
    ? membersOf(network, theme, actor.today).filter(
        (id) => id !== organisation && may(actor, 'offerHelp', network, { organisation: id }),
      )
    : [];

/** A colleague of the theme answers what was asked of all of them; the asker and the lead read it. */
export const offerHelp = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  key: RequestKey,
  { from, text }: { readonly from: OrganisationId; readonly text: string },
): Promise<HelpSaid> => {
  demand(actor, 'offerHelp', network, { organisation: from });
  const request = await demandOpenRequest(ports, key);
  // What has not been put to them, they know nothing of.
  if (!request.othersAskedAt) throw new Refusal('notFound');
  if (!mayOfferFor(actor, network, request).includes(from)) throw new Refusal('notYours');
  return write(ports, actor, network, request, { text, from });
};
