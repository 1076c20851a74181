import type { Stage } from './stage';

const of = (organisation: string) => ['GET /api/registry/organisation', { query: { organisation } }] as const;
const pages = [
  ...['koivu', 'haapa', 'manty', 'paju', 'lehmus', 'tuomi', 'saarni', 'uusilan-opisto'].map(of),
  ['GET /api/registry/organisation'],
  ['GET /api/registry/changes'],
  ['GET /api/organisations'],
  ['GET /api/reachability'],
  ['GET /api/reachability/people', { query: { show: 'all' } }],
  ['GET /api/reachability/people', { query: { find: 'paju' } }],
  ['GET /api/requests'],
  ['GET /api/network/import'],
  ['GET /api/channels'],
  ['GET /api/erasures'],
  ['GET /api/me'],
  ['GET /api/me', { query: { channel: '19:quality' } }],
  ['GET /api/now'],
  ['GET /api/themes/:theme/groups', { params: { theme: 'quality' } }],
] as const;
const everybody = ['coordinator', 'second', 'lead', 'contact', 'deputy', 'two', 'observer'];
const named = (fi: string, sv: string) => ({ fi, sv });

const organisations = async ({ ask, look }: Stage): Promise<void> => {
  const add = (who: string, body: object) =>
    ask(who, 'POST /api/registry/organisations', {
      body: { name: named('Uusilan opisto', 'Nyby institut'), language: 'fi', joined: '2024-06-01', ...body },
    });
  await add('coordinator', {});
  await add('coordinator', {});
  await add('coordinator', { joined: '2023-01-01' });
  await add('lead', {});
  const change = (id: string, body: object) =>
    ask('coordinator', 'POST /api/registry/organisations/:id', {
      params: { id },
      body: { name: named('Tuomen koulu', 'Hägg skola'), language: 'fi', ...body },
    });
  await change('tuomi', {});
  await change('tuomi', {});
  await change('tuomi', { name: named('Pajuopisto', 'Hägg skola') });
  await change('tuomi', { left: '2024-04-01' });
  await change('koivu', { left: '2024-08-31' });
  await change('nowhere', {});
  const leads = (theme: string, from: string, who: string, ...rows: readonly (readonly [string, number])[]) =>
    ask(who, 'POST /api/registry/leads', {
      body: { theme, from, leads: rows.map(([organisation, share]) => ({ organisation, share })) },
    });
  await leads('quality', '2024-06-01', 'lead', ['haapa', 100]);
  await leads('quality', '2024-06-01', 'coordinator', ['haapa', 50], ['haapa', 50]);
  await leads('quality', '2024-06-01', 'coordinator', ['haapa', 50], ['paju', 40]);
  await leads('quality', '2024-06-01', 'coordinator', ['haapa', 50], ['paju', 50]);
  await leads('quality', '2024-06-01', 'coordinator', ['haapa', 50], ['paju', 50]);
  await leads('quality', '2024-06-01', 'coordinator', ['nowhere', 100]);
  await leads('quality', '2024-05-01', 'coordinator', ['haapa', 100]);
  await leads('future-and-vision', '2024-06-01', 'coordinator', ['haapa', 50], ['paju', 50]);
  await leads('future-and-vision', '2024-06-10', 'coordinator', ['haapa', 60], ['paju', 40]);
  await look(everybody, pages, []);
};

