import type { LocalTeams } from './local-teams';
import type { PastPost } from './options';
import { personalChatOf } from './people';

/** Writes posts of the past into the book, in their order; they are nobody's news. */
export const remember = ({ book, options }: LocalTeams, posts: readonly PastPost[]): void => {
  for (const { to, id, at, text } of posts.toSorted((a, b) => a.at.localeCompare(b.at))) {
    const place =
      'channel' in to
        ? to.channel
        : personalChatOf({ id: to.person, tenantId: options.tenantId }, options.botId);
    if ('person' in to && book.chat(place) === undefined)
      book.write({ is: 'chat', at, place, person: to.person });
    book.write({ is: 'post', at, place, thread: null, id, from: null, activity: { type: 'message', text } });
  }
};
