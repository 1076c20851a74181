import { announce } from '../../src/delivery/plan';
import { isUnsettled } from '../../src/shared/domain/delivery';
import { bulletin } from '../../src/store/samples';
import type { PromisedPost } from './reckoning';
import type { FaultStage } from './stage';

/** A bulletin is published: the decision and its promise, in one transaction, as the room does it. */
export const publish = async (
  { stores, queue, ids }: FaultStage,
  number: number,
  more: { readonly state?: 'withdrawn'; readonly expiresInMs?: number } = {},
): Promise<readonly PromisedPost[]> => {
  const id = `merkki-${String(number).padStart(3, '0')}`;
  const draft = bulletin(id);
  await stores.bulletins.insert(draft);
  const read = await stores.bulletins.get(id);
  const at = new Date().toISOString();
  const text = { title: { fi: `Koe ${id}`, sv: `Prov ${id}` }, body: draft.body };
  const version = { ...text, version: 1, at, by: draft.createdBy };
  const decided = {
    ...draft,
    ...text,
    state: more.state ?? 'published',
    publishedAt: at,
    versions: [version],
  } as const;
  const intent = {
    message: { kind: 'bulletin', id },
    targets: ids.map((channel) => ({ to: 'channel', channel }) as const),
    version: 1,
    at,
    ...(more.expiresInMs ? { expiresAt: new Date(Date.now() + more.expiresInMs).toISOString() } : {}),
  };
  if (!(await stores.bulletins.save(decided, read?.version ?? '', [intent]))) throw new Error('not decided');
  await announce({ queue });
  return ids.map((channel) => ({ message: id, channel }));
};

/** Nothing of what was published is on its way any more. */
export const isSettled = async ({ stores }: FaultStage): Promise<boolean> =>
  (await stores.outbox.waiting()).length === 0 &&
  !(await stores.deliveries.all()).some((d) => d.message.kind === 'bulletin' && isUnsettled(d));
