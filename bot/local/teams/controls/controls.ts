import type { z } from 'zod';
import { type Answer, type Ask, parsed, Told, toldAnswer } from '../http';
import { type Controls, caller, doerOf, openChat } from './caller';
import { blocking, changeChannel, changing, moveBot, moving } from './places';
import { pressButton, pressing, submitDialog, submitting } from './pressing';
import { say, saying } from './speaking';
import { peopleShown, stateFor } from './state';

const ok = (body: unknown): Answer => ({ status: 200, body });

const block = async (desk: Controls, asked: z.output<typeof blocking>): Promise<Answer> => {
  const { person } = await doerOf(desk, asked);
  desk.book.write({
    is: 'blocked',
    at: desk.options.now().toISOString(),
    person: person.id,
    blocked: asked.blocked,
  });
  desk.feed.tellAll();
  return ok({ blocked: asked.blocked });
};

type Way = (desk: Controls, ask: Ask) => Promise<Answer>;

const ways: Readonly<Record<string, Way>> = {
  'GET people': async (desk) => ok(await peopleShown(desk)),
  'GET state': async (desk, { query }) => {
    const { person } = await doerOf(desk, { person: query.get('person') ?? '' });
    return ok(await stateFor(desk, person, query.get('only')));
  },
  'GET events': async (desk, { query }) =>
    ok(desk.feed.after(Number(query.get('after')) || 0, query.get('person') ?? '')),
  'POST chats': async (desk, { body }) => {
    const place = await openChat(desk, await doerOf(desk, parsed(caller, body)));
    return ok({ conversation: place.id });
  },
  'POST messages': async (desk, { body }) => ok(await say(desk, parsed(saying, body))),
  'POST actions': async (desk, { body }) => ok(await pressButton(desk, parsed(pressing, body))),
  'POST dialogs': async (desk, { body }) => ok(await submitDialog(desk, parsed(submitting, body))),
  'POST bot': async (desk, { body }) => {
    const asked = parsed(moving, body);
    return ok({ installed: asked.installed, told: await moveBot(desk, asked) });
  },
  'POST channels': async (desk, { body }) => ok(await changeChannel(desk, parsed(changing, body))),
  'POST blocked': async (desk, { body }) => block(desk, parsed(blocking, body)),
};

/** The people's side of Teams: what the page and the tests ask; undefined when it is no control. */
export const answerControl = async (desk: Controls, ask: Ask): Promise<Answer | undefined> => {
  const way = ways[`${ask.method} ${ask.path.join('/')}`];
  if (!way) return undefined;
  try {
    return await way(desk, ask);
  } catch (error) {
    if (error instanceof Told) return toldAnswer(error);
    throw error;
  }
};
