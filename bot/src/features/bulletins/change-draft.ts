import { planMessage } from '../../delivery/plan';
import type { Ports } from '../../ports';
import type { Actor } from '../../shared/domain/actor';
import type { Bulletin, BulletinId } from '../../shared/domain/bulletin';
import type { Network } from '../../shared/domain/network';
import { Refusal } from '../../shared/domain/refusal';
import { findOwn, findSeen, saveOver, withStep } from './acting';
import { pickContent } from './content';
import { moveOn } from './publish-bulletin';
import { saveDraft } from './save-draft';

/** What has not gone out yet is a draft again. */
export const cancelBulletin = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  id: BulletinId,
): Promise<Bulletin> => {
  const { value, version } = await findOwn(ports, actor, id);
  if (value.state === 'draft') return value;
  if (value.state !== 'scheduled' && value.state !== 'awaitsApproval') throw new Refusal('closed');
  const { publishAt: _, ...rest } = value;
  const draft = withStep(
    { ...rest, state: 'draft' as const },
    { step: 'cancelled', at: ports.now(), by: value.createdBy },
  );
  await moveOn(ports, network, draft, version);
  return draft;
};

/** Kept as a row, seen by nobody. */
export const discardDraft = async (ports: Ports, actor: Actor, id: BulletinId): Promise<void> => {
  const { value, version } = await findOwn(ports, actor, id);
  if (value.state === 'discarded') return;
  if (value.state !== 'draft') throw new Refusal('notDraft');
  await saveOver(ports, { ...value, state: 'discarded' }, version);
};

/** A new draft of one's own with the same text; from an own draft, or from one that everybody may read. */
export const duplicateBulletin = async (
  ports: Ports,
  actor: Actor,
  network: Network,
  from: BulletinId,
  id: BulletinId,
): Promise<Bulletin> => {
  const { value } = await findSeen(ports, actor, network, from);
  return saveDraft(ports, actor, network, id, pickContent(value), 0);
};

/** The card as it will look, in the writer's own chat. Asked again, it is sent once per saved text. */
export const previewDraft = async (
  ports: Ports,
  actor: Actor,
  id: BulletinId,
  revision: number,
): Promise<void> => {
  const { value } = await findOwn(ports, actor, id);
  if (value.revision !== revision) throw new Refusal('changedMeanwhile');
  await planMessage(ports, { kind: 'bulletinPreview', id: `${id}~${revision}` }, [
    { to: 'person', person: value.createdBy },
  ]);
};
