import { card, coffee, everybody, one, pages, quality, to } from './event-asks';
import { dispute, end, hold } from './events-held';
import type { Stage } from './stage';

const plan = async ({ ask }: Stage): Promise<void> => {
  const { body } = coffee('coffee-may-1', '2024-05-21', {
    topic: 'Arviointi',
    joinUrl: 'https://teams.example/1',
    capacity: 2,
  });
  await ask('lead', 'POST /api/events', { body });
  await ask('lead', 'POST /api/events', { body });
  await ask('lead', 'POST /api/events', { body: { ...body, topic: 'Muu aihe' } });
  await ask('coordinator', 'POST /api/events', { body });
  await ask('contact', 'POST /api/events', coffee('coffee-contact', '2024-05-21'));
  await ask('colead', 'POST /api/events', coffee('coffee-colead1', '2024-05-21'));
  await ask('lead', 'POST /api/events', coffee('coffee-past-1', '2024-05-13'));
  await ask('lead', 'POST /api/events', coffee('coffee-late-1', '2024-05-21', { ends: '08:30' }));
  await ask('lead', 'POST /api/events', coffee('coffee-far-01', '2027-05-21'));
  await ask('lead', 'POST /api/events', coffee('coffee-none-1', '2024-05-21', { themes: [] }));
  await ask('lead', 'POST /api/events', coffee('steering-lead', '2024-05-21', { type: 'steeringGroup' }));
  await ask('lead', 'POST /api/events', coffee('spread-lead', '2024-05-22', { type: 'dissemination' }));
  await ask('coordinator', 'POST /api/events', coffee('coffee-may-2', '2024-05-22', { place: 'Aula' }));
  await ask('lead', 'POST /api/events', {
    body: {
      ...coffee('meeting-may', '2024-05-23', { type: 'themeMeeting', starts: '13:00', ends: '15:00' }).body,
      title: { fi: 'Laadun tapaaminen', sv: 'Kvalitetsträff' },
      place: 'Turku',
      joinUrl: 'https://teams.example/2',
      material: [{ title: 'Esityslista', url: 'https://asiakirjat.example/lista' }],
    },
  });
  const future = { type: 'themeMeeting', themes: ['future-and-vision'], asks: ['quality'] };
  await ask('twolead', 'POST /api/events', coffee('joint-may', '2024-05-24', future));
  await ask(
    'colead',
    'POST /api/events',
    coffee('joint-june', '2024-06-05', { ...future, asks: ['quality', 'swedish-cross-cutting'] }),
  );
  await ask('lead', 'POST /api/events', {
    body: {
      ...coffee('training-may', '2024-05-20', { type: 'training', starts: '09:00', ends: '15:00' }).body,
      moreDays: [{ day: '2024-05-27', starts: '09:00', ends: '15:00' }],
      place: 'Turku',
    },
  });
  await ask('lead', 'POST /api/events', {
    body: {
      ...coffee('training-odd', '2024-05-28', { type: 'training' }).body,
      moreDays: [{ day: '2024-05-27', starts: '09:00', ends: '15:00' }],
    },
  });
  const project = { themes: [], starts: '10:00', ends: '15:00' };
  await ask(
    'coordinator',
    'POST /api/events',
    coffee('seminar-may', '2024-05-23', { ...project, type: 'seminarInterim' }),
  );
  await ask(
    'coordinator',
    'POST /api/events',
    coffee('steering-may', '2024-05-28', { ...project, type: 'steeringGroup' }),
  );
  await ask(
    'second',
    'POST /api/events',
    coffee('okm-june-1', '2024-06-06', { ...project, type: 'okmEvent', title: { fi: 'OKM levittää' } }),
  );
  await ask(
    'lead',
    'POST /api/events',
    coffee('group-may-1', '2024-05-29', { type: 'workingGroup', group: 'Arviointiryhmä' }),
  );
};

const reply = async ({ ask, look }: Stage): Promise<void> => {
  for (const [who, answer] of [
    ['contact', 'yes'],
    ['two', 'yes'],
    ['svlead', 'yes'],
    ['lead', 'maybe'],
    ['colead', 'yes'],
    ['observer', 'yes'],
  ] as const)
    await ask(who, 'POST /api/events/:id/reply', to('coffee-may-1', { answer }));
  await look(['lead', 'svlead', 'contact'], [one('coffee-may-1')]);
  await ask('contact', 'POST /api/events/:id/reply', to('coffee-may-1', { answer: 'no' }));
  await ask('colleague', 'action event.reply', card('coffee-may-1', { version: 1, answer: 'yes' }, quality));
  await ask('colleague', 'action event.reply', card('coffee-may-1', { version: 9, answer: 'yes' }, quality));
  await ask('deputy', 'action event.reply', card('meeting-may', { version: 1, answer: 'maybe' }));
  await ask('contact', 'action event.reply', card('meeting-may', { version: 1, answer: 'yes' }, quality));
  await ask('contact', 'POST /api/events/:id/reply', to('no-such-one', { answer: 'yes' }));
  await ask('contact', 'POST /api/events/:id/reply', to('seminar-may', { answer: 'yes' }));
  await ask('lead', 'POST /api/events/:id/joint', to('joint-may', { theme: 'quality', agreed: true }));
  await ask('lead', 'POST /api/events/:id/joint', to('joint-may', { theme: 'quality', agreed: false }));
  await ask('lead', 'action event.joint', card('joint-june', { theme: 'quality', agreed: false }));
  await ask('contact', 'action event.joint', card('joint-june', { theme: 'quality', agreed: true }));
  await ask(
    'svlead',
    'action event.joint',
    card('joint-june', { theme: 'swedish-cross-cutting', agreed: true }),
  );
};

