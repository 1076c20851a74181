import type { Ports } from '../../ports';
import type { Actor } from '../../shared/domain/actor';
import { answersFor, hasRole } from '../../shared/domain/actor';
import type { Audience, Bulletin, BulletinText, BulletinType } from '../../shared/domain/bulletin';
import type { Target } from '../../shared/domain/delivery';
import { dayOf } from '../../shared/domain/month';
import { isIn, type Network } from '../../shared/domain/network';
import { demand } from '../../shared/domain/permission';
import { Refusal } from '../../shared/domain/refusal';
import type { ThemeId } from '../../shared/domain/theme';
import { planMessage } from '../delivery/plan';
import { recordFact } from '../facts/record-fact';
import { asTargets, channelsFor, generalChannels, themeChannels } from './targets';

export type Draft = BulletinText & {
  readonly form: string;
  readonly type: BulletinType;
  readonly audience: Audience;
  readonly languageFollows: boolean;
};
export type Published = { readonly id: string; readonly channels: number; readonly waiting: number };

export const idOf = (form: string): string => `b-${form}`;

/** The coordination writes to everybody; a lead to own themes only, and that asks nobody to relay. */
export const mayWrite = (actor: Actor, network: Network, audience: Audience): Bulletin['from'] => {
  if (hasRole(actor, 'coordinator', 'communications')) {
    demand(actor, 'writeBulletin', network);
    return 'coordinator';
  }
  if (audience.general || audience.themes.length === 0) demand(actor, 'writeBulletin', network);
  for (const theme of audience.themes) demand(actor, 'writeThemeBulletin', network, { theme });
  return 'lead';
};

const hasLanguage = (draft: BulletinText, lang: 'fi' | 'sv'): boolean =>
  Boolean(draft.title[lang] && draft.body[lang]);

/** What stands in the way of publishing, told before anything is written. */
export const checkDraft = (draft: Draft): void => {
  if (!hasLanguage(draft, 'fi') && !hasLanguage(draft, 'sv'))
    throw new Refusal('badInput', { field: 'fi, sv' });
  if (!(hasLanguage(draft, 'fi') && hasLanguage(draft, 'sv')) && !draft.languageFollows)
    throw new Refusal('languageMissing');
  if (!draft.audience.general && draft.audience.themes.length === 0)
    throw new Refusal('badInput', { field: 'audience' });
};

const bulletinOf = (draft: Draft, actor: Actor, from: Bulletin['from'], at: string): Bulletin => {
  const by = actor.person?.id ?? '';
  const text: BulletinText = {
    title: draft.title,
    body: draft.body,
    ...(draft.link ? { link: draft.link } : {}),
  };
  return {
    ...text,
    id: idOf(draft.form),
    type: draft.type,
    state: 'published',
    audience: draft.audience,
    from,
    organisation: answersFor(actor)[0] ?? '',
    createdBy: by,
    createdAt: at,
    publishedAt: at,
    revision: 1,
    savedAt: at,
    versions: [{ ...text, version: 1, at, by }],
    log: [{ step: 'published', at, by }],
  };
};

/** Publishes once, however often the form is sent; what a crash cut off is done by the agenda. */
export const publishBulletin = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  draft: Draft,
): Promise<Published> => {
  const from = mayWrite(actor, network, draft.audience);
  checkDraft(draft);
  const channels = await ports.stores.channels.list();
  if (channelsFor(channels, draft.audience).length === 0) throw new Refusal('noChannel');
  const bulletin = bulletinOf(draft, actor, from, ports.now());
  const due = { at: ports.now(), kind: 'bulletin.go', key: bulletin.id };
  await ports.stores.agenda.add(due);
  if (!(await ports.stores.bulletins.insert(bulletin))) await replaceDraft(ports, actor, bulletin);
  const published = await sendBulletin(ports, network, bulletin.id);
  await ports.stores.agenda.remove(due);
  return published;
};

/** A saved draft becomes the published text; somebody else's id, or one published already, stays as it is. */
const replaceDraft = async (ports: Ports, actor: Actor, bulletin: Bulletin): Promise<void> => {
  const known = await ports.stores.bulletins.get(bulletin.id);
  if (!known || known.value.createdBy !== actor.person?.id) throw new Refusal('notFound');
  if (known.value.state === 'draft') await ports.stores.bulletins.save(bulletin, known.version);
};

/** Everything that follows from a published bulletin: posts, relays, the fact. Any number of times. */
export const sendBulletin = async (ports: Ports, network: Network, id: string): Promise<Published> => {
  const bulletin = (await ports.stores.bulletins.get(id))?.value;
  if (bulletin?.state !== 'published') return { id, channels: 0, waiting: 0 };
  const channels = await ports.stores.channels.list();
  const auto = await ports.stores.settings.autoRelay();
  const relayed = (theme: ThemeId): boolean => bulletin.from === 'lead' || auto[theme] === true;
  const now = bulletin.audience.themes.filter(relayed);
  const later = bulletin.audience.themes.filter((t) => !relayed(t));
  const targets: readonly Target[] = asTargets([
    ...(bulletin.audience.general ? generalChannels(channels) : []),
    ...now.flatMap((theme) => themeChannels(channels, theme)),
  ]);
  const version = bulletin.versions.length;
  await planMessage(ports, { kind: 'bulletin', id }, targets, version);
  await recordPublished(ports, bulletin, version);
  if (bulletin.from === 'coordinator')
    for (const theme of now) await recordRelay(ports, bulletin.id, theme, version, 'bot', 'bot');
  for (const theme of later) await askLeads(ports, network, bulletin.id, theme);
  return { id, channels: targets.length, waiting: later.length };
};

const recordPublished = (ports: Ports, bulletin: Bulletin, version: number) =>
  recordFact(ports, {
    content: {
      kind: 'bulletinPublished',
      bulletin: bulletin.id,
      version,
      themes: bulletin.audience.themes,
      by: bulletin.from,
      type: bulletin.type,
      title: bulletin.title,
    },
    day: dayOf(bulletin.publishedAt ?? ports.now()),
    by: bulletin.createdBy,
  });

export const recordRelay = (
  ports: Ports,
  bulletin: string,
  theme: ThemeId,
  version: number,
  how: 'bot' | 'lead',
  by: string,
) =>
  recordFact(ports, {
    content: { kind: 'bulletinRelayed', bulletin, theme, version, by: how },
    day: dayOf(ports.now()),
    by,
  });

/** A lead without automatic relay gets a card with "Välitä". */
const askLeads = async (ports: Ports, network: Network, bulletin: string, theme: ThemeId): Promise<void> => {
  const today = dayOf(ports.now());
  const leading = network.leaderships
    .filter((l) => l.theme === theme && isIn(l, today))
    .map((l) => l.organisation);
  const people = network.people.filter((p) =>
    p.assignments.some(
      (a) =>
        a.role === 'lead' &&
        isIn(a, today) &&
        leading.includes(a.organisation) &&
        (!a.theme || a.theme === theme),
    ),
  );
  const targets = people.map((p): Target => ({ to: 'person', person: p.id }));
  if (targets.length > 0) await planMessage(ports, { kind: 'relay', id: `${bulletin}~${theme}` }, targets);
};
