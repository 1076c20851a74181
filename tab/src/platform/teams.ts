import type { app, FrameContexts, pages } from '@microsoft/teams-js';
import { languageOf } from '@shared/domain/language';
import type { Host, Platform, TeamsTheme } from './platform';

/** What is used of teams-js, which asks the network for things as soon as it is loaded. */
export type TeamsSdk = {
  readonly app: Pick<
    typeof app,
    'initialize' | 'getContext' | 'getFrameContext' | 'registerOnThemeChangeHandler'
  > & { readonly notifySuccess: () => unknown };
  readonly config: Pick<typeof pages.config, 'registerOnSaveHandler' | 'setConfig' | 'setValidityState'>;
  readonly authentication: { readonly getAuthToken: () => Promise<string> };
  /** The frame in which a channel's tab is set up. */
  readonly settings: `${FrameContexts.settings}`;
};

const patienceMs = 10_000;

const themeOf = (name: string): TeamsTheme => (name === 'dark' || name === 'contrast' ? name : 'default');

/** A page in nobody's frame waits for its host for ever. */
const within = <T>(promise: Promise<T>, ms: number): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the host did not answer')), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

/** Nobody's frame and no app around it: a browser, which no waiting will turn into Teams. */
const isAlone = (): boolean => window.parent === window && !window.opener && !('nativeInterface' in window);

/** One page's requests share a token, ms: each is asked for over two frames, and its page waits for it. */
const sharedMs = 10_000;

const shared = (ask: () => Promise<string>): ((anew?: boolean) => Promise<string>) => {
  let last: { readonly at: number; readonly token: Promise<string> } | null = null;
  return (anew = false) => {
    const now = performance.now();
    if (last && !anew && now - last.at < sharedMs) return last.token;
    const token = ask();
    const mine = { at: now, token };
    last = mine;
    // Who was not given one may ask again at once.
    token.catch(() => {
      if (last === mine) last = null;
    });
    return token;
  };
};

/** Microsoft Teams. `parents`: origins of host pages beyond Teams' own; only the local entry has one. */
export const teams = (sdk: TeamsSdk, parents: string[] = []): Platform => {
  let hear: (theme: TeamsTheme) => void = () => undefined;
  let opened: Promise<Host> | null = null;
  let initialized: Promise<void> | null = null;
  const initialize = (): Promise<void> => {
    initialized ??= isAlone()
      ? Promise.reject(new Error('not in a host'))
      : within(sdk.app.initialize(parents), patienceMs);
    return initialized;
  };
  const open = async (): Promise<Host> => {
    await initialize();
    const context = await within(sdk.app.getContext(), patienceMs);
    sdk.app.registerOnThemeChangeHandler((theme) => hear(themeOf(theme)));
    return {
      theme: themeOf(context.app.theme),
      language: languageOf(context.app.locale),
      channel: context.channel?.id || null,
      subPage: context.page.subPageId || null,
    };
  };
  return {
    open: () => {
      opened ??= open();
      return opened;
    },
    token: shared(async () => {
      await initialize();
      return sdk.authentication.getAuthToken();
    }),
    onTheme: (heard) => {
      hear = heard;
      return () => {
        hear = () => undefined;
      };
    },
    ready: () => void sdk.app.notifySuccess(),
    configure: (tab) => {
      // Opened elsewhere than in a channel's settings, there is nothing to save.
      if (sdk.app.getFrameContext() !== sdk.settings) return;
      sdk.config.registerOnSaveHandler((save) => {
        sdk.config
          .setConfig({
            contentUrl: tab.url,
            websiteUrl: tab.url,
            entityId: tab.id,
            suggestedDisplayName: tab.name,
          })
          .then(() => save.notifySuccess())
          .catch((reason) => save.notifyFailure(String(reason)));
      });
      sdk.config.setValidityState(true);
    },
  };
};
