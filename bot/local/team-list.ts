import { themes } from '../src/shared/domain/theme';
import type { LocalTeam } from './teams';

const network = '19:strapetsi@thread.tacv2';
/** Yleinen: its id is the team's. */
export const generalChannel = network;
const leads = '19:strapetsi-vetajat@thread.tacv2';

/** The theme's channel in the local team; named in the theme's own language. */
export const channelOfTheme = (theme: string): string => `19:${theme}@thread.tacv2`;

/** DOMAIN.md 3.4: the network's team with Yleinen and a channel per theme, and the leads' own team. */
export const localTeamsList: readonly LocalTeam[] = [
  {
    id: network,
    name: 'Strapetsi',
    members: 'everyone',
    channels: [
      { id: network, name: null, team: network },
      ...themes.map((t) => ({
        id: channelOfTheme(t.id),
        name: `${t.number} ${t.language === 'sv' ? t.name.sv : t.name.fi}`,
        team: network,
      })),
    ],
  },
  {
    id: leads,
    name: 'Strapetsi – vetäjät',
    members: 'everyone',
    channels: [
      { id: leads, name: null, team: leads },
      { id: '19:projektiryhma@thread.tacv2', name: 'Projektiryhmä', team: leads },
    ],
  },
];
