import { themeIds } from '../../../src/shared/domain/theme';
import { type Rows, themes } from '../row';
import type { PermissionWorld } from '../world';

const divided = (theme: string) => ({
  params: { theme },
  body: {
    seen: null,
    none: false,
    from: '2024-03-01',
    groups: [{ id: 'g1', name: { fi: 'Ryhmä 1', sv: 'Grupp 1' }, organisations: [] }],
  },
});
const members = { quality: ['koivu', 'haapa', 'paju', 'lehmus', 'vaahtera'] } as const;
/** Everybody of every theme in one group. */
export const everybodyInOneGroup = async ({ house }: PermissionWorld): Promise<void> => {
  for (const theme of themeIds)
    await house.stores.facts.insert({
      id: `groupsDivided~${theme}~000001`,
      slot: `groupsDivided~${theme}`,
      number: 1,
      content: {
        kind: 'groupsDivided',
        theme,
        none: false,
        basis: 'own',
        groups: [
          {
            id: 'g1',
            name: { fi: 'Ryhmä 1', sv: 'Grupp 1' },
            organisations: theme === 'quality' ? members.quality : ['manty', 'saarni'],
          },
        ],
      },
      day: '2024-03-01',
      recordedAt: '2024-03-01T08:00:00.000Z',
      recordedBy: 'lead',
    });
};

/** Divided by whoever leads the theme; an organisation names its own person, or the lead does. */
export const groups: Rows = {
  'GET /api/themes/:theme/groups': { over: themes, ask: ({ theme }) => ({ params: { theme } }) },
  'POST /api/themes/:theme/groups': { over: themes, ask: ({ theme }) => divided(theme) },
  'POST /api/themes/:theme/group-seats': {
    over: ['own organisation', 'organisation of the theme', 'other organisation'],
    before: everybodyInOneGroup,
    ask: ({ organisation, theme }) => ({
      params: { theme },
      body: { organisation, person: null, deputy: null, seen: null },
    }),
  },
  'POST /api/themes/:theme/traits': {
    over: themes,
    ask: ({ theme }) => ({
      params: { theme },
      body: {
        organisation: theme === 'quality' ? 'lehmus' : 'saarni',
        type: 'municipality',
        region: 'lappi',
      },
    }),
  },
};
