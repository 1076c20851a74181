import { z } from 'zod';
import { answerBody } from '../../shared/contract/check-ins';
import { month, themeId } from '../../shared/contract/words';
import type { Language } from '../../shared/domain/language';
import { Refusal } from '../../shared/domain/refusal';
import { fieldNames } from '../../shared/text/check-ins';
import type { Place } from './cards';

type Data = Readonly<Record<string, unknown>>;

/** Keys are made of ids: neither a separator nor anything that storage refuses. */
export const pilotId = z.string().regex(/^[A-Za-z0-9-]{1,80}$/u);
const id = z.string().min(1).max(100);
// Adaptive Cards send a toggle as a word, and an empty choice as an empty one.
const toggle = z.preprocess(
  (value) => (value === 'true' ? true : value === 'false' ? false : value),
  z.boolean().default(false),
);
const blank = (value: unknown): unknown => (value === '' ? undefined : value);

const key = z.object({ round: month, theme: themeId, organisation: id, pilot: pilotId });
const answer = answerBody.extend({
  ...key.shape,
  pace: z.preprocess(blank, answerBody.shape.pace),
  help: toggle,
  helpText: z.preprocess(blank, answerBody.shape.helpText),
  share: toggle,
  internal: toggle,
});
const asked = z.object({
  round: month.optional(),
  theme: themeId.optional(),
  target: z.string().max(300).optional(),
  /** Chosen values of a multi-select come as one string. */
  targets: z.string().max(20_000).optional(),
});
const help = z.object({ theme: themeId, organisation: id, pilot: pilotId, answer: z.string().max(500) });
/** Of one answer, or of all that one press has saved. */
const undone = help.extend({ round: month, also: z.array(help).max(100).default([]) });

const pilot = key.omit({ round: true });
const about = z.object({ theme: themeId });

export type Asked = z.output<typeof asked>;

const isField = (word: string): word is keyof typeof fieldNames => Object.hasOwn(fieldNames, word);

/** What a card sent, or the refusal that names the field as the form does. */
const read =
  <S extends z.ZodType>(schema: S) =>
  (data: Data, lang: Language): z.output<S> => {
    const result = schema.safeParse(data);
    if (result.success) return result.data;
    const [issue] = result.error.issues;
    const name = String(issue?.path[0] ?? '');
    if (name === 'round') throw new Refusal('badMonth', { value: String(data.round ?? '').slice(0, 20) });
    const field = isField(name) ? fieldNames[name][lang] : '';
    throw new Refusal(issue?.message === 'tooLong' ? 'tooLong' : 'badInput', { field });
  };

export const readAnswer = read(answer);
export const readKey = read(key);
export const readAsked = read(asked);
export const readHelp = read(help);
export const readUndone = read(undone);
export const readPilot = read(pilot);
export const readTheme = read(about);
/** Only a matter of looks: which buttons the answer gets. */
export const readPlace = (data: Data): Place => (data.dialog === true ? 'dialog' : 'chat');