const people = async ({ ask, look, at }: Stage): Promise<void> => {
  const give = (who: string, body: object) =>
    ask(who, 'POST /api/registry/people', {
      body: {
        name: 'Uuno Uusi',
        email: 'uuno@koulu.example',
        organisation: 'paju',
        role: 'pilotOwner',
        deputy: false,
        from: '2024-05-20',
        ...body,
      },
    });
  await give('contact', {});
  await give('contact', {});
  await give('contact', { role: 'coordinator' });
  await give('contact', { organisation: 'lehmus' });
  await give('deputy', { email: 'deputy@koulu.example', name: 'Nimi deputy', theme: 'quality' });
  await give('coordinator', {
    email: 'lead@koulu.example',
    name: 'Toinen nimi',
    role: 'lead',
    organisation: 'paju',
    theme: 'quality',
    from: '2024-06-01',
  });
  await give('coordinator', {
    email: 'svlead@koulu.example',
    name: 'Nimi svlead',
    role: 'contact',
    organisation: 'vaahtera',
    language: 'sv',
  });
  await give('coordinator', { role: 'contact', from: '2022-01-01' });
  const task = { organisation: 'paju', role: 'contact', deputy: false, from: '2023-12-01' };
  const end = (who: string, id: string, body: object) =>
    ask(who, 'POST /api/registry/people/:id/end', {
      params: { id },
      body: { ...task, lastDay: '2024-05-31', ...body },
    });
  await end('contact', 'colleague', {});
  await end('contact', 'contact', {});
  await end('contact', 'contact', { lastDay: '2023-11-01' });
  const given = { role: 'pilotOwner', from: '2024-05-20' };
  await end('contact', 'deputy', { ...given, theme: 'quality', lastDay: '2024-05-20' });
  await end('contact', 'deputy', { ...given, theme: 'quality', lastDay: '2024-05-19' });
  await end('two', 'contact', {});
  await end('coordinator', 'coordinator', { organisation: 'koivu', role: 'coordinator' });
  await end('coordinator', 'second', { organisation: 'koivu', role: 'coordinator' });
  await end('coordinator', 'coordinator', { organisation: 'koivu', role: 'coordinator' });
  const change = (id: string, body: object) =>
    ask('coordinator', 'POST /api/registry/people/:id', {
      params: { id },
      body: { name: 'Nimi Vaihdettu', email: `${id}@koulu.example`, language: 'fi', ...body },
    });
  await change('owner', {});
  await change('owner', { email: 'contact@koulu.example' });
  await change('nobody', {});
  await look(everybody, pages, []);
  const { changes = [] } = (await ask('coordinator', 'GET /api/registry/changes')) as {
    changes?: readonly { id: string }[];
  };
  for (const { id } of changes.slice(0, 2)) {
    await ask('lead', 'POST /api/registry/changes/take-back', { body: { id } });
    await ask('coordinator', 'POST /api/registry/changes/take-back', { body: { id } });
    await ask('coordinator', 'POST /api/registry/changes/take-back', { body: { id } });
  }
  await ask('coordinator', 'POST /api/registry/changes/seen');
  await at('2024-06-03T06:00:00.000Z');
  await look(everybody, pages, []);
};

const seats = async ({ ask, look }: Stage): Promise<void> => {
  const divided = {
    seen: null,
    none: false,
    from: '2024-05-01',
    basis: 'own',
    groups: [
      { id: 'g1', name: named('Ryhmä 1', 'Grupp 1'), organisations: ['haapa', 'paju', 'saarni'] },
      { id: 'g2', name: named('Ryhmä 2', 'Grupp 2'), organisations: ['lehmus', 'koivu'] },
    ],
  };
  await ask('lead', 'POST /api/themes/:theme/groups', { params: { theme: 'quality' }, body: divided });
  const seat = {
    organisation: 'paju',
    theme: 'quality',
    group: 'g1',
    person: 'contact',
    deputy: 'owner',
    from: '2024-06-10',
  };
  const sit = (who: string, body: object) =>
    ask(who, 'POST /api/registry/seats', { body: { ...seat, ...body } });
  await sit('contact', {});
  await sit('coordinator', {});
  await sit('coordinator', {});
  await sit('coordinator', { group: 'g9' });
  await sit('coordinator', { person: 'lead', deputy: undefined });
  await sit('coordinator', { deputy: 'contact' });
  await sit('coordinator', { organisation: 'saarni', person: 'two', deputy: undefined });
  await sit('coordinator', { organisation: 'lehmus', group: 'g2', person: 'svlead', deputy: undefined });
  await look(['coordinator', 'contact', 'svlead', 'lead'], pages, []);
  const end = (body: object) =>
    ask('coordinator', 'POST /api/registry/seats/end', {
      body: { organisation: 'paju', theme: 'quality', from: '2024-06-10', lastDay: '2024-06-20', ...body },
    });
  await end({});
  await end({ lastDay: '2024-06-01' });
  await end({ organisation: 'lehmus', lastDay: '2024-06-01' });
  await end({ organisation: 'koivu' });
};

