import { addAppLink, botChatLink, messageLink, type TeamsApp, tabLink } from './teams-link';

const app: TeamsApp = {
  app: 'fe4a8eba-2a31-4737-8e33-e5fae6fee194',
  tenant: '72f988bf-86f1-41af-91ab-2d7cd011db47',
  origin: 'https://strapetsi.example',
};

// Letter by letter as the documentation writes them, with these ids in the places of its own.
test.each([
  [
    'who opens it adds the app',
    addAppLink(app),
    'https://teams.microsoft.com/l/app/fe4a8eba-2a31-4737-8e33-e5fae6fee194?tenantId=72f988bf-86f1-41af-91ab-2d7cd011db47',
  ],
  [
    'the chat with the bot',
    botChatLink(app),
    'https://teams.microsoft.com/l/entity/fe4a8eba-2a31-4737-8e33-e5fae6fee194/conversations?tenantId=72f988bf-86f1-41af-91ab-2d7cd011db47',
  ],
  [
    'a page of the personal tab',
    tabLink(app, { page: 'tapahtumat', label: 'Tapahtumat' }),
    'https://teams.microsoft.com/l/entity/fe4a8eba-2a31-4737-8e33-e5fae6fee194/vastuut?webUrl=https%3A%2F%2Fstrapetsi.example%2Ftab%2Ftapahtumat&label=Tapahtumat&context=%7B%22subEntityId%22%3A%22tapahtumat%22%7D',
  ],
  [
    'a page of a channel’s tab, with what it is filtered by',
    tabLink(app, {
      page: 'teema/quality?month=2024-05',
      label: 'Läget & mer',
      channel: '19:abc@thread.tacv2',
    }),
    'https://teams.microsoft.com/l/entity/fe4a8eba-2a31-4737-8e33-e5fae6fee194/vastuut?webUrl=https%3A%2F%2Fstrapetsi.example%2Ftab%2Fteema%2Fquality%3Fmonth%3D2024-05&label=L%C3%A4get%20%26%20mer&context=%7B%22subEntityId%22%3A%22teema%2Fquality%3Fmonth%3D2024-05%22%2C%22channelId%22%3A%2219%3Aabc%40thread.tacv2%22%7D',
  ],
  [
    'a message in its thread',
    messageLink(app, {
      channel: '19:abc@thread.tacv2',
      message: '1700000000123',
      team: 'b0e5c8b6-0f0f-4a0c-8f1e-2b7b1f4d3c2a',
      parent: '1700000000001',
    }),
    'https://teams.microsoft.com/l/message/19%3Aabc%40thread.tacv2/1700000000123?tenantId=72f988bf-86f1-41af-91ab-2d7cd011db47&groupId=b0e5c8b6-0f0f-4a0c-8f1e-2b7b1f4d3c2a&parentMessageId=1700000000001',
  ],
])('%s has the documented form', (_, link, documented) => {
  expect(link).toBe(documented);
});

test('without the app’s id a link leads to the page in a browser', () => {
  expect(tabLink({ ...app, app: '' }, { page: 'tapahtumat', label: 'x' })).toBe(
    'https://strapetsi.example/tab/tapahtumat',
  );
});
