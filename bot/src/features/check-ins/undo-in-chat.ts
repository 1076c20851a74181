import type { AnswerTo, Turn } from '../../routes';
import { answersFor } from '../../shared/domain/actor';
import { Refusal } from '../../shared/domain/refusal';
import { checkInText as t } from '../../shared/text/check-ins';
import { reviewText } from '../../shared/text/round-review';
import { placeIn, type undoButton } from './buttons';
import { fitsRows, openForm, rowsCard, saidCard } from './cards';
import { asReply, lookOf } from './chat';
import { undoAnswer } from './review/undo-answer';
import { demandRound, roundsAt } from './rounds';
import { factsOf, ownTargets, targetsOf } from './targets';

/** How many of them stand no more; where none could be taken back, why not. */
type Undone = ReturnType<typeof undoButton.read>;
const takeBack = async (turn: Turn<Undone>): Promise<{ readonly back: number; readonly of: number }> => {
  const { ports, actor, network } = turn;
  const { round, also, dialog: _, ...first } = turn.data;
  const answers = [first, ...also];
  let back = 0;
  let refused: Refusal | undefined;
  for (const answer of answers)
    try {
      await undoAnswer(ports, actor, network, round, answer);
      back += 1;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused = error;
    }
  if (back === 0 && refused) throw refused;
  return { back, of: answers.length };
};

/** "Kumoa" where it said that answers were saved: the card asks again. */
export const undo: AnswerTo<typeof undoButton> = async (turn) => {
  const { actor, network, ports, lang } = turn;
  const { back, of } = await takeBack(turn);
  const said = (of === 1 ? reviewText.undone : reviewText.undoneOf(back, of))[lang];
  const facts = await factsOf(ports, answersFor(actor));
  const round = demandRound(roundsAt(facts, network, ports.now()), turn.data.round, ports.now(), lang);
  const place = placeIn(turn.data);
  const targets = ownTargets(targetsOf(actor, network, facts));
  const title = t.name(round.round)[lang];
  const card = fitsRows(targets)
    ? rowsCard(lookOf(turn, facts, round, place), facts, targets, { said, undo: [] })
    : saidCard(title, said, [openForm(place, t.answer[lang], round.round)]);
  const reply = asReply(place, card, title);
  return reply.is === 'card' ? { ...reply, done: { said } } : reply;
};
