import { Template } from 'adaptivecards-templating';

// A template's expressions are parsed once, when it is first used: parsing costs many times what filling in does.
const parsed = new WeakMap<object, Template>();
const parse = (template: object): Template => {
  const known = parsed.get(template) ?? new Template(template);
  parsed.set(template, known);
  return known;
};

/** A template with its data; a key that the data lacks would stay in the card as `${key}` (a test looks for that). */
export const expand = (template: object, data: object): unknown => parse(template).expand({ $root: data });

type Data = Readonly<Record<string, unknown>>;

/** A button whose answer only the presser sees; older clients send the fallback as a message. */
export const execute = (
  title: string,
  verb: string,
  data: Data = {},
  style?: 'positive' | 'destructive',
) => ({
  type: 'Action.Execute',
  title,
  verb,
  data: { ...data, verb },
  ...(style ? { style } : {}),
  fallback: { type: 'Action.Submit', title, data: { ...data, verb } },
});

/** A button that opens a form which only the presser sees. */
export const openDialog = (title: string, verb: string, data: Data = {}) => ({
  type: 'Action.Submit',
  title,
  data: { ...data, verb, msteams: { type: 'task/fetch' } },
});

/** The button inside a dialog. */
export const submit = (title: string, verb: string, data: Data = {}) => ({
  type: 'Action.Submit',
  title,
  data: { ...data, verb },
});

export const openUrl = (title: string, url: string) => ({ type: 'Action.OpenUrl', title, url });

/** One of several buttons with the same word: what it is about is read out with it. */
export const named = <A extends { readonly title: string }>(action: A, about: string) => ({
  ...action,
  tooltip: `${action.title}: ${about}`,
});

/** At most this many buttons are shown by Teams. */
export const mostActions = 6;
