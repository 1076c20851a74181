import type { Ports } from '../../../ports';
import { actorFor, assignmentsOf } from '../../../shared/domain/actor';
import { channelsFor, channelsOfThemes, toChannels } from '../../../shared/domain/channels-for';
import { contactsOf } from '../../../shared/domain/contact';
import type { Intent, MessageRef, Target } from '../../../shared/domain/delivery';
import type { HelpRequest } from '../../../shared/domain/help';
import { type Day, dayOf } from '../../../shared/domain/month';
import { type Network, type Person, personById } from '../../../shared/domain/network';
import type { ThemeId } from '../../../shared/domain/theme';
import { leadersOf } from '../../../shared/domain/who-leads';

/** To the theme's leads, by the answer that opened it; in their own channel where none of them can be written to. */
export const helpMessage = (request: string): MessageRef => ({ kind: 'help', id: request });
/** To whoever asked: a reply, or that it is settled; by the fact that says so. */
export const helpWord = (fact: string): MessageRef => ({ kind: 'helpWord', id: fact });
/** To the theme's channel, where the asker lets it be shared. */
export const helpInChannel = (request: string): MessageRef => ({ kind: 'helpShared', id: request });

const toPeople = (people: readonly Person[]): readonly Target[] =>
  people.filter((p) => p.accounts.length > 0).map(({ id }) => ({ to: 'person', person: id }));

/** Where only the leads are; a network without such a channel has the coordination's eye on the board alone. */
export const leadsChannels = async ({ stores }: Pick<Ports, 'stores'>): Promise<readonly Target[]> =>
  toChannels(channelsFor(await stores.channels.list(), { use: 'projectGroup' }));

export const themeChannels = async (
  { stores }: Pick<Ports, 'stores'>,
  theme: ThemeId,
): Promise<readonly Target[]> => toChannels(channelsOfThemes(await stores.channels.list(), [theme]));

/** Who hears of replies: whoever asked, and when they have left, whom the network asks in their organisation. */
export const askersOf = (network: Network, request: HelpRequest, day: Day): readonly Target[] => {
  const asker = personById(network, request.askedBy);
  const people =
    asker && assignmentsOf(actorFor(asker, day)).length > 0
      ? [asker]
      : contactsOf(network, request.organisation, day, request.theme);
  return toPeople(people);
};

/** What an answer that opens a request promises: the leads are told at once. */
export const promiseToLeads = async (
  ports: Ports,
  network: Network,
  theme: ThemeId,
): Promise<(request: string) => readonly Intent[]> => {
  const now = ports.now();
  const people = toPeople(leadersOf(network, [theme], dayOf(now)));
  const targets = people.length > 0 ? people : await leadsChannels(ports);
  return (request) =>
    targets.length > 0 ? [{ message: helpMessage(request), targets, version: 1, at: now }] : [];
};
