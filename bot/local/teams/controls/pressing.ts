import { z } from 'zod';
import { type Doer, invokeActivity, submitActivity, themeWord } from '../activities';
import type { TeamsPlace } from '../directory';
import { Told } from '../http';
import { showOwn } from '../local-teams';
import type { BotAnswer, Pressed, PressOutcome } from '../wire';
import { caller, doerOf, heardThere, placeFor, type TeamsControls } from './caller';
import { cardOutcome, dialogOutcome } from './outcome';
import { speak } from './speaking';

const values = z.record(z.string(), z.unknown());
const theme = z.enum(['light', 'dark', 'contrast']).default('light');
export const pressing = caller.extend({
  conversation: z.string(),
  activityId: z.string(),
  action: z.looseObject({
    type: z.enum(['Action.Execute', 'Action.Submit']),
    id: z.string().optional(),
    title: z.string().optional(),
    verb: z.string().optional(),
    data: z.unknown().optional(),
  }),
  inputs: values.default({}),
  theme,
});
export const submitting = caller.extend({
  conversation: z.string(),
  /** The card that the dialog was opened from. */
  activityId: z.string().optional(),
  data: z.unknown().optional(),
  inputs: values.default({}),
  theme,
});
type PressedButton = z.output<typeof pressing>;

/** Inputs join an object; a text or nothing gives way to them, as in Teams. */
const merged = (data: unknown, inputs: Readonly<Record<string, unknown>>): unknown => {
  if (typeof data === 'object' && data !== null) return { ...data, ...inputs };
  return data === undefined || Object.keys(inputs).length > 0 ? { ...inputs } : data;
};

const noBot: BotAnswer = { is: 'failed', reason: 'unreachable' };
const plainOutcome = (heard: BotAnswer): PressOutcome =>
  heard.is === 'failed' ? { is: 'failed', reason: heard.reason } : { is: 'nothing' };

/** The thread of the message that the card stands on. */
const placeOfCard = (teams: TeamsControls, place: TeamsPlace, activityId: string): TeamsPlace => {
  const message = teams.book.message(place.id, activityId);
  if (!message || message.deleted)
    throw new Told(404, 'ActivityNotFoundInConversation', `No message ${activityId} here.`);
  return place.is === 'channel' ? { ...place, thread: message.thread ?? message.id } : place;
};

const execute = async (
  teams: TeamsControls,
  doer: Doer,
  place: TeamsPlace,
  press: PressedButton,
): Promise<Pressed> => {
  const { id, title, verb, data, type } = press.action;
  const value = { action: { type, id, title, verb, data: merged(data, press.inputs) }, trigger: 'manual' };
  const invoke = { name: 'adaptiveCard/action', value, card: press.activityId };
  const heard = (await heardThere(teams, place, invokeActivity(teams.options, doer, place, invoke))) ?? noBot;
  const outcome = cardOutcome(heard);
  if (outcome.is === 'card') showOwn(teams, place, press.activityId, doer.person.id, outcome.card);
  return { outcome, heard };
};

type TaskInvoke = {
  readonly name: 'task/fetch' | 'task/submit';
  readonly data: unknown;
  readonly card: string | null;
};

const task = async (
  teams: TeamsControls,
  doer: Doer,
  place: TeamsPlace,
  asked: TaskInvoke,
  dark: PressedButton['theme'],
): Promise<Pressed> => {
  const invoke = { ...asked, value: { data: asked.data, context: { theme: themeWord(dark) } } };
  const heard = (await heardThere(teams, place, invokeActivity(teams.options, doer, place, invoke))) ?? noBot;
  return { outcome: dialogOutcome(heard), heard };
};

const aloud = z.union([
  z
    .looseObject({ type: z.literal('imBack'), value: z.string().min(1) })
    .transform((v) => ({ text: v.value })),
  z
    .looseObject({ type: z.literal('messageBack'), text: z.string().min(1), value: z.unknown().optional() })
    .transform(({ text, value }) => ({ text, ...(value === undefined ? {} : { value }) })),
]);

const submit = async (
  teams: TeamsControls,
  doer: Doer,
  place: TeamsPlace,
  press: PressedButton,
): Promise<Pressed> => {
  const data = merged(press.action.data, press.inputs);
  const wrapped = (data as { readonly msteams?: { readonly type?: string } } | undefined)?.msteams;
  if (wrapped?.type === 'task/fetch')
    return task(teams, doer, place, { name: 'task/fetch', data, card: press.activityId }, press.theme);
  const spoken = aloud.safeParse(wrapped);
  // In a channel a button's words are meant for the bot, though nobody typed its name.
  const isMentioned = place.is === 'channel' && spoken.success;
  if (spoken.success) {
    const text = isMentioned ? `@Strapetsi ${spoken.data.text}` : spoken.data.text;
    const heard = (await speak(teams, doer, place, { ...spoken.data, text })).heard ?? noBot;
    return { outcome: plainOutcome(heard), heard };
  }
  const activity = submitActivity(teams.options, doer, place, press.activityId, data);
  const heard = (await heardThere(teams, place, activity)) ?? noBot;
  return { outcome: plainOutcome(heard), heard };
};

/** A person presses a card's button. */
export const pressButton = async (teams: TeamsControls, press: PressedButton): Promise<Pressed> => {
  const doer = await doerOf(teams, press);
  const place = placeOfCard(teams, await placeFor(teams, doer, press.conversation), press.activityId);
  return press.action.type === 'Action.Execute'
    ? execute(teams, doer, place, press)
    : submit(teams, doer, place, press);
};

/** A person sends a dialog's form. */
export const submitDialog = async (
  teams: TeamsControls,
  sent: z.output<typeof submitting>,
): Promise<Pressed> => {
  const doer = await doerOf(teams, sent);
  const seen = await placeFor(teams, doer, sent.conversation);
  const place = sent.activityId === undefined ? seen : placeOfCard(teams, seen, sent.activityId);
  const asked = {
    name: 'task/submit',
    data: merged(sent.data, sent.inputs),
    card: sent.activityId ?? null,
  } as const;
  return task(teams, doer, place, asked, sent.theme);
};
