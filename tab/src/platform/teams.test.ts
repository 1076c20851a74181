import { teams } from './teams';

const never = () => new Promise<never>(() => undefined);
const initialize = jest.fn(never);
const silent = {
  app: {
    initialize,
    getContext: never,
    getFrameContext: () => undefined,
    registerOnThemeChangeHandler: () => undefined,
    notifySuccess: () => undefined,
  },
  config: {
    registerOnSaveHandler: () => undefined,
    setConfig: never,
    setValidityState: () => undefined,
  },
  authentication: { getAuthToken: never },
  settings: 'settings',
} as const;
beforeEach(() => {
  initialize.mockReset();
  initialize.mockImplementation(never);
});

test('a page of its own in a browser does not wait for Teams', async () => {
  await expect(teams(silent).open()).rejects.toThrow('not in a host');
  expect(initialize).not.toHaveBeenCalled();
});

test.each([
  ['in a frame', () => jest.spyOn(window, 'parent', 'get').mockReturnValue({} as Window)],
  ['opened by a page', () => Object.assign(window, { opener: {} })],
  ['in a phone’s app', () => Object.assign(window, { nativeInterface: {} })],
] as const)('%s it asks its host, and gives up in the end', async (_where, stand) => {
  stand();
  jest.useFakeTimers();
  const opening = teams(silent).open();
  const failed = expect(opening).rejects.toThrow('the host did not answer');
  await jest.advanceTimersByTimeAsync(10_000);
  await failed;
  expect(initialize).toHaveBeenCalledTimes(1);
  jest.useRealTimers();
  jest.restoreAllMocks();
  for (const name of ['nativeInterface', 'opener']) Reflect.deleteProperty(window, name);
});
