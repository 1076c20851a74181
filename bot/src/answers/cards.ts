import { Template } from 'adaptivecards-templating';
import type { ButtonPress } from '../shared/domain/waiting';

// A template's expressions are parsed once, when it is first used: parsing costs many times what filling in does.
const parsed = new WeakMap<object, Template>();
const parse = (template: object): Template => {
  const known = parsed.get(template) ?? new Template(template);
  parsed.set(template, known);
  return known;
};

/** A template with its data; a key that the data lacks would stay in the card as `${key}` (a test looks for that). */
export const expand = (template: object, data: object): unknown => parse(template).expand({ $root: data });

type Style = 'positive' | 'destructive';
type SentPress = Pick<ButtonPress, 'verb' | 'data'>;
const sent = ({ verb, data }: SentPress) => ({ ...data, verb });

/** A button whose answer only the presser sees; older clients send the fallback as a message. */
export const execute = (title: string, press: SentPress, style?: Style) => ({
  type: 'Action.Execute',
  title,
  verb: press.verb,
  data: sent(press),
  ...(style ? { style } : {}),
  fallback: { type: 'Action.Submit', title, data: sent(press) },
});

/** A button that opens a form which only the presser sees. */
export const openDialog = (title: string, press: SentPress) => ({
  type: 'Action.Submit',
  title,
  data: { ...sent(press), msteams: { type: 'task/fetch' } },
});

/** The button inside a dialog. */
export const submit = (title: string, press: SentPress) => ({
  type: 'Action.Submit',
  title,
  data: { ...sent(press), dialog: true },
});

/** A button that works where its card stands: inside a dialog it is another kind. */
export const button = (dialog: boolean, title: string, press: SentPress, style?: Style) =>
  dialog ? submit(title, press) : execute(title, press, style);

/** Beside a form's own button: it neither reads the fields nor waits for the required ones. */
export const besides = (dialog: boolean, title: string, press: SentPress) => {
  const alone = { associatedInputs: 'none' };
  if (dialog) return { ...submit(title, press), ...alone };
  const made = execute(title, press);
  return { ...made, ...alone, fallback: { ...made.fallback, ...alone } };
};

export const openUrl = (title: string, url: string) => ({ type: 'Action.OpenUrl', title, url });

/** One of several buttons with the same word: what it is about is read out with it. */
export const named = <A extends { readonly title: string }>(action: A, about: string) => ({
  ...action,
  tooltip: `${action.title}: ${about}`,
});

/** At most this many buttons are shown by Teams. */
export const mostActions = 6;
