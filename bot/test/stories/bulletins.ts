import { both, draft, everybody, everywhere, onCard, pages, quality, send, toQuality } from './bulletin-asks';
import type { Stage } from './stage';

const drafts = async ({ ask, look }: Stage): Promise<void> => {
  await ask('writer', 'PUT /api/bulletins/:id/draft', draft('b-to-all-0001', { audience: everywhere }));
  await ask('writer', 'PUT /api/bulletins/:id/draft', draft('b-to-all-0001', { audience: everywhere }));
  await ask('second', 'PUT /api/bulletins/:id/draft', draft('b-to-all-0001', { revision: 1 }));
  await ask('writer', 'PUT /api/bulletins/:id/shared', {
    params: { id: 'b-to-all-0001' },
    body: { shared: true },
  });
  await ask('second', 'POST /api/bulletins/:id/here', { params: { id: 'b-to-all-0001' } });
  await ask('writer', 'POST /api/bulletins/:id/here', { params: { id: 'b-to-all-0001' } });
  await ask(
    'second',
    'PUT /api/bulletins/:id/draft',
    draft('b-to-all-0001', { revision: 1, audience: everywhere, link: 'https://tietoa.example/' }),
  );
  await ask('writer', 'POST /api/bulletins/:id/preview', send('b-to-all-0001', 2));
  await ask('writer', 'POST /api/bulletins/:id/preview', send('b-to-all-0001', 1));
  await ask('lead', 'PUT /api/bulletins/:id/draft', draft('b-lead-draft', { audience: everywhere }));
  await ask('lead', 'POST /api/bulletins/card', {
    body: {
      ...both,
      audience: toQuality,
      body: { fi: 'a | b\n|---|\n<b>x</b> soita 040 123 4567', sv: '' },
      image: { url: 'https://kuvat.example/1.png', alt: { fi: 'Kuva' } },
      attachments: [{ name: 'Liite', url: 'https://asiakirjat.example/l.pdf' }],
    },
  });
  await ask('lead', 'POST /api/bulletins/card', {
    body: { audience: { general: false, themes: [] }, title: {}, body: {}, link: 'http://avoin.example' },
  });
  await ask('lead', 'PUT /api/bulletins/:id/draft', draft('b-discard-01'));
  await ask('lead', 'POST /api/bulletins/:id/duplicate', {
    params: { id: 'b-discard-01' },
    body: { id: 'b-copied-001' },
  });
  await ask('lead', 'POST /api/bulletins/:id/discard', { params: { id: 'b-discard-01' } });
  await ask('lead', 'POST /api/bulletins/:id/discard', { params: { id: 'b-discard-01' } });
  await ask('coordinator', 'POST /api/bulletins/:id/discard', { params: { id: 'b-copied-001' } });
  await look(['writer', 'second', 'lead'], pages, []);
};

const approval = async ({ ask, at, look }: Stage): Promise<void> => {
  await ask('writer', 'PUT /api/bulletins/approval', { body: { on: false } });
  await ask('coordinator', 'PUT /api/bulletins/approval', { body: { on: false } });
  await ask('coordinator', 'PUT /api/bulletins/approval', { body: { on: true } });
  await ask('writer', 'POST /api/bulletins/:id/publish', send('b-to-all-0001', 2));
  await ask('writer', 'POST /api/bulletins/:id/publish', send('b-to-all-0001', 2));
  await look(everybody, pages, []);
  await ask('writer', 'action bulletin.approve', onCard('b-to-all-0001', 2));
  await ask('coordinator', 'action bulletin.return', onCard('b-to-all-0001', 2, { note: 'Päivä puuttuu.' }));
  await look(['coordinator', 'second', 'writer'], pages, []);
  await ask('second', 'action bulletin.approve', onCard('b-to-all-0001', 2));
  const now = async () =>
    Number((await ask('writer', 'GET /api/bulletins/:id', { params: { id: 'b-to-all-0001' } })).revision);
  await ask(
    'writer',
    'PUT /api/bulletins/:id/draft',
    draft('b-to-all-0001', { revision: await now(), audience: everywhere }),
  );
  await ask('writer', 'POST /api/bulletins/:id/publish', send('b-to-all-0001', await now()));
  await ask('writer', 'POST /api/bulletins/:id/cancel', { params: { id: 'b-to-all-0001' } });
  await ask('writer', 'POST /api/bulletins/:id/publish', send('b-to-all-0001', await now()));
  await ask('second', 'POST /api/bulletins/:id/approval', {
    params: { id: 'b-to-all-0001' },
    body: { revision: await now(), approve: true, note: 'Hyvä.' },
  });
  await ask('coordinator', 'action bulletin.approve', onCard('b-to-all-0001', await now()));
  await look(everybody, pages, [quality]);
  await ask('writer', 'PUT /api/bulletins/:id/draft', draft('b-wanted-01', { audience: everywhere }));
  await ask(
    'writer',
    'POST /api/bulletins/:id/publish',
    send('b-wanted-01', 1, { at: { day: '2024-05-15', time: '09:00' } }),
  );
  await ask('coordinator', 'action bulletin.review', { data: { bulletin: 'b-wanted-01' } });
  await ask('coordinator', 'action bulletin.approve', onCard('b-wanted-01', 2));
  await at('2024-05-15T06:30:00.000Z');
  await look(['writer', 'coordinator'], pages, []);
};

