import { checkIns } from '../../src/features/check-ins';
import type { Reply } from '../../src/routes';
import type { CommandName } from '../../src/shared/domain/command';
import type { Instant } from '../../src/shared/domain/month';
import type { Network } from '../../src/shared/domain/network';
import type { ThemeId } from '../../src/shared/domain/theme';
import { openHouse as open } from '../house';
import { themeChannel } from './fake-teams';
import { from, organisation, person } from './invented';

/** Invented: Koivu coordinates, Haapa leads quality; Paju, Mänty and Lehmus develop, Lehmus in Swedish too. */
export const sampleNetwork: Network = {
  project: { name: 'Strapetsi', starts: from, ends: '2024-12-31', phases: [], quietMonths: [7] },
  organisations: [
    organisation('koivu', 'Koivun kaupunki'),
    organisation('haapa', 'Haapaopisto'),
    organisation('paju', 'Pajuopisto'),
    organisation('manty', 'Mäntyopisto'),
    organisation('lehmus', 'Lehmusinstitutet', { language: 'sv' }),
  ],
  leaderships: [{ organisation: 'haapa', theme: 'quality', share: 100, from }],
  memberships: [
    { organisation: 'haapa', theme: 'quality', from },
    { organisation: 'paju', theme: 'quality', from },
    { organisation: 'manty', theme: 'quality', from },
    { organisation: 'lehmus', theme: 'quality', from },
    { organisation: 'lehmus', theme: 'swedish-cross-cutting', from },
  ],
  seats: [],
  people: [
    person('coordinator', 'fi', ['koivu', 'coordinator']),
    person('lead', 'fi', ['haapa', 'lead', { theme: 'quality' }]),
    person('contact', 'fi', ['paju', 'contact']),
    person('owner', 'fi', ['paju', 'pilotOwner', { theme: 'quality' }]),
    person('deputy', 'fi', ['paju', 'contact', { deputy: true }]),
    person('two', 'fi', ['paju', 'pilotOwner'], ['manty', 'contact']),
    person('swedish', 'sv', ['lehmus', 'contact']),
    person('english', 'en', ['manty', 'pilotOwner']),
    person('observer', 'fi', ['koivu', 'observer']),
  ],
};

export type CardPress = {
  readonly data?: Readonly<Record<string, unknown>>;
  /** In this theme's channel; alone with the bot without one. */
  readonly theme?: ThemeId;
  /** A button whose answer would be a message before everybody. */
  readonly asMessage?: boolean;
};
const pressIn = ({ theme, ...press }: CardPress) => ({
  ...press,
  ...(theme && { channel: themeChannel(theme) }),
});

/** The room of check-ins, with the channels of the themes that somebody is in. */
export const openHouse = async (start: Instant, network: Network = sampleNetwork) => {
  const house = await open(start, network, [checkIns], {
    uses: [
      { use: 'theme', theme: 'quality' },
      { use: 'theme', theme: 'swedish-cross-cutting' },
    ],
  });
  await house.prepare();
  return {
    ...house,
    command: (id: string, command: CommandName, press: CardPress = {}): Promise<Reply> =>
      house.turn(id, { command, ...pressIn(press) }),
    press: (id: string, verb: string, press: CardPress = {}): Promise<Reply> =>
      house.turn(id, { verb, ...pressIn(press) }),
  };
};
export type CheckInsHouse = Awaited<ReturnType<typeof openHouse>>;
