import type { SettingsStore } from '../ports';
import type { ThemeId } from '../shared/domain/theme';
import type { Rows } from './rows';

// Partition `autoRelay`, key: the theme. Partition `approval`, key `allChannels`. Partition `claim`, key: the mark.
type AutoRelay = { readonly theme: ThemeId; readonly on: boolean };

export const settingsStore = (rows: Rows): SettingsStore => ({
  autoRelay: async () => {
    const found = await rows.list<AutoRelay>('settings', 'autoRelay');
    return Object.fromEntries(found.map(({ body }) => [body.theme, body.on]));
  },
  approvalNeeded: async () => (await rows.get<boolean>('settings', 'approval', 'allChannels'))?.body ?? true,
  setApprovalNeeded: (on) => rows.put('settings', { partition: 'approval', key: 'allChannels', body: on }),
  setAutoRelay: (theme, on) =>
    rows.put('settings', { partition: 'autoRelay', key: theme, body: { theme, on } }),
  claim: (mark) => rows.insert('settings', { partition: 'claim', key: mark, body: true }),
});