const publish = async ({ ask, at, look }: Stage): Promise<void> => {
  await ask('lead', 'PUT /api/bulletins/:id/draft', draft('b-quality-01'));
  await ask('lead', 'POST /api/bulletins/:id/publish', send('b-quality-01', 1));
  await ask(
    'coordinator',
    'PUT /api/bulletins/:id/draft',
    draft('b-finnish-01', { title: { fi: 'Vain suomeksi' }, body: { fi: 'Teksti.' }, type: 'briefing' }),
  );
  await ask('coordinator', 'POST /api/bulletins/:id/publish', send('b-finnish-01', 1));
  await ask(
    'coordinator',
    'POST /api/bulletins/:id/publish',
    send('b-finnish-01', 1, { languageFollows: true }),
  );
  await ask('lead', 'PUT /api/bulletins/:id/draft', draft('b-timed-0001'));
  await ask(
    'lead',
    'POST /api/bulletins/:id/publish',
    send('b-timed-0001', 1, { at: { day: '2024-05-14', time: '09:00' } }),
  );
  await ask(
    'lead',
    'POST /api/bulletins/:id/publish',
    send('b-timed-0001', 1, { at: { day: '2024-05-17', time: '09:00' } }),
  );
  const { revision } = await ask('lead', 'POST /api/bulletins/:id/cancel', {
    params: { id: 'b-timed-0001' },
  });
  await ask(
    'lead',
    'POST /api/bulletins/:id/publish',
    send('b-timed-0001', Number(revision), { at: { day: '2024-05-17', time: '09:00' } }),
  );
  await ask(
    'coordinator',
    'PUT /api/bulletins/:id/draft',
    draft('b-future-001', {
      audience: {
        general: false,
        themes: ['future-and-vision'],
        leads: true,
        organisations: ['paju', 'vaahtera'],
      },
    }),
  );
  await ask('coordinator', 'POST /api/bulletins/:id/publish', send('b-future-001', 1));
  await look(everybody, pages, [quality]);
  await ask('lead', 'PUT /api/themes/:theme/auto-relay', {
    params: { theme: 'quality' },
    body: { on: true },
  });
  await ask('twolead', 'action bulletin.relay', {
    data: { bulletin: 'b-to-all-0001', theme: 'future-and-vision', lines: 'Huomatkaa tämä.' },
  });
  await ask('colead', 'action bulletin.relay', {
    data: { bulletin: 'b-to-all-0001', theme: 'future-and-vision' },
  });
  await ask('lead', 'POST /api/bulletins/:id/relay', {
    params: { id: 'b-to-all-0001' },
    body: { theme: 'future-and-vision' },
  });
  await ask('lead', 'POST /api/bulletins/:id/relay', {
    params: { id: 'b-finnish-01' },
    body: { theme: 'quality', lines: 'Lukekaa.' },
  });
  await at('2024-05-17T06:30:00.000Z');
  await ask('contact', 'action bulletin.acknowledge', {
    data: { bulletin: 'b-to-all-0001' },
    channel: quality,
  });
  await ask('colleague', 'action bulletin.acknowledge', { data: { bulletin: 'b-to-all-0001' } });
  await ask('contact', 'action bulletin.acknowledge', { data: { bulletin: 'b-to-all-0001', undo: true } });
  await ask('two', 'action bulletin.acknowledge', { data: { bulletin: 'b-to-all-0001' } });
  await ask('two', 'POST /api/bulletins/:id/acknowledge', {
    params: { id: 'b-to-all-0001' },
    body: { organisation: 'saarni', acknowledged: false },
  });
  await ask('two', 'POST /api/bulletins/:id/acknowledge', {
    params: { id: 'b-to-all-0001' },
    body: { organisation: 'paju', acknowledged: true },
  });
  await ask('colead', 'action bulletin.acknowledge', { data: { bulletin: 'b-quality-01' } });
  await ask('observer', 'action bulletin.acknowledge', { data: { bulletin: 'b-to-all-0001' } });
  await ask('contact', 'action bulletin.read', { data: { bulletin: 'b-finnish-01' } });
  await ask('svlead', 'action bulletin.read', { data: { bulletin: 'b-finnish-01' } });
  await look(everybody, pages, [quality]);
};

