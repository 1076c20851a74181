import { isDeepStrictEqual } from 'node:util';
import type { Ports, Versioned } from '../../ports';
import type { Actor } from '../../shared/domain/actor';
import {
  type Bulletin,
  type BulletinId,
  type BulletinText,
  type BulletinVersion,
  missingLanguages,
  type WrittenLanguage,
} from '../../shared/domain/bulletin';
import { isOutdated } from '../../shared/domain/delivery';
import type { Bilingual } from '../../shared/domain/language';
import type { Network } from '../../shared/domain/network';
import { Refusal } from '../../shared/domain/refusal';
import { findSeen, mayChange, saveOver, withStep, writeThen } from './acting';
import { pickText } from './content';
import { demandPlain, demandReady } from './look-at-bulletin';
import { showChange } from './show-change';

const asStored = (text: unknown): unknown => JSON.parse(JSON.stringify(text));

const findPublished = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  id: BulletinId,
): Promise<Versioned<Bulletin>> => {
  if (!actor.person) throw new Refusal('unknownPerson');
  const found = await findSeen(ports, actor, network, id);
  if (found.value.versions.length === 0) throw new Refusal('notFound');
  if (!mayChange(actor, network, found.value)) throw new Refusal('notAllowed');
  return found;
};
const demandOpen = (b: Bulletin, version: number): void => {
  if (b.state !== 'published') throw new Refusal('closed');
  if (b.versions.length !== version) throw new Refusal('changedMeanwhile');
};

const withText = (b: Bulletin, text: BulletinText, version: BulletinVersion): Bulletin => {
  const { link: _link, image: _image, attachments: _attachments, ...rest } = b;
  return { ...rest, ...text, versions: [...b.versions, version] };
};

/** Saves, then every post is edited; each step may be done again. */
const saveAndShow = (ports: Ports, network: Network, next: Bulletin, read: string): Promise<void> =>
  writeThen(
    ports,
    next.id,
    () => saveOver(ports, next, read),
    () => showChange(ports, network, next),
  );

export type Correction = {
  /** The version that the writer had read. */
  readonly version: number;
  readonly text: BulletinText;
  readonly what: Bilingual;
  /** Worth a short reply in each thread. */
  readonly significant: boolean;
};

/** S3: in place, in every channel, both versions kept. The same correction again is the same version. */
export const correctBulletin = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  id: BulletinId,
  { version, text, what, significant }: Correction,
): Promise<number> => {
  const { value, version: read } = await findPublished(ports, actor, network, id);
  const last = value.versions.at(-1);
  const same = isDeepStrictEqual(asStored(pickText(value)), asStored(text));
  if (same && last?.version === version + 1 && isDeepStrictEqual(last.correction, what)) return last.version;
  demandOpen(value, version);
  if (!what.fi && !what.sv) throw new Refusal('badInput', { path: 'what' });
  if (same) throw new Refusal('alreadyDone');
  demandPlain([what.fi, what.sv], actor.language);
  const gone = missingLanguages(text).some((lang) => !missingLanguages(value).includes(lang));
  demandReady({ ...text, type: value.type, audience: value.audience }, value.from, actor.language, !gone);
  const [at, by] = [ports.now(), actor.person?.id ?? ''];
  const next = withText(value, text, {
    ...text,
    version: version + 1,
    at,
    by,
    correction: what,
    ...(significant ? { significant } : {}),
  });
  await saveAndShow(ports, network, withStep(next, { step: 'corrected', at, by }), read);
  return version + 1;
};

/** S4: the language that was still to come. */
export const addLanguage = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  id: BulletinId,
  {
    version,
    lang,
    title,
    body,
  }: {
    readonly version: number;
    readonly lang: WrittenLanguage;
    readonly title: string;
    readonly body: string;
  },
): Promise<number> => {
  const { value, version: read } = await findPublished(ports, actor, network, id);
  if (value.title[lang] === title && value.body[lang] === body) return value.versions.length;
  demandOpen(value, version);
  if (!missingLanguages(value).includes(lang)) throw new Refusal('alreadyDone');
  const text: BulletinText = {
    ...pickText(value),
    title: { ...value.title, [lang]: title },
    body: { ...value.body, [lang]: body },
  };
  demandReady({ ...text, type: value.type, audience: value.audience }, value.from, actor.language, true);
  const [at, by] = [ports.now(), actor.person?.id ?? ''];
  const next = withText(value, text, { ...text, version: version + 1, at, by, adds: lang });
  await saveAndShow(ports, network, withStep(next, { step: 'languageAdded', at, by, note: lang }), read);
  return version + 1;
};

/** Everywhere at once: the title stays with the reason, the text and the buttons go. */
export const withdrawBulletin = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  id: BulletinId,
  { version, reason }: { readonly version: number; readonly reason: Bilingual },
): Promise<void> => {
  const { value, version: read } = await findPublished(ports, actor, network, id);
  if (value.state === 'withdrawn') return;
  demandOpen(value, version);
  if (!reason.fi && !reason.sv) throw new Refusal('badInput', { path: 'reason' });
  demandPlain([reason.fi, reason.sv], actor.language);
  const [at, by] = [ports.now(), actor.person?.id ?? ''];
  const next: Bulletin = { ...value, state: 'withdrawn', withdrawal: { at, by, reason } };
  await saveAndShow(ports, network, withStep(next, { step: 'withdrawn', at, by }), read);
};

/** Shows the newest version where an edit has failed; how many channels that is. */
export const retryBulletin = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  id: BulletinId,
): Promise<number> => {
  const { value } = await findPublished(ports, actor, network, id);
  const rows = (await ports.stores.deliveries.of({ kind: 'bulletin', id })).map((r) => r.value);
  const outdated = rows.filter(isOutdated);
  if (outdated.length > 0) await showChange(ports, network, value);
  return outdated.length;
};
