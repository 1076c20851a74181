import { h } from './dom';
import type { PageWords } from './words';

export type Toasts = {
  readonly element: HTMLElement;
  readonly say: (text: string, words: PageWords) => void;
  readonly fail: (text: string, words: PageWords) => void;
};

const shownMs = 8_000;

/** Short notices over the page; what went wrong stays until it is closed. */
export const makeToasts = (): Toasts => {
  const element = h('div', { class: 'toasts', 'data-testid': 'toasts' });
  const show = (text: string, words: PageWords, failed: boolean): void => {
    const toast = h(
      'div',
      {
        class: failed ? 'toast failed' : 'toast',
        role: failed ? 'alert' : 'status',
        'data-testid': failed ? 'toast-failed' : 'toast',
      },
      h('p', {}, text),
      h(
        'button',
        { type: 'button', class: 'quiet', 'aria-label': words.close, onclick: () => toast.remove() },
        '✕',
      ),
    );
    // Beside an open dialog everything is out of reach, so the notice goes into it.
    (document.querySelector('dialog[open]') ?? document.body).append(element);
    element.append(toast);
    if (!failed) setTimeout(() => toast.remove(), shownMs);
  };
  return {
    element,
    say: (text, words) => show(text, words, false),
    fail: (text, words) => show(text, words, true),
  };
};
