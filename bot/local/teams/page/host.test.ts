/** @jest-environment jsdom */
import { answerTab, type TabContext, type TabHost } from './host';

const context: TabContext = {
  locale: 'sv-FI',
  theme: 'dark',
  person: { id: 'oid-1', name: 'Siv Kontakt', email: 'siv@skola-b.example' },
  tenant: 'tid-1',
  sub: 'org/7',
  team: { id: '19:verkosto@thread.tacv2', name: 'Strapetsi' },
  channel: { id: '19:teema-1@thread.tacv2', name: 'Teema 1' },
};
const acts: unknown[] = [];
let token = (): Promise<string> => Promise.resolve('jwt');
const host: TabHost = {
  context: () => context,
  token: () => token(),
  follow: (href) => acts.push(['follow', href]),
  goTo: (sub) => acts.push(['goTo', sub]),
  back: () => acts.push(['back']),
  status: (is, message) => acts.push([is, message]),
};

type HostRequest = {
  readonly id: number;
  readonly uuidAsString: string;
  readonly func: string;
  readonly args: unknown[];
};

/** Teams-js in a window whose parent is our host: real library, real messages. */
const parent = {
  closed: false,
  postMessage: (request: HostRequest): void => {
    void answerTab(host, request.func, request.args).then((args) => {
      if (args) tell({ id: request.id, uuidAsString: request.uuidAsString, args });
    });
  },
};
const listeners: ((event: object) => void)[] = [];
const tell = (data: object): void => {
  for (const listen of listeners) listen({ data, source: parent, origin: 'http://localhost' });
};

// The library asks for a list of hosts as soon as it is loaded; our own origin needs no list.
Object.assign(globalThis, { fetch: () => Promise.reject(new Error('no network in a test')) });
let app: typeof import('@microsoft/teams-js')['app'];
let authentication: typeof import('@microsoft/teams-js')['authentication'];
let pages: typeof import('@microsoft/teams-js')['pages'];
beforeAll(async () => {
  ({ app, authentication, pages } = await import('@microsoft/teams-js'));
  const frame = {
    parent,
    top: parent,
    self: {},
    location: { origin: 'http://localhost' },
    addEventListener: (_: string, listen: (event: object) => void) => listeners.push(listen),
    removeEventListener: () => undefined,
    setInterval,
  };
  app._initialize(frame);
  await app.initialize();
});
beforeEach(() => {
  acts.length = 0;
});

test('a tab learns where it is and for whom', async () => {
  expect(await app.getContext()).toMatchObject({
    app: { locale: 'sv-fi', theme: 'dark', host: { name: 'Teams', clientType: 'web' } },
    page: { id: 'vastuut', subPageId: 'org/7', frameContext: 'content' },
    user: { id: 'oid-1', displayName: 'Siv Kontakt', tenant: { id: 'tid-1' } },
    team: { internalId: '19:verkosto@thread.tacv2', displayName: 'Strapetsi' },
    channel: { id: '19:teema-1@thread.tacv2', displayName: 'Teema 1' },
  });
});

test('a tab gets its token, or the reason why not', async () => {
  expect(await authentication.getAuthToken()).toBe('jwt');
  token = () => Promise.reject(new Error('resourceRequiresConsent'));
  await expect(authentication.getAuthToken()).rejects.toThrow('resourceRequiresConsent');
});

test('a tab says that it is ready or failed, moves and follows links', async () => {
  app.notifyAppLoaded();
  await app.notifySuccess();
  app.notifyFailure({ reason: app.FailedReason.Timeout, message: 'hidas' });
  await pages.currentApp.navigateTo({ pageId: 'vastuut', subPageId: 'org/8' });
  await pages.currentApp.navigateToDefaultPage();
  await app.openLink('https://teams.microsoft.com/l/chat/0/0');
  await pages.backStack.navigateBack();
  expect(acts).toEqual([
    ['ready', ''],
    ['failed', 'Timeout: hidas'],
    ['goTo', 'org/8'],
    ['goTo', null],
    ['follow', 'https://teams.microsoft.com/l/chat/0/0'],
    ['back'],
  ]);
});

test('a tab hears of another theme', () => {
  const themes: string[] = [];
  app.registerOnThemeChangeHandler((theme) => themes.push(theme));
  return new Promise<void>((done) => setTimeout(done)).then(() => {
    tell({ func: 'themeChange', args: ['contrast'] });
    return new Promise<void>((done) => setTimeout(done)).then(() => expect(themes).toEqual(['contrast']));
  });
});

test('what the host does not do is said not to be supported', async () => {
  expect(pages.tabs.isSupported()).toBe(false);
  expect(await answerTab(host, 'people.selectPeople', [])).toEqual([
    false,
    'people.selectPeople is not supported by this host.',
  ]);
});
