import { isDeepStrictEqual } from 'node:util';
import type { Ports } from '../../ports';
import { type Actor, answersFor } from '../../shared/domain/actor';
import {
  type Bulletin,
  type BulletinContent,
  type BulletinId,
  writersOf,
} from '../../shared/domain/bulletin';
import { isSharedWith } from '../../shared/domain/bulletin-seen';
import type { Network, PersonId } from '../../shared/domain/network';
import { Refusal } from '../../shared/domain/refusal';
import { saveOver, writerOf } from './acting';
import { pickContent } from './content';

const newDraft = (
  ports: Ports,
  actor: Actor,
  network: Network,
  id: BulletinId,
  content: BulletinContent,
): Bulletin => ({
  ...content,
  id,
  state: 'draft',
  from: writerOf(actor, network),
  organisation: answersFor(actor)[0] ?? '',
  createdBy: actor.person?.id ?? '',
  createdAt: ports.now(),
  revision: 1,
  savedAt: ports.now(),
  versions: [],
  log: [],
});

/**
 * Keeps what was typed, right or wrong. `revision` is what the writer's window had read, 0 for a new draft: a newer
 * one is never written over, whoever of those who write it together saved it. The very same text again is the same draft.
 */
export const saveDraft = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  id: BulletinId,
  content: BulletinContent,
  revision: number,
): Promise<Bulletin> => {
  const from = writerOf(actor, network);
  const { bulletins } = ports.stores;
  const known = await bulletins.get(id);
  if (!known) {
    if (revision > 0) throw new Refusal('notFound');
    const draft = newDraft(ports, actor, network, id, content);
    if (await bulletins.insert(draft)) return draft;
    return saveDraft(ports, actor, network, id, content, revision);
  }
  const { value } = known;
  const me = actor.person?.id ?? '';
  if (value.createdBy !== me && !isSharedWith(value, actor, network)) throw new Refusal('notFound');
  if (isDeepStrictEqual(asStored(pickContent(value)), asStored(content))) return value;
  if (value.state !== 'draft') throw new Refusal('notDraft');
  if (value.revision !== revision) throw new Refusal('changedMeanwhile');
  return saveOver(
    ports,
    { ...withContent(value, content, from, ports.now()), ...wroteBy(value, me) },
    known.version,
  );
};

/** Of one that is written together: who wrote now, and that they have. */
const wroteBy = (b: Bulletin, me: PersonId): Pick<Bulletin, 'savedBy' | 'writers'> => ({
  ...(b.isShared && { savedBy: me }),
  ...(writersOf(b).includes(me) ? {} : { writers: [...(b.writers ?? []), me] }),
});

const asStored = (content: BulletinContent): unknown => JSON.parse(JSON.stringify(content));

const withContent = (b: Bulletin, content: BulletinContent, from: Bulletin['from'], at: string): Bulletin => {
  // What the new text does not have any more must go, so the old text is left out first.
  const { link: _link, image: _image, attachments: _attachments, ...rest } = b;
  return { ...rest, ...content, from, revision: b.revision + 1, savedAt: at };
};
