import type { Ports } from '../../ports';
import { isKind } from '../../shared/domain/fact';
import { overviewOf } from '../../shared/domain/overview';
import type { StandingRow } from '../../shared/domain/standing';
import { standingsOf } from '../../shared/domain/standings';
import { memoryRows } from '../../store/memory-rows';
import { makeStores } from '../../store/stores';
import { importNetwork } from './import';
import type { NetworkFiles } from './parse-network';

const project = (quietMonths: readonly number[], launchEnds = '2024-03-31') =>
  JSON.stringify({
    name: 'Strapetsi',
    starts: '2024-01-01',
    ends: '2024-12-31',
    phases: [
      { id: 'launch', from: '2024-01-01', until: launchEnds },
      { id: 'development', from: '2024-04-01', until: '2024-08-31' },
      { id: 'piloting', from: '2024-08-01', until: '2024-10-31' },
      { id: 'closing', from: '2024-11-01', until: '2024-12-31' },
    ],
    quietMonths,
  });
const files: NetworkFiles = {
  organisations: `id;name_fi;name_sv;language;joined;left;merged_into;coordinator
koivula;Koivulan kaupunki;;fi;2024-01-01;;;yes
saarela;Saarelan opisto;;fi;2024-01-01;;;
lampi;Lammen opisto;;fi;2024-01-01;;;
`,
  leads: 'organisation;theme;share;from;until\nkoivula;quality;100;2024-01-01;\n',
  memberships: `organisation;theme;from;until
koivula;quality;2024-01-01;
saarela;quality;2024-01-01;
`,
  people: `email;name;language;organisation;role;theme;deputy;from;until
katri@koivula.example;Katri Koordinaattori;fi;koivula;coordinator;;;2024-01-01;
sami@saarela.example;Sami Testinen;fi;saarela;contact;;;2024-01-01;
`,
  project: project([7]),
};

const open = async () => {
  let now = '2024-01-02T06:00:00.000Z';
  const never = async () => ({ outcome: 'never', code: 'none' }) as const;
  const messenger = { members: async () => [], toChannel: never, reply: never, edit: never, toPerson: never };
  const ports: Pick<Ports, 'stores' | 'now' | 'tick' | 'log' | 'messenger'> = {
    stores: makeStores(memoryRows(), { tick: () => 0 }),
    now: () => now,
    tick: () => 0,
    log: () => undefined,
    messenger,
  };
  const bring = async (at: string, change: Partial<NetworkFiles> = {}) => {
    now = at;
    const { imported } = await importNetwork(ports, { ...files, ...change }, 'fi', 'p-katri');
    expect(imported).toBe(true);
  };
  const ledger = async () => {
    const network = await ports.stores.network.read();
    if (!network) throw new Error('no network');
    return { network, facts: await ports.stores.facts.all() };
  };
  const imported = async () =>
    (await ports.stores.facts.all()).filter(isKind('organisationImported', 'projectImported'));
  const rows = async (organisation: string, month: string, today: string): Promise<readonly StandingRow[]> =>
    standingsOf(await ledger(), { organisation, month, today });
  const row = async (organisation: string, duty: string, month: string, today: string) =>
    (await rows(organisation, month, today)).find((r) => r.obligation === duty);
  await bring(now);
  return { ports, bring, ledger, imported, rows, row };
};

