import { z } from 'zod';
import type { Doer } from '../activities';
import { installation } from '../activities';
import type { BotLink } from '../bot-link';
import type { Desk } from '../desk';
import type { TeamsPlace } from '../directory';
import { Told } from '../http';
import { personalChatOf } from '../people';
import type { Heard } from '../wire';

export type Controls = Desk & { readonly hear: BotLink };

/** Who acts through the page, in which language their Teams is (by default their own). */
export const caller = z.object({ person: z.string(), language: z.enum(['fi', 'sv', 'en']).optional() });
export type Caller = z.output<typeof caller>;

export const doerOf = async (desk: Desk, { person, language }: Caller): Promise<Doer> => {
  const found = await desk.directory.person(person);
  if (!found) throw new Told(404, 'NoSuchPerson', `Nobody has the id ${person}.`);
  return { person: found, language: language ?? found.language };
};

/** The conversation, if this person may see it. */
export const placeFor = async (desk: Desk, { person }: Doer, conversation: string): Promise<TeamsPlace> => {
  const place = await desk.directory.place(conversation);
  if (place && desk.directory.sees(person.id, place)) return place;
  throw new Told(404, 'ConversationNotFound', `${person.name} sees no conversation ${conversation}.`);
};

const isInstalled = (desk: Desk, place: TeamsPlace): boolean =>
  desk.book.app(place.is === 'channel' ? place.team.id : place.id)?.installed ?? false;

/** The bot hears nothing from where it is not. */
export const heardThere = async (
  desk: Controls,
  place: TeamsPlace,
  activity: Parameters<BotLink>[0],
): Promise<Heard | null> => (isInstalled(desk, place) ? desk.hear(activity) : null);

/** Tells the bot that it came or went; true when it took the news. */
export const tellInstallation = async (
  desk: Controls,
  doer: Doer,
  place: TeamsPlace,
  added: boolean,
): Promise<boolean> => {
  for (const activity of installation(desk.options, doer, place, added))
    if ((await desk.hear(activity)).is === 'failed') return false;
  return true;
};

/** A person opens the personal chat: the first time, the app comes into it. */
export const openChat = async (desk: Controls, doer: Doer): Promise<TeamsPlace> => {
  const place: TeamsPlace = {
    is: 'personal',
    id: personalChatOf(doer.person, desk.options.botId),
    person: doer.person,
    thread: null,
  };
  const write = (told: boolean) =>
    desk.book.write({
      is: 'app',
      at: desk.options.now().toISOString(),
      place: place.id,
      installed: true,
      told,
    });
  if (desk.book.app(place.id)) return place;
  if (desk.book.chat(place.id) === undefined)
    desk.book.write({
      is: 'chat',
      at: desk.options.now().toISOString(),
      place: place.id,
      person: doer.person.id,
    });
  // Written before the bot is told: two openings at once are one.
  write(false);
  if (await tellInstallation(desk, doer, place, true)) write(true);
  return place;
};
