import { randomBytes } from 'node:crypto';
import type { ApprovalWord, SettingsStore } from '../ports';
import type { ThemeId } from '../shared/domain/theme';
import type { Rows } from './rows';

// Partition `calendar`, key `key`: what links are signed with. Partition `feed`, key: whose.
// Partition `autoRelay`, key: the theme. Partition `approval`, key: when and by whom. Partition `claim`, key: the mark.
type AutoRelay = { readonly theme: ThemeId; readonly on: boolean };

const approvalWords = async (rows: Rows): Promise<readonly ApprovalWord[]> =>
  (await rows.list<ApprovalWord>('settings', 'approval')).map(({ body }) => body);

/** One key for all instances and all time: whoever is first makes it. */
const calendarKey = (rows: Rows): (() => Promise<string>) => {
  let known: Promise<string> | null = null;
  const read = async (): Promise<string> => {
    const made = randomBytes(32).toString('base64url');
    const found = await rows.get<string>('settings', 'calendar', 'key');
    if (found) return found.body;
    if (await rows.insert('settings', { partition: 'calendar', key: 'key', body: made })) return made;
    return (await rows.get<string>('settings', 'calendar', 'key'))?.body ?? made;
  };
  return () => {
    known ??= read().catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
};

export const settingsStore = (rows: Rows): SettingsStore => ({
  calendarKey: calendarKey(rows),
  feedSecret: async (feed) => (await rows.get<string>('settings', 'feed', feed))?.body ?? null,
  beginFeed: async (feed, secret) =>
    void (await rows.insert('settings', { partition: 'feed', key: feed, body: secret })),
  renewFeed: (feed, secret) => rows.put('settings', { partition: 'feed', key: feed, body: secret }),
  autoRelay: async () => {
    const found = await rows.list<AutoRelay>('settings', 'autoRelay');
    return Object.fromEntries(found.map(({ body }) => [body.theme, body.on]));
  },
  approvalNeeded: async () => (await approvalWords(rows)).at(-1)?.on ?? true,
  approvalWords: () => approvalWords(rows),
  sayApproval: (word) =>
    rows.put('settings', { partition: 'approval', key: `${word.at}~${word.by}`, body: word }),
  setAutoRelay: (theme, on) =>
    rows.put('settings', { partition: 'autoRelay', key: theme, body: { theme, on } }),
  claim: (mark) => rows.insert('settings', { partition: 'claim', key: mark, body: true }),
});
