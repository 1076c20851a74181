import { doNow } from '../../answers/shared-buttons';
import type { AnswerTo, Done, Reply, Routes } from '../../routes';
import { Refusal } from '../../shared/domain/refusal';
import { refusalSentence } from '../../shared/text/refusals';
import { nowCard } from './now-card';

const doneBy = (reply: Reply): Done | null => {
  if (reply.is === 'text') return { said: reply.text };
  return reply.is === 'card' && reply.done ? reply.done : null;
};

/** What has been overtaken is said on the card as it now stands; who may not, hears that. */
const overtaken: readonly string[] = ['closed', 'alreadyDone', 'notFound', 'changedMeanwhile', 'notOpen'];

/**
 * One act of the card: what was done is said on the card as it then stands, without that act. What leads on to a form
 * shows the form. Who may is asked by the act itself.
 */
export const doIt =
  (routes: Routes): AnswerTo<typeof doNow> =>
  async (turn) => {
    const { do: act, dialog } = turn.data;
    const handler = routes.actions.get(act.verb);
    if (!handler || act.verb === doNow.verb) throw new Refusal('oldCard');
    const data = { ...act.data, ...(dialog ? { dialog } : {}) };
    try {
      const reply = await handler({ ...turn, data });
      const done = doneBy(reply);
      return done ? nowCard(routes, turn, { dialog, done }) : reply;
    } catch (error) {
      if (!(error instanceof Refusal) || !overtaken.includes(error.code)) throw error;
      const said = refusalSentence(error.code, { contact: '', ...error.values })[turn.lang];
      return nowCard(routes, turn, { dialog, done: { said } });
    }
  };
