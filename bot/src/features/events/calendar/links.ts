import { createHmac, timingSafeEqual } from 'node:crypto';
import { type CalendarLink, calendarKinds } from '../../../shared/domain/calendar';
import { languages } from '../../../shared/domain/language';
import { Refusal } from '../../../shared/domain/refusal';

// /calendar/KIND/LANGUAGE/ID/SECRET/SIGNATURE.ics: the id in base64url, so that any id is one part of a path.
const base = '/calendar/';
const none = '-';

const signed = ({ kind, lang, id, secret }: CalendarLink): string =>
  [kind, lang, Buffer.from(id).toString('base64url'), secret || none].join('/');
const signatureOf = (key: string, words: string): string =>
  createHmac('sha256', key).update(words).digest('base64url');

export const pathOf = (key: string, link: CalendarLink): string =>
  `${base}${signed(link)}/${signatureOf(key, signed(link))}.ics`;

const isSame = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** The link that this path is, by its signature alone; nothing is read for one that was made up. */
export const linkOf = (key: string, path: string): CalendarLink => {
  const words = path.slice(base.length).split('/');
  const [kindWord, langWord, id64 = '', secret = '', file = ''] = words;
  const kind = calendarKinds.find((k) => k === kindWord);
  const lang = languages.find((l) => l === langWord);
  const isWhole = path.startsWith(base) && path.length < 2000 && words.length === 5 && file.endsWith('.ics');
  if (!isWhole || !kind || !lang) throw new Refusal('notFound');
  const said = file.slice(0, -'.ics'.length);
  if (!isSame(said, signatureOf(key, [kind, lang, id64, secret].join('/')))) throw new Refusal('notFound');
  return { kind, lang, id: Buffer.from(id64, 'base64url').toString(), secret: secret === none ? '' : secret };
};
