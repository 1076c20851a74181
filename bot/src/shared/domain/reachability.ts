import type { Day } from './month';
import { type Account, isSameAccount, type Person } from './network';

/**
 * The way to a person, step by step: invited (the import knows them), in the team, bound to an account, reachable
 * in the personal chat. Named is the first step that is missing.
 */
export const steps = ['left', 'notInTeam', 'noChat', 'chatFailed', 'reachable'] as const;
export type ReachStep = (typeof steps)[number];
/** What the list of people is asked to show: `missing` are those for whom somebody has to mend something. */
export const reachShown = ['missing', 'all', ...steps] as const;
export type ReachShown = (typeof reachShown)[number];

export type ReachEvidence = {
  /** Accounts in the teams' rosters; null when none has been read. */
  readonly members: readonly Account[] | null;
  /** Accounts with a chat that the bot can write to. */
  readonly chats: readonly Account[];
  /** The last message to this person did not arrive. */
  readonly failed: boolean;
};

const isAmong = (accounts: readonly Account[], person: Person): boolean =>
  person.accounts.some((a) => accounts.some((other) => isSameAccount(a, other)));

/**
 * An account is bound when its owner is met in a roster, so "in the team, but not bound" is somebody under an
 * address that the network does not know: that account stands on the list of the unknown.
 */
export const stepOf = (person: Person, { members, chats, failed }: ReachEvidence, day: Day): ReachStep => {
  if (person.left && person.left <= day) return 'left';
  const isHere = members ? isAmong(members, person) : person.accounts.length > 0;
  if (!isHere) return 'notInTeam';
  if (failed) return 'chatFailed';
  return isAmong(chats, person) ? 'reachable' : 'noChat';
};

/** Of several accounts the one last written from; without a chat the first. */
export const accountToUse = <A extends Account>(
  accounts: readonly A[],
  usedAt: (account: A) => string | null | undefined,
): A | undefined =>
  accounts.reduce<A | undefined>((best, one) => {
    if (!best) return one;
    return (usedAt(one) ?? '') > (usedAt(best) ?? '') ? one : best;
  }, undefined);
