import { z } from 'zod';
import { registerBody } from '../../../shared/contract/pilots';
import type { Language } from '../../../shared/domain/language';
import { Refusal, type RefusalCode, refusalCodes } from '../../../shared/domain/refusal';
import { fieldNames } from '../../../shared/text/check-ins';
import { registerFields } from '../../../shared/text/pilot-register';
import type { PilotWish } from './register-pilot';

type Data = Readonly<Record<string, unknown>>;
const words: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  ...fieldNames,
  ...registerFields,
};
const fieldOf: Readonly<Record<string, string>> = {
  'ownerContact.name': 'ownerName',
  'ownerContact.email': 'ownerEmail',
};
const isCode = (word: string): word is RefusalCode => (refusalCodes as readonly string[]).includes(word);

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;
/** Somebody new is typed beside the choice: it then counts, and the choice does not. */
const ownerIn = (data: Data) => {
  const [name, email] = [text(data.ownerName), text(data.ownerEmail)];
  if (name !== undefined || email !== undefined)
    return { ownerContact: { name: name ?? '', email: email ?? '' } };
  return { owner: text(data.owner) };
};
const linkIn = (data: Data) => {
  const url = text(data.linkUrl);
  return url === undefined ? [] : [{ title: text(data.linkTitle) ?? url.slice(0, 120), url }];
};

const kept = z.object({ links: z.string().max(30_000).optional(), seen: z.string().max(300).optional() });
const others = (raw: string | undefined): readonly unknown[] => {
  try {
    const found: unknown = JSON.parse(raw ?? '[]');
    return Array.isArray(found) ? found : [];
  } catch {
    return [];
  }
};

/** What the card sent, as the register takes it; links beyond the first stay as they were. */
export const readRegister = (data: Data, lang: Language): PilotWish => {
  const { links, seen } = kept.catch({}).parse(data);
  const result = registerBody.safeParse({
    organisation: data.organisation,
    theme: data.theme,
    ...(text(data.pilot) ? { pilot: data.pilot, seen: seen || null } : {}),
    title: data.title,
    model: text(data.model),
    results: text(data.results),
    stage: data.stage,
    pace: text(data.pace),
    starts: text(data.starts),
    ends: text(data.ends),
    ...ownerIn(data),
    links: [...linkIn(data), ...others(links)],
    share: data.share === true || data.share === 'true',
  });
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue?.path.filter((part) => typeof part === 'string').join('.') ?? '';
  const field = words[fieldOf[path] ?? (path === 'links.url' ? 'linkUrl' : path)]?.[lang] ?? '';
  throw new Refusal(issue && isCode(issue.message) ? issue.message : 'badInput', { field });
};
