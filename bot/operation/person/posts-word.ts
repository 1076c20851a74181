import type { FormerPosts } from '../../src/delivery/edit-former';
import { type Delivery, messageKey, targetKey } from '../../src/shared/domain/delivery';

const mostNamed = 20;
const named = (all: readonly Delivery[]): string => {
  const rest = all.length - mostNamed;
  const first = all
    .slice(0, mostNamed)
    .map(({ message, target }) => `${messageKey(message)} in ${targetKey(target)}`);
  return [...first, ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
};

/** What becomes of the messages that stand in Teams, for whoever has given the command. */
export const postsWord = ({ edited, outOfReach, unknown }: FormerPosts): string =>
  [
    `${edited.length} messages in Teams name somebody who is gone: the service, when it runs, edits them.`,
    ...(outOfReach.length > 0
      ? [
          `${outOfReach.length} are out of its reach and stay by the tenant’s own retention: ${named(outOfReach)}.`,
        ]
      : []),
    ...(unknown > 0
      ? [
          `Of ${unknown} older messages in channels it is not on record whom they name: look at them in Teams.`,
        ]
      : []),
  ].join(' ');
