import { teams } from './teams';

jest.mock('@microsoft/teams-js', () => {
  const never = () => new Promise<never>(() => undefined);
  return {
    app: { initialize: jest.fn(never), getContext: never },
    FrameContexts: {},
    pages: {},
    authentication: {},
  };
});
const { app } = jest.requireMock<{ app: { initialize: jest.Mock } }>('@microsoft/teams-js');
beforeEach(() => app.initialize.mockClear());

test('a page of its own in a browser does not wait for Teams', async () => {
  await expect(teams().open()).rejects.toThrow('not in a host');
  expect(app.initialize).not.toHaveBeenCalled();
});

test.each([
  ['in a frame', () => jest.spyOn(window, 'parent', 'get').mockReturnValue({} as Window)],
  ['opened by a page', () => Object.assign(window, { opener: {} })],
  ['in a phone’s app', () => Object.assign(window, { nativeInterface: {} })],
] as const)('%s it asks its host, and gives up in the end', async (_where, stand) => {
  stand();
  jest.useFakeTimers();
  const opening = teams().open();
  const failed = expect(opening).rejects.toThrow('the host did not answer');
  await jest.advanceTimersByTimeAsync(10_000);
  await failed;
  expect(app.initialize).toHaveBeenCalledTimes(1);
  jest.useRealTimers();
  jest.restoreAllMocks();
  for (const name of ['nativeInterface', 'opener']) Reflect.deleteProperty(window, name);
});
