import { doNow, openNow, openStandings } from '../../answers/shared-buttons';
import type { Room, TurnHandler } from '../../routes';
import { now as endpoint } from '../../shared/contract/now';
import { answersFor } from '../../shared/domain/actor';
import { Refusal } from '../../shared/domain/refusal';
import { doIt } from './do-it';
import { nowCard } from './now-card';
import { readNow } from './read-now';

/** "What now?": all rooms' answers in one place, on a card and for the tab. */
export const now: Room = (routes) => {
  /** `vastuut`: alone what waits for oneself; a named month, a channel and who only reads have the standings. */
  const command: TurnHandler = async (turn) => {
    const standings = routes.actions.get(openStandings.verb);
    if (!standings) throw new Refusal('oldCard');
    const [first, ...others] = answersFor(turn.actor);
    const isReader = turn.actor.person !== null && first === undefined;
    // S12: who acts for several and has chosen none yet is asked for which.
    const mustChoose = others.length > 0 && turn.actor.person?.chosen !== first;
    if (turn.where.scope === 'channel' || isReader || mustChoose || /\d/u.test(turn.args))
      return standings(turn);
    return nowCard(routes, turn);
  };
  routes.command('obligations', 'seeNetwork', command);
  routes.button(openNow, (turn) => {
    const { dialog = turn.where.scope === 'channel' } = turn.data;
    return nowCard(routes, turn, { dialog });
  });
  routes.button(doNow, doIt(routes));
  routes.call(endpoint, readNow(routes));
};
