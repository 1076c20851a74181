import type { Ports } from '../../ports';
import { factId } from '../../shared/domain/fact';
import { slotOf } from '../../shared/domain/fact-kinds';
import { memoryRows } from '../../store/memory-rows';
import { makeStores } from '../../store/stores';
import { personIdOf } from './first-network';
import { importNetwork } from './import';
import type { NetworkFiles } from './parse-network';

const organisations = `id;name_fi;name_sv;language;joined;left;merged_into;coordinator
koivula;Koivulan kaupunki;;fi;2024-01-01;;;yes
`;
const people = (...lines: readonly string[]): string =>
  ['email;name;language;organisation;role;theme;deputy;from;until', ...lines].join('\n');
const line = (email: string, name: string): string => `${email};${name};fi;koivula;contact;;;2024-01-01;`;
const aino = line('aino@koivula.example', 'Aino Testinen');
const bo = line('bo@koivula.example', 'Bo Prov');
const files = (...lines: readonly string[]): NetworkFiles => ({
  organisations,
  leads: 'organisation;theme;share;from;until\nkoivula;quality;100;2024-01-01;\n',
  memberships: 'organisation;theme;from;until\nkoivula;quality;2024-01-01;\n',
  people: people(...lines),
});

const open = () => {
  const now = '2024-05-16T06:00:00.000Z';
  const ports: Pick<Ports, 'stores' | 'now' | 'tick' | 'log' | 'messenger'> = {
    stores: makeStores(memoryRows(), { tick: () => 0 }),
    now: () => now,
    tick: () => 0,
    log: () => undefined,
    messenger: {
      members: async () => [],
      toChannel: async () => ({ outcome: 'never', code: 'none' }),
      reply: async () => ({ outcome: 'never', code: 'none' }),
      edit: async () => ({ outcome: 'never', code: 'none' }),
      toPerson: async () => ({ outcome: 'never', code: 'none' }),
    },
  };
  const personNamed = async (name: string) =>
    (await ports.stores.network.read())?.people.find((p) => p.name === name);
  return { ports, personNamed };
};

describe('Importing a network', () => {
  it('puts it in place and tells how large it is', async () => {
    const { ports } = open();
    expect(await importNetwork(ports, files(aino, bo), 'fi')).toEqual({
      imported: true,
      organisations: 1,
      people: 2,
      leads: 1,
      memberships: 1,
      left: 0,
      problems: [],
      warnings: [],
      notes: [],
      names: ['Koivulan kaupunki', 'Aino Testinen', 'Bo Prov'],
      changes: expect.arrayContaining([
        { is: 'added', of: 'organisations', sentence: 'Koivulan kaupunki' },
        {
          is: 'added',
          of: 'people',
          sentence: 'Bo Prov: yhteyshenkilö, Koivulan kaupunki, 1.1.2024–',
        },
      ]),
    });
    expect((await ports.stores.network.read())?.people).toHaveLength(2);
  });

  it('changes nothing when a line is wrong, and says so in the language of the one who asks', async () => {
    const { ports } = open();
    await importNetwork(ports, files(aino), 'fi');
    const result = await importNetwork(ports, files(aino, line('bo', 'Bo Prov')), 'sv');
    expect(result).toMatchObject({
      imported: false,
      problems: [{ file: 'people', line: 3, sentence: 'E-postadressen duger inte: bo' }],
    });
    expect((await ports.stores.network.read())?.people).toHaveLength(1);
  });

  it('only looks when it is asked to look', async () => {
    const { ports } = open();
    await importNetwork(ports, files(aino, bo), 'fi');
    const looked = await importNetwork(ports, { ...files(aino), dryRun: true }, 'fi');
    expect(looked).toMatchObject({ imported: false, people: 1, left: 1, problems: [] });
    expect((await ports.stores.network.read())?.people).toHaveLength(2);
  });

  it('keeps accounts and chosen languages of people it meets again', async () => {
    const { ports, personNamed } = open();
    await importNetwork(ports, files(aino), 'fi');
    const id = personIdOf('aino@koivula.example');
    await ports.stores.network.bind(id, { objectId: 'o1', tenantId: 't' });
    await ports.stores.network.setLanguage(id, 'sv');
    await importNetwork(ports, files(line('AINO@koivula.example', 'Aino Toinen')), 'fi');
    expect(await personNamed('Aino Toinen')).toMatchObject({
      id,
      language: 'sv',
      accounts: [{ objectId: 'o1', tenantId: 't' }],
    });
  });

  it('marks as left whom the records name, and forgets whom they do not', async () => {
    const { ports, personNamed } = open();
    await importNetwork(ports, files(aino, bo, line('cilla@koivula.example', 'Cilla Prov')), 'fi');
    const content = { kind: 'groupsDivided', theme: 'quality', none: true } as const;
    await ports.stores.facts.insert({
      id: factId(slotOf(content), 1),
      slot: slotOf(content),
      number: 1,
      content,
      day: '2024-02-01',
      recordedAt: '2024-02-01T08:00:00.000Z',
      recordedBy: personIdOf('bo@koivula.example'),
    });
    expect(await importNetwork(ports, files(aino), 'fi')).toMatchObject({ people: 1, left: 2 });
    expect((await personNamed('Bo Prov'))?.left).toBe('2024-05-16');
    expect(await personNamed('Cilla Prov')).toBeUndefined();
  });

  it('welcomes back who had left', async () => {
    const { ports, personNamed } = open();
    await importNetwork(ports, files(aino, bo), 'fi');
    await importNetwork(ports, files(aino), 'fi');
    expect(await importNetwork(ports, files(aino, bo), 'fi')).toMatchObject({ people: 2, left: 0 });
    expect((await personNamed('Bo Prov'))?.left).toBeUndefined();
  });

  it('is refused when nobody who has signed in would coordinate afterwards', async () => {
    const { ports } = open();
    await importNetwork(ports, files(`${aino.replace('contact', 'coordinator')}`, bo), 'fi');
    const [first] = (await ports.stores.network.read())?.people ?? [];
    await ports.stores.network.bind(first?.id ?? '', { objectId: 'o-1', tenantId: 't' });
    const coordinating = (await ports.stores.network.read())?.people.filter((p) =>
      p.assignments.some((a) => a.role === 'coordinator'),
    );
    expect(coordinating).toHaveLength(1);
    const answer = await importNetwork(ports, files(bo), 'fi');
    expect(answer.imported).toBe(false);
    expect(answer.problems[0]?.sentence).toContain('Pidä tiedostossa ainakin yksi nykyinen koordinaattori');
    expect((await ports.stores.network.read())?.people).toHaveLength(2);
  });

  it('of two at once the second hears of the first instead of undoing it unseen', async () => {
    const { ports } = open();
    const { network } = ports.stores;
    const slow = {
      ...ports,
      stores: {
        ...ports.stores,
        network: {
          ...network,
          // Between its look and its writing somebody else imports.
          read: async () => {
            const before = await network.read();
            await importNetwork(ports, files(aino), 'fi');
            return before;
          },
        },
      },
    };
    await expect(importNetwork(slow, files(bo), 'fi')).rejects.toMatchObject({ code: 'changedMeanwhile' });
    expect((await network.read())?.people.map((p) => p.name)).toEqual(['Aino Testinen']);
  });
});
