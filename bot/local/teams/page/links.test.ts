import { readAddress, searchOf } from './address';
import { isSafeLink, teamsLinkOf } from './links';

const context = (value: object): string => encodeURIComponent(JSON.stringify(value));

test.each([
  [
    'a page of the tab in a channel',
    `https://teams.microsoft.com/l/entity/app-id/vastuut?context=${context({ subEntityId: 'org/7', channelId: '19:a@thread.tacv2' })}`,
    { is: 'tab', channel: '19:a@thread.tacv2', sub: 'org/7' },
  ],
  [
    'the personal tab',
    'https://teams.cloud.microsoft/l/entity/app-id/vastuut',
    { is: 'tab', channel: null, sub: null },
  ],
  [
    'a tab with a broken context',
    'https://teams.microsoft.com/l/entity/a/b?context=%7B',
    { is: 'tab', channel: null, sub: null },
  ],
  [
    'a message',
    'https://teams.microsoft.com/l/message/19%3Aa%40thread.tacv2/1700?groupId=x',
    { is: 'message', channel: '19:a@thread.tacv2', message: '1700' },
  ],
  ['the chat', 'https://teams.microsoft.com/l/chat/0/0?users=28:bot', { is: 'chat' }],
  [
    'the bot’s chat by the app',
    'https://teams.microsoft.com/l/entity/app-id/conversations?tenantId=t',
    { is: 'chat' },
  ],
  ['the app that is there already', 'https://teams.microsoft.com/l/app/app-id?tenantId=t', { is: 'chat' }],
  ['another site', 'https://a.example/l/entity/a/b', null],
  ['a site that looks like Teams', 'https://teams.microsoft.com.a.example/l/chat/0/0', null],
  ['no link at all', 'vastuut', null],
])('%s leads where Teams would lead', (_, href, link) => {
  expect(teamsLinkOf(href)).toEqual(link);
});

test('only pages, letters, calls and calendars open outside', () => {
  const safe = ['https://a.example', 'mailto:a@b.example', 'tel:+358', 'webcal://a.example/x.ics'];
  expect(safe.every(isSafeLink)).toBe(true);
  expect(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', ''].some(isSafeLink)).toBe(false);
});

test('where the page is can be read back from its address', () => {
  const address = {
    person: 'p-1',
    place: '19:a@thread.tacv2',
    view: 'tab',
    sub: 'org/7',
    list: true,
  } as const;
  expect(readAddress(searchOf(address))).toEqual(address);
  const bare = { person: null, place: null, view: 'posts', sub: null, list: false } as const;
  expect(searchOf(bare)).toBe('');
  expect(readAddress('')).toEqual(bare);
});