const changes = async ({ ask, at, look }: Stage): Promise<void> => {
  const params = { id: 'b-quality-01' };
  const corrected = {
    ...both,
    body: { fi: 'Seminaari on 12.6.', sv: 'Seminariet är 12.6.' },
    what: { fi: 'Päivä', sv: 'Dagen' },
  };
  await ask('lead', 'POST /api/bulletins/:id/correct', { params, body: { ...corrected, version: 2 } });
  await ask('lead', 'POST /api/bulletins/:id/correct', {
    params,
    body: { ...corrected, version: 1, significant: true },
  });
  await ask('lead', 'POST /api/bulletins/:id/correct', { params, body: { ...corrected, version: 2 } });
  await ask('contact', 'POST /api/bulletins/:id/correct', { params, body: { ...corrected, version: 2 } });
  await ask('writer', 'POST /api/bulletins/:id/language', {
    params: { id: 'b-finnish-01' },
    body: { version: 1, lang: 'sv', title: 'På svenska', body: 'Text.' },
  });
  await ask('writer', 'POST /api/bulletins/:id/language', {
    params: { id: 'b-finnish-01' },
    body: { version: 2, lang: 'sv', title: 'På svenska', body: 'Text.' },
  });
  await ask('coordinator', 'POST /api/bulletins/:id/correct', {
    params: { id: 'b-to-all-0001' },
    body: { ...corrected, version: 1, significant: true },
  });
  await look(['coordinator', 'lead', 'twolead', 'contact'], pages, [quality]);
  await ask('coordinator', 'POST /api/bulletins/:id/withdraw', {
    params: { id: 'b-to-all-0001' },
    body: { version: 2, reason: { fi: 'Peruttu', sv: 'Inställt' } },
  });
  await ask('coordinator', 'POST /api/bulletins/:id/withdraw', {
    params: { id: 'b-to-all-0001' },
    body: { version: 2, reason: { fi: 'Peruttu', sv: 'Inställt' } },
  });
  await ask('contact', 'action bulletin.acknowledge', { data: { bulletin: 'b-to-all-0001' } });
  await ask('lead', 'POST /api/bulletins/:id/retry', { params });
  await ask('coordinator', 'PUT /api/guidelines/:id', {
    params: { id: 'g-guideline-1' },
    body: { group: 'briefing', title: { fi: 'Hankeinfo', sv: 'Projektinfo' }, bulletin: 'b-quality-01' },
  });
  await ask('coordinator', 'PUT /api/guidelines/:id', {
    params: { id: 'g-guideline-2' },
    body: {
      group: 'briefing',
      title: { fi: 'Kumpi' },
      bulletin: 'b-quality-01',
      url: 'https://ohjeet.example',
    },
  });
  await ask('coordinator', 'PUT /api/guidelines/:id', {
    params: { id: 'g-guideline-3' },
    body: { group: 'briefing', title: { fi: 'Ei ole' }, bulletin: 'b-lead-draft' },
  });
  await look(everybody, pages, [quality]);
  for (const n of [4, 5])
    await ask('coordinator', 'PUT /api/guidelines/:id', {
      params: { id: `g-guideline-${n}` },
      body: { group: 'briefing', title: { fi: `Ohje ${n}` }, url: `https://ohjeet.example/${n}` },
    });
  await look(['coordinator', 'contact'], pages, []);
  await ask('coordinator', 'DELETE /api/guidelines/:id', { params: { id: 'g-guideline-5' } });
  await look(['coordinator', 'contact'], pages, []);
  await ask('coordinator', 'DELETE /api/guidelines/:id', { params: { id: 'g-guideline-1' } });
  await ask('coordinator', 'DELETE /api/guidelines/:id', { params: { id: 'g-guideline-1' } });
  await at('2024-05-22T06:30:00.000Z');
};

/** Drafts alone and together, approval, a time, a language that follows, relays, corrections, and what does not arrive. */
export const bulletins = async (stage: Stage): Promise<void> => {
  await drafts(stage);
  await approval(stage);
  await publish(stage);
  await changes(stage);
};