const mergers = async ({ ask, look }: Stage): Promise<void> => {
  const merge = (who: string, id: string, into: string, day: string) =>
    ask(who, 'POST /api/registry/organisations/:id/merge', { params: { id }, body: { into, day } });
  await merge('lead', 'tuomi', 'paju', '2024-06-15');
  await merge('coordinator', 'tuomi', 'tuomi', '2024-06-15');
  await merge('coordinator', 'koivu', 'paju', '2024-06-15');
  await merge('coordinator', 'tuomi', 'paju', '2024-01-01');
  await merge('coordinator', 'tuomi', 'paju', '2024-06-15');
  await merge('coordinator', 'tuomi', 'haapa', '2024-06-20');
  await merge('coordinator', 'manty', 'haapa', '2024-06-15');
  await look(everybody, pages, []);
  const undo = (id: string) =>
    ask('coordinator', 'POST /api/registry/organisations/:id/merge/undo', { params: { id } });
  await undo('tuomi');
  await undo('tuomi');
  await undo('saarni');
  await look(['coordinator', 'two', 'contact', 'lead'], pages, []);
  // What has been changed since cannot be taken back any more.
  await merge('coordinator', 'vaahtera', 'paju', '2024-06-15');
  await ask('coordinator', 'POST /api/registry/organisations/:id', {
    params: { id: 'vaahtera' },
    body: { name: named('Vaahtera', 'Lönn'), language: 'sv', left: '2024-06-20' },
  });
  await undo('vaahtera');
  await merge('coordinator', 'tuomi', 'paju', '2024-06-15');
  await ask('coordinator', 'POST /api/registry/people/:id/end', {
    params: { id: 'two' },
    body: { organisation: 'paju', role: 'contact', deputy: false, from: '2024-06-15', lastDay: '2024-06-20' },
  });
  await undo('tuomi');
  await look(['coordinator'], pages, []);
};

const accounts = async ({ ask, look, house }: Stage): Promise<void> => {
  const account = { objectId: 'oid-second-account', tenantId: 'tenant' };
  await house.ports.stores.requests.add({ account, name: 'Vieras', at: house.now(), wanted: '' });
  await ask('lead', 'GET /api/requests');
  for (const channel of ['19:quality', '19:general', '19:nowhere'])
    await ask('stranger', 'GET /api/me', { query: { channel } });
  await ask('coordinator', 'POST /api/people/:id/accounts', { params: { id: 'contact' }, body: account });
  await ask('coordinator', 'POST /api/people/:id/accounts', { params: { id: 'owner' }, body: account });
  await look(['coordinator'], pages, []);
  await ask('coordinator', 'POST /api/people/:id/accounts/unlink', {
    params: { id: 'contact' },
    body: account,
  });
  await ask('coordinator', 'POST /api/people/:id/accounts/unlink', {
    params: { id: 'contact' },
    body: account,
  });
  await house.ports.stores.requests.add({ account, name: 'Vieras', at: house.now(), wanted: '' });
  await ask('coordinator', 'POST /api/requests/dismiss', { body: account });
  const foreign = { objectId: 'oid-foreign', tenantId: 'elsewhere' };
  await ask('coordinator', 'POST /api/people/:id/accounts', { params: { id: 'lead' }, body: foreign });
  const [channel] = await house.ports.stores.channels.list();
  if (channel)
    await house.ports.stores.channels.put({
      ...channel,
      id: '19:elsewhere',
      tie: null,
      tenantId: 'elsewhere',
    });
  await ask('coordinator', 'POST /api/people/:id/accounts', { params: { id: 'lead' }, body: foreign });
  await ask('coordinator', 'POST /api/reachability/read');
  await ask('coordinator', 'action channel.tie', { data: { to: 'general' }, channel: '19:quality' });
  await ask('lead', 'action channel.tie', { data: { to: 'future-and-vision' }, channel: '19:quality' });
  await ask('lead', 'action channel.tie', { data: { to: 'quality' }, channel: '19:quality' });
  await ask('coordinator', 'action channel.tie', { data: { to: 'quality' } });
  await ask('coordinator', 'POST /api/people/:id/erase', { params: { id: 'owner' } });
  await ask('coordinator', 'POST /api/people/:id/erase', { params: { id: 'owner' } });
  await look(['coordinator', 'contact'], pages, []);
};

/** Organisations, leads, people, seats and mergers kept by hand; accounts, channels and an erasure. */
export const registry = async (stage: Stage): Promise<void> => {
  await stage.look(everybody, pages, []);
  await organisations(stage);
  await people(stage);
  await seats(stage);
  await mergers(stage);
  await accounts(stage);
};
