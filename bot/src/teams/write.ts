import { type Activity, ActivityTypes, CardFactory, InputHints, type TurnContext } from 'botbuilder';
import type { Post } from '../ports';
import type { Reply } from '../routes';

/** A card goes alone: text and a card in one activity are split in two by Teams and the id is lost. */
export const activityOf = (post: Post): Partial<Activity> =>
  post.card
    ? {
        type: ActivityTypes.Message,
        summary: post.summary,
        attachments: [CardFactory.adaptiveCard(post.card)],
        inputHint: InputHints.IgnoringInput,
      }
    : {
        type: ActivityTypes.Message,
        text: post.text ?? post.summary,
        summary: post.summary,
        textFormat: 'markdown',
      };

/** The answer to a chat message: a message in the same place. */
export const writeMessage = async (context: TurnContext, reply: Reply): Promise<void> => {
  if (reply.is === 'nothing') return;
  if (reply.is === 'text') await context.sendActivity(activityOf({ summary: reply.text, text: reply.text }));
  else
    await context.sendActivity(
      activityOf({ summary: reply.is === 'card' ? reply.summary : reply.title, card: reply.card }),
    );
};

const respond = (context: TurnContext, status: number, body: unknown): Promise<unknown> =>
  context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status, body } });

/** The answer to a card's button: seen by the person who pressed it. */
export const writeAction = (context: TurnContext, reply: Reply): Promise<unknown> =>
  reply.is === 'card' || reply.is === 'dialog'
    ? respond(context, 200, {
        statusCode: 200,
        type: 'application/vnd.microsoft.card.adaptive',
        value: reply.card,
      })
    : respond(context, 200, {
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
        value: reply.is === 'text' ? reply.text : '',
      });

/** The answer to a dialog: the next form, a closing sentence, or just closed. */
export const writeDialog = (context: TurnContext, reply: Reply, title: string): Promise<unknown> => {
  if (reply.is === 'nothing') return respond(context, 200, undefined);
  if (reply.is === 'text') return respond(context, 200, { task: { type: 'message', value: reply.text } });
  const heading = reply.is === 'dialog' ? reply.title : title;
  return respond(context, 200, {
    task: {
      type: 'continue',
      value: {
        title: heading,
        height: 'medium',
        width: 'medium',
        card: CardFactory.adaptiveCard(reply.card),
      },
    },
  });
};
