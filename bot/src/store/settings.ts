import type { ApprovalWord, SettingsStore } from '../ports';
import type { ThemeId } from '../shared/domain/theme';
import type { Rows } from './rows';

// Partition `autoRelay`, key: the theme. Partition `approval`, key: when and by whom. Partition `claim`, key: the mark.
type AutoRelay = { readonly theme: ThemeId; readonly on: boolean };

const approvalWords = async (rows: Rows): Promise<readonly ApprovalWord[]> =>
  (await rows.list<ApprovalWord>('settings', 'approval')).map(({ body }) => body);

export const settingsStore = (rows: Rows): SettingsStore => ({
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
