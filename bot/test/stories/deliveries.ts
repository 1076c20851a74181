import { draft, onCard, pages, quality, send } from './bulletin-asks';
import type { Stage } from './stage';

/** Written in the chat; then Teams refuses a channel and two people: what is told to whom, and what one word mends. */
export const deliveries = async ({ ask, look, house }: Stage): Promise<void> => {
  const typed = {
    titleFi: 'Chatista',
    bodyFi: 'Teksti.',
    titleSv: 'Från chatten',
    bodySv: 'Text.',
    link: '',
    audience: 'quality',
  };
  await ask('lead', 'action bulletin.preview', onCard('b-in-chat-01', 0, typed));
  await ask(
    'lead',
    'action bulletin.preview',
    onCard('b-in-chat-02', 0, { ...typed, titleSv: '', bodySv: '' }),
  );
  await ask(
    'lead',
    'action bulletin.preview',
    onCard('b-in-chat-03', 0, { ...typed, titleFi: '', link: 'http://a.example' }),
  );
  await ask(
    'coordinator',
    'action bulletin.template',
    onCard('b-in-chat-04', 0, { ...typed, template: 'officeHours', audience: 'general,leads' }),
  );
  await ask('lead', 'action bulletin.preview', onCard('b-in-chat-05', 0, { ...typed, audience: '' }));
  await ask(
    'lead',
    'action bulletin.preview',
    onCard('b-in-chat-06', 0, { ...typed, audience: 'quality,nowhere' }),
  );
  await ask('lead', 'action bulletin.edit', onCard('b-in-chat-01', 1));
  await ask('lead', 'action bulletin.publish', onCard('b-in-chat-02', 1));
  await ask(
    'lead',
    'action bulletin.publish',
    onCard('b-in-chat-02', 1, { follows: true, day: '2024-05-29', time: '' }),
  );
  await ask(
    'lead',
    'action bulletin.publish',
    onCard('b-in-chat-02', 1, { follows: true, day: '2024-05-29', time: '10:00' }),
  );
  await ask('lead', 'action bulletin.cancel', onCard('b-in-chat-02', 2));
  await ask('lead', 'action bulletin.publish', onCard('b-in-chat-01', 1));
  await ask('lead', 'action bulletin.publish', onCard('b-in-chat-01', 1));
  await ask('contact', 'action bulletin.open');
  await look(['lead', 'contact'], pages, [quality]);
  house.refusing.set(quality, { outcome: 'never', code: 'BotNotInConversationRoster' });
  house.deafen('contact', 'twolead');
  await ask(
    'coordinator',
    'PUT /api/bulletins/:id/draft',
    draft('b-deaf-00001', {
      audience: {
        general: false,
        themes: ['quality', 'future-and-vision'],
        organisations: ['paju'],
        leads: true,
      },
    }),
  );
  await ask('coordinator', 'POST /api/bulletins/:id/publish', send('b-deaf-00001', 1));
  const more = [
    ...pages,
    ['GET /api/bulletins/:id', { params: { id: 'b-deaf-00001' } }],
    ['GET /api/bulletins/:id/letter', { params: { id: 'b-deaf-00001' } }],
    ['GET /api/reachability'],
    ['GET /api/reachability/people', { query: { show: 'missing' } }],
  ] as const;
  await look(['coordinator', 'lead', 'contact'], more, []);
  house.refusing.clear();
  const delivery = { kind: 'bulletin', id: 'b-deaf-00001', target: `channel~${quality}` };
  for (const by of ['contact', 'lead', 'coordinator'])
    await ask(by, 'POST /api/deliveries/settle', { body: { said: 'again', deliveries: [delivery] } });
  await look(['coordinator', 'lead'], more, []);
};
