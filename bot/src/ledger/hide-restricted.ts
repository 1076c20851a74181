import type { Ports } from '../ports';
import type { Actor } from '../shared/domain/actor';
import { isSeenBy } from '../shared/domain/bulletin-seen';
import type { Network } from '../shared/domain/network';
import { mayRead } from '../shared/domain/permission';
import type { Evidence, StandingRow } from '../shared/domain/standing';

type LedgerReader = { readonly ports: Ports; readonly actor: Actor; readonly network: Network };
export type Hide = <E extends Evidence>(evidence: readonly E[]) => readonly E[];

/** What is relayed stands in a theme's channel, and what is pinned goes to all: these may be meant for some. */
const perhapsForSome: readonly Evidence['kind'][] = ['bulletinPublished', 'bulletinAcknowledged'];
const isAsked = (e: Evidence): boolean => e.bulletin !== undefined && perhapsForSome.includes(e.kind);

/** That something was put on record, when and by whom; not what. */
const hidden = <E extends Evidence>(e: E, at: number): E => {
  const { title: _title, bulletin: _bulletin, url: _url, ...rest } = e;
  return { ...rest, fact: `hidden~${e.recordedAt}~${at}`, label: '' } as E;
};

/**
 * Evidence that its reader may not open shows neither what it is called nor its id. Looked up once for all that will be
 * shown, and only where something may have to be hidden.
 */
export const hiding = async (
  { ports, actor, network }: LedgerReader,
  shown: readonly Evidence[],
): Promise<Hide> => {
  if (mayRead(actor, 'writeBulletin', network) || !shown.some(isAsked)) return (evidence) => evidence;
  const seen = new Set(
    (await ports.stores.bulletins.list()).filter((b) => isSeenBy(b, actor, network)).map((b) => b.id),
  );
  return (evidence) =>
    evidence.map((e, at) => (isAsked(e) && !seen.has(e.bulletin ?? '') ? hidden(e, at) : e));
};

export const hiddenIn = (row: StandingRow, hide: Hide): StandingRow => ({
  ...row,
  evidence: hide(row.evidence),
  parts: row.parts.map((part) => ({ ...part, evidence: hide(part.evidence) })),
});
export const evidenceIn = (row: StandingRow): readonly Evidence[] => [
  ...row.evidence,
  ...row.parts.flatMap((part) => part.evidence),
];
