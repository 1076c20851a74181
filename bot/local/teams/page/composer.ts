import { h } from './dom';
import type { Panel } from './messages';

/** Where a person writes. In a channel the bot's name stands before the words, unless it is taken away. */
export const composer = (panel: Panel, label: string, replyTo: string | null): HTMLFormElement => {
  const { words, isChannel } = panel;
  const mention = h('input', { type: 'checkbox', checked: true, 'data-testid': 'mention' });
  const hint = h('span', { class: 'hint', role: 'status' });
  mention.addEventListener('change', () => {
    hint.textContent = mention.checked ? '' : words.notMentioned;
  });
  const area = h('textarea', { rows: 1, 'aria-label': label, placeholder: label, 'data-testid': 'write' });
  const send = h('button', { type: 'submit', class: 'primary', 'data-testid': 'send' }, words.send);
  const onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const text = area.value.trim();
    if (!text || send.disabled) return;
    send.disabled = true;
    // What is written while this is on its way stays.
    area.value = '';
    const isSent = await panel.send(isChannel && mention.checked ? `@Strapetsi ${text}` : text, replyTo);
    send.disabled = false;
    if (!isSent && area.value === '') area.value = text;
    area.focus();
  };
  const form = h(
    'form',
    {
      class: 'composer',
      'data-testid': replyTo === null ? 'composer' : 'reply-composer',
      onsubmit: onSubmit,
    },
    isChannel && h('label', { class: 'mention' }, mention, ` ${words.mention}`, ' ', hint),
    h('div', { class: 'row' }, area, send),
  );
  area.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
  return form;
};
