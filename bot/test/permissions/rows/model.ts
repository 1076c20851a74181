import type { Fact, FactContent } from '../../../src/shared/domain/fact';
import { themeIds } from '../../../src/shared/domain/theme';
import { anybodys, type Row, type Rows, themes } from '../row';
import type { PermissionWorld } from '../world';

const network: Pick<Row, 'over'> = { over: ['whole network'] };
const url = 'https://asiakirjat.example/osuus';
const inTwo = { fi: 'Osa', sv: 'Del' };
const put = ({ house }: PermissionWorld, slot: string, content: FactContent) => {
  const fact: Fact = {
    id: `${slot}~000001`,
    slot,
    number: 1,
    content,
    day: '2024-04-01',
    recordedAt: '2024-04-01T08:00:00.000Z',
    recordedBy: 'lead',
  };
  return house.stores.facts.insert(fact);
};
/** A draft of every theme. */
const drafted = async (world: PermissionWorld): Promise<void> => {
  for (const theme of themeIds)
    await put(world, `modelDrafted~${theme}`, {
      kind: 'modelDrafted',
      theme,
      url,
      covers: [],
      pilots: [],
      documents: [],
    });
};
const delivered = (world: PermissionWorld) =>
  put(world, 'partDelivered~quality', { kind: 'partDelivered', theme: 'quality', url });

/** Written by each theme's lead, compiled by the coordination, read by everybody. */
export const model: Rows = {
  'GET /api/model': anybodys,
  'POST /api/model/template': {
    ...network,
    ask: () => ({ body: { seen: null, parts: [{ id: 'p1', title: inTwo, guidance: inTwo }] } }),
  },
  'POST /api/model/versions': { ...network, ask: () => ({ body: { seen: null, url } }) },
  'POST /api/themes/:theme/model/draft': {
    over: themes,
    ask: ({ theme }) => ({
      params: { theme },
      body: { seen: null, url, covers: [], pilots: [], documents: [] },
    }),
  },
  'POST /api/themes/:theme/model/delivery': {
    over: themes,
    before: drafted,
    ask: ({ theme }) => ({ params: { theme }, body: { draft: `modelDrafted~${theme}~000001` } }),
  },
  'POST /api/themes/:theme/model/word': {
    ...network,
    before: async (world) => {
      await delivered(world);
    },
    ask: () => ({
      params: { theme: 'quality' },
      body: { delivery: 'partDelivered~quality~000001', as: 'compiled' },
    }),
  },
  'POST /api/themes/:theme/indicators': {
    over: themes,
    ask: ({ theme }) => ({
      params: { theme },
      body: {
        indicator: 'i1',
        name: inTwo,
        unit: '%',
        baseline: 10,
        target: 20,
        actual: null,
        source: 'Kysely',
        seen: null,
      },
    }),
  },
};
