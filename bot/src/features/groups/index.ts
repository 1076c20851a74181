import { themeAsked } from '../../answers/theme-asked';
import type { Room } from '../../routes';
import * as contract from '../../shared/contract/groups';
import { divideGroups, setTraits } from './divide-groups';
import { nameSeat } from './name-seat';
import { readGroups } from './read-groups';
import { groupsWaiting } from './waiting';

/** Working groups of the themes (Liite 4, rivit 65 ja 99). */
export const groups: Room = (routes) => {
  routes.waits(groupsWaiting);
  routes.call(contract.groups, (call) => readGroups(call, themeAsked(call.params.theme)));
  routes.call(contract.divideGroups, (call) => divideGroups(call, themeAsked(call.params.theme), call.body));
  routes.call(contract.nameSeat, (call) => nameSeat(call, themeAsked(call.params.theme), call.body));
  routes.call(contract.setTraits, (call) => setTraits(call, themeAsked(call.params.theme), call.body));
};
