import { z } from 'zod';
import { type Doer, mentionsBot, messageActivity } from '../activities';
import { conversationOf, type TeamsPlace } from '../directory';
import { Told } from '../http';
import { type LocalTeams, post } from '../local-teams';
import type { SaidMessage } from '../wire';
import { caller, doerOf, heardThere, openChat, placeFor, type TeamsControls } from './caller';

export const saying = caller.extend({
  conversation: z.string(),
  text: z.string().trim().min(1).max(20_000),
  /** The post that is answered. */
  replyTo: z.string().optional(),
});

const threadOf = (teams: LocalTeams, place: TeamsPlace, replyTo: string | undefined): string | null => {
  if (place.is === 'personal' || (replyTo === undefined && place.thread === null)) return null;
  const message = teams.book.message(place.id, replyTo ?? place.thread ?? '');
  if (!message)
    throw new Told(404, 'ActivityNotFoundInConversation', `No post ${replyTo ?? place.thread} here.`);
  return message.thread ?? message.id;
};

/** Puts a person's words where everybody there sees them, and hands them to the bot if they are meant for it. */
export const speak = async (
  teams: TeamsControls,
  doer: Doer,
  place: TeamsPlace,
  said: { readonly text: string; readonly value?: unknown },
): Promise<SaidMessage> => {
  const id = post(teams, place, doer.person.id, { type: 'message', text: said.text, textFormat: 'plain' });
  // A new post is a thread: what the bot answers goes under it.
  const spoken: TeamsPlace = place.is === 'channel' ? { ...place, thread: place.thread ?? id } : place;
  const isMeant = place.is === 'personal' || mentionsBot(said.text);
  const activity = messageActivity(teams.options, doer, spoken, { id, ...said });
  const heard = isMeant ? await heardThere(teams, place, activity) : null;
  return { id, conversation: conversationOf(spoken), heard };
};

export const say = async (teams: TeamsControls, said: z.output<typeof saying>): Promise<SaidMessage> => {
  const doer = await doerOf(teams, said);
  const place = await placeFor(teams, doer, said.conversation);
  if (place.is === 'personal') return speak(teams, doer, await openChat(teams, doer), said);
  return speak(teams, doer, { ...place, thread: threadOf(teams, place, said.replyTo) }, said);
};
