/** What Teams tells a tab about where it is and for whom. */
export type TabContext = {
  readonly locale: string;
  readonly theme: 'default' | 'dark' | 'contrast';
  readonly person: { readonly id: string; readonly name: string; readonly email: string };
  readonly tenant: string;
  readonly sub: string | null;
  readonly team: { readonly id: string; readonly name: string } | null;
  readonly channel: { readonly id: string; readonly name: string } | null;
};
/** What a tab may make the host do. */
export type TabHost = {
  readonly context: () => TabContext;
  readonly token: () => Promise<string>;
  readonly follow: (href: string) => void;
  readonly goTo: (sub: string | null) => void;
  readonly back: () => void;
  readonly status: (status: 'ready' | 'failed', message: string) => void;
};

export const entityId = 'vastuut';
const sdkVersion = '2.58.0';

/** Only what is answered below is said to be supported; teams-js refuses the rest by itself. */
const runtime = {
  apiVersion: 4,
  isLegacyTeams: false,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: { pages: { currentApp: {}, backStack: {} } },
};

/** In the flat form of the wire; teams-js makes `app.…`, `page.…`, `user.…` of it. */
const wireContext = ({ locale, theme, person, tenant, sub, team, channel }: TabContext) => ({
  locale: locale.toLowerCase(),
  theme,
  entityId,
  ...(sub === null ? {} : { subEntityId: sub }),
  frameContext: 'content',
  hostClientType: 'web',
  hostName: 'Teams',
  userObjectId: person.id,
  userDisplayName: person.name,
  userPrincipalName: person.email,
  loginHint: person.email,
  tid: tenant,
  ...(team ? { teamId: team.id, teamName: team.name } : {}),
  ...(channel ? { channelId: channel.id, channelName: channel.name, channelType: 'Regular' } : {}),
});

type HostAnswer = (
  host: TabHost,
  args: readonly unknown[],
) => readonly unknown[] | null | Promise<readonly unknown[] | null>;

const word = (value: unknown): string => (typeof value === 'string' ? value : '');
const subOf = (value: unknown): string | null =>
  word((value as { subPageId?: unknown } | null)?.subPageId) || null;
const failureOf = (value: unknown): string => [value].flat().map(word).filter(Boolean).join(': ');

const follow: HostAnswer = (host, [href]) => {
  host.follow(word(href));
  return [true];
};

/** Null is no answer: the message is a notice. */
const ways: Readonly<Record<string, HostAnswer>> = {
  initialize: () => ['content', 'web', JSON.stringify(runtime), sdkVersion],
  getContext: (host) => [wireContext(host.context())],
  'authentication.getAuthToken': (host) =>
    host.token().then(
      (token) => [true, token],
      (error: Error) => [false, error.message],
    ),
  'appInitialization.appLoaded': () => null,
  'appInitialization.success': (host) => {
    host.status('ready', '');
    return null;
  },
  'appInitialization.failure': (host, args) => {
    host.status('failed', failureOf(args));
    return null;
  },
  'appInitialization.expectedFailure': (host, args) => {
    host.status('failed', failureOf(args));
    return null;
  },
  registerHandler: () => null,
  setFrameContext: () => null,
  returnFocus: () => null,
  executeDeepLink: follow,
  'settings.getSettings': () => [
    { entityId, suggestedDisplayName: 'Vastuut', contentUrl: `${location.origin}/tab/` },
  ],
  // These two answer with an error or nothing, the others with whether it went well.
  'pages.currentApp.navigateTo': (host, [page]) => {
    host.goTo(subOf(page));
    return [null];
  },
  'pages.currentApp.navigateToDefaultPage': (host) => {
    host.goTo(null);
    return [null];
  },
  'pages.navigateToApp': (host, [page]) => {
    host.goTo(subOf(page));
    return [true];
  },
  navigateBack: (host) => {
    host.back();
    return [true];
  },
};

/** The host's answer to one call of teams-js; null is none, and what is unknown is not supported. */
export const answerTab = async (
  host: TabHost,
  func: string,
  args: readonly unknown[],
): Promise<readonly unknown[] | null> => {
  const way = ways[func];
  return way ? way(host, args) : [false, `${func} is not supported by this host.`];
};
