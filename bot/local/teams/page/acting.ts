import type { PressOutcome } from '../wire';
import * as api from './api';
import type { TaskDialog } from './dialog';
import type { Toasts } from './toasts';
import type { PageWords } from './words';

export type PageTurn = {
  readonly viewer: api.PageViewer;
  readonly words: PageWords;
  readonly toasts: Toasts;
  readonly dialog: TaskDialog;
  readonly open: (href: string) => void;
  readonly refresh: () => Promise<void>;
};

/** What went wrong on the way, in words. */
export const told = async <T>({ toasts, words }: PageTurn, work: Promise<T>): Promise<T | null> => {
  try {
    return await work;
  } catch (error) {
    const why = error instanceof api.NotAnswered ? `${words.notDone}: ${error.message}` : words.unreachable;
    toasts.fail(why, words);
    return null;
  }
};

const showOutcome = (acting: PageTurn, place: api.CardPlace, outcome: PressOutcome): void => {
  const { toasts, dialog, words, viewer } = acting;
  if (outcome.is === 'failed') {
    toasts.fail(outcome.text ?? words[outcome.reason], words);
    return;
  }
  if (outcome.is !== 'dialog') dialog.close();
  if (outcome.is === 'toast') toasts.say(outcome.text, words);
  if (outcome.is === 'dialog')
    dialog.show(outcome, viewer.theme, words, {
      pressed: (action) => void sendForm(acting, place, action),
      opened: acting.open,
    });
};

/** A button in a dialog: its Submit sends the dialog, anything else is a card's button. */
const sendForm = async (acting: PageTurn, place: api.CardPlace, action: api.CardAction): Promise<void> => {
  const { viewer } = acting;
  const work =
    action.type === 'Action.Submit'
      ? api.submit(viewer, place, action.data)
      : api.press(viewer, place, action);
  const pressed = await told(acting, work);
  if (pressed) showOutcome(acting, place, pressed.outcome);
  await acting.refresh();
};

/** A card's button: the bot's answer takes the card's place, opens a dialog or says a word. */
export const pressOn = async (
  acting: PageTurn,
  place: api.CardPlace,
  action: api.CardAction,
): Promise<void> => {
  const pressed = await told(acting, api.press(acting.viewer, place, action));
  if (pressed) showOutcome(acting, place, pressed.outcome);
  await acting.refresh();
};

/** Says something; true when it was posted, whatever the bot made of it. */
export const sayIn = async (
  acting: PageTurn,
  said: { conversation: string; text: string; replyTo?: string },
): Promise<boolean> => {
  const posted = await told(acting, api.say(acting.viewer, said));
  await acting.refresh();
  if (posted?.heard?.is === 'failed') acting.toasts.fail(acting.words[posted.heard.reason], acting.words);
  return posted !== null;
};
