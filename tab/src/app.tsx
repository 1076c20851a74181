import {
  FluentProvider,
  makeStyles,
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from '@fluentui/react-components';
import type { Language } from '@shared/domain/language';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { api, type CallApi, type Fetch } from './api/client';
import { PeriodProvider } from './api/period';
import { meQuery } from './api/read-me';
import { Trouble } from './api/trouble';
import { CallProvider, readQuery } from './api/use-api';
import { useLanguage } from './language/use-language';
import { useWords, WordsProvider } from './language/words';
import { fetchAhead, isPublic } from './pages';
import { readAhead } from './parts/first-reads';
import type { Platform, TeamsTheme } from './platform/platform';
import { HostProvider, PlatformProvider } from './platform/use-platform';
import { Crash } from './shell/crash';
import { Frame } from './shell/frame';
import { Here, SignedIn } from './shell/signed-in';
import { type HostState, useHost } from './shell/use-host';
import { pages, useAddress } from './ui/address';
import { Empty, Loading } from './ui/faces';
import { Notices } from './ui/notice';
import { Page } from './ui/page';
import { usePrinting } from './ui/use-printing';

const themes: Readonly<Record<TeamsTheme, Theme>> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};
const useStyles = makeStyles({
  root: {
    minHeight: '100vh',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    '@media print': { backgroundColor: 'white', color: 'black' },
  },
});

/** A refusal stays a refusal; a passing failure of a read is worth one more try. */
const queries = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        networkMode: 'always',
        retryDelay: 800,
        retry: (times, error) => times < 1 && error instanceof Trouble && error.kind === 'outage',
      },
      mutations: { networkMode: 'always' },
    },
  });

const Outside = () => {
  const { t } = useWords();
  return (
    <Page title={t.face.outside}>
      <Empty title={t.face.outsideText} />
    </Page>
  );
};

const Content = ({
  state,
  choose,
}: {
  readonly state: HostState;
  readonly choose: (lang: Language) => void;
}) => {
  const { page } = useAddress();
  const isConfig = state.at === 'in' && page === pages.config;
  // Also what stands around a page may be given something to draw that it does not know.
  if (state.at === 'in' && !isConfig)
    return (
      <Crash at={page}>
        <SignedIn choose={choose} />
      </Crash>
    );
  return (
    <Frame sections={[]} opening={state.at === 'opening' && !isPublic(page)} chooseLanguage={choose}>
      {isConfig || isPublic(page) ? <Here /> : state.at === 'opening' ? <Loading /> : <Outside />}
    </Frame>
  );
};

/** Person, page and words come side by side; what was asked for here is drawn when it is there. */
const useReadAhead = (state: HostState, client: QueryClient, call: CallApi, lang: Language | null): void => {
  const at = useAddress();
  const first = useRef(true);
  useEffect(() => {
    if (state.at !== 'in' || !lang || !first.current) return;
    first.current = false;
    const { page } = at;
    const { channel } = state.host;
    // Before the page's files: it is on the person that the page waits longest.
    if (page !== pages.config) void client.prefetchQuery(meQuery(call, channel, null));
    readAhead({ at, inChannel: channel !== null, lang }, (way, input) => {
      void client.prefetchQuery(readQuery(call, way, input, { lang, past: null }));
    });
    fetchAhead(page === pages.start && channel ? pages.theme : page);
  }, [state, client, call, lang, at]);
};

export const App = ({ platform, fetch }: { readonly platform: Platform; readonly fetch: Fetch }) => {
  const state = useHost(platform);
  const { page } = useAddress();
  const guess = state.at === 'outside' || isPublic(page) ? 'none' : 'opening';
  const { words, lang: coming, choose } = useLanguage(state.at === 'in' ? state.host.language : guess);
  const [client] = useState(queries);
  const lang = words?.lang ?? coming;
  const [past, setPast] = useState<number | null>(null);
  const call = useMemo(
    () => api({ fetch, token: platform.token, language: lang ?? 'fi', past }),
    [fetch, platform, lang, past],
  );
  // What was read of one period is nothing of another.
  const period = useMemo(
    () => ({
      past,
      choose: (next: number | null) => {
        setPast(next);
        client.clear();
      },
    }),
    [past, client],
  );
  useReadAhead(state, client, call, lang);
  const shown = state.at === 'in' && words !== null;
  useEffect(() => {
    if (shown) platform.ready();
  }, [shown, platform]);
  const styles = useStyles();
  // Paper is white: a dark page is printed in the light theme.
  const printing = usePrinting();
  const theme = state.at === 'in' && !printing ? state.host.theme : 'default';
  useEffect(() => {
    // The platform's own parts (calendars, lists, scroll bars) follow.
    document.documentElement.style.colorScheme = theme === 'default' ? 'light' : 'dark';
  }, [theme]);
  return (
    <FluentProvider theme={themes[theme]} className={styles.root}>
      {words && (
        <WordsProvider value={words}>
          <QueryClientProvider client={client}>
            <CallProvider value={call}>
              <PeriodProvider value={period}>
                <PlatformProvider value={platform}>
                  <HostProvider value={state.at === 'in' ? state.host : null}>
                    <Notices>
                      <Content state={state} choose={choose} />
                    </Notices>
                  </HostProvider>
                </PlatformProvider>
              </PeriodProvider>
            </CallProvider>
          </QueryClientProvider>
        </WordsProvider>
      )}
    </FluentProvider>
  );
};
