import { z } from 'zod';
import { type Doer, mentionsBot, messageActivity } from '../activities';
import { type Desk, post } from '../desk';
import { conversationOf, type TeamsPlace } from '../directory';
import { Told } from '../http';
import type { Said } from '../wire';
import { type Controls, caller, doerOf, heardThere, openChat, placeFor } from './caller';

export const saying = caller.extend({
  conversation: z.string(),
  text: z.string().trim().min(1).max(20_000),
  /** The post that is answered. */
  replyTo: z.string().optional(),
});

const threadOf = (desk: Desk, place: TeamsPlace, replyTo: string | undefined): string | null => {
  if (place.is === 'personal' || (replyTo === undefined && place.thread === null)) return null;
  const message = desk.book.message(place.id, replyTo ?? place.thread ?? '');
  if (!message)
    throw new Told(404, 'ActivityNotFoundInConversation', `No post ${replyTo ?? place.thread} here.`);
  return message.thread ?? message.id;
};

/** Puts a person's words where everybody there sees them, and hands them to the bot if they are meant for it. */
export const speak = async (
  desk: Controls,
  doer: Doer,
  place: TeamsPlace,
  said: { readonly text: string; readonly value?: unknown },
): Promise<Said> => {
  const id = post(desk, place, doer.person.id, { type: 'message', text: said.text, textFormat: 'plain' });
  // A new post is a thread: what the bot answers goes under it.
  const spoken: TeamsPlace = place.is === 'channel' ? { ...place, thread: place.thread ?? id } : place;
  const isMeant = place.is === 'personal' || mentionsBot(said.text);
  const activity = messageActivity(desk.options, doer, spoken, { id, ...said });
  const heard = isMeant ? await heardThere(desk, place, activity) : null;
  return { id, conversation: conversationOf(spoken), heard };
};

export const say = async (desk: Controls, said: z.output<typeof saying>): Promise<Said> => {
  const doer = await doerOf(desk, said);
  const place = await placeFor(desk, doer, said.conversation);
  if (place.is === 'personal') return speak(desk, doer, await openChat(desk, doer), said);
  return speak(desk, doer, { ...place, thread: threadOf(desk, place, said.replyTo) }, said);
};
