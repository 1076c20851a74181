import { teams } from './teams';

const context = {
  app: { theme: 'dark', locale: 'sv-FI' },
  channel: { id: '19:kanava' },
  page: { subPageId: 'pilotit' },
};
const app = {
  initialize: jest.fn(),
  getContext: jest.fn(),
  getFrameContext: jest.fn(),
  registerOnThemeChangeHandler: jest.fn(),
  notifySuccess: jest.fn(),
};
const config = { registerOnSaveHandler: jest.fn(), setConfig: jest.fn(), setValidityState: jest.fn() };
const authentication = { getAuthToken: jest.fn() };
const inHost = (parents?: string[]) => teams({ app, config, authentication, settings: 'settings' }, parents);

beforeEach(() => {
  jest.resetAllMocks();
  Object.assign(window, { nativeInterface: {} });
  app.initialize.mockResolvedValue(undefined);
  app.getContext.mockResolvedValue(context);
  jest.useFakeTimers();
});
afterEach(() => {
  Reflect.deleteProperty(window, 'nativeInterface');
  jest.useRealTimers();
});

describe('what the host says', () => {
  it('is theme, language, channel and page', async () => {
    const host = { theme: 'dark', language: 'sv', channel: '19:kanava', subPage: 'pilotit' };
    await expect(inHost(['http://here']).open()).resolves.toEqual(host);
    expect(app.initialize).toHaveBeenCalledWith(['http://here']);
  });

  it('may be a theme that nobody knows, no channel and no page', async () => {
    app.getContext.mockResolvedValue({
      app: { theme: 'glass', locale: 'de-DE' },
      channel: { id: '' },
      page: {},
    });
    const { theme, channel, subPage } = await inHost().open();
    expect([theme, channel, subPage]).toEqual(['default', null, null]);
  });

  it('is followed while somebody listens', async () => {
    const platform = inHost();
    await platform.open();
    const [[changed]] = app.registerOnThemeChangeHandler.mock.calls as [[(theme: string) => void]];
    const heard: string[] = [];
    changed('dark');
    const stop = platform.onTheme((theme) => heard.push(theme));
    for (const theme of ['contrast', 'default', 'glass']) changed(theme);
    stop();
    changed('dark');
    expect(heard).toEqual(['contrast', 'default', 'default']);
  });

  it('is told once that the tab can be read', () => {
    inHost().ready();
    expect(app.notifySuccess).toHaveBeenCalledTimes(1);
  });
});

describe('the host', () => {
  it('is opened once, however many ask, and gives a token as soon as it is there', async () => {
    let here: () => void = () => undefined;
    app.initialize.mockReturnValue(
      new Promise<void>((done) => {
        here = done;
      }),
    );
    authentication.getAuthToken.mockResolvedValue('token-1');
    const platform = inHost();
    const all = Promise.all([platform.open(), platform.open(), platform.token()]);
    await jest.advanceTimersByTimeAsync(0);
    expect(authentication.getAuthToken).not.toHaveBeenCalled();
    here();
    const [one, other, token] = await all;
    expect(other).toBe(one);
    expect(token).toBe('token-1');
    expect(app.initialize).toHaveBeenCalledTimes(1);
  });

  it('that is not there gives none', async () => {
    app.initialize.mockRejectedValue(new Error('no host'));
    await expect(inHost().token()).rejects.toThrow('no host');
    expect(authentication.getAuthToken).not.toHaveBeenCalled();
  });
});

describe('the token', () => {
  const numbered = () => {
    let given = 0;
    authentication.getAuthToken.mockImplementation(async () => {
      given += 1;
      return `token-${given}`;
    });
    return inHost();
  };

  it('is one for the requests of a page, and another one ten seconds later', async () => {
    const { token } = numbered();
    expect(await Promise.all([token(), token()])).toEqual(['token-1', 'token-1']);
    jest.advanceTimersByTime(9_999);
    expect(await token()).toBe('token-1');
    jest.advanceTimersByTime(1);
    expect(await token()).toBe('token-2');
  });

  it('is asked for anew when the server has refused it, and that one is the page’s from then on', async () => {
    const { token } = numbered();
    await token();
    expect(await token(true)).toBe('token-2');
    expect(await token()).toBe('token-2');
  });

  it('that was not given is asked for again at once', async () => {
    const { token } = numbered();
    authentication.getAuthToken.mockRejectedValueOnce(new Error('resourceDisabled'));
    await expect(token()).rejects.toThrow('resourceDisabled');
    expect(await token()).toBe('token-1');
  });
});

describe('a channel’s tab', () => {
  const tab = { url: 'https://here.example/tab/?channel=1', id: 'vastuut', name: 'Vastuut' };

  it('is saved under its address and name, and what failed is told', async () => {
    app.getFrameContext.mockReturnValue('settings');
    inHost().configure(tab);
    expect(config.setValidityState).toHaveBeenCalledWith(true);
    const [[save]] = config.registerOnSaveHandler.mock.calls as [[(saving: object) => void]];
    const saving = { notifySuccess: jest.fn(), notifyFailure: jest.fn() };
    config.setConfig.mockResolvedValueOnce(undefined);
    save(saving);
    await jest.advanceTimersByTimeAsync(0);
    expect(config.setConfig).toHaveBeenCalledWith({
      contentUrl: tab.url,
      websiteUrl: tab.url,
      entityId: 'vastuut',
      suggestedDisplayName: 'Vastuut',
    });
    expect([saving.notifySuccess.mock.calls.length, saving.notifyFailure.mock.calls.length]).toEqual([1, 0]);
    config.setConfig.mockRejectedValueOnce('not allowed');
    save(saving);
    await jest.advanceTimersByTimeAsync(0);
    expect(saving.notifySuccess).toHaveBeenCalledTimes(1);
    expect(saving.notifyFailure).toHaveBeenCalledWith('not allowed');
  });

  it('has nothing to save where it is only read', () => {
    app.getFrameContext.mockReturnValue('content');
    inHost().configure(tab);
    expect(config.setValidityState).not.toHaveBeenCalled();
  });
});
