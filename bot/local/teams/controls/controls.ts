import type { z } from 'zod';
import { type LocalAnswer, type LocalRequest, parsed, Told, toldAnswer } from '../http';
import { caller, doerOf, openChat, type TeamsControls } from './caller';
import { blocking, changeChannel, changing, moveBot, moving } from './places';
import { pressButton, pressing, submitDialog, submitting } from './pressing';
import { say, saying } from './speaking';
import { peopleShown, stateFor } from './state';

const ok = (body: unknown): LocalAnswer => ({ status: 200, body });

const block = async (teams: TeamsControls, asked: z.output<typeof blocking>): Promise<LocalAnswer> => {
  const { person } = await doerOf(teams, asked);
  teams.book.write({
    is: 'blocked',
    at: teams.options.now().toISOString(),
    person: person.id,
    blocked: asked.blocked,
  });
  teams.feed.tellAll();
  return ok({ blocked: asked.blocked });
};

type ControlPath = (teams: TeamsControls, ask: LocalRequest) => Promise<LocalAnswer>;

const ways: Readonly<Record<string, ControlPath>> = {
  'GET people': async (teams) => ok(await peopleShown(teams)),
  'GET state': async (teams, { query }) => {
    const { person } = await doerOf(teams, { person: query.get('person') ?? '' });
    return ok(await stateFor(teams, person, query.get('only')));
  },
  'GET events': async (teams, { query }) =>
    ok(teams.feed.after(Number(query.get('after')) || 0, query.get('person') ?? '')),
  'POST chats': async (teams, { body }) => {
    const place = await openChat(teams, await doerOf(teams, parsed(caller, body)));
    return ok({ conversation: place.id });
  },
  'POST messages': async (teams, { body }) => ok(await say(teams, parsed(saying, body))),
  'POST actions': async (teams, { body }) => ok(await pressButton(teams, parsed(pressing, body))),
  'POST dialogs': async (teams, { body }) => ok(await submitDialog(teams, parsed(submitting, body))),
  'POST bot': async (teams, { body }) => {
    const asked = parsed(moving, body);
    return ok({ installed: asked.installed, told: await moveBot(teams, asked) });
  },
  'POST channels': async (teams, { body }) => ok(await changeChannel(teams, parsed(changing, body))),
  'POST blocked': async (teams, { body }) => block(teams, parsed(blocking, body)),
};

/** The people's side of Teams: what the page and the tests ask; undefined when it is no control. */
export const answerControl = async (
  teams: TeamsControls,
  ask: LocalRequest,
): Promise<LocalAnswer | undefined> => {
  const way = ways[`${ask.method} ${ask.path.join('/')}`];
  if (!way) return undefined;
  try {
    return await way(teams, ask);
  } catch (error) {
    if (error instanceof Told) return toldAnswer(error);
    throw error;
  }
};
