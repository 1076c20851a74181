import type { Stage } from './stage';

const pages = [
  ['GET /api/pilots'],
  ['GET /api/pilots/:pilot', { params: { pilot: 'paju~quality~p1' } }],
  ['GET /api/pilots/:pilot', { params: { pilot: 'paju~quality~p2-c1874d8298a2f915' } }],
  ['GET /api/reachability'],
  ['GET /api/now'],
] as const;
const of = (organisation: string, pilot: string, theme = 'quality') => ({ organisation, theme, pilot });

/** The other one that was told of in the round. */
const second = 'p2-c1874d8298a2f915';

/** Pilots entered outside a round: shared, asked about, taken out and put back. */
export const register = async ({ ask, look }: Stage): Promise<void> => {
  const entry = (organisation: string, more: object = {}) => ({
    body: {
      organisation,
      theme: 'quality',
      title: 'Uusi kokeilu',
      stage: 'planned',
      links: [],
      share: true,
      ...more,
    },
  });
  await ask(
    'owner',
    'POST /api/pilots',
    entry('paju', {
      owner: 'owner',
      starts: '2024-05-01',
      ends: '2024-09-30',
      model: 'Malli',
      results: 'Ei vielä.',
      links: [{ title: 'Suunnitelma', url: 'https://asiakirjat.example/s' }],
    }),
  );
  await ask(
    'owner',
    'POST /api/pilots',
    entry('paju', { starts: '2024-05-01', ends: '2024-04-30', title: 'Nurinkurin' }),
  );
  await ask(
    'owner',
    'POST /api/pilots',
    entry('paju', { title: 'Toinen', ownerContact: { name: 'Uuno Uusi', email: 'uuno@koulu.example' } }),
  );
  await ask('contact', 'POST /api/pilots', entry('paju', { title: 'Kolmas', owner: 'two' }));
  await ask(
    'svlead',
    'POST /api/pilots',
    entry('lehmus', { title: 'Ny', theme: 'swedish-cross-cutting', pace: 'stuck', share: false }),
  );
  await ask('two', 'POST /api/pilots', entry('paju'));
  await ask('contact', 'action pilot.save', {
    data: {
      organisation: 'paju',
      theme: 'quality',
      pilot: 'p1',
      title: 'Arvioinnin arki',
      stage: 'finished',
      links: 'Raportti https://asiakirjat.example/r',
      share: 'true',
      pace: '',
    },
  });
  await ask('contact', 'action pilot.save', {
    data: {
      organisation: 'paju',
      theme: 'quality',
      title: '',
      stage: 'finished',
      links: '',
      share: 'true',
      pace: '',
    },
  });
  await ask('svlead', 'action pilot.open', { data: of('paju', 'p1') });
  await ask('svlead', 'POST /api/pilots/interest', { body: { ...of('paju', 'p1'), from: 'lehmus' } });
  await ask('svlead', 'POST /api/pilots/interest', { body: { ...of('paju', 'p1'), from: 'lehmus' } });
  await ask('contact', 'POST /api/pilots/interest', { body: { ...of('paju', 'p1'), from: 'paju' } });
  await ask('two', 'action pilot.more', { data: { ...of('paju', 'p1') } });
  await ask('two', 'action pilot.more', { data: { ...of('paju', second), from: 'tuomi' } });
  await look(['contact', 'svlead', 'two', 'lead', 'coordinator'], pages, []);
  await ask('contact', 'POST /api/pilots/interest/settle', { body: { ...of('paju', 'p1'), from: 'lehmus' } });
  await ask('lead', 'action pilot.met', { data: { ...of('paju', 'p1'), from: 'tuomi' } });
  await ask('contact', 'POST /api/pilots/remove', { body: { ...of('paju', second), removed: true } });
  await ask('contact', 'POST /api/pilots/remove', { body: { ...of('paju', second), removed: true } });
  await look(['contact', 'lead', 'observer'], pages, []);
  await ask('contact', 'POST /api/pilots/remove', { body: { ...of('paju', second), removed: false } });
};
