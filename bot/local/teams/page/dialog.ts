import type { PageTheme, PressOutcome } from '../wire';
import { type CardUser, drawCard } from './cards';
import { h } from './dom';
import type { PageWords } from './words';

export type TaskDialog = {
  /** Shows a form, in the open dialog's place if one is open. */
  readonly show: (
    form: PressOutcome & { is: 'dialog' },
    theme: PageTheme,
    words: PageWords,
    user: CardUser,
  ) => void;
  readonly close: () => void;
};

const sizes = ['small', 'medium', 'large'];

/** A dialog of Teams (a "task module"): the bot's card over the page, only for the person who opened it. */
export const makeTaskDialog = (parent: HTMLElement): TaskDialog => {
  const dialog = h('dialog', { class: 'task', 'aria-labelledby': 'task-title', 'data-testid': 'dialog' });
  parent.append(dialog);
  const close = (): void => dialog.close();
  dialog.addEventListener('close', () => dialog.replaceChildren());
  return {
    close,
    show: (form, theme, words, user) => {
      dialog.dataset.size = sizes.includes(form.size) ? form.size : 'medium';
      const card = drawCard(form.card, theme, user);
      dialog.replaceChildren(
        h(
          'header',
          {},
          h('h2', { id: 'task-title' }, form.title || 'Strapetsi'),
          h('button', { type: 'button', class: 'quiet', 'aria-label': words.close, onclick: close }, '✕'),
        ),
        h('div', { class: 'card' }, card ?? h('p', { role: 'alert' }, words.badCard)),
      );
      if (!dialog.open) dialog.showModal();
      dialog.querySelector<HTMLElement>('input, textarea, select')?.focus();
    },
  };
};