const change = async ({ ask }: Stage): Promise<void> => {
  await ask('lead', 'POST /api/events/:id/edit', to('coffee-may-1', { seen: 1, capacity: 1 }));
  await ask(
    'lead',
    'POST /api/events/:id/edit',
    to('coffee-may-1', { seen: 1, capacity: 4, topic: null, agenda: 'https://asiakirjat.example/a' }),
  );
  await ask('lead', 'POST /api/events/:id/edit', to('coffee-may-1', { seen: 1, topic: 'Vanha' }));
  await ask('lead', 'POST /api/events/:id/edit', to('coffee-may-1', { seen: 2, capacity: 4 }));
  await ask(
    'lead',
    'POST /api/events/:id/edit',
    to('coffee-may-1', { seen: 2, ends: [{ sitting: 2, ends: '09:30' }] }),
  );
  await ask(
    'lead',
    'POST /api/events/:id/edit',
    to('coffee-may-1', { seen: 2, ends: [{ sitting: 1, ends: '09:30' }] }),
  );
  await ask(
    'lead',
    'action event.edit',
    card('training-may', {
      seen: 1,
      place: 'Salo',
      materialUrl: 'https://asiakirjat.example/m',
      materialTitle: 'Kalvot',
      capacity: '',
      titleFi: 'Koulutus',
      titleSv: 'Utbildning',
    }),
  );
  await ask('contact', 'action event.edit', card('training-may', { seen: 2, place: 'Paimio' }));
  await ask(
    'lead',
    'POST /api/events/:id/move',
    to('meeting-may', { day: '2024-05-23', starts: '13:00', ends: '15:00' }),
  );
  await ask(
    'lead',
    'POST /api/events/:id/move',
    to('meeting-may', { day: '2024-05-22', starts: '13:00', ends: '15:00' }),
  );
  await ask(
    'lead',
    'action event.move',
    card('meeting-may', { day: '2024-05-12', starts: '13:00', ends: '14:00' }),
  );
  await ask('contact', 'POST /api/events/:id/reply', to('meeting-may', { answer: 'yes' }));
  await ask('contact', 'POST /api/events/:id/cancel', to('coffee-may-2', { reason: 'En pääse.' }));
  await ask('coordinator', 'action event.cancel', card('coffee-may-2', { reason: 'Vetäjä on estynyt.' }));
  await ask(
    'coordinator',
    'POST /api/events/:id/cancel',
    to('coffee-may-2', { reason: 'Vetäjä on estynyt.' }),
  );
  await ask(
    'lead',
    'POST /api/events/:id/move',
    to('coffee-may-2', { day: '2024-05-24', starts: '08:30', ends: '09:15' }),
  );
  await ask('two', 'POST /api/events/:id/reply', to('coffee-may-2', { answer: 'yes' }));
};

const series = async ({ ask, look }: Stage): Promise<void> => {
  const { body } = coffee('series-aug-1', '2024-08-15');
  const { day, ...rest } = body;
  const often = { ...rest, rhythm: 'fortnightly', from: day, until: '2024-09-30' };
  await ask('lead', 'GET /api/series-days', {
    query: { rhythm: 'weekly', from: '2024-06-13', until: '2024-08-08' },
  });
  await ask('lead', 'POST /api/series', { body: { ...often, until: '2024-08-01' } });
  await ask('lead', 'POST /api/series', { body: { ...often, remindAt: '08:00' } });
  await ask('lead', 'POST /api/series', { body: { ...often, remindAt: '08:00' } });
  await ask('contact', 'POST /api/series', { body: { ...often, form: 'series-contact' } });
  await look(['lead', 'contact'], [['GET /api/events']]);
  await ask('lead', 'POST /api/events/:id/edit', {
    params: { id: 'e-series-aug-1-2' },
    body: { seen: 1, place: 'Kahvila', later: true },
  });
  await ask('lead', 'POST /api/series/:id/end', {
    params: { id: 's-series-aug-1' },
    body: { from: '2024-09-12', reason: 'Syksy on täynnä.' },
  });
};

/** Coffees, a training of two days, a seminar in person: planned, answered, changed, held, disputed, cancelled. */
export const events = async (stage: Stage): Promise<void> => {
  await plan(stage);
  await stage.look(everybody, pages, [quality]);
  await reply(stage);
  await change(stage);
  await series(stage);
  await hold(stage);
  await dispute(stage);
  await end(stage);
};