describe('What an import changes', () => {
  it('writes down what stood before, of what has changed and of nothing else; the first one nothing', async () => {
    const { bring, imported } = await open();
    expect(await imported()).toEqual([]);
    await bring('2024-05-02T06:00:00.000Z');
    expect(await imported()).toEqual([]);
    await bring('2024-06-03T06:00:00.000Z', {
      memberships: `${files.memberships}lampi;quality;2024-06-01;\n`,
      project: project([7, 12]),
    });
    expect((await imported()).map((f) => [f.slot, f.number, f.day, f.recordedBy])).toEqual([
      ['organisationImported~lampi', 1, '2024-06-03', 'p-katri'],
      ['projectImported', 1, '2024-06-03', 'p-katri'],
    ]);
  });

  it('takes effect on its own dates, and a day before the import keeps the membership that was known then', async () => {
    const { bring, rows } = await open();
    await bring('2024-06-03T06:00:00.000Z', {
      memberships: `${files.memberships}lampi;quality;2024-05-01;\n`,
    });
    expect((await rows('lampi', '2024-05', '2024-06-02')).map((r) => r.standing)).toEqual([]);
    const april = await rows('lampi', '2024-04', '2024-06-03');
    expect(new Set(april.map((r) => r.standing))).toEqual(new Set(['notApplicable']));
    expect((await rows('lampi', '2024-05', '2024-06-03')).map((r) => r.obligation)).toContain(
      'dev-attend-regular-theme-meetings',
    );
  });

  it('a last day in the files ends nothing on days that were asked about before', async () => {
    const { bring, ledger } = await open();
    await bring('2024-09-02T06:00:00.000Z', {
      organisations: files.organisations.replace(
        'lampi;Lammen opisto;;fi;2024-01-01;;',
        'lampi;Lammen opisto;;fi;2024-01-01;2024-04-30;',
      ),
    });
    const count = async (month: string, today: string) =>
      overviewOf(await ledger(), month, today).organisations;
    expect([await count('2024-05', '2024-05-31'), await count('2024-05', '2024-09-02')]).toEqual([3, 2]);
  });

  it('of a lead, a quiet month or a phase tells each day with what stood on it, also over several imports', async () => {
    const { bring, row } = await open();
    await bring('2024-07-10T06:00:00.000Z', { project: project([6, 7], '2024-02-15') });
    await bring('2024-08-12T06:00:00.000Z', {
      leads: 'organisation;theme;share;from;until\nsaarela;quality;100;2024-01-01;\n',
      project: project([6, 7], '2024-02-15'),
    });
    const coffees = (today: string, organisation = 'koivula') =>
      row(organisation, 'lead-morning-coffees', '2024-06', today).then((r) => r?.standing);
    expect([await coffees('2024-07-09'), await coffees('2024-07-10')]).toEqual(['overdue', 'notApplicable']);
    expect([await coffees('2024-08-11'), await coffees('2024-08-12')]).toEqual(['notApplicable', undefined]);
    expect(await coffees('2024-08-12', 'saarela')).toBe('notApplicable');
    const kickoff = (today: string) => row('koivula', 'lead-hold-theme-kickoff', '2024-03', today);
    expect([(await kickoff('2024-03-20'))?.due, (await kickoff('2024-07-20'))?.due]).toEqual([
      '2024-03-31',
      '2024-02-15',
    ]);
  });

  it('leaves the days on which nobody answered for an organisation as they were, and names nobody', async () => {
    const { bring, row, imported } = await open();
    await bring('2024-05-20T06:00:00.000Z', {
      people: files.people.replace(
        /sami.*\n/u,
        'sami@saarela.example;Sami Testinen;fi;saarela;contact;;;2024-05-20;\n',
      ),
    });
    const alive = async (month: string, today: string) =>
      (await row('koivula', 'coord-engage-network', month, today))?.done;
    expect([await alive('2024-02', '2024-02-20'), await alive('2024-02', '2024-05-20')]).toEqual([1, 0]);
    expect(JSON.stringify(await imported())).not.toMatch(/Sami|saarela\.example/u);
  });

  it('an organisation that is out of the files stands on the days on which it was in them', async () => {
    const { bring, rows, ledger } = await open();
    const out = (text: string) => text.replace(/^saarela.*\n/mu, '');
    await bring('2024-05-20T06:00:00.000Z', {
      organisations: out(files.organisations),
      memberships: out(files.memberships),
      people: files.people.replace(/^sami.*\n/mu, ''),
    });
    expect((await rows('saarela', '2024-04', '2024-05-19')).length).toBeGreaterThan(0);
    expect(await rows('saarela', '2024-04', '2024-05-20')).toEqual([]);
    expect(overviewOf(await ledger(), '2024-04', '2024-05-19').organisations).toBe(3);
  });
});
