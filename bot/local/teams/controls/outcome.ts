import { z } from 'zod';
import type { BotAnswer, PressOutcome } from '../wire';

const failed = (heard: BotAnswer & { is: 'failed' }): PressOutcome => ({
  is: 'failed',
  reason: heard.reason,
});
const notUnderstood: PressOutcome = { is: 'failed', reason: 'refused' };

const words = z.union([z.string(), z.looseObject({ text: z.string() }).transform((v) => v.text)]);
const cardAnswer = z.union([
  z.object({ type: z.literal('application/vnd.microsoft.card.adaptive'), value: z.looseObject({}) }),
  z.object({ type: z.literal('application/vnd.microsoft.activity.message'), value: words }),
  z.object({
    type: z.literal('application/vnd.microsoft.error'),
    value: z.looseObject({ message: z.string() }),
  }),
]);

/** What the person sees of the answer to `adaptiveCard/action`. */
export const cardOutcome = (heard: BotAnswer): PressOutcome => {
  if (heard.is === 'failed') return failed(heard);
  const read = cardAnswer.safeParse(heard.body);
  if (!read.success) return notUnderstood;
  const { type, value } = read.data;
  if (type === 'application/vnd.microsoft.card.adaptive') return { is: 'card', card: value };
  if (type === 'application/vnd.microsoft.error')
    return { ...notUnderstood, text: value.message } as PressOutcome;
  return value === '' ? { is: 'nothing' } : { is: 'toast', text: value };
};

const size = z.union([z.string(), z.number()]).default('medium').transform(String);
const taskAnswer = z.object({
  task: z.union([
    z.object({ type: z.literal('message'), value: z.string().default('') }),
    z.object({
      type: z.literal('continue'),
      value: z.looseObject({
        title: z.string().default(''),
        width: size,
        card: z.looseObject({ content: z.looseObject({}) }),
      }),
    }),
  ]),
});

/** What the person sees of the answer to `task/fetch` and `task/submit`; no answer closes the dialog. */
export const dialogOutcome = (heard: BotAnswer): PressOutcome => {
  if (heard.is === 'failed') return failed(heard);
  if (heard.body === undefined || heard.body === null) return { is: 'closed' };
  const read = taskAnswer.safeParse(heard.body);
  if (!read.success) return notUnderstood;
  const { task } = read.data;
  if (task.type === 'message') return task.value ? { is: 'toast', text: task.value } : { is: 'closed' };
  return { is: 'dialog', title: task.value.title, size: task.value.width, card: task.value.card.content };
};
