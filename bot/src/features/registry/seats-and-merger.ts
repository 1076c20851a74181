import type { Ports } from '../../ports';
import type { Answered } from '../../shared/contract/endpoint';
import type { organisationPage } from '../../shared/contract/registry-pages';
import type { Actor } from '../../shared/domain/actor';
import { seatsSaid } from '../../shared/domain/group-seat';
import type { Language } from '../../shared/domain/language';
import type { Day } from '../../shared/domain/month';
import {
  membersOf,
  type Network,
  type OrganisationId,
  organisationById,
  personById,
} from '../../shared/domain/network';
import { may } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import { mergerOf } from '../../shared/domain/registry-by-hand';
import { themeIds } from '../../shared/domain/theme';
import { groupOf, groupsOpenTo } from '../../shared/domain/working-groups';
import { refusalSentence } from '../../shared/text/refusals';
import { whyNotUndoable } from './undo-merger';

export type OrganisationAnswer = Answered<typeof organisationPage>;
export type MergerQuestion = {
  readonly ports: Ports;
  readonly actor: Actor;
  readonly network: Network;
  readonly lang: Language;
};

type SeatsAnswer = Pick<OrganisationAnswer, 'seats' | 'seatGroups'>;

/** Who sits for an organisation in which group, the earlier seats first; and where the coordinator may name somebody. */
export const seatsView = async (
  { ports, actor, network }: MergerQuestion,
  id: OrganisationId,
): Promise<SeatsAnswer> => {
  const facts = await ports.stores.facts.all();
  const edits = may(actor, 'editRegistry', network);
  const named = (person: string | undefined) => {
    const found = person ? personById(network, person) : undefined;
    return found ? { id: found.id, name: found.name } : null;
  };
  // Who is out of the network sits nowhere in it, whatever was said of the seat.
  const left = organisationById(network, id)?.left;
  const endOf = (until: Day | undefined): Day | undefined =>
    left && !(until && until < left) ? left : until;
  const themes = themeIds.map((theme) => ({
    theme,
    groups: groupsOpenTo(facts, network, { theme, organisation: id }, actor.today),
  }));
  return {
    seats: themes.flatMap(({ theme, groups }) =>
      seatsSaid(facts, network, { theme, organisation: id })
        .rows.toSorted((a, b) => a.from.localeCompare(b.from))
        .map(({ group, name, person, deputy, from, ...seat }) => {
          const until = endOf(seat.until);
          const own = groups.find((g) => g.id === group) ?? groupOf(groups, id);
          return {
            theme,
            group: own?.id ?? group,
            groupName: own?.name ?? (name.fi ? name : null),
            person: named(person),
            deputy: named(deputy),
            from,
            ...(until ? { until } : {}),
            mayEnd: edits && !(until && until < actor.today),
          };
        }),
    ),
    seatGroups: edits
      ? themes
          .filter(({ theme }) => membersOf(network, theme, actor.today).includes(id))
          .flatMap(({ theme, groups }) => groups.map((g) => ({ theme, group: g.id, groupName: g.name })))
      : [],
  };
};

/** Its merger made on a page, for the coordinator: whether it can be undone, and what is in the way. */
export const mergerView = async (
  { ports, actor, network, lang }: MergerQuestion,
  id: OrganisationId,
): Promise<OrganisationAnswer['merger']> => {
  if (!may(actor, 'editRegistry', network) || !organisationById(network, id)?.mergedInto) return null;
  const merger = mergerOf((await ports.stores.network.byHand()).hand, id);
  const why =
    merger?.state === 'done'
      ? whyNotUndoable(merger, network, await ports.stores.facts.all())
      : new Refusal('noMerger');
  return {
    undoable: why === null,
    why: why ? refusalSentence(why.code, why.values, { reads: true })[lang] : '',
  };
};
