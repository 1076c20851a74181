import { card, coffee, everybody, one, pages, quality, to } from './event-asks';
import type { Stage } from './stage';

export const hold = async (stage: Stage): Promise<void> => {
  const { ask, at, look } = stage;
  await ask('lead', 'POST /api/events/:id/held', to('coffee-may-1', { held: true }));
  await at('2024-05-20T05:00:00.000Z');
  await at('2024-05-20T13:00:00.000Z');
  await ask('lead', 'action event.held', card('training-may', { sitting: 1, held: true }));
  await ask(
    'lead',
    'action event.attendance',
    card('training-may', { sitting: 1, organisations: 'paju,lehmus', remote: 'tuomi', management: 'paju' }),
  );
  await look(everybody, pages);
  await at('2024-05-21T07:00:00.000Z');
  await ask('two', 'POST /api/events/:id/reply', to('coffee-may-1', { answer: 'no' }));
  await at('2024-05-22T13:00:00.000Z');
  await ask('lead', 'GET /api/events/:id/attendance', { params: { id: 'e-meeting-may' } });
  const marks = [
    { organisation: 'paju', presence: 'present', person: 'contact', management: true },
    { organisation: 'lehmus', presence: 'absent' },
    { organisation: 'tuomi', presence: 'remote' },
    { organisation: 'manty', presence: 'present' },
  ];
  await ask('lead', 'POST /api/events/:id/attendance', to('meeting-may', { organisations: marks, seen: 0 }));
  await ask(
    'lead',
    'POST /api/events/:id/attendance',
    to('meeting-may', { organisations: [{ organisation: 'paju', presence: 'absent' }], seen: 0 }),
  );
  await ask(
    'lead',
    'POST /api/events/:id/attendance',
    to('meeting-may', { organisations: [{ organisation: 'paju', presence: 'present', person: 'two' }] }),
  );
  await ask(
    'lead',
    'POST /api/events/:id/attendance',
    to('meeting-may', { organisations: [{ organisation: 'nobody', presence: 'present' }] }),
  );
  await ask(
    'lead',
    'POST /api/events/:id/attendance',
    to('meeting-may', { organisations: [{ organisation: 'manty', presence: null }] }),
  );
  await ask(
    'lead',
    'POST /api/events/:id/attendance-report',
    to('meeting-may', {
      text: 'Nimi\tSähköposti\nNimi contact\tcontact@koulu.example\nNimi two\t\nJoku Muu\tjoku@muualla.example\n',
    }),
  );
  await ask('lead', 'GET /api/events/:id/attendance', { params: { id: 'e-meeting-may' } });
  await ask('lead', 'POST /api/events/:id/held', to('meeting-may', { held: false }));
  await ask('lead', 'POST /api/events/:id/held', to('meeting-may', { held: false, confirmed: true }));
  await ask('lead', 'POST /api/events/:id/held', to('meeting-may', { held: true }));
  await ask('lead', 'POST /api/events/:id/held', to('coffee-may-1', { held: false }));
  await ask('contact', 'POST /api/events/:id/held', to('coffee-may-1', { held: true }));
};

export const dispute = async ({ ask, at, look }: Stage): Promise<void> => {
  await ask('contact', 'POST /api/events/:id/dispute', to('meeting-may', { organisation: 'paju' }));
  await ask('contact', 'POST /api/events/:id/dispute', to('meeting-may', { organisation: 'lehmus' }));
  await ask('svlead', 'POST /api/events/:id/dispute', to('meeting-may', { organisation: 'lehmus' }));
  await ask('svlead', 'POST /api/events/:id/dispute', to('meeting-may', { organisation: 'lehmus' }));
  await ask('two', 'action event.dispute', card('meeting-may', { sitting: 1, organisation: 'saarni' }));
  await look(['lead', 'svlead', 'two', 'coordinator'], [one('meeting-may'), ['GET /api/now']]);
  await ask(
    'svlead',
    'POST /api/events/:id/settle',
    to('meeting-may', { organisation: 'lehmus', confirmed: true }),
  );
  await ask(
    'lead',
    'POST /api/events/:id/settle',
    to('meeting-may', { organisation: 'lehmus', confirmed: true }),
  );
  await ask(
    'lead',
    'POST /api/events/:id/settle',
    to('meeting-may', { organisation: 'lehmus', confirmed: false }),
  );
  await ask(
    'lead',
    'action event.settle',
    card('meeting-may', { sitting: 1, organisation: 'saarni', confirmed: false }),
  );
  await at('2024-05-23T13:00:00.000Z');
  await ask('coordinator', 'action event.held', card('seminar-may', { sitting: 1, held: true }));
  await ask(
    'coordinator',
    'POST /api/events/:id/attendance',
    to('seminar-may', {
      organisations: [
        { organisation: 'paju', presence: 'remote' },
        { organisation: 'haapa', presence: 'present' },
      ],
    }),
  );
  await ask('lead', 'action event.remote', card('seminar-may', { accepted: true }));
  await look(['coordinator', 'second'], [one('seminar-may')]);
  await ask('second', 'action event.remote', card('seminar-may', { accepted: false }));
  await ask('coordinator', 'POST /api/events/:id/remote', to('training-may', { accepted: true }));
  await ask('coordinator', 'POST /api/events/:id/remote', to('steering-may', { accepted: true }));
};

export const end = async ({ ask, at, look }: Stage): Promise<void> => {
  await at('2024-05-27T13:00:00.000Z');
  await ask('lead', 'action event.ask', card('training-may', { sitting: 2 }));
  await ask(
    'lead',
    'action event.attendance',
    card('training-may', { sitting: 2, organisations: 'paju', remote: '', management: '', asks: true }),
  );
  const { since, seen } = { since: '2024-05-27T13:00:00.000Z', seen: 1 };
  for (const stands of [seen, 7, 8])
    await ask('lead', 'action event.unattend', card('training-may', { sitting: 2, since, seen: stands }));
  await ask('lead', 'POST /api/facts/events', {
    body: {
      ...coffee('told-event-1', '2024-05-16', { topic: 'Kevään arki' }).body,
      present: ['paju', 'vaahtera'],
    },
  });
  const report = (when: string) =>
    `Nimi\tLiittyi\tSähköposti\nNimi contact\t${when}\tcontact@koulu.example\n`;
  for (const when of [
    '22.5.2024 klo 13.02',
    '23.5.2024 klo 13.02',
    '31.2.2024 klo 13.02',
    '31.2.2024, 22.5.2024',
  ])
    await ask('lead', 'POST /api/events/:id/attendance-report', to('meeting-may', { text: report(when) }));
  await ask('lead', 'POST /api/facts/events', {
    body: { ...coffee('told-event-2', '2024-05-30').body, present: [] },
  });
  await ask('lead', 'POST /api/facts/events', {
    body: { ...coffee('told-event-1', '2024-05-16').body, present: ['paju'] },
  });
  await ask(
    'lead',
    'POST /api/events/:id/edit',
    to('told-event-1', { seen: 1, memo: 'https://asiakirjat.example/muistio' }),
  );
  await at('2024-05-29T13:00:00.000Z');
  await look(everybody, pages, [quality]);
  await ask('lead', 'PUT /api/me/language', { body: { language: 'sv' } });
  await look(['lead'], pages, [quality]);
  await ask('lead', 'PUT /api/me/language', { body: { language: 'fi' } });
  await ask('lead', 'command coffee', { args: 'ma 3.6. klo 8.30 Arvioinnin jatko' });
  await ask('lead', 'action coffee.invite', {
    data: {
      form: 'coffee-june',
      theme: 'quality',
      day: '2024-06-03',
      starts: '08:30',
      topic: 'Jatko',
      joinUrl: '',
    },
  });
  await ask('lead', 'action coffee.invite', {
    data: { form: 'coffee-bad-1', theme: 'quality', day: '2024-05-03', starts: '08:30', topic: '' },
  });
  await at('2024-06-05T10:00:00.000Z');
  await look(['lead', 'twolead', 'svlead', 'contact', 'coordinator'], pages, [quality]);
};
